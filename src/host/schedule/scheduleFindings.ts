import * as vscode from 'vscode';
import { TextShift } from '../../core/language/textShift.ts';
import type { Finding } from '../../core/model/finding.ts';
import { groupBy } from '../../core/model/groupBy.ts';
import { allFilesOf, type Plan } from '../../core/model/plan.ts';
import { atTheEdge, type Log } from '../log.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { Onlookers } from '../plans/onlookers.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { setting } from '../setting.ts';
import type { ScheduleStore } from './scheduleStore.ts';

/** So long nobody has typed when it is looked for what is wrong now. */
const REST = 500;

/** What was found last for a plan, as it could be read then. */
interface Found {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/**
 * What is wrong with the dates and the load of the plans. It is found a moment after an edit, once somebody looks at a view or
 * at a file of a plan; until then, what was found before stands where its text has gone.
 */
export class ScheduleFindings implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #schedules: ScheduleStore;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #finding: Coalescer;
  readonly #subscriptions: vscode.Disposable[] = [];
  #onlookers: Onlookers | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** By the folders of the plans. */
  #found: ReadonlyMap<string, Found> = new Map();
  #shifted = new WeakMap<Plan, readonly Finding[]>();

  /** Fires when something else is found, or nothing is to be said any more. */
  readonly onDidChange = this.#didChange.event;

  constructor(store: PlanStore, schedules: ScheduleStore, log: Log) {
    this.#store = store;
    this.#schedules = schedules;
    const find = (): Promise<void> => this.#find();
    this.#finding = new Coalescer(async () => void (await atTheEdge(log, 'dates and load', find)), 0);
  }

  /** Starts to follow the plans and those who look at them. */
  follow(onlookers: Onlookers): void {
    this.#onlookers = onlookers;
    const request = (): void => {
      if (!isOn() || !onlookers.areThere) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#start(), REST);
    };
    this.#subscriptions.push(
      this.#store.onDidChange(request),
      this.#schedules.onDidChange(request),
      onlookers.onDidCome(request),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('plandeck.datesAndLoad')) return;
        this.#didChange.fire();
        request();
      }),
    );
  }

  /** What is wrong with a plan's dates and load, as far as that is known, at its places in the texts of this plan. */
  of({ plan }: LoadedPlan): readonly Finding[] {
    const found = isOn() ? this.#found.get(plan.folder) : undefined;
    if (found === undefined) return [];
    if (found.plan === plan) return found.findings;
    const known = this.#shifted.get(plan) ?? this.#shift(found, plan);
    this.#shifted.set(plan, known);
    return known;
  }

  /** Waits until all is found that was asked for, without a rest. */
  settle(): Promise<void> {
    if (this.#timer !== undefined) this.#start();
    return this.#finding.settle();
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#finding.request();
  }

  async #find(): Promise<void> {
    if (!isOn() || !this.#onlookers?.areThere) return;
    await this.#schedules.load();
    const before = this.#told();
    const schedules = new Set(this.#store.plans.flatMap((loaded) => this.#schedules.of(loaded) ?? []));
    const found = [...schedules].flatMap(({ findings }) => [...findings]);
    this.#found = new Map(found.map(([plan, findings]) => [plan.folder, { plan, findings }]));
    this.#shifted = new WeakMap();
    if (this.#told() !== before) this.#didChange.fire();
  }

  #told(): string {
    return JSON.stringify(this.#store.plans.map((loaded) => this.of(loaded)));
  }

  /** What was found, where its text stands in another state of the plan; what was changed there has to be found anew. */
  #shift({ plan: then, findings }: Found, plan: Plan): readonly Finding[] {
    const files = new Map(allFilesOf(plan).map((file) => [file.file, file]));
    return [...groupBy(findings, ({ file }) => file)].flatMap(([name, inFile]) => {
      const file = files.get(name);
      const old = allFilesOf(then).find((one) => one.file === name);
      if (file === old) return inFile;
      const [before, after] = [old && this.#store.sourceOf(old), file && this.#store.sourceOf(file)];
      if (before === undefined || after === undefined) return [];
      const shift = new TextShift(before, after);
      return inFile.flatMap((finding) => {
        const range = shift.toAfter(finding.range);
        return range ? [{ ...finding, range }] : [];
      });
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of [...this.#subscriptions, this.#finding, this.#didChange]) one.dispose();
  }
}

function isOn(): boolean {
  return setting('plandeck.datesAndLoad');
}
