import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import type { BoardSource } from './board.ts';

/** An item of a source. */
export interface ItemOfSource {
  readonly plan: Plan;
  /** The place of the source. */
  readonly at: number;
  readonly item: Item;
}

/**
 * How a board names items: by their ids. Where several have one, within a plan or among plans, the later ones get
 * numbers, whatever is shown, so that a filter changes no key.
 */
export class BoardKeys {
  readonly #sources: readonly BoardSource[];
  /** The items whose key is not their id, both ways. */
  readonly #keys = new Map<Item, string>();
  readonly #numbered = new Map<string, ItemOfSource>();
  readonly #lastNumbers = new Map<string, number>();

  constructor(sources: readonly BoardSource[]) {
    this.#sources = sources;
    for (const [at, { plan }] of sources.entries()) {
      // Most ids stand once, and a large plan has many of them.
      if (at === 0 && plan.itemsById.size === plan.items.length) continue;
      for (const item of plan.items) {
        if (this.#firstPlanOf(item.id) === at && plan.itemsById.get(item.id) === item) continue;
        const key = this.#freeKey(item.id);
        this.#keys.set(item, key);
        this.#numbered.set(key, { plan, at, item });
      }
    }
  }

  keyOf(item: Item): string {
    return this.#keys.get(item) ?? item.id;
  }

  itemOf(key: string): ItemOfSource | undefined {
    const numbered = this.#numbered.get(key);
    if (numbered) return numbered;
    const at = this.#firstPlanOf(key);
    const plan = this.#sources[at]?.plan;
    const item = plan?.itemsById.get(key);
    return plan && item && { plan, at, item };
  }

  #firstPlanOf(id: string): number {
    return this.#sources.findIndex(({ plan }) => plan.itemsById.has(id));
  }

  /** Ids may look like the keys that are made of others. */
  #freeKey(id: string): string {
    for (let number = (this.#lastNumbers.get(id) ?? 1) + 1; ; number++) {
      const key = `${id}~${number}`;
      this.#lastNumbers.set(id, number);
      if (!this.#numbered.has(key) && this.#firstPlanOf(key) < 0) return key;
    }
  }
}
