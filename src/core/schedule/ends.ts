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

  set(plan: Plan, id: string, ends: Ends): void {
    let own = this.#own.get(plan);
    if (own === undefined) {
      own = new Map();
      this.#own.set(plan, own);
    }
    if (!own.has(id)) own.set(id, ends);
  }

  /** The same of later states of the plans. */
  again(before: readonly Plan[], plans: readonly Plan[]): EndsById {
    const ends = new EndsById();
    for (const [place, plan] of plans.entries()) {
      const own = this.#own.get(before[place] as Plan);
      if (own) ends.#own.set(plan, own);
    }
    return ends;
  }

  get(plan: Plan, id: string): Ends | undefined {
    const found = this.#own.get(plan)?.get(id);
    if (found !== undefined) return found;
    for (const others of this.#own.values()) {
      const other = others.get(id);
      if (other !== undefined) return other;
    }
    return undefined;
  }
}
