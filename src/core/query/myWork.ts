import { compare } from '../model/compare.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Item } from '../model/item.ts';
import { categoryOf, isOpen, isOverdue } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import type { PersonInPlan } from '../model/samePerson.ts';
import { assignedTo } from './assignedTo.ts';
import { priorityPlace, sortItems } from './sortItems.ts';
import { type WaitsFor, waitsFor } from './waitsFor.ts';

/** An open item of a person. */
export interface MyItem {
  readonly plan: Plan;
  readonly item: Item;
  /** What keeps it from going on. */
  readonly waitsFor: readonly WaitsFor[];
  /** Whether the day has come on which to ask again. */
  readonly isChaseDue: boolean;
}

/** A person's open items over several plans, each once: in the first of these that is so. */
export interface MyWork {
  /** By the day on which they were due. */
  readonly overdue: readonly MyItem[];
  /** Begun, and nothing keeps them from going on. */
  readonly doing: readonly MyItem[];
  /** Begun or not, something keeps them from going on; those come first that somebody has to be asked about again. */
  readonly waiting: readonly MyItem[];
  /** What can be begun, the most important first. */
  readonly next: readonly MyItem[];
}

/**
 * What a person has to do. Priorities of several plans are compared by their places: the highest of one plan is as
 * important as that of another; where they are the same, plans come as they are given.
 * @param persons who the person is in each plan
 * @param today an ISO date
 */
export function myWork(persons: readonly PersonInPlan[], today: string): MyWork {
  const all = [...groupBy(persons, ({ plan }) => plan)]
    .flatMap(([plan, inPlan]) => ofPlan(plan, inPlan, today))
    .sort((a, b) => compare(a.day, b.day) || a.place - b.place);
  const of = (kind: keyof MyWork): MyItem[] => all.filter((one) => one.kind === kind).map(({ mine }) => mine);
  return { overdue: of('overdue'), doing: of('doing'), waiting: of('waiting'), next: of('next') };
}

interface Placed {
  readonly kind: keyof MyWork;
  /** By which those of its kind are ordered first. */
  readonly day: string;
  /** That of its priority among those of its plan. */
  readonly place: number;
  readonly mine: MyItem;
}

function ofPlan(plan: Plan, persons: readonly PersonInPlan[], today: string): Placed[] {
  const placeOf = priorityPlace(plan);
  const items = assignedTo(
    plan,
    persons.map(({ person }) => person),
    (item) => isOpen(plan, item),
  );
  return sortItems(plan, items).map((item) => {
    const { due, priority } = item.values;
    const on = waitsFor(plan, item);
    const kind = kindOf(plan, item, on, today);
    const chase = chaseOf(on);
    const day = kind === 'overdue' ? due : kind === 'waiting' ? chase : undefined;
    return {
      kind,
      day: day ?? LAST_DAY,
      place: priority === undefined ? Number.MAX_VALUE : placeOf(item),
      mine: { plan, item, waitsFor: on, isChaseDue: (chase ?? LAST_DAY) <= today },
    };
  });
}

function kindOf(plan: Plan, item: Item, on: readonly WaitsFor[], today: string): keyof MyWork {
  if (isOverdue(plan, item, today)) return 'overdue';
  if (on.length > 0) return 'waiting';
  return categoryOf(plan, item) === 'doing' ? 'doing' : 'next';
}

const LAST_DAY = '9999-12-31';

/** The first day on which somebody has to be asked again. */
function chaseOf(on: readonly WaitsFor[]): string | undefined {
  return on
    .flatMap(({ chase }) => chase ?? [])
    .sort()
    .at(0);
}
