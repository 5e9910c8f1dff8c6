import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Branch } from '../../core/links/linkIndex.ts';
import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';
import { headOf } from './headOf.ts';
import type { Repository } from './repositoryOf.ts';

/** What a repository's refs say. */
export interface Refs {
  /** In the order of their names, those of the repository itself first. */
  readonly branches: readonly Branch[];
  /** The branch into which all others go, by its name, and with it the one of the remote; none where git cannot know. */
  readonly defaults: readonly Branch[];
  /** The commits and tags from which all of the history is reached, each once, sorted. */
  readonly tips: readonly string[];
  /** Where commits that nobody wrote begin: objects and parents that stand for others, and where a shallow clone ends. */
  readonly epoch: string;
  /** Whether the history was cut when the repository was cloned. */
  readonly isShallow: boolean;
  /** Whether no branch is checked out. */
  readonly isDetached: boolean;
}

const FORMAT = ['refname', 'objectname', 'objecttype', 'committerdate:unix', 'upstream', 'symref']
  .map((field) => `%(${field})`)
  .join('%00');

/** Reads branches, tags and settings of branches by two processes that run at once. */
export async function refsOf(git: Git, repository: Repository, signal?: AbortSignal): Promise<GitResult<Refs>> {
  const { root, gitDir, commonDir } = repository;
  const patterns = ['refs/heads', 'refs/remotes', 'refs/tags', 'refs/replace'];
  const [listed, settings, shallow, grafts, head] = await Promise.all([
    git.run(root, 'for-each-ref', [`--format=${FORMAT}`, ...patterns], { signal }),
    git.run(root, 'config', ['--null', '--get-regexp', String.raw`^branch\..*\.plandeck-item$`], {
      signal,
      exitCodes: [0, 1],
    }),
    readFile(path.join(commonDir, 'shallow'), 'utf8').catch(() => ''),
    readFile(path.join(commonDir, 'info/grafts'), 'utf8').catch(() => ''),
    detachedHead(git, root, gitDir, signal),
  ]);
  if (!listed.ok) return listed;
  if (!settings.ok) return settings;
  if (!head.ok) return head;
  const rows = listed.value.stdout.toString().split('\n').slice(0, -1).map(rowOf);
  const items = itemsByBranch(settings.value.stdout.toString());
  const branches = rows.flatMap((row) => branchOfRow(row, items) ?? []);
  const tips = rows.flatMap(({ ref, id, type, target }) => {
    return !ref.startsWith('refs/replace/') && target === '' && (type === 'commit' || type === 'tag') ? [id] : [];
  });
  if (head.value !== undefined) tips.push(head.value);
  const replaced = rows.flatMap(({ ref, id }) => (ref.startsWith('refs/replace/') ? [`${ref} ${id}\n`] : []));
  return {
    ok: true,
    value: {
      branches,
      defaults: defaultsOf(rows, branches),
      tips: [...new Set(tips)].sort(),
      epoch: [...replaced, grafts, shallow].join(''),
      isShallow: shallow !== '',
      isDetached: head.value !== undefined,
    },
  };
}

interface Row {
  readonly ref: string;
  readonly id: string;
  readonly type: string;
  readonly time: number;
  readonly upstream: string;
  /** The ref that it is another name of. */
  readonly target: string;
}

function rowOf(line: string): Row {
  const [ref = '', id = '', type = '', time = '', upstream = '', target = ''] = line.split('\0');
  return { ref, id, type, time: Number(time), upstream, target };
}

function branchOfRow({ ref, id, type, time, upstream, target }: Row, items: ReadonlyMap<string, string[]>) {
  if (target !== '' || type !== 'commit') return undefined;
  const [, kind, name = ''] = /^refs\/(heads|remotes)\/(.+)$/.exec(ref) ?? [];
  if (kind === undefined) return undefined;
  const isRemote = kind === 'remotes';
  const branch: Branch = {
    name,
    isRemote,
    tip: id,
    time,
    ...(upstream !== '' && { upstream: shortName(upstream) }),
    items: (isRemote ? undefined : items.get(name)) ?? [],
  };
  return branch;
}

function shortName(ref: string): string {
  return ref.replace(/^refs\/(heads|remotes)\//, '');
}

/** "branch.<name>.plandeck-item\n<id>\0" for each; the name may hold dots, and git puts the last part in lower case. */
function itemsByBranch(output: string): Map<string, string[]> {
  const items = new Map<string, string[]>();
  for (const [, name = '', id = ''] of output.matchAll(/branch\.(.+)\.plandeck-item\n([^\0]*)\0/g)) {
    items.set(name, [...(items.get(name) ?? []), id.trim()]);
  }
  return items;
}

/** The one that the remote says (`origin` first), else main, else master; as the repository and the remote have it. */
function defaultsOf(rows: readonly Row[], branches: readonly Branch[]): Branch[] {
  const heads = rows.filter(({ ref, target }) => target !== '' && /^refs\/remotes\/[^/]+\/HEAD$/.test(ref));
  const head = heads.find(({ ref }) => ref === 'refs/remotes/origin/HEAD') ?? heads[0];
  const remote = head && branches.find(({ name, isRemote }) => isRemote && name === shortName(head.target));
  if (remote) {
    const local = branches.find(({ isRemote, upstream }) => !isRemote && upstream === remote.name);
    return local ? [local, remote] : [remote];
  }
  for (const usual of ['main', 'master']) {
    const local = branches.find(({ name, isRemote }) => !isRemote && name === usual);
    if (local === undefined) continue;
    const followed = branches.find(({ name, isRemote }) => isRemote && name === local.upstream);
    return followed ? [local, followed] : [local];
  }
  return [];
}

/** The commit that is checked out without a branch, if one is. A file says it; only an odd one makes a process. */
async function detachedHead(
  git: Git,
  root: string,
  gitDir: string,
  signal?: AbortSignal,
): Promise<GitResult<string | undefined>> {
  const text = await readFile(path.join(gitDir, 'HEAD'), 'utf8').catch(() => '');
  const commit = /^[0-9a-f]{40,64}(?=\n$)/.exec(text)?.[0];
  if (commit !== undefined) return { ok: true, value: commit };
  if (/^ref: refs\/heads\/(?!\.invalid)/.test(text)) return { ok: true, value: undefined };
  const head = await headOf(git, root, signal);
  if (!head.ok) return head;
  return { ok: true, value: head.value.kind === 'detached' ? head.value.commit : undefined };
}
