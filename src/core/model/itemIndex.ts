import { circularPlaces } from './circularPlaces.ts';
import type { Item } from './item.ts';

/** For each word the places in the plan's items, in their order, of those that name it. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** Where the items are that have an id, or name something: by their places in the plan's items, which most edits keep. */
export interface ItemIndex extends Readonly<Record<keyof typeof NAMED, Places>> {
  /** Of each id the first item that has it. */
  readonly first: ReadonlyMap<string, number>;
  /** The items whose parents lead back to themselves. */
  readonly circular: ReadonlySet<number>;
}

/** What an item can be found by, beside its id. */
const NAMED = {
  byParent: ({ values }: Item) => (values.parent === undefined ? [] : [values.parent]),
  byDependency: ({ values }: Item) => values.depends?.map(({ item }) => item) ?? [],
  byLabel: ({ values }: Item) => values.labels ?? [],
  byPerson: ({ values }: Item) => values.assignees?.map(({ person }) => person) ?? [],
} as const satisfies Record<string, (item: Item) => readonly string[]>;

type Name = keyof typeof NAMED;

/** Above this number of changed items a new index is made sooner than the old one is changed. */
const MAX_CHANGED = 100;

/**
 * The index of items.
 * @param before earlier items and their index: where the same items stand at the same places but for a few that say
 *   something else now, only those are looked at
 */
export function indexItems(
  items: readonly Item[],
  before?: { readonly items: readonly Item[]; readonly index: ItemIndex },
): ItemIndex {
  const changed = before && changedPlaces(before.items, items);
  if (before === undefined || changed === undefined) return newIndex(items);
  if (changed.length === 0) return before.index;
  const named = (name: Name): Places => updated(before.index[name], NAMED[name], before.items, items, changed);
  const { first } = before.index;
  const byParent = named('byParent');
  return {
    first,
    byParent,
    byDependency: named('byDependency'),
    byLabel: named('byLabel'),
    byPerson: named('byPerson'),
    circular: byParent === before.index.byParent ? before.index.circular : circularPlaces(items, first),
  };
}

/** Where items say something else than before; undefined where too many do, or not all ids stand where they stood. */
function changedPlaces(before: readonly Item[], items: readonly Item[]): number[] | undefined {
  if (before.length !== items.length) return undefined;
  const changed: number[] = [];
  for (let place = 0; place < items.length; place++) {
    const [old, now] = [before[place], items[place]];
    if (old?.id !== now?.id) return undefined;
    if (old?.values !== now?.values) changed.push(place);
  }
  return changed.length > MAX_CHANGED ? undefined : changed;
}

function newIndex(items: readonly Item[]): ItemIndex {
  const first = new Map<string, number>();
  items.forEach(({ id }, place) => {
    if (!first.has(id)) first.set(id, place);
  });
  const named = (name: Name): Places => {
    const places = new Map<string, number[]>();
    items.forEach((item, place) => {
      for (const word of NAMED[name](item)) addPlace(places, word, place);
    });
    return places;
  };
  return {
    first,
    byParent: named('byParent'),
    byDependency: named('byDependency'),
    byLabel: named('byLabel'),
    byPerson: named('byPerson'),
    circular: circularPlaces(items, first),
  };
}

/** Adds a place that is the last one so far, once. */
function addPlace(places: Map<string, number[]>, word: string, place: number): void {
  const known = places.get(word);
  if (known === undefined) places.set(word, [place]);
  else if (known.at(-1) === place) return;
  // Most words have few places, and an array that grows by push takes room for many.
  else if (known.length < 4) places.set(word, known.concat(place));
  else known.push(place);
}

/** The places with some items changed: the same object where that changes none. */
function updated(
  places: Places,
  wordsOf: (item: Item) => readonly string[],
  before: readonly Item[],
  items: readonly Item[],
  changed: readonly number[],
): Places {
  let copy: Map<string, readonly number[]> | undefined;
  for (const place of changed) {
    const [old, now] = [before[place], items[place]].map((item) => new Set(item && wordsOf(item)));
    for (const word of old ?? []) {
      if (now?.has(word)) continue;
      copy ??= new Map(places);
      const left = copy.get(word)?.filter((other) => other !== place) ?? [];
      if (left.length > 0) copy.set(word, left);
      else copy.delete(word);
    }
    for (const word of now ?? []) {
      if (old?.has(word)) continue;
      copy ??= new Map(places);
      copy.set(
        word,
        [...(copy.get(word) ?? []), place].sort((a, b) => a - b),
      );
    }
  }
  return copy ?? places;
}
