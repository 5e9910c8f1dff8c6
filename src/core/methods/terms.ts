import { type Method, methodOf } from '../model/method.ts';
import type { Plan } from '../model/plan.ts';

/** What a method calls things, in English: the caller's translator has them in other languages. */
export interface Terms {
  readonly iteration: string;
  readonly iterations: string;
  /** The list of open work in its order. */
  readonly backlog: string;
  readonly milestone: string;
  readonly milestones: string;
}

const USUAL: Terms = {
  iteration: 'Iteration',
  iterations: 'Iterations',
  backlog: 'Backlog',
  milestone: 'Milestone',
  milestones: 'Milestones',
};

/** The terms of each method, as its own guide has them. Kanban has no word for what it does without. */
export const TERMS: Readonly<Record<Method, Terms>> = {
  scrum: { ...USUAL, iteration: 'Sprint', iterations: 'Sprints', backlog: 'Product Backlog' },
  xp: { ...USUAL, backlog: 'Stories', milestone: 'Release', milestones: 'Releases' },
  dsdm: { ...USUAL, iteration: 'Timebox', iterations: 'Timeboxes', backlog: 'Prioritised Requirements List' },
  kanban: USUAL,
  stages: {
    ...USUAL,
    iteration: 'Stage',
    iterations: 'Stages',
    backlog: 'Work',
    milestone: 'Gate',
    milestones: 'Gates',
  },
};

/** The terms of a plan's method; the usual ones where it names none that Plandeck knows. */
export function termsOf(plan: Plan): Terms {
  const method = methodOf(plan);
  return method === undefined ? USUAL : TERMS[method];
}
