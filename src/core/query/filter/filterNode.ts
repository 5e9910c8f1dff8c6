import type { Range } from '../../model/range.ts';

/** A filter as it was written: what must hold, before it is known which fields and names a plan has. */
export type FilterNode =
  | { readonly kind: 'all' | 'any'; readonly of: readonly FilterNode[] }
  | { readonly kind: 'not'; readonly of: FilterNode }
  | { readonly kind: 'word'; readonly word: FilterWord }
  | FilterTerm;

/** `status:doing,review`: a field, how it is compared, and the values any of which will do. */
export interface FilterTerm {
  readonly kind: 'field';
  readonly field: FilterWord;
  readonly operator: Operator;
  readonly values: readonly FilterWord[];
}

/** A piece of text; between quotes, nothing in it has a meaning of its own. */
export interface FilterWord {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly range: Range;
}

/** Longer operators before those that they start with. */
export const OPERATORS = ['<=', '>=', '!=', '==', ':', '=', '<', '>'] as const;
export type Operator = ':' | '=' | '<' | '<=' | '>' | '>=';
