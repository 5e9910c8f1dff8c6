import type { Target } from '../model/fields.ts';
import type { Range } from '../model/range.ts';

/** What a name can be the name of: what fields refer to, and labels, which stand nowhere but in items. */
export type NameKind = Target | 'label';

/** Whether a name gives it to something, refers to something, or stands in a text for people. */
export type NameRole = 'definition' | 'reference' | 'mention';

/** A name in the text of a plan's file. */
export interface Name {
  readonly name: string;
  /** Just the name, without what stands around it: quotes, a part of the day, a lag. */
  readonly range: Range;
  readonly role: NameRole;
  /** What it may be the name of, in this order. */
  readonly kinds: readonly NameKind[];
}
