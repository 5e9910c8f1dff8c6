import { findGit } from './findGit.ts';
import { type GitCommand, gitCommands, gitConfig, gitEnvironment, gitUnsafe, gitVariables } from './gitHardening.ts';
import { type GitFailure, type GitResult, gitFailure } from './gitResult.ts';
import { aborted, failureOf, timedOut } from './processFailure.ts';
import { streamProcess } from './streamProcess.ts';

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
  /**
   * The same for output that is too much to keep: hands it to `onData` as it comes, and gives how many bytes there were.
   * The time limit holds for each silence.
   */
  stream(
    folder: string,
    command: GitCommand,
    args: readonly string[],
    onData: (chunk: Buffer) => void,
    options?: Pick<GitRunOptions, 'signal' | 'input'>,
  ): Promise<GitResult<number>>;
}

/**
 * Makes the safe git: no shell, a fixed set of commands, nothing that the repository's configuration could run, no
 * network, no process at all while the workspace is not trusted, and failures as values.
 */
export function createGit({ trusted, env = process.env, timeoutMs = 30_000 }: GitOptions): Git {
  const allowed = async (): Promise<GitResult<string>> => {
    if (!trusted()) {
      return gitFailure('untrusted', 'Plandeck does not run git here because this workspace is not trusted.');
    }
    const binary = await findGit(env);
    if (binary === undefined) return gitFailure('no-git', 'Git is not installed, or it is not on the PATH.');
    return { ok: true, value: binary };
  };
  return {
    async run(folder, command, args, { signal, input, exitCodes = [0] } = {}) {
      const found = await allowed();
      if (!found.ok) return found;
      const binary = found.value;
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
    async stream(folder, command, args, onData, options = {}) {
      const binary = await allowed();
      if (!binary.ok) return binary;
      return streamProcess(binary.value, folder, { command, args, env, onData, timeoutMs, ...options });
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
    const timer = setTimeout(() => stop(timedOut(timeoutMs)), timeoutMs);
    signal?.addEventListener('abort', onAbort);
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      });
  });
}
