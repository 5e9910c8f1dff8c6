import type { SimpleGit } from 'simple-git';
import { findGit } from './findGit.ts';
import { gitEnvironment, gitVariables } from './gitHardening.ts';
import { type GitFailure, type GitResult, gitFailure } from './gitResult.ts';

/**
 * What users have done to a working tree. Everything else in this folder only reads, and lets nothing of the repository
 * run; what is done here is what the same git command does in a terminal, with its hooks and filters. So it is only done
 * when the user has asked for just that.
 */
export interface WorkingTree {
  /** Whether files that git follows differ from the last commit. */
  hasChanges(): Promise<GitResult<boolean>>;
  /** Checks out a branch of the repository itself, or makes one of the only remote branch of that name, which it follows. */
  switchTo(branch: string): Promise<GitResult<void>>;
  /** Makes a branch of a commit and checks it out; it follows no other branch. */
  createBranch(branch: string, commit: string): Promise<GitResult<void>>;
  /** Puts the changes of files that git follows aside. */
  stash(message: string): Promise<GitResult<void>>;
  /** Brings back what was put aside last. */
  unstash(): Promise<GitResult<void>>;
  /** Makes a worktree in a folder that is not there, with a new branch of a commit, or with one that is there. */
  addWorktree(folder: string, branch: string, commit?: string): Promise<GitResult<void>>;
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
  const done = (result: GitResult<string>): GitResult<void> => (result.ok ? { ok: true, value: undefined } : result);
  return {
    async hasChanges() {
      const status = await run('status', '--porcelain=v1', '--untracked-files=no', '--ignore-submodules=dirty');
      return status.ok ? { ok: true, value: status.value.trim() !== '' } : status;
    },
    switchTo: async (branch) => branchProblem(branch) ?? done(await run('switch', '--guess', branch)),
    createBranch: async (branch, commit) =>
      branchProblem(branch) ?? done(await run('switch', '--no-track', '--create', branch, commit)),
    stash: async (message) => done(await run('stash', 'push', '--quiet', '--message', message)),
    unstash: async () => done(await run('stash', 'pop', '--quiet', '--index')),
    addWorktree: async (folder, branch, commit) => {
      const made = commit === undefined ? [folder, branch] : ['--no-track', '-b', branch, folder, commit];
      return branchProblem(branch) ?? done(await run('worktree', 'add', '--quiet', ...made));
    },
  };
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
