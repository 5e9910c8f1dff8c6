import { type ChildProcess, spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { type GitCommand, gitCommands, gitConfig, gitEnvironment } from './gitHardening.ts';
import { type GitFailure, type GitResult, gitFailure } from './gitResult.ts';

export interface ProcessOptions {
  readonly command: GitCommand;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly onData: (chunk: Buffer) => void;
  readonly input: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Exit codes that are answers and not failures. */
  readonly exitCodes: readonly number[];
  readonly timeoutMs: number;
  /** What may not take longer than that: all of it, or each silence. */
  readonly limits: 'all' | 'silence';
}

/** Of an error only the first lines are read. */
const MAX_STDERR = 10_000;

/**
 * Runs one git process without a shell and gives its exit code. A failure comes at once when time is up or the signal
 * fires: neither waits until the last process that holds the pipes is gone.
 */
export function gitProcess(binary: string, folder: string, options: ProcessOptions): Promise<GitResult<number>> {
  const { command, args, env, onData, input, signal, exitCodes, timeoutMs, limits } = options;
  if (signal?.aborted) return Promise.resolve(aborted());
  return new Promise((resolve, reject) => {
    const settings = gitConfig.flatMap((setting) => ['-c', setting]);
    const child: ChildProcess = spawn(binary, [...settings, command, ...gitCommands[command], ...args], {
      cwd: folder,
      env: gitEnvironment(env),
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let stderr = '';
    let isOver = false;
    const end = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    const stop = (settle: () => void): void => {
      end(settle);
      child.kill();
      for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe?.destroy();
    };
    const onAbort = (): void => stop(() => resolve(aborted()));
    const timer = setTimeout(() => stop(() => resolve(timedOut(timeoutMs))), timeoutMs);
    signal?.addEventListener('abort', onAbort);

    child.stdout?.on('data', (chunk: Buffer) => {
      if (isOver) return;
      if (limits === 'silence') timer.refresh();
      try {
        onData(chunk);
      } catch (error) {
        stop(() => reject(error));
      }
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(0, MAX_STDERR);
    });
    // A git that ends early does not read to the end; its exit code says why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    child.on('error', () => end(() => resolve(notStarted(folder))));
    child.on('close', (code) => {
      const exitCode = code ?? 1;
      end(() =>
        resolve(exitCodes.includes(exitCode) ? { ok: true, value: exitCode } : failed(command, exitCode, stderr)),
      );
    });
  });
}

function aborted(): GitFailure {
  return gitFailure('aborted', 'The request to git was cancelled.');
}

function timedOut(timeoutMs: number): GitFailure {
  return gitFailure('timeout', `Git gave no answer within ${timeoutMs / 1000} seconds and was stopped.`);
}

/** The system does not say whether it was the program or the folder that it could not find. */
async function notStarted(folder: string): Promise<GitFailure> {
  return access(folder).then(
    () => gitFailure('no-git', 'Git is installed but could not be started.'),
    () => gitFailure('failed', `Git could not be run: there is no folder ${folder}.`),
  );
}

function failed(command: GitCommand, exitCode: number, stderr: string): GitFailure {
  if (stderr.includes('not a git repository')) {
    return gitFailure('no-repository', 'This folder is not in a git repository.');
  }
  if (stderr.includes('must be run in a work tree')) {
    return gitFailure('no-repository', 'This folder is in a bare git repository or a git folder, which has no files.');
  }
  if (stderr.includes('promisor remote')) {
    return gitFailure(
      'failed',
      'This is a partial clone, which lacks what is asked for; Plandeck fetches nothing by itself.',
    );
  }
  const reason = /^(?:fatal|error): (.+)$/m.exec(stderr)?.[1] ?? `exit code ${exitCode}`;
  return gitFailure('failed', `The command "git ${command}" failed: ${reason.replace(/\.$/, '')}.`);
}
