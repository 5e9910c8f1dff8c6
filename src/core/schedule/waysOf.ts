import type { Assignee, Skill } from '../model/assignee.ts';
import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import { can, levelIn, skillText } from '../model/skills.ts';
import { durationOf, effortOf } from './effortOf.ts';
import { NOBODY } from './network.ts';
import type { Part, Way } from './networkBuilder.ts';
import { ALWAYS_PLACE, type Member, type Staff, WHOLE } from './staff.ts';

/** Somebody who works on an item with a part of their day. */
export interface Share {
  readonly member: Member;
  readonly units: number;
}

/** A way in which an item can be done, with those who then do it. */
export interface StaffedWay extends Way {
  readonly members: readonly Member[];
}

/** How an item can be done: one of the ways is taken. */
export interface Ways {
  readonly ways: readonly StaffedWay[];
  /** Whether nobody does it, so that it is scheduled as if somebody were free. */
  readonly isUnassigned: boolean;
  /** A skill that it needs and nobody has. */
  readonly missing?: readonly Skill[];
}

/** What needs no time. */
const MOMENT: Part = { calendar: ALWAYS_PLACE, length: 0, resource: NOBODY, units: 0 };

/** Finds the ways in which items can be done, and makes those once that several items have. */
export class WaysFinder {
  /** By the place of the plan's calendar, which no other plan has. */
  readonly #known = new Map<number | undefined, Map<string, Ways>>();

  /** @param perPoint the minutes of a story point */
  waysOf(staff: Staff, plan: Plan, item: Item, perPoint: number): Ways {
    const { assignees = [], skills = [] } = item.values;
    const place = staff.calendarOf.get(plan);
    const own = this.#known.get(place) ?? new Map<string, Ways>();
    this.#known.set(place, own);
    const who = [...assignees.map(({ text }) => text), '', ...skills.map(skillText)].join('\n');
    const effort = effortOf(plan, item, perPoint);
    const key = `${effort} ${durationOf(plan, item)} ${who}`;
    const found = own.get(key) ?? waysOf(staff, plan, item, effort);
    own.set(key, found);
    return found;
  }
}

/**
 * The ways in which an item can be done. Those who are assigned share the work by their parts of the day; members stand
 * for their team. Where nobody is, one of those who can do it best does it, whoever is done first.
 */
function waysOf(staff: Staff, plan: Plan, item: Item, effort: number | undefined): Ways {
  const duration = durationOf(plan, item);
  const { assignees = [], skills = [] } = item.values;
  const shares = sharesOf(staff, plan, assignees);
  const members = shares.map(({ member }) => member);
  if ((effort ?? 0) === 0 && (duration ?? 0) === 0) {
    return { ways: [{ parts: [MOMENT], members }], isUnassigned: false };
  }
  const calendar = staff.calendarOf.get(plan) ?? ALWAYS_PLACE;
  const fixed = duration !== undefined && effort === undefined;
  const free = { calendar, length: duration ?? effort ?? 0, resource: NOBODY, units: 0 };
  if (fixed) return { ways: [{ parts: [free], members }], isUnassigned: false };
  const way = (people: readonly Share[]): StaffedWay => ({
    parts: partsOf(staff, plan, people, effort ?? 0, duration),
    members: people.map(({ member }) => member),
  });
  if (shares.length > 0) return { ways: [way(shares)], isUnassigned: false };
  const candidates = skills.length === 0 ? [] : bestFor(staff, plan, skills);
  if (candidates.length > 0) {
    return { ways: candidates.map((member) => way([{ member, units: WHOLE }])), isUnassigned: false };
  }
  const unassigned = { ways: [{ parts: [free], members: [] }], isUnassigned: true };
  return skills.length === 0 ? unassigned : { ...unassigned, missing: missingOf(staff, plan, skills) };
}

/** Who works on something, each once; those whom the plan does not know are left out. */
function sharesOf(staff: Staff, plan: Plan, assignees: readonly Assignee[]): Share[] {
  const units = new Map<Member, number>();
  for (const { person: name, percent = 100 } of assignees) {
    const members = plan.teams.get(name)?.values.members ?? [{ person: name, text: name }];
    for (const one of members) {
      const person = plan.people.get(one.person);
      const member = person && staff.members.get(person);
      if (!member) continue;
      const most = member.parts.get(plan.project.key)?.units ?? WHOLE;
      const wanted = (units.get(member) ?? 0) + (percent / 100) * ((one.percent ?? 100) / 100) * WHOLE;
      units.set(member, Math.min(Math.max(Math.round(wanted), 1), most));
    }
  }
  return [...units].map(([member, own]) => ({ member, units: own }));
}

/**
 * What people have to do for so much work, by their parts of the day, so that all are done after the same working time.
 * Where its duration is fixed, they do it over so many of their own days, with as much of each as it takes; it lasts longer where
 * that is more than they have.
 */
function partsOf(
  staff: Staff,
  plan: Plan,
  shares: readonly Share[],
  effort: number,
  duration: number | undefined,
): Part[] {
  const all = shares.reduce((sum, { units }) => sum + units, 0);
  const usual = Math.ceil((effort * WHOLE) / all);
  const dayOf = (calendar: number | undefined): number => staff.calendars[calendar ?? ALWAYS_PLACE]?.minutesPerDay ?? 0;
  const planDay = dayOf(staff.calendarOf.get(plan));
  return shares.flatMap(({ member, units }) => {
    const { calendar, resource } = member;
    const fixed = planDay > 0 ? Math.round(((duration ?? 0) * dayOf(calendar)) / planDay) : 0;
    const length = Math.max(fixed, usual);
    const taken = Math.max(1, Math.round((units * usual) / length));
    const part = member.parts.get(plan.project.key);
    const own = { calendar, length, resource, units: taken };
    return part === undefined ? [own] : [own, { ...own, resource: part.resource }];
  });
}

/** Those who have all of the skills, of whom only the best. */
function bestFor(staff: Staff, plan: Plan, skills: readonly Skill[]): readonly Member[] {
  let best = 0;
  let found: Member[] = [];
  for (const member of staff.membersOf.get(plan) ?? []) {
    if (!skills.every((skill) => can(member.skills, skill))) continue;
    const level = skills.reduce((sum, { skill }) => sum + (levelIn(member.skills, skill) ?? 0), 0);
    if (level < best) continue;
    if (level > best) found = [];
    best = level;
    found.push(member);
  }
  return found;
}

/** The skills that nobody has; where somebody has each, all of them, since nobody has them together. */
function missingOf(staff: Staff, plan: Plan, skills: readonly Skill[]): readonly Skill[] {
  const members = staff.membersOf.get(plan) ?? [];
  const missing = skills.filter((skill) => !members.some((member) => can(member.skills, skill)));
  return missing.length > 0 ? missing : skills;
}
