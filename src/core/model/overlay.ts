import type { Entry, FieldRange } from './located.ts';
import { rangeOfField } from './place.ts';

/**
 * A section's entries with those of the private folder laid over them by id: a field that stands there adds to an entry
 * or replaces its own. Private entries whose id the plan does not have come after the others.
 * @param entries of the plan's own files; where an id stands twice, the first is laid over, since it is the one that counts
 */
export function overlaid<Fields>(
  entries: readonly Entry<Fields>[],
  privateEntries: readonly Entry<Fields>[],
): readonly Entry<Fields>[] {
  if (privateEntries.length === 0) return entries;
  const merged = new Map<string, Entry<Fields>>();
  for (const entry of entries) if (!merged.has(entry.id)) merged.set(entry.id, entry);
  for (const above of privateEntries) {
    const below = merged.get(above.id);
    merged.set(above.id, below === undefined ? above : laidOver(below, above));
  }
  const own = entries.map((entry) => {
    const found = merged.get(entry.id);
    merged.delete(entry.id);
    return found ?? entry;
  });
  return [...own, ...merged.values()];
}

function laidOver<Fields>(below: Entry<Fields>, above: Entry<Fields>): Entry<Fields> {
  return {
    ...below,
    values: { ...below.values, ...above.values },
    others: Object.assign(Object.create(null), below.others, above.others),
    ...((below.unread ?? above.unread) && { unread: Object.assign(Object.create(null), below.unread, above.unread) }),
    overlays: [...(below.overlays ?? []), above],
  };
}

/** The entry that a field's value was read from: the entry itself, or one of the private folder that lies over it. */
export function sourceOf<Fields>(entry: Entry<Fields>, field: string): Entry<Fields> {
  return entry.overlays?.findLast(({ values, others }) => isIn(values, field) || isIn(others, field)) ?? entry;
}

/** Where a field's value was read from: its file and its place there, undefined where it stands nowhere. */
export function placeOfField(
  entry: Entry<unknown>,
  field: string,
): { readonly file: string; readonly place: FieldRange | undefined } {
  const source = sourceOf(entry, field);
  return { file: source.file, place: rangeOfField(source, field) };
}

function isIn(map: unknown, key: string): boolean {
  return typeof map === 'object' && map !== null && Object.hasOwn(map, key);
}
