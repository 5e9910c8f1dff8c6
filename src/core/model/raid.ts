import type { EntryOf } from './sections.ts';
import { RAID_KINDS } from './trackingFields.ts';

/** What an entry of the RAID log is, and what it is about; undefined where it says neither or both. */
export function raidOf({
  values,
}: EntryOf<'raid'>): { readonly kind: (typeof RAID_KINDS)[number]; readonly title: string } | undefined {
  const { kind, title } = values;
  const short = RAID_KINDS.filter((name) => values[name] !== undefined);
  if (kind !== undefined && title !== undefined) return short.length === 0 ? { kind, title } : undefined;
  const [only] = short;
  return only !== undefined && short.length === 1 ? { kind: only, title: values[only] ?? '' } : undefined;
}
