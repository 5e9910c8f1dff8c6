import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/** A branch or a tag, by which people name a state of the repository. */
export interface NamedRef {
  readonly kind: 'branch' | 'remote' | 'tag';
  readonly name: string;
  /** A revision that means just this one, where the name might mean another. */
  readonly revision: string;
  /** When it was made, in seconds. */
  readonly time: number;
}

/** A commit that changed something in a folder. */
export interface ListedCommit {
  readonly id: string;
  readonly time: number;
  readonly author: string;
  readonly subject: string;
}

const KINDS = { heads: 'branch', remotes: 'remote', tags: 'tag' } as const;

/** The branches and tags, those of a kind together, the newest first. */
export async function namedRefs(git: Git, folder: string, limit: number): Promise<GitResult<readonly NamedRef[]>> {
  const format = '%(refname)%00%(creatordate:unix)%00%(symref)';
  const patterns = Object.keys(KINDS).map((kind) => `refs/${kind}`);
  const args = ['--sort=-creatordate', `--count=${limit}`, `--format=${format}`, ...patterns];
  const listed = await git.run(folder, 'for-each-ref', args);
  if (!listed.ok) return listed;
  const rows = listed.value.stdout.toString().split('\n').slice(0, -1);
  const refs = rows.flatMap((row): NamedRef[] => {
    const [ref = '', time = '', target = ''] = row.split('\0');
    const [, kind, name = ''] = /^refs\/(heads|remotes|tags)\/(.+)$/.exec(ref) ?? [];
    if (kind === undefined || target !== '') return [];
    return [{ kind: KINDS[kind as keyof typeof KINDS], name, revision: ref, time: Number(time) }];
  });
  const counts = new Map<string, number>();
  for (const { name } of refs) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isClear = ({ name }: NamedRef): boolean =>
    counts.get(name) === 1 && !/^-|^HEAD$|^@|^[0-9a-f]{4,64}$/.test(name);
  const named = refs.map((ref) => (isClear(ref) ? { ...ref, revision: ref.name } : ref));
  return { ok: true, value: Object.values(KINDS).flatMap((kind) => named.filter((ref) => ref.kind === kind)) };
}

/** The last commits before HEAD that changed something in a folder, the newest first; none where there is no commit yet. */
export async function commitsIn(git: Git, folder: string, limit: number): Promise<GitResult<readonly ListedCommit[]>> {
  const args = ['-z', `--max-count=${limit}`, '--format=%H%x00%ct%x00%an%x00%s', '--end-of-options', 'HEAD', '--', '.'];
  const listed = await git.run(folder, 'log', args, { exitCodes: [0, 128] });
  if (!listed.ok) return listed;
  const fields = listed.value.stdout.toString().split('\0');
  const commits: ListedCommit[] = [];
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [id = '', time = '', author = '', subject = ''] = fields.slice(at, at + 4);
    commits.push({ id, time: Number(time), author, subject });
  }
  return { ok: true, value: commits };
}
