import type { Target } from '../model/fields.ts';
import type { Finding } from '../model/finding.ts';
import { type Iteration, iterationsByName } from '../model/iterations.ts';
import { type Names, namesOf } from '../model/lookups.ts';
import { nearest } from '../model/nearest.ts';
import type { Plan } from '../model/plan.ts';

/** Above this number of unknown names in one plan, looking for what was meant costs more than it helps. */
const MAX_SUGGESTIONS = 30;

/** A rule: the findings that it has about a plan, a pure function of the plan and the day. */
export type Rule = (check: Check) => Iterable<Finding>;

/** One check of a plan: what all rules look at, each part of it made once and only when a rule asks. */
export class Check {
  readonly plan: Plan;
  /** An ISO date. */
  readonly today: string;
  /** A file as a message names it. */
  readonly fileName: (file: string) => string;
  readonly #names = new Map<Target, Names>();
  #iterations: ReadonlyMap<string, Iteration> | undefined;
  #formerIds: ReadonlyMap<string, string> | undefined;
  #suggestions = 0;

  constructor(plan: Plan, today: string, fileName: (file: string) => string) {
    this.plan = plan;
    this.today = today;
    this.fileName = fileName;
  }

  /** What the plan has of a kind, by name. */
  names(target: Target): Names {
    const known = this.#names.get(target);
    if (known) return known;
    const names = target === 'iteration' ? this.iterations : namesOf(this.plan, target);
    this.#names.set(target, names);
    return names;
  }

  /** The iterations by id, and by name. */
  get iterations(): ReadonlyMap<string, Iteration> {
    this.#iterations ??= iterationsByName(this.plan);
    return this.#iterations;
  }

  /** The ids that items have now, by those that they had. */
  get formerIds(): ReadonlyMap<string, string> {
    this.#formerIds ??= new Map(
      this.plan.items.flatMap(({ id, values }) => (values.formerly ?? []).map((old) => [old, id] as const)),
    );
    return this.#formerIds;
  }

  /** The name of `names` that was probably meant; undefined where none is near, or after many that were asked for. */
  nearest(written: string, names: Iterable<string>): string | undefined {
    return ++this.#suggestions > MAX_SUGGESTIONS ? undefined : nearest(written, names);
  }
}
