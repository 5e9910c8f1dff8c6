import * as vscode from 'vscode';
import type { Plan } from '../../core/model/plan.ts';
import type { ScheduleInput } from '../../core/schedule/compilePlans.ts';
import { asksGit, observedWork } from '../../core/schedule/observedWork.ts';
import { plansTogether } from '../../core/schedule/plansTogether.ts';
import type { Ages, StatusAges } from '../git/statusAges.ts';
import type { ReadablePlans } from '../language/readablePlans.ts';
import { atTheEdge, type Log } from '../log.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { today } from '../today.ts';
import type { Scheduled } from './scheduled.ts';

type Engine = typeof import('./scheduled.ts');

/** Plans that are scheduled together. */
interface Group {
  readonly input: Pick<ScheduleInput, 'plans' | 'portfolio'>;
  /** Of each of them, what git is asked about; nothing where the plan itself says when work began and ended. */
  readonly asked: readonly (LoadedPlan | undefined)[];
}

/** What takes longer after an edit, in milliseconds, is not done at every key: hovers and completions would wait for it. */
const QUICK = 40;
/** So long those wait who then see what was computed last. */
const REST = 500;

/** What was computed last for plans in some folders, and of what. */
interface Computed {
  readonly group: Group;
  readonly day: string;
  readonly ages: readonly (Ages | undefined)[];
  readonly scheduled: Scheduled;
  /** How long it took after an edit; 0 at first, when nothing could be taken over. */
  readonly duration: number;
}

/**
 * When the items of the plans will be done, as their texts say now, saved or not, and as of today. A schedule is computed
 * when somebody asks for it and its plans are other ones by then, and of an edit only what it can reach. Nothing of it is
 * loaded before.
 */
export class ScheduleStore implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #readable: ReadablePlans;
  readonly #ages: StatusAges;
  readonly #log: Log;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  /** Computes what `latest` did not wait for. */
  readonly #renewing: Coalescer;
  #engine: Engine | undefined;
  #loading: Promise<unknown> | undefined;
  /** The groups, by their plans as these could last be read, and the plans that they were made of. */
  #groups: ReadonlyMap<Plan, Group> = new Map();
  #grouped: readonly LoadedPlan[] | undefined;
  /** By the folders of the plans. */
  readonly #computed = new Map<string, Computed>();

  /** Fires when what was asked for is known, or git says something else. Edits, and other days, are told of by the plans. */
  readonly onDidChange = this.#didChange.event;

  constructor(store: PlanStore, readable: ReadablePlans, ages: StatusAges, log: Log) {
    this.#store = store;
    this.#readable = readable;
    this.#ages = ages;
    this.#log = log;
    this.#renewing = new Coalescer(async () => void (await atTheEdge(log, 'schedule', () => this.#renew())), REST);
    this.#subscription = ages.onDidChange(() => this.#computed.size > 0 && this.#didChange.fire());
  }

  /**
   * The schedule that a plan is in, of what is known now; undefined for plans that are not those of now, and until the
   * engine is loaded, which the first question does. Broken files count as they could last be read.
   */
  of({ plan }: LoadedPlan): Scheduled | undefined {
    if (this.#engine === undefined) {
      void this.load();
      return undefined;
    }
    const group = this.#groupOf(this.#readable.of(plan));
    return group && this.#schedule(this.#engine, group);
  }

  /** The same for those who follow typing: of plans that take long, what was computed last, until there is something newer. */
  latest(loaded: LoadedPlan): Scheduled | undefined {
    const group = this.#groupOf(this.#readable.of(loaded.plan));
    const known = group && this.#computed.get(keyOf(group));
    if (known === undefined || known.group === group || known.duration < QUICK) return this.of(loaded);
    this.#renewing.request();
    return known.scheduled;
  }

  /** The schedule that a plan is in, with all that git knows of it. */
  async read(loaded: LoadedPlan): Promise<Scheduled | undefined> {
    await this.load();
    this.of(loaded);
    await this.#ages.settle();
    return this.of(loaded);
  }

  /** Loads the engine, from when on `of` has an answer. */
  load(): Promise<unknown> {
    this.#loading ??= atTheEdge(this.#log, 'schedule', async () => {
      this.#engine = await import('./scheduled.ts');
      this.#didChange.fire();
    });
    return this.#loading;
  }

  async #renew(): Promise<void> {
    for (const loaded of this.#store.plans) this.of(loaded);
    this.#didChange.fire();
  }

  #groupOf(plan: Plan): Group | undefined {
    const { plans, portfolios } = this.#store;
    if (this.#grouped !== plans) {
      this.#grouped = plans;
      const loadedOf = new Map(plans.map((loaded) => [this.#readable.of(loaded.plan), loaded]));
      const open = [...loadedOf.keys()];
      const ranked = portfolios.map(({ portfolio, folders }) => ({
        portfolio,
        plans: portfolio.plans.flatMap(({ id }) => open.find(({ folder }) => folder === folders.get(id)) ?? []),
      }));
      const groups = plansTogether(open, ranked).map((input): Group => {
        return { input, asked: input.plans.map((one) => (asksGit(one) ? loadedOf.get(one) : undefined)) };
      });
      this.#groups = new Map(groups.flatMap((group) => group.input.plans.map((one) => [one, group])));
      const kept = new Set(groups.map(keyOf));
      for (const key of this.#computed.keys()) if (!kept.has(key)) this.#computed.delete(key);
    }
    return this.#groups.get(plan);
  }

  #schedule(engine: Engine, group: Group): Scheduled {
    const { plans } = group.input;
    const key = keyOf(group);
    const known = this.#computed.get(key);
    const day = today();
    const ages = group.asked.map((loaded) => loaded && this.#ages.of(loaded));
    if (known?.group === group && known.day === day && ages.every((one, place) => one === known.ages[place])) {
      return known.scheduled;
    }
    const start = performance.now();
    const observed = new Map(plans.flatMap((plan, place) => [...observedWork(plan, ages[place] ?? new Map())]));
    const scheduled = new engine.Scheduled({ ...group.input, asOf: day, observed }, known?.scheduled);
    const duration = known ? performance.now() - start : 0;
    this.#computed.set(key, { group, day, ages, scheduled, duration });
    return scheduled;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#renewing.dispose();
    this.#didChange.dispose();
  }
}

function keyOf({ input: { plans } }: Group): string {
  return plans.map(({ folder }) => folder).join('\n');
}
