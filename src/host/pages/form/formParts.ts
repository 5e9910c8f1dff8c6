import type { Translate } from '../../../core/model/fillIn.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { Item } from '../../../core/model/item.ts';
import type { Entry } from '../../../core/model/located.ts';
import type { EntrySectionName } from '../../../core/model/sections.ts';
import type { Form } from '../../../messages/form.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';

/** What forms are made with. */
export interface FormParts {
  readonly translate: Translate;
  /** An ISO date. */
  today(): string;
  /** A file as people know it. */
  fileName(file: string): string;
  /** The text of a file, as it is now. */
  textOf(file: string): string | undefined;
  /** What is wrong with a plan by what git says of it. */
  driftOf(loaded: LoadedPlan): readonly Finding[];
  /** What is wrong with a plan's dates and load. */
  datesOf(loaded: LoadedPlan): readonly Finding[];
  /** What git says of an item by now; undefined while that is not known, and where there is no git. */
  gitOf(loaded: LoadedPlan, item: Item): Form['git'];
}

/** An entry, and the plan that it is of. */
export interface FormSubject {
  readonly loaded: LoadedPlan;
  readonly section: EntrySectionName;
  readonly entry: Entry<unknown>;
}
