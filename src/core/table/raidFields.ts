import { raidOf } from '../model/raid.ts';
import type { EntryOf } from '../model/sections.ts';
import { RAID_KINDS } from '../model/trackingFields.ts';
import type { FieldValue } from '../text/writeValue.ts';

/**
 * The fields of an entry of the RAID log for values of its columns: in the short form the title stands behind what the
 * entry is, as in `risk: Late keys`.
 * @param entry undefined for a new one, which has the short form
 */
export function raidFields(
  values: ReadonlyMap<string, FieldValue>,
  entry?: EntryOf<'raid'>,
): ReadonlyMap<string, FieldValue> {
  const { kind, title, ...others } = Object.fromEntries(values);
  if (kind === undefined && title === undefined) return values;
  const keys = entry?.source.keys ?? [];
  if (keys.includes('title') || keys.includes('kind')) return values;
  const written = RAID_KINDS.find((name) => keys.includes(name));
  const wanted = RAID_KINDS.find((name) => name === kind) ?? written ?? 'risk';
  const said = title === undefined ? entry && raidOf(entry)?.title : title;
  return new Map([
    ...(written !== undefined && written !== wanted ? [[written, null] as const] : []),
    ...(said === undefined ? [['kind', wanted] as const] : [[wanted, said] as const]),
    ...Object.entries(others),
  ]);
}
