import { findGit } from './findGit.ts';
import { type GitCommand, gitCommands, gitConfig, gitEnvironment, gitUnsafe, gitVariables } from './gitHardening.ts';
import { type GitFailure, type GitResult, gitFailure } from './gitResult.ts';

export interface GitOptions {
  /** Whether the user trusts the workspace; asked before each process. */
  readonly trusted: () => boolean;
  /** Where PATH, HOME and the rest come from; variables that steer git are dropped. Default: this process's own. */
  readonly env?: NodeJS.ProcessEnv;
  /** How long one process may take, in milliseconds. Default: 30 seconds. */
  readonly timeoutMs?: number;
}

export interface GitRunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Text for standard input; not empty. */
  readonly input?: string;
  /** Exit codes that are answers and not failures. Default: 0. */
  readonly exitCodes?: readonly number[];
}

export interface GitOutput {
  readonly exitCode: number;
  readonly stdout: Buffer;
}

/** The one way in which Plandeck runs git; the functions of this folder build on it. */
export interface Git {
  /** Runs `git command args` in `folder`. What users typed belongs behind `--end-of-options` in `args`. */
  run(
    folder: string,
    command: GitCommand,
    args: readonly string[],
    options?: GitRunOptions,
  ): Promise<GitResult<GitOutput>>;
}

/**
 * Makes the safe git: no shell, a fixed set of commands, nothing that the repository's configuration could run, no
 * network, no process at all while the workspace is not trusted, and failures as values.
 */
export function createGit({ trusted, env = process.env, timeoutMs = 30_000 }: GitOptions): Git {
  return {
    async run(folder, command, args, { signal, input, exitCodes = [0] } = {}) {
      if (!trusted()) {
        return gitFailure('untrusted', 'Plandeck does not run git here because this workspace is not trusted.');
      }
      const binary = await findGit(env);
      if (binary === undefined) return gitFailure('no-git', 'Git is not installed, or it is not on the PATH.');
      // Loaded at the first use: most activations of the extension must not wait for it.
      const { simpleGit } = await import('simple-git');
      if (signal?.aborted) return aborted();

      let finished: { exitCode: number; stdOut: Buffer[]; stdErr: Buffer[] } | undefined;
      const start = async (abort: AbortSignal): Promise<GitResult<GitOutput>> => {
        try {
          await simpleGit({
            baseDir: folder,
            binary,
            abort,
            config: gitConfig,
            unsafe: gitUnsafe,
            allowEnvironment: Object.keys(gitVariables),
            ...(input !== undefined && { input: () => input }),
            // simple-git's results are decoded text without the exit code; this hook sees both, for every process.
            errors(_error, result) {
              finished = result;
              return undefined;
            },
          })
            .env(gitEnvironment(env))
            .raw([command, ...gitCommands[command], ...args]);
        } catch (error) {
          return gitFailure('failed', `Git could not be run: ${error instanceof Error ? error.message : error}.`);
        }
        if (finished === undefined) return gitFailure('failed', 'Git ended without an answer.');
        const { exitCode, stdOut, stdErr } = finished;
        if (!exitCodes.includes(exitCode)) return failureOf(command, exitCode, Buffer.concat(stdErr).toString());
        return { ok: true, value: { exitCode, stdout: Buffer.concat(stdOut) } };
      };
      return withinTime(start, timeoutMs, signal);
    },
  };
}

/**
 * Ends `work` when its time is up or the caller's signal fires, and answers at once: simple-git itself would wait until
 * the last process that holds the pipes is gone.
 */
function withinTime<T>(
  work: (abort: AbortSignal) => Promise<GitResult<T>>,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<GitResult<T>> {
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    const stop = (failure: GitFailure): void => {
      resolve(failure);
      controller.abort();
    };
    const onAbort = (): void => stop(aborted());
    const timer = setTimeout(
      () => stop(gitFailure('timeout', `Git gave no answer within ${timeoutMs / 1000} seconds and was stopped.`)),
      timeoutMs,
    );
    signal?.addEventListener('abort', onAbort);
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      });
  });
}

function aborted(): GitFailure {
  return gitFailure('aborted', 'The request to git was cancelled.');
}

function failureOf(command: GitCommand, exitCode: number, stderr: string): GitFailure {
  // Negative codes are simple-git's for a process that could not be started.
  if (exitCode < 0) return gitFailure('no-git', 'Git is installed but could not be started.');
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
