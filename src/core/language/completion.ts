import type { Translate } from '../model/fillIn.ts';
import type { Plan } from '../model/plan.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Range } from '../model/range.ts';
import type { SectionTable } from '../model/sections.ts';

/** What a completion is, which says how it looks. */
export type CompletionKind =
  | 'section'
  | 'key'
  | 'entry'
  | 'choice'
  | 'item'
  | 'entryName'
  | 'person'
  | 'day'
  | 'amount'
  | 'word';

/** Something that may be written at a cursor. All texts but `insert` are for people, and harmless. */
export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** What stands beside the label. */
  readonly about?: string;
  /** More, in a line. */
  readonly detail?: string;
  /** All that there is to say, in plain text. */
  readonly documentation?: string;
  /** What is written; of a snippet with its stops. */
  readonly insert: string;
  readonly isSnippet?: true;
  /** What is compared with what somebody types, where that is not the label. */
  readonly filter?: string;
  /** Whether what comes next can be completed as well. */
  readonly asksOn?: true;
}

/** What may be written at a cursor, the likeliest first. */
export interface Completions {
  /** What each of them replaces. */
  readonly range: Range;
  readonly all: readonly Completion[];
  /** Whether there may be others once more is typed. */
  readonly isCut: boolean;
}

/** What is known where something is to be completed. */
export interface Scene {
  /** The sections of such a file. */
  readonly table: SectionTable;
  /** The plan that the file belongs to, as it could be read last; of a portfolio, that in its place. */
  readonly plan?: Plan;
  readonly portfolio?: Portfolio;
  /** The sections that the file has already. */
  readonly sections: readonly string[];
  /** Today's ISO date where the user is. */
  readonly today: string;
  /** Makes an id that nothing has. */
  mintId(): string;
  readonly translate: Translate;
}
