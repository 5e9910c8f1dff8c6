import type { Target } from '../model/fields.ts';

/**
 * How people see and change a field: a control of a page. Plain data, which goes to pages as it is.
 *
 * Every value has a text of one line or more, by which it is typed, pasted and copied (`fieldText`, `readTyped`); a control
 * says what is more comfortable than to type that.
 */
export type Control =
  /** One line of text. */
  | { readonly kind: 'line' }
  /** Text of many lines, in Markdown. */
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  /** An ISO day; `next fri` is understood. */
  | { readonly kind: 'day' }
  /** `3d`, `2d 3d 6d`, `5p`. */
  | { readonly kind: 'effort' }
  /** Its text is `yes`, `no` or nothing. */
  | { readonly kind: 'flag' }
  /** One of a few words that Plandeck knows. */
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** The name of something in the plan; of something outside as well where it is open. */
  | { readonly kind: 'name'; readonly targets: readonly Target[]; readonly isOpen: boolean }
  /** Several such names, perhaps each with more behind it, such as `ana 50%`, `react: 3` or `WEB-b3xq9 FS+2d`. */
  | { readonly kind: 'names'; readonly targets: readonly Target[]; readonly isOpen: boolean }
  /** Words with commas in between. */
  | { readonly kind: 'words' }
  /** Sentences, each on a line of its own. */
  | { readonly kind: 'sentences' }
  /** Points to tick off, each on a line of its own: `[x] Agree the claims`. */
  | { readonly kind: 'checklist' }
  /** A map with known keys. */
  | { readonly kind: 'map'; readonly parts: readonly Part[] }
  /** Anything else, written as YAML on one line. */
  | { readonly kind: 'yaml' };

/** A field as people see it. */
export interface Part {
  /** Its key. */
  readonly name: string;
  /** One line for people. */
  readonly description: string;
  readonly control: Control;
}
