import { buildPlan } from '../model/buildPlan.ts';
import { daysBetween } from '../model/days.ts';
import type { Plan } from '../model/plan.ts';
import { loadByWeek } from './loadByWeek.ts';
import { lastDateOf } from './moments.ts';
import { percentWanted } from './overAllocation.ts';
import { type Dates, datesOf, type PlanSchedule } from './schedulePlans.ts';
import type { Member } from './staff.ts';

/** What is done on another day than before: the last of a plan's work, a milestone, an item. */
export interface Move {
  readonly kind: 'plan' | 'milestone' | 'item';
  /** As it is now. */
  readonly plan: Plan;
  readonly id: string;
  readonly title?: string;
  /** The days on which it was and is done, as ISO dates. */
  readonly from: string;
  readonly to: string;
  /** By how many days it moves: below 0 where it is done earlier. */
  readonly days: number;
}

/** How much of somebody's time a week wants, in percent: above 100 now and more than before, or no week is above it any more. */
export interface LoadChange {
  readonly member: Member;
  readonly week: string;
  readonly from: number;
  readonly to: number;
}

/** What an edit makes of the dates: plans first, then milestones, then items, of each what moves most first. */
export interface Impact {
  readonly moves: readonly Move[];
  readonly loads: readonly LoadChange[];
}

/**
 * What becomes of dates and load from one schedule to another one as of the same day. What was done before or is now, what is
 * new and what is gone does not move. Both have to know the same: {@link withoutPrivate} of a plan is what git knows of it.
 */
export function impactOf(before: PlanSchedule, after: PlanSchedule): Impact {
  return { moves: movesOf(before, after), loads: loadChanges(before, after) };
}

/** A plan as others see it: leave and rates of the private folder are in no commit. */
export function withoutPrivate(plan: Plan): Plan {
  return plan.privateFiles.length === 0 ? plan : buildPlan(plan.folder, plan.files);
}

const ORDER = ['plan', 'milestone', 'item'] as const satisfies Move['kind'][];

function movesOf(before: PlanSchedule, after: PlanSchedule): Move[] {
  const now = datesOf(after);
  const reference = referenceOf(before);
  const moves: Move[] = [];
  const add = (
    kind: Move['kind'],
    plan: Plan,
    id: string,
    title: string | undefined,
    was?: number,
    is?: number,
  ): void => {
    if (was === undefined || is === undefined || was === is) return;
    const [from, to] = [lastDateOf(was), lastDateOf(is)];
    const days = daysBetween(from, to);
    if (days !== 0) moves.push({ kind, plan, id, ...(title !== undefined && { title }), from, to, days });
  };
  for (const { plan, entry, finish, isDone } of now) {
    const was = [entry.id, ...formerIds(entry)].flatMap((id) => reference.dates.get(keyOf(plan, id)) ?? [])[0];
    if (was === undefined || was.isDone || isDone) continue;
    const kind = plan.milestones.get(entry.id) === entry ? 'milestone' : 'item';
    add(kind, plan, entry.id, entry.values.title, was.finish, finish);
  }
  const ends = endsByPlan(now);
  for (const plan of after.compiled.input.plans) {
    const key = keyOf(plan, '');
    add('plan', plan, plan.project.key ?? plan.folder, plan.project.name, reference.ends.get(key), ends.get(key));
  }
  return moves.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || Math.abs(b.days) - Math.abs(a.days));
}

/** What every comparison with an earlier schedule needs of it: it stays while later ones come. */
interface Reference {
  /** By the keys of their plans and their ids. */
  readonly dates: ReadonlyMap<string, Dates>;
  readonly ends: ReadonlyMap<string, number>;
  readonly percents: ReturnType<typeof percentsByPerson>;
}

const references = new WeakMap<PlanSchedule, Reference>();

function referenceOf(before: PlanSchedule): Reference {
  const known = references.get(before);
  if (known) return known;
  const all = datesOf(before);
  const dates = new Map(all.map((one) => [keyOf(one.plan, one.entry.id), one]));
  const reference = { dates, ends: endsByPlan(all), percents: percentsByPerson(before) };
  references.set(before, reference);
  return reference;
}

/** Plans of two states are the same where their keys are. */
function keyOf({ project, folder }: Plan, id: string): string {
  return `${project.key ?? folder}\n${id}`;
}

function formerIds({ values }: Dates['entry']): readonly string[] {
  return 'formerly' in values ? (values.formerly ?? []) : [];
}

/** For each plan the moment at which the last of its items is done. */
function endsByPlan(all: readonly Dates[]): Map<string, number> {
  const ends = new Map<string, number>();
  for (const { plan, entry, finish } of all) {
    if (finish === undefined || plan.milestones.get(entry.id) === entry) continue;
    const key = keyOf(plan, '');
    ends.set(key, Math.max(ends.get(key) ?? Number.NEGATIVE_INFINITY, finish));
  }
  return ends;
}

function loadChanges(before: PlanSchedule, after: PlanSchedule): LoadChange[] {
  const changes: LoadChange[] = [];
  const known = referenceOf(before).percents;
  for (const [key, { member, percents }] of percentsByPerson(after)) {
    const old = known.get(key)?.percents ?? new Map<string, number>();
    const change = (week: string): LoadChange => {
      return { member, week, from: old.get(week) ?? 0, to: percents.get(week) ?? 0 };
    };
    const worse = [...percents.keys()].map(change).filter(({ from, to }) => to > 100 && to > from);
    const isFine = [...percents.values()].every((percent) => percent <= 100);
    const better = isFine ? [...old.keys()].map(change).filter(({ from }) => from > 100) : [];
    const [most] = [...worse.sort((a, b) => b.to - a.to), ...better.sort((a, b) => b.from - a.from)];
    if (most) changes.push(most);
  }
  return changes;
}

/** How much each week wants of each person. */
function percentsByPerson(
  schedule: PlanSchedule,
): Map<string, { readonly member: Member; readonly percents: ReadonlyMap<string, number> }> {
  return new Map(
    [...loadByWeek(schedule)].map(([member, weeks]) => {
      const percents = new Map(weeks.map((load) => [load.week, percentWanted(member, load)]));
      const [first] = member.being.persons;
      return [`${first?.plan.project.key ?? ''}\n${member.id}`, { member, percents }];
    }),
  );
}
