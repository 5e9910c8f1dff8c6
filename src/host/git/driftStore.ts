import * as vscode from 'vscode';
import { findDrift } from '../../core/drift/findDrift.ts';
import type { RepositoryWork } from '../../core/drift/repositoryWork.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Plan } from '../../core/model/plan.ts';
import { isSameList } from '../../core/model/sameList.ts';
import { atTheEdge, type Log } from '../log.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { Onlookers } from '../plans/onlookers.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { setting } from '../setting.ts';
import { today } from '../today.ts';
import type { LinkStore } from './linkStore.ts';
import type { PlanLinks } from './planLinks.ts';
import type { WorkStore } from './workStore.ts';

/** The window is at rest when nobody has asked for so long, so that opening it waits for nothing. */
const REST = 1500;

/** What was found last for a plan, and of what. */
interface Found {
  readonly plan: Plan;
  readonly work: readonly RepositoryWork[];
  readonly day: string;
  readonly findings: readonly Finding[];
}

/**
 * Where the plans and git are out of step. Git is asked for the first time when somebody looks at a view or at a file of a
 * plan, and then for what has changed; the findings follow each edit of a plan at once.
 */
export class DriftStore implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #links: LinkStore;
  readonly #work: WorkStore;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #asking: Coalescer;
  readonly #subscriptions: vscode.Disposable[] = [];
  /** By the folders of the plans. */
  readonly #found = new Map<string, Found>();

  /** Fires when git says something else, or nothing is to be said any more. Edits of a plan are told of by the plans. */
  readonly onDidChange = this.#didChange.event;

  constructor(store: PlanStore, links: LinkStore, work: WorkStore, log: Log) {
    this.#store = store;
    this.#links = links;
    this.#work = work;
    const ask = (): Promise<unknown> => Promise.all(this.#wanted().map((loaded) => links.read(loaded)));
    this.#asking = new Coalescer(async () => void (await atTheEdge(log, 'out of step', ask)), REST);
  }

  /** Starts to follow git and those who look. */
  follow(onlookers: Onlookers): void {
    const read = (): void => {
      if (isOn()) this.#work.read();
    };
    const ask = (): void => {
      if (this.#wanted().length > 0) this.#asking.request();
    };
    this.#subscriptions.push(
      this.#links.onDidChange(read),
      this.#work.onDidChange(() => this.#didChange.fire()),
      this.#store.onDidChange(() => {
        read();
        if (onlookers.areThere) ask();
      }),
      onlookers.onDidCome(ask),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('plandeck.outOfStep')) return;
        this.#didChange.fire();
        ask();
        read();
      }),
    );
  }

  /** What is out of step in a plan, as far as git was asked. */
  of(loaded: LoadedPlan): readonly Finding[] {
    const known = isOn() ? this.#links.of(loaded) : undefined;
    if (known === undefined) return [];
    const { plan } = loaded;
    const work = this.#work.of(loaded).map((one) => one.work);
    const before = this.#found.get(plan.folder);
    const day = today();
    const isSame = before?.plan === plan && before.day === day && isSameList(before.work, work);
    const findings = isSame ? before.findings : this.#find(plan, day, work, known);
    this.#found.set(plan.folder, { plan, work, day, findings });
    return findings;
  }

  /** Waits until all is known that was asked for. */
  async settle(): Promise<void> {
    await this.#asking.settle();
    await this.#work.settle();
  }

  #find(plan: Plan, day: string, repositories: readonly RepositoryWork[], { known }: PlanLinks): Finding[] {
    return repositories.length === 0 ? [] : findDrift({ plan, today: day, repositories, known });
  }

  /** The plans that git was not asked about yet, though it may be. */
  #wanted(): readonly LoadedPlan[] {
    if (!isOn() || !vscode.workspace.isTrusted) return [];
    return this.#store.plans.filter((loaded) => this.#links.of(loaded) === undefined);
  }

  dispose(): void {
    for (const one of [...this.#subscriptions, this.#asking, this.#didChange]) one.dispose();
  }
}

function isOn(): boolean {
  return setting('plandeck.outOfStep');
}
