import path from 'node:path';
import * as vscode from 'vscode';
import { compareItem, type ItemChange, type ItemState } from '../../core/compare/compareItem.ts';
import type { CommitAuthor } from '../../core/links/linkIndex.ts';
import type { Observations } from '../../core/links/observedDates.ts';
import type { Plan } from '../../core/model/plan.ts';
import { realPathOf } from '../../node/files/isInside.ts';
import type { BlobReader } from '../../node/git/blobReader.ts';
import { commitOf } from '../../node/git/commitOf.ts';
import type { Git } from '../../node/git/createGit.ts';
import type { GitResult } from '../../node/git/gitResult.ts';
import { type ItemEvent, itemHistory } from '../../node/git/itemHistory.ts';
import { mappedAuthors } from '../../node/git/mappedAuthors.ts';
import { type Repository, repositoryOf } from '../../node/git/repositoryOf.ts';
import { planAt } from '../../node/plan/planAt.ts';
import { itemGit } from '../git/itemGit.ts';
import type { PlanLinks } from '../git/planLinks.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';

/** An item of a plan that is open, whose past is told. */
export interface Subject {
  /** Of the plan, as a URI. */
  readonly plan: string;
  readonly id: string;
  /** The ids that it has and had. */
  readonly ids: readonly string[];
}

/** What git knows of an item's past. */
export interface ItemPast {
  readonly repository: Repository;
  /** Of the plan, from the top folder of the repository. */
  readonly folder: string;
  readonly ids: readonly string[];
  /** The newest first, with their authors as the mailmap names them. */
  readonly events: readonly ItemEvent[];
  /** What is checked out; undefined before the first commit. */
  readonly head: string | undefined;
  /** The item as it stands there. */
  readonly committed: ItemState | undefined;
  readonly seen: Observations;
  readonly isShallow: boolean;
}

export interface PastReader {
  readonly git: Git;
  readonly blobs: BlobReader;
  readonly links: PlanLinks | undefined;
  /** What was read of the same item before: it is not read again while the same commit is checked out. */
  readonly before: ItemPast | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (commits: number) => void;
}

export async function readPast(reader: PastReader, loaded: LoadedPlan, subject: Subject): Promise<GitResult<ItemPast>> {
  const { git, links, signal } = reader;
  const planFolder = loaded.folder.fsPath;
  const repository = await repositoryOf(git, planFolder, signal);
  if (!repository.ok) return repository;
  const { root } = repository.value;
  const folder = slashed(path.relative(root, await realPathOf(planFolder)));
  const read = links?.repositories ?? [];
  const isShallow = read.some((one) => one.repository.root === root && one.refs.isShallow);
  const place = { repository: repository.value, folder, ids: subject.ids, isShallow };
  const head = await commitOf(git, root, 'HEAD', signal);
  if (!head.ok && head.reason !== 'no-commits') return head;
  const known = head.ok ? await readCommits(reader, loaded, { ...place, head: head.value }) : NOTHING;
  if (!known.ok) return known;
  const commits = known.value;
  const found = await Promise.all(read.map((one) => itemGit(git, subject.id, one)));
  const seen = found.flatMap((one) => (one.ok ? one.value : []));
  const branches = seen.flatMap((one) => one.branches).filter(({ state }) => state !== 'default');
  return {
    ok: true,
    value: {
      ...place,
      events: commits.events,
      committed: commits.committed,
      head: head.ok ? head.value : undefined,
      seen: {
        events: commits.events,
        commits: seen.flatMap((one) => one.commits),
        branches: branches.map(({ state, branch: { time } }) => ({ isMerged: state === 'merged', time })),
      },
    },
  };
}

type Commits = Pick<ItemPast, 'events' | 'committed'>;
const NOTHING: GitResult<Commits> = { ok: true, value: { events: [], committed: undefined } };

/** What the commits say that lead to the one that is checked out. */
async function readCommits(
  { git, blobs, before, signal, onProgress }: PastReader,
  loaded: LoadedPlan,
  now: Pick<ItemPast, 'repository' | 'folder' | 'ids' | 'isShallow'> & { readonly head: string },
): Promise<GitResult<Commits>> {
  const { repository, folder, ids, head, isShallow } = now;
  const { root } = repository;
  if (before?.head === head && before.isShallow === isShallow && before.ids.join() === ids.join()) {
    return { ok: true, value: before };
  }
  const found = await itemHistory(git, blobs, root, { ids, folder, signal, onProgress });
  if (!found.ok) return found;
  const authors = await mappedAuthors(
    git,
    root,
    found.value.map(({ author }) => author),
    signal,
  );
  if (!authors.ok) return authors;
  const mapped = (author: CommitAuthor): CommitAuthor => authors.value.get(author) ?? author;
  const events = found.value.map((event) => ({ ...event, author: mapped(event.author) }));
  const planFolder = loaded.folder.fsPath;
  const plan = await planAt(git, blobs, { folders: [planFolder], state: head, signal });
  if (!plan.ok) return plan;
  const texts = plan.value?.texts;
  const state = plan.value && stateIn(plan.value.plan, ids, (file) => texts?.get(file)?.text);
  const committed = state && inRepository(state, folder, path.relative(planFolder, state.item.file));
  return { ok: true, value: { events, committed } };
}

/** What is not committed of an item of a plan as it stands now. */
export function uncommitted(
  past: ItemPast,
  { plan, folder }: LoadedPlan,
  { ids }: Subject,
  textOf: (file: string) => string | undefined,
): ItemChange | undefined {
  const now = stateIn(plan, ids, textOf);
  const own = now && inRepository(now, past.folder, fileIn(folder, now.item.file));
  return compareItem(past.committed, own);
}

/** An item without what a private folder lays over it: that is in no commit. */
export function stateIn(
  { files }: Plan,
  ids: readonly string[],
  textOf: (file: string) => string | undefined,
): ItemState | undefined {
  const items = files.flatMap((file) => file.items);
  const item = ids.flatMap((id) => items.find((one) => one.id === id) ?? [])[0];
  return item && { item, text: textOf(item.file) ?? '' };
}

/** The same item, whose file has the name that it has in commits. */
function inRepository({ item, text }: ItemState, folder: string, file: string): ItemState {
  return { item: { ...item, file: path.posix.join(folder, slashed(file)) }, text };
}

function fileIn(folder: vscode.Uri, file: string): string {
  return path.posix.relative(folder.path, vscode.Uri.parse(file).path);
}

function slashed(name: string): string {
  return name.split(path.sep).join('/');
}
