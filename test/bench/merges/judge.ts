import { isDeepStrictEqual } from 'node:util';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Texts } from './teamPlan.ts';

/** What is wrong with a merge that git called clean, and with which item. */
export interface Damage {
  readonly kind:
    | 'unreadable'
    /** An id stands more than once. */
    | 'twice'
    /** An item is missing that nobody has deleted. */
    | 'lost'
    /** An item is there that somebody has deleted. */
    | 'returned'
    /** One side has deleted what the other has changed, and nobody was asked. */
    | 'deleted-and-changed'
    /** Both sides have changed a field, and nobody was asked which one counts. */
    | 'both-changed'
    /** A field has a value that neither side gave it. */
    | 'field'
    /** An item names another one that there is none of. */
    | 'dangling'
    /** Items wait for themselves or are parts of themselves. */
    | 'circle';
  readonly id: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Items = ReadonlyMap<string, Fields>;

/** What a merge fails to be: the union of what both sides mean, read by a reader that is not Plandeck's. */
export function judge(base: Texts, ours: Texts, theirs: Texts, merged: Texts): Damage[] {
  const read = readItems(merged);
  if (read === undefined) return [{ kind: 'unreadable', id: '' }];
  const { items, twice } = read;
  const [before, left, right] = [base, ours, theirs].map((texts) => readItems(texts)?.items ?? new Map());
  if (before === undefined || left === undefined || right === undefined) throw new Error('Three sides are three.');
  const damages: Damage[] = twice.map((id) => ({ kind: 'twice', id }));
  for (const id of new Set([...before.keys(), ...left.keys(), ...right.keys(), ...items.keys()])) {
    if (twice.includes(id)) continue;
    const kind = itemDamage(before.get(id), left.get(id), right.get(id), items.get(id));
    if (kind) damages.push({ kind, id });
  }
  // What one side has done to itself is not the merge's damage.
  const own = new Set([left, right].flatMap((side) => linkDamages(side).map(keyOf)));
  return [...damages, ...linkDamages(items).filter((damage) => !own.has(keyOf(damage)))];
}

function keyOf({ kind, id }: Damage): string {
  return `${kind} ${id}`;
}

function readItems(texts: Texts): { items: Items; twice: string[] } | undefined {
  const items = new Map<string, Fields>();
  const twice: string[] = [];
  try {
    for (const text of texts.values()) {
      const { items: entries } = load(text, { schema: CORE_SCHEMA }) as { items?: Fields[] | null };
      for (const entry of entries ?? []) {
        const id = String(entry['id']);
        if (items.has(id)) twice.push(id);
        items.set(id, entry);
      }
    }
  } catch {
    return undefined;
  }
  return { items, twice };
}

function itemDamage(
  base: Fields | undefined,
  ours: Fields | undefined,
  theirs: Fields | undefined,
  merged: Fields | undefined,
): Damage['kind'] | undefined {
  if (base !== undefined && (ours === undefined || theirs === undefined)) {
    const kept = ours ?? theirs;
    if (kept !== undefined && !isDeepStrictEqual(kept, base)) return 'deleted-and-changed';
    return merged === undefined ? undefined : 'returned';
  }
  const left = ours ?? theirs;
  const right = theirs ?? ours;
  if (left === undefined || right === undefined) return 'returned';
  if (merged === undefined) return 'lost';
  for (const key of new Set([base, left, right, merged].flatMap((fields) => Object.keys(fields ?? {})))) {
    const [was, mine, yours] = [base?.[key], left[key], right[key]];
    const isMineNew = !isDeepStrictEqual(mine, was);
    if (isMineNew && !isDeepStrictEqual(yours, was) && !isDeepStrictEqual(mine, yours)) return 'both-changed';
    if (!isDeepStrictEqual(merged[key], isMineNew ? mine : yours)) return 'field';
  }
  return undefined;
}

function linkDamages(items: Items): Damage[] {
  const parents = (id: string): string[] => [items.get(id)?.['parent']].flatMap((name) => name ?? []).map(String);
  const depends = (id: string): string[] => [items.get(id)?.['depends'] ?? []].flat().map(String);
  const damages: Damage[] = [];
  for (const id of items.keys()) {
    for (const name of [...parents(id), ...depends(id)])
      if (!items.has(name)) damages.push({ kind: 'dangling', id: name });
    if ([parents, depends].some((next) => isInCircle(id, next))) damages.push({ kind: 'circle', id });
  }
  return damages;
}

function isInCircle(id: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [...next(id)];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === id) return true;
    if (!seen.has(at)) open.push(...next(at));
    seen.add(at);
  }
  return false;
}
