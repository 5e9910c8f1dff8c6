import type { Plan } from '../model/plan.ts';

/** The activities that stand for what has an id: an item without children has one, for all four. */
export interface Ends {
  /** What others that follow its start or its finish wait for. */
  readonly start: number;
  readonly finish: number;
  /** What has to wait so that its start or its finish does. */
  readonly opens: number;
  readonly closes: number;
}

/** Where what the plans name stands in the network. The id of another plan is looked for where the own plan has none. */
export class EndsById {
  readonly #own = new Map<Plan, Map<string, Ends>>();
  readonly #all = new Map<string, Ends>();

  set(plan: Plan, id: string, ends: Ends): void {
    const own = this.#own.get(plan) ?? new Map<string, Ends>();
    this.#own.set(plan, own);
    if (!own.has(id)) own.set(id, ends);
    if (!this.#all.has(id)) this.#all.set(id, ends);
  }

  get(plan: Plan, id: string): Ends | undefined {
    return this.#own.get(plan)?.get(id) ?? this.#all.get(id);
  }
}
