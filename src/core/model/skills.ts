import type { Skill } from './assignee.ts';
import type { Person } from './plan.ts';

/** How well a person can do something, from 1 to 5; one who does not say how well can do it as well as anybody. */
export function levelOf({ values }: Person, skill: string): number | undefined {
  const found = (values.skills ?? []).find((one) => one.skill === skill);
  return found && (found.level ?? 5);
}

/** Whether a person can do what is needed, as well as it is needed. */
export function can(person: Person, needed: Skill): boolean {
  return (levelOf(person, needed.skill) ?? 0) >= (needed.level ?? 1);
}
