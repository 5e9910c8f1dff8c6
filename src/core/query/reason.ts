/**
 * Something that is so and why, to be said in the reader's language: a key of a table of English messages, and what
 * stands in its {0} places.
 */
export interface Reason<Code extends string> {
  readonly code: Code;
  readonly args: readonly string[];
}

export function reason<Code extends string>(code: Code, ...args: string[]): Reason<Code> {
  return { code, args };
}
