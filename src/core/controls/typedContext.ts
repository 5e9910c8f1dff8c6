import type { Translate } from '../model/fillIn.ts';
import type { Plan } from '../model/plan.ts';
import type { FieldValue } from '../text/writeValue.ts';

/** In what something is typed. */
export interface TypedContext {
  readonly plan: Plan;
  /** An ISO date. */
  readonly today: string;
  readonly translate: Translate;
}

/** What a typed text means, or why it means nothing: the sentence of the finding that the plan would have. */
export type TypedResult =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly message: string };
