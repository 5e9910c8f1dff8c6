import { fillIn, type Translate } from '../../model/fillIn.ts';
import type { Finding } from '../../model/finding.ts';
import type { TextEdit } from '../../model/range.ts';
import type { PlainValue } from '../../text/yamlNode.ts';

/** What a fix does, as a title with {0} places. */
export const FIX_TITLES = {
  quote: 'Put the value in quotes',
  change: 'Change to {0}',
  rename: 'Rename the key to {0}',
  renumber: 'Give it the new id {0}',
  'renumber-all': 'Give the {0} entries that were copied together new ids',
  'add-id': 'Add the id {0}',
  'add-key': 'Add the project key {0}',
  swap: 'Swap the two days',
  'remove-parent': 'Take it out from under {0}',
  'remove-dependency': 'Remove the dependency on {0}',
  'ask-again': 'I have asked: ask again on {0}',
  'set-status': 'Set the status to {0}',
  'add-assignee': 'Add {0} to the assignees',
  'review-again': 'I have reviewed it: look again on {0}',
} as const;

/** What is to change in a text. */
export interface Change {
  readonly edits: readonly TextEdit[];
  /**
   * Makes of what the text means what it shall mean. Without it the text cannot be read as it stands, and the fix has
   * made sure itself that it can be read better afterwards.
   */
  readonly expect?: (root: PlainValue) => void;
}

/** A way to mend a finding, in the file in which that stands. */
export interface Fix {
  readonly finding: Finding;
  readonly title: keyof typeof FIX_TITLES;
  readonly args: readonly string[];
  /** Whether it does what anybody would want, so that a program may do it unasked; the others are for people to choose. */
  readonly isCertain: boolean;
  readonly change: Change;
}

/** A fix's title in the reader's language. */
export function fixTitle({ title, args }: Fix, translate: Translate = fillIn): string {
  return translate(FIX_TITLES[title], ...args);
}
