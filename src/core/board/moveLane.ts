import { refusalToAssign } from '../intents/assign.ts';
import type { Intent } from '../intents/intent.ts';
import type { Assignee } from '../model/assignee.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import { assigneeLanes } from './laneAssignees.ts';
import { type LaneScope, laneKind } from './laneKind.ts';
import type { Lanes } from './lanes.ts';
import type { MovedCard } from './moveCards.ts';

/** What lanes stand for, as an item has it. */
const FIELDS: Readonly<Record<Lanes, string>> = {
  assignee: 'assignees',
  priority: 'priority',
  parent: 'parent',
  iteration: 'iteration',
};

/** Gives a card what its new lane stands for, by its fields or by an intent of its own. */
type LaneChange = (card: MovedCard, from: readonly string[]) => EditResult<Intent | undefined>;

/** @param to the lane that cards go to */
export function laneChanger(lanes: Lanes, scope: LaneScope, to: string): LaneChange {
  const people = lanes === 'assignee' ? assigneeLanes(scope) : undefined;
  const kind = people ?? laneKind(lanes, scope);
  return (card, from) => {
    const { plan, at, item, fields } = card;
    const now = kind.lanesOf(at, item);
    const left = from.filter((lane) => lane !== to);
    if (left.length === 0) return UNCHANGED;
    const gone = left.find((lane) => (lane === '' ? now.length > 0 : !now.includes(lane)));
    if (gone !== undefined) {
      return refuse('unexpected', FIELDS[lanes], item.id, now.map(kind.nameOf).join(', ') || '-', kind.nameOf(gone));
    }
    const value = to === '' ? null : kind.valueIn(at, to);
    if (value === undefined) return refuse('not-in-plan', item.id, kind.nameOf(to));
    if (lanes === 'parent') {
      return { ok: true, value: { kind: 'setParent', folder: plan.folder, ids: [item.id], parent: value } };
    }
    if (people === undefined) {
      fields[lanes] = value;
      return UNCHANGED;
    }
    const isThere = now.includes(to);
    const refusal =
      value === null || isThere ? undefined : refusalToAssign({ plan, item, person: value }, scope.context.today);
    if (refusal) return { ok: false, refusal };
    const isLeft = ({ person }: Assignee): boolean => left.includes(people.laneOf(at, person));
    fields['assignees'] = replaced(item.values.assignees ?? [], isLeft, isThere ? null : value);
    return UNCHANGED;
  };
}

const UNCHANGED = { ok: true, value: undefined } as const;

/** The assignees with some of them replaced by another one, at the place of the first; the others as they are written. */
function replaced(
  assignees: readonly Assignee[],
  isLeft: (one: Assignee) => boolean,
  to: string | null,
): readonly string[] | null {
  const first = assignees.findIndex(isLeft);
  const place = first < 0 ? assignees.length : first;
  const written = (some: readonly Assignee[]): string[] => some.filter((one) => !isLeft(one)).map(({ text }) => text);
  const people = [
    ...written(assignees.slice(0, place)),
    ...(to === null ? [] : [to]),
    ...written(assignees.slice(place)),
  ];
  return people.length === 0 ? null : people;
}
