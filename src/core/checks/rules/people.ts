import type { Assignee, Skill } from '../../model/assignee.ts';
import { addDays } from '../../model/days.ts';
import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import { isOpen } from '../../model/itemState.ts';
import { overlaps } from '../../model/period.ts';
import type { Person, Plan } from '../../model/plan.ts';
import { plannedDays } from '../../model/plannedDays.ts';
import { can, skillText } from '../../model/skills.ts';
import { isWork } from '../../model/work.ts';
import { calendarOf, leaveOn, workingMinutesOn } from '../../model/workingTime.ts';
import type { Check } from '../check.ts';
import { findingAt } from '../findingAt.ts';

/** Whether those who are to do open work can do it, and are there. */
export function* checkPeople(check: Check): Generator<Finding> {
  const { plan } = check;
  const onLeaveSometime = new Set([...plan.people.values()].filter(hasLeave).map(({ id }) => id));
  for (const item of plan.items) {
    const { assignees, skills } = item.values;
    const mayBeAbsent = assignees?.some(({ person }) => onLeaveSometime.has(person));
    if (assignees === undefined || (skills === undefined && !mayBeAbsent) || !isOpen(plan, item)) continue;
    if (skills !== undefined) {
      for (const skill of missingSkills(check, skills, assignees)) {
        yield findingAt(item, 'skills', 'missing-skill', [item.id, skillText(skill)]);
      }
    }
    if (mayBeAbsent && isWork(plan, item)) yield* onLeave(check, item, assignees);
  }
}

/** A skill that one of them has is enough; those of whom the plan names no skills may have any. */
function missingSkills(check: Check, skills: readonly Skill[], assignees: readonly Assignee[]): readonly Skill[] {
  const people = assignees.flatMap(({ person }) => peopleOf(check.plan, person));
  if (people.length === 0 || people.some(({ values }) => values.skills === undefined)) return [];
  const known = check.names('skill');
  return skills.filter(
    (needed) => known.has(needed.skill) && !people.some(({ values }) => can(values.skills ?? [], needed)),
  );
}

/** A person, or the people of a team. */
function peopleOf(plan: Plan, name: string): Person[] {
  const members = plan.teams.get(name)?.values.members?.map(({ person }) => person) ?? [name];
  return members.flatMap((id) => plan.people.get(id) ?? []);
}

function onLeave(check: Check, item: Item, assignees: readonly Assignee[]): Finding[] {
  const absent = assignees.flatMap(({ person }) => check.plan.people.get(person) ?? []).filter(hasLeave);
  const days = absent.length === 0 ? undefined : plannedDays(check.iterations, item, check.today);
  if (days?.to === undefined) return NONE;
  const { from, to } = days;
  return absent
    .filter((person) => isAway(check.plan, person, from, to))
    .map(({ id }) => findingAt(item, 'assignees', 'on-leave', [item.id, id, from, to]));
}

const NONE: Finding[] = [];

function hasLeave({ values }: Person): boolean {
  return values.leave !== undefined;
}

/** Whether a person has leave on every working day from one day to another. */
function isAway(plan: Plan, person: Person, from: string, to: string): boolean {
  const { leave = [] } = person.values;
  if (!leave.some((period) => overlaps(period, { from, to }))) return false;
  const calendar = calendarOf(plan, person);
  let isWorking = false;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (workingMinutesOn(plan, calendar, day) === 0) continue;
    if (!leaveOn(person, day)) return false;
    isWorking = true;
  }
  return isWorking;
}
