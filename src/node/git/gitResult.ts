/** Why git could not answer. Every reason is expected in daily life; bugs throw instead. */
export type GitFailureReason =
  | 'untrusted'
  | 'no-git'
  | 'no-repository'
  | 'no-commits'
  | 'unknown-ref'
  | 'not-found'
  | 'too-large'
  | 'timeout'
  | 'aborted'
  | 'failed';

export interface GitFailure {
  readonly ok: false;
  readonly reason: GitFailureReason;
  /** A full sentence for the user. It may quote names from the repository, so sinks escape it like plan text. */
  readonly message: string;
}

export type GitResult<T> = { readonly ok: true; readonly value: T } | GitFailure;

export function gitFailure(reason: GitFailureReason, message: string): GitFailure {
  return { ok: false, reason, message };
}
