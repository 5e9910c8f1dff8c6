import type { Skill } from './assignee.ts';

/** How well somebody with these skills can do something, from 1 to 5; a skill without a level is as good as any. */
export function levelIn(skills: readonly Skill[], name: string): number | undefined {
  const found = skills.find(({ skill }) => skill === name);
  return found && (found.level ?? 5);
}

/** Whether somebody with these skills can do what is needed, as well as it is needed. */
export function can(skills: readonly Skill[], needed: Skill): boolean {
  return (levelIn(skills, needed.skill) ?? 0) >= (needed.level ?? 1);
}

/** A skill as a plan writes it: react 3. */
export function skillText({ skill, level }: Skill): string {
  return level === undefined ? skill : `${skill} ${level}`;
}
