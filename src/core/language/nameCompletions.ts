import type { References } from '../model/fields.ts';
import type { Item } from '../model/item.ts';
import { isOpen, statusOf } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import { plain } from '../present/plain.ts';
import { fold } from '../query/fold.ts';
import type { Completion, Scene } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { type Named, namedOf } from './named.ts';
import { leadOf, written } from './written.ts';

/** More than anybody looks through. */
const MAX_ITEMS = 100;

/** The names that a value may be, items by their ids and by the words of their titles. */
export function nameCompletions(
  scene: Scene,
  cursor: Cursor,
  { targets }: References,
): { readonly all: readonly Completion[]; readonly isCut: boolean } {
  const taken = new Set(cursor.elements.map(firstWord));
  const own = cursor.entry.get('id');
  const all: Completion[] = [];
  let isCut = false;
  for (const target of targets) {
    if (target === 'item') {
      const found = scene.plan ? itemsFor(scene.plan, cursor, (id) => id !== own && !taken.has(id)) : [];
      isCut = found.length > MAX_ITEMS;
      for (const item of found.slice(0, MAX_ITEMS)) all.push(itemCompletion(scene.plan as Plan, cursor, item));
    } else {
      const named = namedOf(scene, target).filter(({ name }) => name !== own && !taken.has(name));
      for (const one of named) all.push(nameCompletion(cursor, one));
    }
  }
  return { all, isCut };
}

/** A name without what may stand behind it, such as a part of the day. */
export function firstWord(text: string): string {
  return /^\S*/.exec(text)?.[0] ?? text;
}

export function nameCompletion(cursor: Cursor, { name, kind, title, detail }: Named): Completion {
  return {
    kind,
    label: plain(name),
    ...(title !== undefined && { about: plain(title), filter: plain(`${name} ${title}`) }),
    ...(detail !== undefined && { detail: plain(detail) }),
    insert: leadOf(cursor) + written(cursor, name),
  };
}

/** One item more than are shown where there are more; those that are open come first. */
function itemsFor(plan: Plan, { typed }: Cursor, isWanted: (id: string) => boolean): Item[] {
  const words = fold(typed).split(/\s+/);
  const [open, closed]: [Item[], Item[]] = [[], []];
  for (const item of plan.itemsById.values()) {
    if (open.length > MAX_ITEMS) break;
    const text = fold(`${item.id} ${item.values.title ?? ''}`);
    if (!words.every((word) => text.includes(word)) || !isWanted(item.id)) continue;
    if (isOpen(plan, item)) open.push(item);
    else if (closed.length <= MAX_ITEMS) closed.push(item);
  }
  return [...open, ...closed].slice(0, MAX_ITEMS + 1);
}

function itemCompletion(plan: Plan, cursor: Cursor, item: Item): Completion {
  const { title = '', type } = item.values;
  const detail = [type, statusOf(plan, item)?.id ?? item.values.status].filter((part) => part !== undefined);
  return {
    kind: 'item',
    label: plain(item.id),
    about: plain(title),
    detail: plain(detail.join(' · ')),
    filter: plain(`${item.id} ${title}`),
    insert: leadOf(cursor) + written(cursor, item.id),
  };
}
