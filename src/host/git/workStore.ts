import * as vscode from 'vscode';
import type { RepositoryWork } from '../../core/drift/repositoryWork.ts';
import type { Git } from '../../node/git/createGit.ts';
import { unmergedWork } from '../../node/git/unmergedWork.ts';
import { atTheEdge, type Log } from '../log.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { LinkStore } from './linkStore.ts';
import type { RepositoryLinks } from './planLinks.ts';

/** What a repository says of the work on a plan, beside what that was found with. */
export interface KnownWork {
  readonly links: RepositoryLinks;
  readonly work: RepositoryWork;
}

/** What the branches of the plans' repositories have that is not merged, where it is known which items they are for. */
export class WorkStore implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #links: LinkStore;
  readonly #git: Git;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #reading: Coalescer;
  /** By the folders of the plans and the git dirs. */
  readonly #work = new Map<string, KnownWork>();

  /** Fires when git says something else. */
  readonly onDidChange = this.#didChange.event;

  constructor(store: PlanStore, links: LinkStore, git: Git, log: Log) {
    this.#store = store;
    this.#links = links;
    this.#git = git;
    this.#reading = new Coalescer(async () => void (await atTheEdge(log, 'unmerged work', () => this.#read())), 0);
  }

  /** What is known by now of the repositories of a plan. */
  of(loaded: LoadedPlan): readonly KnownWork[] {
    return (this.#links.of(loaded)?.repositories ?? []).flatMap((one) => this.#work.get(keyOf(loaded, one)) ?? []);
  }

  /** Reads in the background what is new. */
  read(): void {
    this.#reading.request();
  }

  /** Waits until all is known that was asked for. */
  settle(): Promise<void> {
    return this.#reading.settle();
  }

  async #read(): Promise<void> {
    let isNew = false;
    const keys = new Set<string>();
    for (const loaded of this.#store.plans) {
      for (const links of this.#links.of(loaded)?.repositories ?? []) {
        const key = keyOf(loaded, links);
        keys.add(key);
        if (this.#work.get(key)?.links === links) continue;
        const { repository, refs, index, name } = links;
        const isLinked = (branch: { readonly name: string }): boolean => links.links.itemsOfBranch.has(branch.name);
        const unmerged = await unmergedWork(this.#git, repository.root, refs, isLinked);
        // Without an answer, what was known before is as good as any.
        if (!unmerged.ok) continue;
        this.#work.set(key, { links, work: { name, index, links: links.links, unmerged: unmerged.value } });
        isNew = true;
      }
    }
    for (const key of this.#work.keys()) if (!keys.has(key)) this.#work.delete(key);
    if (isNew) this.#didChange.fire();
  }

  dispose(): void {
    this.#reading.dispose();
    this.#didChange.dispose();
  }
}

function keyOf({ plan }: LoadedPlan, { repository }: RepositoryLinks): string {
  return `${plan.folder}\n${repository.gitDir}`;
}
