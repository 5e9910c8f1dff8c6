import type { Vocabulary } from './vocabulary.ts';

/** As git has them, before any mailmap. */
export interface CommitAuthor {
  readonly name: string;
  readonly email: string;
}

/** A commit that may name items. */
export interface LinkedCommit {
  /** Its full id. */
  readonly sha: string;
  /** When it was written, in seconds since 1970. */
  readonly time: number;
  readonly author: CommitAuthor;
  /** The first paragraph of its message, on one line. */
  readonly subject: string;
  /** What its message mentions, as a `MentionScanner` finds it. */
  readonly mentions: readonly string[];
}

/** What was read of a repository's history. It does not depend on which ids a plan has, but for their vocabulary. */
export interface LinkIndex {
  readonly vocabulary: Vocabulary;
  /** What else the history depends on, such as where a shallow clone ends: another one, another history. */
  readonly epoch: string;
  /** The commits from which all was read, sorted. */
  readonly tips: readonly string[];
  /** By their ids. */
  readonly commits: ReadonlyMap<string, LinkedCommit>;
}

/** A branch of the repository itself, or of a remote as it was last fetched. */
export interface Branch {
  /** Without `refs/heads/`; those of a remote with its name in front, such as origin/main. */
  readonly name: string;
  readonly isRemote: boolean;
  /** The full id of its last commit. */
  readonly tip: string;
  /** When that commit was made, in seconds since 1970. */
  readonly time: number;
  /** The name of the branch that it follows, which may be gone. */
  readonly upstream?: string;
  /** Ids that the configuration gives it by `branch.<name>.plandeck-item`. */
  readonly items: readonly string[];
}
