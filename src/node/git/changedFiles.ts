import type { Git } from './createGit.ts';
import { type GitResult, gitFailure } from './gitResult.ts';
import { isCut } from './isCut.ts';
import type { Repository } from './repositoryOf.ts';

/** A file on one side of a change. */
export interface FileVersion {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  /** Of its blob; of a submodule, the commit. */
  readonly id: string;
  readonly isSubmodule: boolean;
}

/** A file that is another one; only one side has it where it was added or deleted. */
export interface ChangedFile {
  readonly before?: FileVersion;
  readonly after?: FileVersion;
}

/** In a form for programs, whatever the configuration says. */
const ARGS = ['-r', '-z', '--raw', '--no-abbrev', '--no-relative', '--find-renames'];
const IS_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** The trees without files, which git knows without having them, by the lengths of ids. */
const EMPTY_TREES: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/** What a commit changed, compared with its first parent: of a merge, what it brought to the branch that it was made on. */
export async function filesOfCommit(
  git: Git,
  { root, commonDir }: Repository,
  commit: string,
  signal?: AbortSignal,
): Promise<GitResult<readonly ChangedFile[]>> {
  if (!IS_ID.test(commit)) return noCommit();
  const listed = await git.run(root, 'rev-list', ['--no-walk', '--parents', commit], { signal });
  if (!listed.ok) return listed;
  const [, parent] = listed.value.stdout.toString().trimEnd().split(' ');
  if (parent === undefined && (await isCut(commonDir, commit))) {
    return gitFailure('not-found', 'This shallow clone has no older commit to compare it with.');
  }
  return filesBetween(git, root, parent ?? EMPTY_TREES[commit.length] ?? '', commit, signal);
}

/** What a branch changed since it left another: what merging it would bring. */
export async function filesOfBranch(
  git: Git,
  { root }: Repository,
  tip: string,
  base: string,
  signal?: AbortSignal,
): Promise<GitResult<readonly ChangedFile[]>> {
  if (!IS_ID.test(tip) || !IS_ID.test(base)) return noCommit();
  const found = await git.run(root, 'merge-base', [base, tip], { signal, exitCodes: [0, 1] });
  if (!found.ok) return found;
  const [from = ''] = found.value.stdout.toString().split('\n');
  // Nothing in common: all of it would come.
  return filesBetween(git, root, from === '' ? (EMPTY_TREES[tip.length] ?? '') : from, tip, signal);
}

async function filesBetween(
  git: Git,
  root: string,
  from: string,
  to: string,
  signal: AbortSignal | undefined,
): Promise<GitResult<readonly ChangedFile[]>> {
  const compared = await git.run(root, 'diff-tree', [...ARGS, from, to], { signal });
  if (!compared.ok) return compared;
  return { ok: true, value: filesIn(compared.value.stdout.toString()) };
}

/** `:MODE MODE ID ID KIND\0PATH\0`, with a second path where the file has another name now. */
function filesIn(output: string): ChangedFile[] {
  const fields = output.split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at < fields.length - 1; ) {
    const [, modeBefore, modeAfter, before = '', after = '', kind = ''] =
      /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/.exec(fields[at] ?? '') ?? [];
    const from = fields[at + 1] ?? '';
    const isRenamed = kind === 'R' || kind === 'C';
    const to = isRenamed ? (fields[at + 2] ?? '') : from;
    at += isRenamed ? 3 : 2;
    files.push({ ...side('before', modeBefore, before, from), ...side('after', modeAfter, after, to) });
  }
  return files;
}

function side(name: 'before' | 'after', mode: string | undefined, id: string, file: string): ChangedFile {
  return mode === undefined || /^0+$/.test(mode) ? {} : { [name]: { path: file, id, isSubmodule: mode === '160000' } };
}

function noCommit(): GitResult<never> {
  return gitFailure('unknown-ref', 'Git knows no such commit.');
}
