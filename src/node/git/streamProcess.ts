import { type ChildProcess, spawn } from 'node:child_process';
import { type GitCommand, gitCommands, gitConfig, gitEnvironment } from './gitHardening.ts';
import { type GitFailure, type GitResult, gitFailure } from './gitResult.ts';
import { aborted, failureOf, timedOut } from './processFailure.ts';

interface StreamOptions {
  readonly command: GitCommand;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly onData: (chunk: Buffer) => void;
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
  /** How long git may say nothing, in milliseconds. */
  readonly timeoutMs: number;
}

const MAX_STDERR = 10_000;

/**
 * Runs a git command whose output is not kept, with the same settings and variables as all others; simple-git would
 * keep it. Gives the number of bytes; a failure comes at once when time is up or the signal fires.
 */
export function streamProcess(binary: string, folder: string, options: StreamOptions): Promise<GitResult<number>> {
  const { command, args, env, onData, input, signal, timeoutMs } = options;
  if (signal?.aborted) return Promise.resolve(aborted());
  return new Promise((resolve, reject) => {
    const settings = gitConfig.flatMap((setting) => ['-c', setting]);
    const child: ChildProcess = spawn(binary, [...settings, command, ...gitCommands[command], ...args], {
      cwd: folder,
      env: gitEnvironment(env),
      stdio: 'pipe',
      windowsHide: true,
    });
    let length = 0;
    let stderr = '';
    let isOver = false;
    const end = (settle: () => void): void => {
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    const stop = (settle: () => void): void => {
      if (isOver) return;
      end(settle);
      child.kill();
    };
    const fail = (failure: GitFailure): void => stop(() => resolve(failure));
    const onAbort = (): void => fail(aborted());
    const timer = setTimeout(() => fail(timedOut(timeoutMs)), timeoutMs);
    signal?.addEventListener('abort', onAbort);

    child.stdout?.on('data', (chunk: Buffer) => {
      if (isOver) return;
      timer.refresh();
      length += chunk.length;
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
    child.on('error', (error) => fail(gitFailure('failed', `Git could not be run: ${error.message}.`)));
    child.on('close', (exitCode) => {
      if (isOver) return;
      end(() => resolve(exitCode === 0 ? { ok: true, value: length } : failureOf(command, exitCode ?? 1, stderr)));
    });
  });
}
