import type { CommitAuthor } from '../../core/links/linkIndex.ts';
import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/** A commit that changed some of the files that were asked for. */
export interface ChangingCommit {
  /** Its full id. */
  readonly sha: string;
  readonly parents: readonly string[];
  /** When it was written, in seconds since 1970. */
  readonly time: number;
  /** As git has it, before any mailmap. */
  readonly author: CommitAuthor;
  /** The first paragraph of its message, on one line. */
  readonly subject: string;
  /** What it changed, against each of its parents from which it differs; against nothing for a first commit. */
  readonly changes: readonly (readonly FileChange[])[];
}

/** A file that is another one than before; one that was renamed is gone in one place and new in another. */
export interface FileChange {
  /** From the top folder, with forward slashes. */
  readonly path: string;
  /** The ids of its blobs; undefined where there was or is no regular file. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const START = '\u0002';
const FORMAT = `--format=${START}%H%n%P%n%at%n%an%n%ae%n%s`;
const LOG = ['-z', '--raw', '-m', '--root', '--no-renames', '--no-abbrev', '--full-history', '--encoding=UTF-8'];
/** How git tells of a change; its path comes next. */
export const RAW = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]/;

export interface FileChangesOptions {
  /** Where the log begins, such as HEAD or the parents of a commit; they are commits, and no options. */
  readonly from: readonly string[];
  /** Files and folders from the top folder; all where left out. */
  readonly paths?: readonly string[];
  /** So many commits are read at most. */
  readonly limit?: number;
  readonly signal?: AbortSignal | undefined;
}

/** The commits that changed files at some paths, the newest first, those of merged branches among them. */
export async function fileChanges(
  git: Git,
  root: string,
  { from, paths = [], limit, signal }: FileChangesOptions,
): Promise<GitResult<readonly ChangingCommit[]>> {
  const commits = new Map<string, ChangingCommit & { readonly changes: FileChange[][] }>();
  let rest = '';
  let changes: FileChange[] = [];
  let meta: RegExpExecArray | null = null;
  const take = (token: string): void => {
    if (meta) {
      changes.push(changeOf(meta, token));
      meta = null;
    } else if (token.startsWith(START)) {
      const commit = commitIn(token);
      const known = commits.get(commit.sha) ?? commit;
      changes = [];
      known.changes.push(changes);
      commits.set(commit.sha, known);
    } else meta = RAW.exec(token.trimStart());
  };
  const decoder = new TextDecoder();
  const range = limit === undefined ? [] : [`--max-count=${limit}`];
  const read = await git.stream(
    root,
    'log',
    [...LOG, ...range, FORMAT, '--end-of-options', ...from, '--', ...pathspecs(paths)],
    (chunk) => {
      const tokens = (rest + decoder.decode(chunk, { stream: true })).split('\0');
      rest = tokens.pop() ?? '';
      for (const token of tokens) take(token);
    },
    { signal },
  );
  return read.ok ? { ok: true, value: [...commits.values()] } : read;
}

function commitIn(token: string): ChangingCommit & { readonly changes: FileChange[][] } {
  const [sha = '', parents = '', time = '', name = '', email = '', subject = ''] = token
    .slice(START.length)
    .split('\n');
  const seconds = Number(time);
  return {
    sha,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    // A date that no calendar has can stand in a commit that was made by hand.
    time: Number.isSafeInteger(seconds) ? seconds : 0,
    author: { name, email },
    subject,
    changes: [],
  };
}

/** Just these files and folders, whatever their names look like; '' is the top folder. */
export function pathspecs(paths: readonly string[]): string[] {
  return paths.map((name) => (name === '' ? ':(top)' : `:(top,literal)${name}`));
}

/** @param raw a match of {@link RAW} */
export function changeOf(raw: RegExpExecArray, name: string): FileChange {
  return { path: name, from: blobOf(raw[1], raw[3]), to: blobOf(raw[2], raw[4]) };
}

/** Symbolic links and submodules are no files that are read. */
function blobOf(mode: string | undefined, id: string | undefined): string | undefined {
  return mode?.startsWith('100') ? id : undefined;
}
