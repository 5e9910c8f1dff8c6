import path from 'node:path/posix';
import { compareItem, type ItemChange, type ItemState } from '../../core/compare/compareItem.ts';
import type { PlanFile } from '../../core/model/plan.ts';
import { readPlanFile } from '../../core/text/readPlanFile.ts';
import { MAX_BYTES, textFileOf } from '../files/readTextFile.ts';
import type { BlobReader } from './blobReader.ts';
import type { Git } from './createGit.ts';
import { type ChangingCommit, type FileChange, fileChanges } from './fileChanges.ts';
import type { GitResult } from './gitResult.ts';
import { linesAbout } from './linesAbout.ts';

/** A commit that changed an item. */
export interface ItemEvent extends Omit<ChangingCommit, 'changes'> {
  readonly change: ItemChange;
}

export interface ItemHistoryOptions {
  /** The ids that the item has and had. */
  readonly ids: readonly string[];
  /** The folder of its plan from the top folder, with forward slashes; '' is the top folder. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  /** Hears how many commits of how many were looked at. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** So many commits are looked at with one call of git. */
const BATCH = 16;
/** A plan that was moved more often is followed no further. */
const MAX_MOVES = 20;

/**
 * Who changed an item of a plan, when, and what of it: the commits that lead to HEAD, those of merged branches too, the
 * newest first. A merge counts where the item is another one than in each of its parents. An item that comes from another
 * file, or a plan from another folder, is followed there.
 */
export async function itemHistory(
  git: Git,
  blobs: BlobReader,
  root: string,
  { ids, folder, signal, onProgress }: ItemHistoryOptions,
): Promise<GitResult<readonly ItemEvent[]>> {
  const reader = new ItemReader(blobs, root, ids, signal);
  const events = new Map<string, ItemEvent>();
  let places: readonly Place[] = [{ from: ['HEAD'], folder }];
  const seen = new Set<string>();
  for (let moves = 0; places.length > 0 && moves < MAX_MOVES; moves++) {
    const next: Place[] = [];
    for (const place of places) {
      const commits = await fileChanges(git, root, { from: place.from, paths: [place.folder], signal });
      if (!commits.ok) return commits;
      const found = await reader.eventsOf(commits.value, onProgress);
      if (!found.ok) return found;
      for (const event of found.value) {
        const origin = event.change.kind === 'added' ? await originOf(git, reader, root, event, signal) : undefined;
        if (origin?.ok === false) return origin;
        const { change, folder: before } = origin?.value ?? { change: event.change };
        if (!events.has(event.sha)) events.set(event.sha, { ...event, change });
        const key = `${event.sha} ${before}`;
        if (before === undefined || seen.has(key)) continue;
        seen.add(key);
        next.push({ from: event.parents, folder: before });
      }
    }
    places = next;
  }
  return { ok: true, value: [...events.values()].sort((a, b) => b.time - a.time) };
}

interface Place {
  readonly from: readonly string[];
  readonly folder: string;
}

interface Origin {
  readonly change: ItemChange;
  /** Where the item stood before. */
  readonly folder?: string;
}

/** Where an item that is new at one place comes from, if the same commit took it from another one. */
async function originOf(
  git: Git,
  reader: ItemReader,
  root: string,
  { sha, change }: ItemEvent,
  signal: AbortSignal | undefined,
): Promise<GitResult<Origin>> {
  const whole = await fileChanges(git, root, { from: [sha], limit: 1, signal });
  if (!whole.ok) return whole;
  const [commit] = whole.value;
  const states = commit && (await reader.statesOf([commit]));
  if (states?.ok === false) return states;
  const [from] = commit?.changes.flatMap((changes) => states?.value.before(changes) ?? []) ?? [];
  if (from === undefined) return { ok: true, value: { change } };
  const moved = compareItem(from, change.after);
  return { ok: true, value: { change: moved ?? change, folder: folderOf(from.item.file) } };
}

function folderOf(file: string): string {
  const folder = path.dirname(file);
  return folder === '.' ? '' : folder;
}

interface States {
  before(changes: readonly FileChange[]): ItemState | undefined;
  after(changes: readonly FileChange[]): ItemState | undefined;
}

/** Finds one item in many versions of files. */
class ItemReader {
  readonly #blobs: BlobReader;
  readonly #root: string;
  readonly #ids: readonly string[];
  readonly #signal: AbortSignal | undefined;
  /** What was read of each file last: the next version has most of it too. */
  readonly #last = new Map<string, PlanFile>();
  /** What was found, by the file and its lines about the item: most versions of a plan say the same of it. */
  readonly #found = new Map<string, ItemState | undefined>();

  constructor(blobs: BlobReader, root: string, ids: readonly string[], signal: AbortSignal | undefined) {
    this.#blobs = blobs;
    this.#root = root;
    this.#ids = ids;
    this.#signal = signal;
  }

  async eventsOf(
    commits: readonly ChangingCommit[],
    onProgress?: (done: number, all: number) => void,
  ): Promise<GitResult<ItemEvent[]>> {
    const events: ItemEvent[] = [];
    for (let at = 0; at < commits.length; at += BATCH) {
      const batch = commits.slice(at, at + BATCH);
      const states = await this.statesOf(batch);
      if (!states.ok) return states;
      for (const { changes, ...commit } of batch) {
        const own = changes.map((files) => compareItem(states.value.before(files), states.value.after(files)));
        const [change] = own;
        const isReal = own.length >= commit.parents.length && own.every((one) => one !== undefined);
        if (change && isReal) events.push({ ...commit, change });
      }
      onProgress?.(Math.min(at + BATCH, commits.length), commits.length);
    }
    return { ok: true, value: events };
  }

  /** Reads all that tells the item's states before and after some commits. */
  async statesOf(commits: readonly ChangingCommit[]): Promise<GitResult<States>> {
    const files = commits.flatMap(({ changes }) => changes.flat()).filter(({ path: name }) => /\.ya?ml$/i.test(name));
    const wanted = new Set(files.flatMap(({ from, to }) => [to, from]).filter((id) => id !== undefined));
    const read = await this.#blobs.read(this.#root, [...wanted], this.#signal);
    if (!read.ok) return read;
    const known = new Map<string, ItemState | undefined>();
    const stateIn = (file: string, id: string | undefined): ItemState | undefined => {
      const bytes = id === undefined ? undefined : read.value.get(id);
      if (bytes === undefined) return undefined;
      const key = `${id} ${file}`;
      if (!known.has(key)) known.set(key, this.#find(file, bytes));
      return known.get(key);
    };
    const first = (changes: readonly FileChange[], side: 'from' | 'to'): ItemState | undefined => {
      for (const change of changes) {
        const state = stateIn(change.path, change[side]);
        if (state) return state;
      }
      return undefined;
    };
    return {
      ok: true,
      value: { before: (changes) => first(changes, 'from'), after: (changes) => first(changes, 'to') },
    };
  }

  #find(file: string, bytes: Buffer): ItemState | undefined {
    if (bytes.length > MAX_BYTES) return undefined;
    const lines = linesAbout(bytes, this.#ids);
    if (lines === '') return undefined;
    if (lines === undefined) return this.#read(file, bytes);
    const key = `${file}\0${lines}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#read(file, bytes));
    return this.#found.get(key);
  }

  #read(file: string, bytes: Buffer): ItemState | undefined {
    const text = textFileOf(file, bytes);
    if (!text.ok) return undefined;
    const read = readPlanFile(file, text.text, this.#last.get(file));
    this.#last.set(file, read);
    const item = read.items.find(({ id }) => this.#ids.includes(id));
    return item && { item, text: text.text };
  }
}
