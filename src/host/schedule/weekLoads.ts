import * as vscode from 'vscode';
import type { HumanBeing } from '../../core/model/samePerson.ts';
import type { WeekLoad } from '../../core/schedule/loadByWeek.ts';
import { atTheEdge, type Log } from '../log.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { today } from '../today.ts';
import type { ScheduleStore } from './scheduleStore.ts';

/** Milliseconds: an edit seldom comes alone. */
const REST = 500;

/**
 * What everybody has to do week by week. It is found out in the background, since those who look at people do not wait for the
 * dates of all plans; until it is there, what was found out before is told.
 */
export class WeekLoads implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #schedules: ScheduleStore;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #finding: Coalescer;
  readonly #subscription: vscode.Disposable;
  /** By the folders of the plans and the ids of their people. */
  #loads: ReadonlyMap<string, readonly WeekLoad[]> = new Map();
  /** Of what they are; undefined where that is to be looked at again. */
  #of: { readonly plans: readonly LoadedPlan[]; readonly day: string } | undefined;

  /** Fires when something else is found. */
  readonly onDidChange = this.#didChange.event;

  constructor(store: PlanStore, schedules: ScheduleStore, log: Log) {
    this.#store = store;
    this.#schedules = schedules;
    this.#finding = new Coalescer(async () => void (await atTheEdge(log, 'load', () => this.#find())), REST);
    this.#subscription = schedules.onDidChange(() => {
      if (this.#of === undefined) return;
      this.#of = undefined;
      this.#didChange.fire();
    });
  }

  /** The weeks of somebody, from this one on; none of people of the past, and while nothing is known. */
  of({ persons: [first] }: HumanBeing): readonly WeekLoad[] {
    const { plans } = this.#store;
    if (first === undefined || plans.every(({ plan }) => plan !== first.plan)) return [];
    if (this.#of?.plans !== plans || this.#of.day !== today()) this.#finding.request();
    return this.#loads.get(keyOf(first.plan.folder, first.person.id)) ?? [];
  }

  async #find(): Promise<void> {
    await this.#schedules.load();
    const before = textOf(this.#loads);
    const { plans } = this.#store;
    this.#of = { plans, day: today() };
    const loads = new Map<string, readonly WeekLoad[]>();
    for (const loaded of plans) {
      const scheduled = this.#schedules.of(loaded);
      for (const person of loaded.plan.people.values()) {
        loads.set(keyOf(loaded.plan.folder, person.id), scheduled?.loadOf(person) ?? []);
      }
    }
    this.#loads = loads;
    if (textOf(loads) !== before) this.#didChange.fire();
  }

  dispose(): void {
    for (const one of [this.#subscription, this.#finding, this.#didChange]) one.dispose();
  }
}

function keyOf(folder: string, id: string): string {
  return JSON.stringify([folder, id]);
}

function textOf(loads: ReadonlyMap<string, readonly WeekLoad[]>): string {
  const weeks = [...loads].map(([key, some]) => [
    key,
    some.map(({ items, ...week }) => [week, items.map(({ id }) => id)]),
  ]);
  return JSON.stringify(weeks);
}
