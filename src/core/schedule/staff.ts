import type { Skill } from '../model/assignee.ts';
import type { Person, Plan } from '../model/plan.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { type HumanBeing, humanBeings } from '../model/samePerson.ts';
import { contractsIn, type Worker, workerOf } from '../model/worker.ts';
import { calendarOf, weekHoursOf } from '../model/workingTime.ts';
import { FIRST_DAY, LAST_MOMENT, momentOf } from './moments.ts';
import type { Resource } from './network.ts';
import { weekSpans } from './weekSpans.ts';
import { ALWAYS, DAY_MINUTES, type Span, WorkCalendar, type WorkTime } from './workCalendar.ts';

/** All of a person's day. Units are tenths of a percent, so that no share is rounded away. */
export const WHOLE = 1000;

/** A human being as the schedule knows them. */
export interface Member {
  readonly being: HumanBeing;
  readonly worker: Worker;
  /** The name by which their first plan has them. */
  readonly id: string;
  /** Places among the network's calendars and resources. */
  readonly calendar: number;
  readonly resource: number;
  /** Whether they ever work; where not, the usual week stands for their time. */
  readonly hasTime: boolean;
  /** By the keys of plans that have a part of their hours: that part, and the resource from which no more of it is taken. */
  readonly parts: ReadonlyMap<string | undefined, { readonly units: number; readonly resource: number }>;
  readonly skills: readonly Skill[];
  /** The moment at which the last of their contracts ends; infinite where none ends. */
  readonly contractEnd: number;
}

/** The name by which a plan has somebody. */
export function idIn({ being, id }: Pick<Member, 'being' | 'id'>, { folder, project }: Plan): string {
  const isHere = ({ plan }: (typeof being.persons)[number]): boolean => {
    return plan.folder === folder && plan.project.key === project.key;
  };
  return being.persons.find(isHere)?.person.id ?? id;
}

/** Who works on some plans, and when. */
export interface Staff {
  readonly calendars: readonly WorkTime[];
  readonly resources: readonly Resource[];
  readonly members: ReadonlyMap<Person, Member>;
  /** The people of each plan, each once. */
  readonly membersOf: ReadonlyMap<Plan, readonly Member[]>;
  /** The place of each plan's own calendar. */
  readonly calendarOf: ReadonlyMap<Plan, number>;
}

/** The place among the calendars of the one that never rests. */
export const ALWAYS_PLACE = 0;

/** Puts the calendars and the people of plans into places; whoever is the same in several plans is one. */
export function staffOf(plans: readonly Plan[], portfolio?: Portfolio): Staff {
  const calendars: WorkTime[] = [ALWAYS];
  const resources: Resource[] = [];
  const members = new Map<Person, Member>();
  const usual = new Map<Plan, number>();
  for (const plan of plans) {
    const calendar = calendarOf(plan, undefined);
    const own = new WorkCalendar(weekSpans(weekHoursOf(plan, calendar)), (calendar?.values.holidays ?? []).map(spanOf));
    usual.set(plan, calendars.length);
    calendars.push(own.hasWork ? own : usualWeek(plan));
  }
  const contracts = contractsIn(plans);
  for (const being of humanBeings(plans, portfolio)) {
    const [first] = being.persons;
    const worker = workerOf(being, plans, contracts);
    if (worker === undefined || first === undefined) continue;
    const time = timeOf(worker);
    const member: Member = {
      being,
      worker,
      id: first.person.id,
      calendar: calendars.length,
      hasTime: time !== undefined,
      resource: resources.length,
      parts: new Map(),
      skills: being.persons.flatMap(({ person }) => person.values.skills ?? []),
      contractEnd: contractEndOf(worker),
    };
    calendars.push(time ?? usualWeek(worker.plan));
    resources.push({ capacity: WHOLE });
    const parts = member.parts as Map<string | undefined, { units: number; resource: number }>;
    for (const plan of plans) {
      const share = being.shared?.values.allocation?.find((one) => one.plan === plan.project.key);
      if (share === undefined || share.percent >= 100) continue;
      const units = Math.max(1, Math.round(share.percent * 10));
      parts.set(plan.project.key, { units, resource: resources.length });
      resources.push({ capacity: units });
    }
    for (const { person } of being.persons) members.set(person, member);
  }
  const membersOf = new Map(
    plans.map((plan) => [plan, [...new Set([...plan.people.values()].flatMap((person) => members.get(person) ?? []))]]),
  );
  return { calendars, resources, members, membersOf, calendarOf: usual };
}

/** The same staff for later states of the plans, whose people and calendars are the same. */
export function staffAgain(staff: Staff, before: readonly Plan[], plans: readonly Plan[]): Staff {
  const members = new Map<Person, Member>();
  const after = new Map<Plan, Plan>();
  for (const [place, old] of before.entries()) {
    const plan = plans[place] as Plan;
    after.set(old, plan);
    const people = [...plan.people.values()];
    for (const [index, person] of [...old.people.values()].entries()) {
      const member = staff.members.get(person);
      if (member) members.set(people[index] as Person, member);
    }
  }
  const of = (plan: Plan): Plan => after.get(plan) ?? plan;
  return {
    ...staff,
    members,
    membersOf: new Map([...staff.membersOf].map(([plan, own]) => [of(plan), own])),
    calendarOf: new Map([...staff.calendarOf].map(([plan, calendar]) => [of(plan), calendar])),
  };
}

/** The time of days from one to another, both included. */
function spanOf({ from, to }: { readonly from: string; readonly to: string }): Span {
  return { from: momentOf(from), to: momentOf(to) + DAY_MINUTES };
}

function usualWeek(plan: Plan): WorkCalendar {
  return new WorkCalendar(weekSpans(weekHoursOf(plan, undefined)));
}

/** When a worker works; undefined where they never do. */
function timeOf(worker: Worker): WorkCalendar | undefined {
  const { plan, person, leave } = worker;
  const calendar = calendarOf(plan, person);
  const week = weekSpans(weekHoursOf(plan, calendar), person.values.capacity);
  const off = [...(calendar?.values.holidays ?? []), ...leave].map(spanOf);
  const time = new WorkCalendar(week, [...off, ...gapsBetween(worker)]);
  const isThere = time.hasWork && time.startAt(time.worked(0)) < LAST_MOMENT;
  return isThere ? time : undefined;
}

/** The time before a worker's first contract and between two of them; after the last, work goes on and is reported. */
export function gapsBetween({ contracts }: Worker): Span[] {
  const terms = contracts.map(({ contract }) => contract.values.term);
  if (terms.length === 0 || terms.includes(undefined)) return [];
  const spans = terms.flatMap((term) => (term ? [spanOf({ from: term.from, to: term.to ?? '9999-12-31' })] : []));
  spans.sort((a, b) => a.from - b.from);
  const gaps: Span[] = [];
  let end = momentOf(FIRST_DAY);
  for (const { from, to } of spans) {
    if (from > end) gaps.push({ from: end, to: from });
    end = Math.max(end, to);
  }
  return gaps;
}

function contractEndOf({ contracts }: Worker): number {
  const ends = contracts.map(({ contract }) => contract.values.term?.to);
  if (ends.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(...ends.map((end) => (end === undefined ? Number.POSITIVE_INFINITY : momentOf(end) + DAY_MINUTES)));
}
