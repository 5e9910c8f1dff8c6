import type { Plan } from './plan.ts';

/** How a team works, as far as Plandeck knows it. */
export const METHODS = ['scrum', 'xp', 'dsdm', 'kanban', 'stages'] as const;
export type Method = (typeof METHODS)[number];

/** What people write in place of a method's own word. */
const ALIASES: Readonly<Record<string, Method>> = {
  'extreme programming': 'xp',
  'extreme-programming': 'xp',
  atern: 'dsdm',
  waterfall: 'stages',
  'stage-gate': 'stages',
  sdlc: 'stages',
};

/** The method that a plan names, whatever its case; undefined where it names none or one of its own. */
export function methodOf({ project }: Plan): Method | undefined {
  const written = project.method?.trim().toLowerCase() ?? '';
  if (Object.hasOwn(ALIASES, written)) return ALIASES[written];
  return METHODS.find((method) => method === written);
}

/** Whether a plan's method wants work to be estimated before it is begun: all but Kanban, which counts items, do. */
export function wantsEstimates(plan: Plan): boolean {
  return methodOf(plan) !== 'kanban';
}
