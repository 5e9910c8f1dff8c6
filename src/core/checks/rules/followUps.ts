import type { Finding } from '../../model/finding.ts';
import { isOpen } from '../../model/itemState.ts';
import { raidOf } from '../../model/raid.ts';
import type { Check } from '../check.ts';
import { findingAt } from '../findingAt.ts';

/** What somebody has to look after, to look at again, or to ask for. */
export function* checkFollowUps(check: Check): Generator<Finding> {
  yield* checkRaid(check);
  yield* checkPromises(check);
  const { plan, today } = check;
  for (const item of plan.items) {
    const { waiting } = item.values;
    if (waiting?.chase === undefined || waiting.chase > today || !isOpen(plan, item)) continue;
    yield findingAt(item, 'waiting', 'chase-due', [item.id, waiting.for, waiting.chase]);
  }
}

function* checkRaid({ plan, today }: Check): Generator<Finding> {
  for (const entry of plan.raid.values()) {
    const { closed, owner, review } = entry.values;
    const what = raidOf(entry);
    if (what === undefined) yield findingAt(entry, 'id', 'unclear-raid', [entry.id]);
    if (closed !== undefined) continue;
    const isOwned = owner !== undefined || (what?.kind !== 'risk' && what?.kind !== 'issue');
    if (!isOwned) yield findingAt(entry, 'id', 'missing-owner', [entry.id, what.kind]);
    if (review !== undefined && review < today) yield findingAt(entry, 'review', 'overdue-review', [entry.id, review]);
  }
}

/** A promise that is believed in for another day is overdue when that has passed. */
function* checkPromises({ plan, today }: Check): Generator<Finding> {
  for (const promise of plan.external.values()) {
    const { promised, expected, delivered, chase, from = promise.id } = promise.values;
    if (delivered !== undefined) continue;
    const day = expected ?? promised;
    const field = expected === undefined ? 'promised' : 'expected';
    if (day !== undefined && day < today) yield findingAt(promise, field, 'overdue-promise', [promise.id, day]);
    if (chase !== undefined && chase <= today)
      yield findingAt(promise, 'chase', 'chase-due', [promise.id, from, chase]);
  }
}
