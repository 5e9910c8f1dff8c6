import * as vscode from 'vscode';
import { openBranches } from '../../core/drift/openBranches.ts';
import { atTheEdge, type Log } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { LinkStore } from './linkStore.ts';
import type { KnownWork, WorkStore } from './workStore.ts';

/** On which branches the items of the plans are worked on. Git is asked when somebody asks for a plan first. */
export class ItemBranches implements vscode.Disposable {
  readonly #links: LinkStore;
  readonly #work: WorkStore;
  readonly #log: Log;
  readonly #subscription: vscode.Disposable;
  /** What was told last, and of what, by the folders of the plans. */
  readonly #told = new Map<string, { readonly work: readonly KnownWork[]; readonly names: Names }>();

  /** The folders of the plans that git is being asked about. */
  readonly #asking = new Set<string>();

  /** Fires when git says something else. */
  readonly onDidChange: vscode.Event<void>;

  constructor(links: LinkStore, work: WorkStore, log: Log) {
    this.#links = links;
    this.#work = work;
    this.#log = log;
    this.onDidChange = work.onDidChange;
    this.#subscription = links.onDidChange(() => {
      if (this.#told.size > 0) work.read();
    });
  }

  /** The name of the branch of each item that has one which is not merged, by the ids of the items, as far as is known. */
  of(loaded: LoadedPlan): Names {
    const { folder } = loaded.plan;
    const before = this.#told.get(folder);
    const links = this.#links.of(loaded);
    const work = this.#work.of(loaded);
    if (links === undefined) this.#ask(loaded);
    // Where the plan has other items now, these may have branches.
    else if (links.repositories.some((one) => !work.some((known) => known.links === one))) this.#work.read();
    if (before && isSame(before.work, work)) return before.names;
    const known = work.map((one) => ({ ...one.work, defaults: one.links.refs.defaults }));
    const names = openBranches(known);
    this.#told.set(folder, { work, names });
    return names;
  }

  #ask(loaded: LoadedPlan): void {
    const { folder } = loaded.plan;
    if (!vscode.workspace.isTrusted || this.#asking.has(folder)) return;
    this.#asking.add(folder);
    void atTheEdge(this.#log, 'branches', () => this.#links.read(loaded)).finally(() => this.#asking.delete(folder));
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

type Names = ReadonlyMap<string, string>;

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
