import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SimpleGit } from 'simple-git';
import { findGit } from '../findGit.ts';
import { gitEnvironment, gitVariables } from '../gitHardening.ts';
import { type GitFailure, type GitResult, gitFailure } from '../gitResult.ts';

/**
 * What users have done to a working tree. Everything else that runs git only reads, and lets nothing of the repository
 * run; what is done here is what the same git command does in a terminal, with its hooks and filters. So it is only done
 * when the user has asked for just that.
 */
export interface WorkingTree {
  /** Whether there is something that a stash would put aside: files that git follows, but no submodules. */
  hasChanges(): Promise<GitResult<boolean>>;
  /** Checks out a branch of the repository itself, or makes one of the only remote branch of that name, which it follows. */
  switchTo(branch: string): Promise<GitResult<void>>;
  /** Makes a branch of a commit and checks it out; it follows no other branch. */
  createBranch(branch: string, commit: string): Promise<GitResult<void>>;
  /** Puts the changes of files that git follows aside; gives the commit that has them, if there were any. */
  stash(message: string): Promise<GitResult<string | undefined>>;
  /** Brings back what was put aside last, if that is this very commit: never the stash of somebody else. */
  unstash(commit: string): Promise<GitResult<void>>;
  /** Makes a worktree in a folder that is not there, with a new branch of a commit, or with one that is there. */
  addWorktree(folder: string, branch: string, commit?: string): Promise<GitResult<void>>;
  /** Says in the configuration which item a branch is for, whose name does not. */
  linkBranch(branch: string, item: string): Promise<GitResult<void>>;
}

export interface WorkingTreeOptions {
  /** Whether the user trusts the workspace; asked before each process. */
  readonly trusted: () => boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** Hooks and filters of a large repository take their time; in milliseconds, without a word from git. */
const SILENCE = 60_000;

/** @param root the top folder of the working tree */
export function workingTree(root: string, { trusted, env = process.env }: WorkingTreeOptions): WorkingTree {
  const run = async (...args: string[]): Promise<GitResult<string>> => {
    if (!trusted()) {
      return gitFailure('untrusted', 'Plandeck does not run git here because this workspace is not trusted.');
    }
    if ((await findGit(env)) === undefined) {
      return gitFailure('no-git', 'Git is not installed, or it is not on the PATH.');
    }
    const git = await openGit(root, env);
    return git.raw(args).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => failureOf(args[0] ?? '', error),
    );
  };
  const head = (): Promise<GitResult<string>> => run('symbolic-ref', '--quiet', 'HEAD');
  const lastStash = (): Promise<GitResult<string>> => run('rev-parse', '--verify', '--quiet', 'refs/stash');
  // A hook that fails behind a checkout makes git fail, though it has checked out.
  const checkOut = async (branch: string, args: readonly string[]): Promise<GitResult<void>> => {
    const problem = branchProblem(branch);
    if (problem) return problem;
    const before = await head();
    if (!before.ok) return before;
    const result = await run('switch', ...args);
    if (result.ok) return DONE;
    const now = await head();
    const isThere = now.ok && now.value.trim() === `refs/heads/${branch}` && now.value !== before.value;
    return isThere ? DONE : result;
  };
  return {
    async hasChanges() {
      const status = await run('status', '--porcelain=v1', '--untracked-files=no', '--ignore-submodules=all');
      return status.ok ? { ok: true, value: status.value.trim() !== '' } : status;
    },
    switchTo: (branch) => checkOut(branch, ['--guess', branch]),
    createBranch: (branch, commit) => checkOut(branch, ['--no-track', '--create', branch, commit]),
    async stash(message) {
      const before = await lastStash();
      if (!before.ok) return before;
      const pushed = await run('stash', 'push', '--quiet', '--message', message);
      if (!pushed.ok) return pushed;
      const now = await lastStash();
      if (!now.ok) return now;
      return { ok: true, value: now.value === before.value ? undefined : now.value.trim() };
    },
    async unstash(commit) {
      const last = await lastStash();
      if (!last.ok) return last;
      if (last.value.trim() !== commit) {
        return gitFailure(
          'failed',
          'The changes stay in their stash, since another one was made; "git stash list" has it.',
        );
      }
      return done(await run('stash', 'pop', '--quiet', '--index'));
    },
    async addWorktree(folder, branch, commit) {
      const problem = branchProblem(branch);
      if (problem) return problem;
      const dotGit = path.join(folder, '.git');
      if (existsSync(dotGit)) return gitFailure('failed', `There is a working tree in ${folder} already.`);
      const made = commit === undefined ? [folder, branch] : ['--no-track', '-b', branch, folder, commit];
      const result = await run('worktree', 'add', '--quiet', ...made);
      // As for checkouts: the hook runs last.
      return result.ok || existsSync(dotGit) ? DONE : result;
    },
    linkBranch: async (branch, item) =>
      done(await run('config', '--local', '--end-of-options', `branch.${branch}.plandeck-item`, item)),
  };
}

const DONE = { ok: true, value: undefined } as const;

function done(result: GitResult<unknown>): GitResult<void> {
  return result.ok ? DONE : result;
}

/** Loaded when it is first needed: most sessions never ask for any of this. */
async function openGit(baseDir: string, env: NodeJS.ProcessEnv): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git');
  return simpleGit({
    baseDir,
    // It takes settings and variables that name programs for dangerous; these name none.
    config: ['core.fsmonitor='],
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafePager: true },
    allowEnvironment: Object.keys(gitVariables),
    timeout: { block: SILENCE },
  }).env(gitEnvironment(env));
}

/** Git has commands that make such a branch, and none that checks it out. */
function branchProblem(branch: string): GitFailure | undefined {
  return branch.startsWith('-')
    ? gitFailure('failed', `Git takes ${branch} for an option. Rename the branch to check it out.`)
    : undefined;
}

function failureOf(command: string, error: unknown): GitFailure {
  const text = error instanceof Error ? error.message : String(error);
  const lost = /local changes to the following files would be overwritten[^\n]*\n((?:\t[^\n]*\n?)+)/.exec(text)?.[1];
  if (lost !== undefined) {
    const files = lost.trim().split(/\s*\n\s*/);
    return gitFailure('failed', `Uncommitted changes are in the way: ${files.slice(0, 5).join(', ')}.`);
  }
  const reason = /^(?:fatal|error): (.+)$/m.exec(text)?.[1] ?? text.trim().split('\n')[0] ?? '';
  return gitFailure('failed', `The command "git ${command}" failed: ${reason.replace(/[.:]$/, '')}.`);
}
