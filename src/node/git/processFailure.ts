import type { GitCommand } from './gitHardening.ts';
import { type GitFailure, gitFailure } from './gitResult.ts';

export function aborted(): GitFailure {
  return gitFailure('aborted', 'The request to git was cancelled.');
}

export function timedOut(timeoutMs: number): GitFailure {
  return gitFailure('timeout', `Git gave no answer within ${timeoutMs / 1000} seconds and was stopped.`);
}

/** Why a process that ended with an unexpected code has failed. */
export function failureOf(command: GitCommand, exitCode: number, stderr: string): GitFailure {
  // Negative codes are simple-git's for a process that could not be started.
  if (exitCode < 0) return gitFailure('no-git', 'Git is installed but could not be started.');
  if (stderr.includes('not a git repository')) {
    return gitFailure('no-repository', 'This folder is not in a git repository.');
  }
  if (stderr.includes('must be run in a work tree')) {
    return gitFailure('no-repository', 'This folder is in a bare git repository or a git folder, which has no files.');
  }
  const reason = /^(?:fatal|error): (.+)$/m.exec(stderr)?.[1] ?? `exit code ${exitCode}`;
  return gitFailure('failed', `The command "git ${command}" failed: ${reason.replace(/\.$/, '')}.`);
}
