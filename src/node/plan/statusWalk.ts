import { setImmediate } from 'node:timers/promises';
import type { StatusRun } from '../../core/links/statusSince.ts';
import type { BlobReader } from '../git/blobReader.ts';
import type { Git } from '../git/createGit.ts';
import { type GitResult, gitFailure } from '../git/gitResult.ts';
import { isCut } from '../git/isCut.ts';
import type { Repository } from '../git/repositoryOf.ts';
import { type HistoryCommit, simpleHistory } from '../git/simpleHistory.ts';
import { blobsBefore, isYaml, type PastStatuses, type PastStatusReader } from './pastStatuses.ts';
import { type Follower, followersIn, idIn } from './statusFollowers.ts';

/** What the commits of a repository say of the statuses of a plan's items. */
export interface StatusRuns {
  /** The commit from which they were read; undefined where there is none yet. */
  readonly head: string | undefined;
  /** The last commit before it that changed the plan. */
  readonly top: string | undefined;
  /** By the ids that the items have there. */
  readonly runs: ReadonlyMap<string, StatusRun>;
}

export interface StatusWalkOptions {
  readonly repository: Repository;
  /** Where the files of the plan may be, from the top folder. */
  readonly paths: readonly string[];
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
}

/** So many commits are listed with one call of git: the first are often enough, so that there are more each time. */
const PAGES = { first: 16, most: 128 };
/** The files of so many commits are read with one call of git. */
const BATCHES = { first: 2, most: 16 };

/** A commit that is to be looked at, with the items that have the same status there as at HEAD. */
interface Stop {
  readonly state: PastStatuses;
  readonly items: Follower[];
}

/** Follows all items of a plan back at once, each until its status is another one. */
export class StatusWalk {
  readonly #git: Git;
  readonly #blobs: BlobReader;
  readonly #reader: PastStatusReader;
  readonly #options: StatusWalkOptions;
  /** The commits that were listed, in the order of the log. */
  readonly #rows = new Map<string, HistoryCommit>();
  readonly #stops = new Map<string, Stop>();
  readonly #runs = new Map<string, StatusRun>();
  /** The commits before which the files have been read. */
  readonly #fetched = new Set<string>();
  #page = PAGES.first;
  #batch = BATCHES.first;

  constructor(git: Git, blobs: BlobReader, reader: PastStatusReader, options: StatusWalkOptions) {
    this.#git = git;
    this.#blobs = blobs;
    this.#reader = reader;
    this.#options = options;
  }

  async from(
    head: string,
    state: PastStatuses,
    earlier: StatusRuns | undefined,
  ): Promise<GitResult<Pick<StatusRuns, 'top' | 'runs'>>> {
    const { limit, signal } = this.#options;
    const listed = await this.#list([head]);
    if (!listed.ok) return listed;
    const [top] = this.#rows.values();
    if (top !== undefined) this.#stops.set(top.sha, { state, items: followersIn(state, top.day) });
    for (let count = 0; count < limit && this.#isOpenLeft(); count++) {
      const next = await this.#next();
      if (!next.ok) return next;
      const left = await this.#leave(...next.value, earlier);
      if (!left.ok) return left;
      // Whoever shares this thread has a turn after each state.
      await setImmediate();
      if (signal?.aborted) return gitFailure('aborted', 'Reading since when items have their statuses was stopped.');
    }
    for (const { items } of this.#stops.values()) for (const item of items) this.#settle(item, true);
    return { ok: true, value: { top: top?.sha, runs: this.#runs } };
  }

  #isOpenLeft(): boolean {
    return [...this.#stops.values()].some(({ items }) => items.some(({ isOpen }) => isOpen));
  }

  /** Of the commits to be looked at the one that the log has first, so that items from several branches meet again. */
  async #next(): Promise<GitResult<[HistoryCommit, Stop]>> {
    const known = this.#listed();
    if (known) return { ok: true, value: known };
    const more = await this.#list([...this.#stops.keys()]);
    if (!more.ok) return more;
    const next = this.#listed();
    return next ? { ok: true, value: next } : gitFailure('failed', 'Git did not list a commit that it had named.');
  }

  #listed(): [HistoryCommit, Stop] | undefined {
    for (const row of this.#rows.values()) {
      const stop = this.#stops.get(row.sha);
      if (stop) return [row, stop];
    }
    return undefined;
  }

  async #list(from: readonly string[]): Promise<GitResult<undefined>> {
    const { repository, paths, signal } = this.#options;
    const options = { from, paths, limit: this.#page, signal };
    const listed = await simpleHistory(this.#git, repository.root, options);
    if (!listed.ok) return listed;
    this.#page = Math.min(2 * this.#page, PAGES.most);
    for (const row of listed.value) if (!this.#rows.has(row.sha)) this.#rows.set(row.sha, row);
    return { ok: true, value: undefined };
  }

  /** Has the items at a commit go on to those before it, or settles them. */
  async #leave(
    row: HistoryCommit,
    { state, items }: Stop,
    earlier: StatusRuns | undefined,
  ): Promise<GitResult<undefined>> {
    this.#stops.delete(row.sha);
    const known = row.sha === earlier?.top ? earlier.runs : undefined;
    const left = items.filter((item) => {
      const run = known?.get(idIn(state, item) ?? '');
      if (run) this.#runs.set(item.id, run);
      return run === undefined;
    });
    if (left.length === 0) return { ok: true, value: undefined };
    const before = await this.#statesBefore(row, state);
    if (!before.ok) return before;
    const isEnd = row.parents.length === 0 && (await isCut(this.#options.repository.commonDir, row.sha));
    for (const item of left) {
      if (!state.unseen.has(idIn(state, item) ?? '')) item.day = row.day;
      const parent = before.value.find((one) => one.state.statuses.get(idIn(one.state, item) ?? '') === item.status);
      if (parent) parent.items.push(item);
      else this.#settle(item, isEnd);
    }
    row.parents.forEach((parent, index) => {
      const stop = before.value[index];
      if (stop && stop.items.length > 0) this.#stops.set(parent.sha, stop);
    });
    return { ok: true, value: undefined };
  }

  /** What the commits before one say, each with the items that are there already. */
  async #statesBefore(row: HistoryCommit, state: PastStatuses): Promise<GitResult<readonly Stop[]>> {
    const fetched = await this.#fetch(row);
    if (!fetched.ok) return fetched;
    const stops: Stop[] = [];
    for (const { sha, changes } of row.parents) {
      const known = this.#stops.get(sha);
      const read = known ? undefined : await this.#reader.read(blobsBefore(state.blobs, changes), state);
      if (read?.ok === false) return read;
      stops.push(known ?? { state: read?.value ?? state, items: [] });
    }
    return { ok: true, value: stops };
  }

  /** Reads what the files were before a commit, and before those that come next most likely. */
  async #fetch(row: HistoryCommit): Promise<GitResult<unknown>> {
    if (this.#fetched.has(row.sha)) return { ok: true, value: undefined };
    const rows = [...this.#rows.values()];
    const at = rows.indexOf(row);
    const batch = rows.slice(at, at + this.#batch);
    this.#batch = Math.min(2 * this.#batch, BATCHES.most);
    for (const { sha } of batch) this.#fetched.add(sha);
    const changes = batch.flatMap(({ parents }) => parents.flatMap((parent) => parent.changes));
    const ids = changes.flatMap(({ path: name, from }) => (from !== undefined && isYaml(name) ? [from] : []));
    return this.#blobs.read(this.#options.repository.root, ids, this.#options.signal);
  }

  #settle({ id, status, day }: Follower, isAtLeast: boolean): void {
    this.#runs.set(id, { status, day, isAtLeast });
  }
}
