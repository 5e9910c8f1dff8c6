import path from 'node:path';
import type { Repository } from '../../../node/git/repositoryOf.ts';
import type { Row } from './row.ts';

/** What a row of the Git view stands for, as commands take it. */
export type GitEntry =
  | { readonly kind: 'branch'; readonly repository: Repository; readonly name: string; readonly isRemote: boolean }
  | { readonly kind: 'commit'; readonly repository: Repository; readonly sha: string; readonly subject: string };

export type GitEntryOf<Kind extends GitEntry['kind']> = Extract<GitEntry, { readonly kind: Kind }>;

/** What the row of a command's argument, which may come from anybody, stands for; undefined where it is no such row. */
export function gitEntry<Kind extends GitEntry['kind']>(value: unknown, kind: Kind): GitEntryOf<Kind> | undefined {
  const { git } = Object(value) as Partial<Row>;
  const entry = Object(git) as Partial<GitEntryOf<Kind>>;
  const root: unknown = Object(entry.repository).root;
  return entry.kind === kind && typeof root === 'string' && path.isAbsolute(root)
    ? (entry as GitEntryOf<Kind>)
    : undefined;
}
