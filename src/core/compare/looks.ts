/** When somebody looked at a plan, in milliseconds, and the commit that was checked out then. */
export interface Look {
  readonly commit: string;
  readonly time: number;
}

/** The look that goes on or was the last one, and the one before it: what changed since that is news. */
export interface Looks {
  readonly last: Look;
  readonly before?: Look;
}

/** Who comes back sooner goes on with the look of before, so that news do not go with a glance at another view. */
const PAUSE = 60 * 60 * 1000;

/** What is known after somebody looks. */
export function lookedAt(known: Looks | undefined, now: Look): Looks {
  if (known === undefined) return { last: now };
  const isNew = now.time - known.last.time > PAUSE;
  return isNew ? { last: now, before: known.last } : { ...known, last: now };
}

/** The looks that a value says, which may be of another version. */
export function looksOf(value: unknown): Looks | undefined {
  const { last, before } = Object(value) as Record<string, unknown>;
  if (!isLook(last)) return undefined;
  return isLook(before) ? { last, before } : { last };
}

function isLook(value: unknown): value is Look {
  const { commit, time } = Object(value) as Record<string, unknown>;
  return typeof commit === 'string' && typeof time === 'number';
}
