import * as vscode from 'vscode';
import { type StatusSince, statusesSince } from '../../core/links/statusSince.ts';
import type { Plan } from '../../core/model/plan.ts';
import { createBlobReader } from '../../node/git/blobReader.ts';
import type { Git } from '../../node/git/createGit.ts';
import { type Repository, repositoryOf } from '../../node/git/repositoryOf.ts';
import { statusRuns } from '../../node/plan/statusRuns.ts';
import type { StatusRuns } from '../../node/plan/statusWalk.ts';
import { atTheEdge, type Log } from '../log.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import { today } from '../today.ts';

/** Since when the items of a plan have their statuses, by their ids. */
export type Ages = ReadonlyMap<string, StatusSince>;

/** A plan that somebody asked for. */
interface Asked {
  /** Whether git may say another thing by now. */
  isStale: boolean;
  /** Whether somebody has asked since it was read. */
  isWanted: boolean;
  repository?: Repository;
  runs?: StatusRuns;
  /** What was told last, and of what. */
  told?: { readonly plan: Plan; readonly runs: StatusRuns; readonly day: string; readonly ages: Ages };
}

/**
 * Since when the items of the plans have their statuses, as git tells. A plan is read when somebody asks for it first, and
 * again when its repository has changed, if somebody has asked since; then only what is new is read. Edits cost git nothing.
 */
export class StatusAges implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #git: Git;
  readonly #log: Log;
  readonly #blobs;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #reading: Coalescer;
  readonly #subscription: vscode.Disposable;
  /** By the folders of the plans. */
  readonly #asked = new Map<string, Asked>();
  /** Stops what is being read. */
  #stop = new AbortController();

  /** Fires when git says something else. Edits of a plan, and other days, are for others to tell of. */
  readonly onDidChange = this.#didChange.event;

  constructor(store: PlanStore, repositories: Repositories, git: Git, log: Log) {
    this.#store = store;
    this.#git = git;
    this.#log = log;
    this.#blobs = createBlobReader(git);
    this.#reading = new Coalescer(async () => void (await atTheEdge(log, 'ages', () => this.#read())), 0);
    this.#subscription = vscode.Disposable.from(
      repositories.onDidChange(({ gitDir }) =>
        this.#changed(({ repository }) => repository === undefined || repository.gitDir === gitDir),
      ),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#changed(() => true)),
      store.onDidChange(() => this.#forget()),
    );
  }

  /**
   * Undefined where git has not answered yet, or cannot: outside of a repository, and without trust.
   * @param loaded as it stands now: a plan of the past would be taken for one with uncommitted changes
   */
  of({ plan }: LoadedPlan): Ages | undefined {
    const asked = this.#asked.get(plan.folder) ?? { isStale: true, isWanted: true };
    this.#asked.set(plan.folder, asked);
    asked.isWanted = true;
    if (asked.isStale) this.#reading.request();
    const { runs, told } = asked;
    if (runs === undefined) return undefined;
    const day = today();
    if (told?.plan === plan && told.runs === runs && told.day === day) return told.ages;
    const ages = statusesSince(plan, runs.runs, day);
    asked.told = { plan, runs, day, ages };
    return ages;
  }

  /** Waits until all is known that was asked for. */
  settle(): Promise<void> {
    return this.#reading.settle();
  }

  #changed(isMeant: (asked: Asked) => boolean): void {
    for (const asked of this.#asked.values()) {
      if (!isMeant(asked)) continue;
      asked.isStale = true;
      if (asked.isWanted) this.#reading.request();
    }
  }

  async #read(): Promise<void> {
    let isNew = false;
    for (const { plan, folder } of this.#store.plans) {
      const asked = this.#asked.get(plan.folder);
      if (!asked?.isStale) continue;
      asked.isStale = false;
      asked.isWanted = false;
      const before = asked.runs;
      await this.#readOne(folder.fsPath, asked);
      isNew ||= asked.runs !== before;
    }
    if (isNew) this.#didChange.fire();
  }

  async #readOne(folder: string, asked: Asked): Promise<void> {
    const { signal } = this.#stop;
    const repository = await repositoryOf(this.#git, folder, signal);
    const runs = repository.ok
      ? await statusRuns(this.#git, this.#blobs, repository.value, { folder, earlier: asked.runs, signal })
      : repository;
    if (repository.ok) asked.repository = repository.value;
    if (runs.ok) asked.runs = runs.value;
    // Without an answer, what was known before is as good as any.
    else this.#log.debug(runs.message);
  }

  #forget(): void {
    const folders = new Set(this.#store.plans.map(({ plan }) => plan.folder));
    for (const folder of this.#asked.keys()) if (!folders.has(folder)) this.#asked.delete(folder);
  }

  dispose(): void {
    this.#stop.abort();
    for (const one of [this.#subscription, this.#reading, this.#didChange]) one.dispose();
  }
}
