import { compare } from '../model/compare.ts';
import type { Plan } from '../model/plan.ts';
import { raidOf } from '../model/raid.ts';
import type { EntryOf } from '../model/sections.ts';
import { RAID_KINDS } from '../model/trackingFields.ts';

/** An entry of the RAID log. */
export interface RaidEntry {
  readonly entry: EntryOf<'raid'>;
  readonly title: string;
  /** Probability times impact, from 1 to 25; undefined where one of them is not known. */
  readonly exposure?: number;
  readonly isOpen: boolean;
  /** Whether the day has come on which to look at it again. */
  readonly isReviewDue: boolean;
  /** Whether nobody looks after it. */
  readonly isUnowned: boolean;
}

export interface RaidGroup {
  /** Undefined for the entries that do not say what they are. */
  readonly kind: (typeof RAID_KINDS)[number] | undefined;
  readonly entries: readonly RaidEntry[];
}

/** A project issue has happened, so nothing is more probable. */
const CERTAIN = 5;

/**
 * The RAID log by kind: risks, assumptions, issues, dependencies; kinds without an entry are left out. What is open
 * comes before what is closed, then by exposure, the greatest first and the unknown last, then by the day of review.
 */
export function raidLog(plan: Plan, today: string): RaidGroup[] {
  const groups = new Map<RaidGroup['kind'], RaidEntry[]>([...RAID_KINDS, undefined].map((kind) => [kind, []]));
  for (const entry of plan.raid.values()) {
    const what = raidOf(entry);
    groups.get(what?.kind)?.push(raidEntry(entry, what, today));
  }
  return [...groups]
    .filter(([, entries]) => entries.length > 0)
    .map(([kind, entries]) => ({ kind, entries: entries.sort(byExposure) }));
}

function raidEntry(entry: EntryOf<'raid'>, what: ReturnType<typeof raidOf>, today: string): RaidEntry {
  const { probability = what?.kind === 'issue' ? CERTAIN : undefined, impact, closed, owner, review } = entry.values;
  const isOpen = closed === undefined;
  return {
    entry,
    title: what?.title ?? entry.id,
    ...(probability !== undefined && impact !== undefined && { exposure: probability * impact }),
    isOpen,
    isReviewDue: isOpen && review !== undefined && review <= today,
    isUnowned: isOpen && owner === undefined,
  };
}

const LAST_DAY = '9999-12-31';

function byExposure(a: RaidEntry, b: RaidEntry): number {
  return (
    Number(b.isOpen) - Number(a.isOpen) ||
    (b.exposure ?? 0) - (a.exposure ?? 0) ||
    compare(a.entry.values.review ?? LAST_DAY, b.entry.values.review ?? LAST_DAY) ||
    compare(a.entry.id, b.entry.id)
  );
}
