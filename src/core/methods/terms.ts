import { fillIn, type Translate } from '../model/fillIn.ts';
import { type Method, methodOf } from '../model/method.ts';
import type { Plan } from '../model/plan.ts';

/** What a method calls things, in English. */
interface Terms {
  readonly iteration: string;
  /** The list of open work in its order. */
  readonly backlog: string;
  readonly milestone: string;
}

const USUAL: Terms = {
  iteration: 'Iteration',
  backlog: 'Backlog',
  milestone: 'Milestone',
};

/** The terms of each method, as its own guide has them. Kanban has no word for what it does without. */
export const TERMS: Readonly<Record<Method | 'usual', Terms>> = {
  usual: USUAL,
  scrum: { ...USUAL, iteration: 'Sprint', backlog: 'Product Backlog' },
  xp: { ...USUAL, backlog: 'Stories', milestone: 'Release' },
  dsdm: { ...USUAL, iteration: 'Timebox', backlog: 'Prioritised Requirements List' },
  kanban: USUAL,
  stages: {
    ...USUAL,
    iteration: 'Stage',
    backlog: 'Work',
    milestone: 'Gate',
  },
};

/** What a plan's method calls something; the usual term where it names no method that Plandeck knows. */
export function termFor(plan: Plan, term: keyof Terms, translate: Translate = fillIn): string {
  return translate(TERMS[methodOf(plan) ?? 'usual'][term]);
}

/** What the methods of all plans call something; the usual term where they do not agree. */
export function sharedTerm(plans: readonly Plan[], term: keyof Terms, translate: Translate = fillIn): string {
  const [first, ...others] = new Set(plans.map((plan) => termFor(plan, term, translate)));
  return first === undefined || others.length > 0 ? translate(TERMS.usual[term]) : first;
}
