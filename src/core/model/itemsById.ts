import type { Item } from './item.ts';

/** Items by their ids, of which only the places are kept: those stay the same from one edit to the next. */
export class ItemsById implements ReadonlyMap<string, Item> {
  readonly #items: readonly Item[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(items: readonly Item[], places: ReadonlyMap<string, number>) {
    this.#items = items;
    this.#places = places;
  }

  get size(): number {
    return this.#places.size;
  }

  get(id: string): Item | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#items[place];
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  keys(): MapIterator<string> {
    return this.#places.keys();
  }

  *values(): MapIterator<Item> {
    for (const place of this.#places.values()) yield this.#items[place] as Item;
  }

  *entries(): MapIterator<[string, Item]> {
    for (const [id, place] of this.#places) yield [id, this.#items[place] as Item];
  }

  [Symbol.iterator](): MapIterator<[string, Item]> {
    return this.entries();
  }

  forEach(callback: (item: Item, id: string, map: ReadonlyMap<string, Item>) => void): void {
    for (const [id, item] of this) callback(item, id, this);
  }
}
