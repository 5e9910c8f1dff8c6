import { type Draft, type DraftEntry, type DraftNote, draftNote } from './draft.ts';

/** Branches that stand for a state of the product, or that machines make. */
const NO_WORK =
  /^(?:HEAD|main|master|trunk|develop|development|dev|staging|production|gh-pages|(?:release|releases|support|dependabot|renovate)\/.*|v?\d+(?:\.\d+)*(?:\.x)?)$/i;
const KINDS: ReadonlyMap<string, string | undefined> = new Map([
  ['feature', undefined],
  ['feat', undefined],
  ['task', undefined],
  ['chore', undefined],
  ['docs', undefined],
  ['refactor', undefined],
  ['bug', 'bug'],
  ['bugfix', 'bug'],
  ['fix', 'bug'],
  ['hotfix', 'bug'],
  ['spike', 'spike'],
]);
/** The id of an issue, at the start of what a branch is called. */
const ISSUE = /^([A-Z][A-Z0-9]{0,15}-\d{1,9}|#?\d{1,9})(?=[-_/]|$)[-_/]?/i;

/**
 * Entries from the names of open branches, each of which is work that was begun. A branch that is here and on a remote
 * is one.
 * @param branches their names, those on remotes with the remote's in front
 * @param remotes the names of the remotes
 */
export function draftFromBranches(branches: readonly string[], remotes: readonly string[] = ['origin']): Draft {
  const names = new Set(branches.map((branch) => withoutRemote(branch.trim(), remotes)));
  const entries: DraftEntry[] = [];
  const notes: DraftNote[] = [];
  for (const [index, name] of [...names].entries()) {
    const entry = name === '' || NO_WORK.test(name) ? undefined : entryOf(name);
    if (entry) entries.push(entry);
    else if (name !== '') notes.push(draftNote(index + 1, 'not-work', name));
  }
  return { entries, notes };
}

function withoutRemote(branch: string, remotes: readonly string[]): string {
  const name = branch.replace(/^(?:refs\/)?(?:heads|remotes)\//, '');
  const remote = remotes.find((one) => name.startsWith(`${one}/`));
  return remote === undefined ? name : name.slice(remote.length + 1);
}

function entryOf(name: string): DraftEntry | undefined {
  const [, kind = '', rest = name] = /^([a-z]+)\/(.+)$/i.exec(name) ?? [];
  const isKind = KINDS.has(kind.toLowerCase());
  const type = KINDS.get(kind.toLowerCase());
  // Of ana/fix-login, the end says what is done.
  const slug = isKind ? rest : (name.split('/').at(-1) ?? name);
  const issue = ISSUE.exec(slug);
  const words = slug.slice(issue?.[0].length ?? 0).replaceAll(/[-_/.]+/g, ' ');
  const title = words.trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const formerly = issue?.[1];
  if (title === '' && formerly === undefined) return undefined;
  return {
    title: title || `${formerly}`,
    status: 'doing',
    ...(type !== undefined && { type }),
    ...(formerly !== undefined && { formerly }),
  };
}
