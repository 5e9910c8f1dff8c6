import type { Entry } from './located.ts';
import { RAID_KINDS } from './trackingFields.ts';

/** What an entry of any section is called; undefined where it says nothing but its id. */
export function titleOf({ values }: Entry<object>): string | undefined {
  const held = values as Readonly<Record<string, unknown>>;
  for (const field of ['title', 'name', ...RAID_KINDS]) {
    const title = held[field];
    if (typeof title === 'string' && title !== '') return title;
  }
  return undefined;
}
