import { findGit } from './findGit.ts';
import type { GitCommand } from './gitHardening.ts';
import { gitProcess, type ProcessOptions } from './gitProcess.ts';
import { type GitResult, gitFailure } from './gitResult.ts';

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
  /** Text for standard input. */
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
   * The same for output that is too much to keep: hands it to `onData` as it comes, and gives the exit code. The time
   * limit holds for each silence.
   */
  stream(
    folder: string,
    command: GitCommand,
    args: readonly string[],
    onData: (chunk: Buffer) => void,
    options?: GitRunOptions,
  ): Promise<GitResult<number>>;
}

/**
 * Makes the safe git: no shell, a fixed set of commands, nothing that the repository's configuration could run, no
 * network, no process at all while the workspace is not trusted, and failures as values.
 */
export function createGit({ trusted, env = process.env, timeoutMs = 30_000 }: GitOptions): Git {
  const start = async (
    folder: string,
    process: Pick<ProcessOptions, 'command' | 'args' | 'onData' | 'limits'>,
    { signal, input, exitCodes = [0] }: GitRunOptions,
  ): Promise<GitResult<number>> => {
    if (!trusted()) {
      return gitFailure('untrusted', 'Plandeck does not run git here because this workspace is not trusted.');
    }
    const binary = await findGit(env);
    if (binary === undefined) return gitFailure('no-git', 'Git is not installed, or it is not on the PATH.');
    return gitProcess(binary, folder, { ...process, env, input, signal, exitCodes, timeoutMs });
  };
  return {
    async run(folder, command, args, options = {}) {
      const chunks: Buffer[] = [];
      const onData = (chunk: Buffer): void => void chunks.push(chunk);
      const ended = await start(folder, { command, args, onData, limits: 'all' }, options);
      return ended.ok ? { ok: true, value: { exitCode: ended.value, stdout: Buffer.concat(chunks) } } : ended;
    },
    stream: (folder, command, args, onData, options = {}) =>
      start(folder, { command, args, onData, limits: 'silence' }, options),
  };
}
