import type { Finding } from '../../../core/model/finding.ts';
import { groupBy } from '../../../core/model/groupBy.ts';
import type { Item } from '../../../core/model/item.ts';
import { rangeOf } from '../../../core/model/place.ts';
import type { Plan } from '../../../core/model/plan.ts';

const NONE: ReadonlyMap<Item, readonly Finding[]> = new Map();

/** What is wrong with the items of a plan, by where it stands. Most plans have little of it, so that few files are looked at. */
export function findingsByItem(plan: Plan, findings: readonly Finding[]): ReadonlyMap<Item, readonly Finding[]> {
  const wrong = findings.filter(({ severity }) => severity !== 'info');
  if (wrong.length === 0) return NONE;
  const byFile = groupBy(wrong, ({ file }) => file);
  const items = groupBy(
    plan.items.filter(({ file }) => byFile.has(file)),
    ({ file }) => file,
  );
  const found = new Map<Item, Finding[]>();
  for (const finding of wrong) {
    const item = itemAt(items.get(finding.file) ?? [], finding.range.start);
    const known = item && found.get(item);
    if (known) known.push(finding);
    else if (item) found.set(item, [finding]);
  }
  return found;
}

/** The item that a place lies in, of those of its file in the order of the text. */
function itemAt(items: readonly Item[], offset: number): Item | undefined {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item && rangeOf(item).start <= offset) low = middle;
    else high = middle - 1;
  }
  const item = items[low];
  if (!item) return undefined;
  const { start, end } = rangeOf(item);
  return start <= offset && offset <= end ? item : undefined;
}
