import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import type { FilterProblemCode } from './filter/filterProblem.ts';

/** What a question about items is asked of. */
export interface QueryContext {
  readonly plan: Plan;
  /** Today's ISO date where the user is. */
  readonly today: string;
  /** The user's email address, by which they are `me`. */
  readonly email?: string | undefined;
  /** A file of the plan as the user names it; without it, as the plan's reader does. */
  readonly fileName?: (file: string) => string;
}

type Read<T> = (item: Item, context: QueryContext) => readonly T[];

/** Something that items have, by which they can be found, sorted and shown. */
export type QueryField = TextField | NameField | NumberField | DateField | EffortField | FlagField;
export type QueryFieldKind = QueryField['kind'];

interface ListOr<T> {
  /** What an item has of it, perhaps nothing. */
  readonly read: Read<T>;
  /** Whether an item may have several. */
  readonly isList?: true;
  /** What people see in place of what is compared, one text for each. */
  readonly show?: Read<string>;
}

/** Prose, which is searched. */
export interface TextField extends ListOr<string> {
  readonly kind: 'text';
}

/** A word, which is compared as a whole. */
export interface NameField extends ListOr<string> {
  readonly kind: 'name';
  /** The names that there are; any word may be one where this is absent. */
  readonly known?: KnownNames;
  readonly order?: NameOrder;
  /** Whether the names are people's, so that `me` is one. */
  readonly isPerson?: true;
}

export interface KnownNames {
  names(context: QueryContext): Iterable<KnownName>;
  /** What a filter says to a name that is none of them. */
  readonly unknown: FilterProblemCode;
}

export interface KnownName {
  readonly id: string;
  /** What else people call it. */
  readonly aliases?: readonly (string | undefined)[];
}

/** The order of names, in which they are sorted. */
export interface NameOrder {
  of(plan: Plan): readonly string[];
  /** Whether the first is the greatest, as with priorities. */
  readonly isGreatestFirst?: true;
}

export interface NumberField extends ListOr<number> {
  readonly kind: 'number';
  /** Whether 0 means that there is nothing. */
  readonly isCount?: true;
}

/** ISO dates. */
export interface DateField extends ListOr<string> {
  readonly kind: 'date';
}

/** Minutes of work, or story points; the two cannot be compared. */
export interface Amount {
  readonly unit: 'minutes' | 'points';
  readonly amount: number;
}

export interface EffortField extends ListOr<Amount> {
  readonly kind: 'effort';
}

/** What an item is or is not. */
export interface FlagField {
  readonly kind: 'flag';
  is(item: Item, context: QueryContext): boolean;
}
