import type { ItemFields, MilestoneFields, PersonFields, ProjectFields } from './fields.ts';
import type { Finding } from './finding.ts';
import type { Range } from './range.ts';
import type { Status } from './workflow.ts';

/** Where a field stands: its key and, unless it is empty, its value. */
export interface FieldRange {
  readonly key: Range;
  readonly value?: Range;
}

/** An entry of a list section, with the exact place of all that was written of it. */
export interface Entry<Fields> {
  readonly id: string;
  readonly file: string;
  /** From the first key to the end of the last value, without the list's dash. */
  readonly range: Range;
  /** The 0-based line on which the entry starts. */
  readonly line: number;
  readonly values: Fields;
  readonly ranges: Readonly<Record<string, FieldRange>>;
}

export type Item = Entry<ItemFields>;
export type Milestone = Entry<MilestoneFields>;
export type Person = Entry<PersonFields>;

/** What one file says: a function of its text alone. */
export interface PlanFile {
  /** The file's name as the caller knows it: a path or a URI. */
  readonly file: string;
  /** Nothing but white space and comments. */
  readonly isEmpty: boolean;
  /** Has a problem that makes every edit unsafe: not YAML, merge conflicts, not UTF-8. */
  readonly isReadOnly: boolean;
  readonly project?: ProjectFields;
  readonly workflow?: readonly Status[];
  readonly priorities?: readonly string[];
  readonly people: readonly Person[];
  readonly items: readonly Item[];
  readonly milestones: readonly Milestone[];
  readonly findings: readonly Finding[];
}

/** A whole plan: its files in order, and what they say together. Where two files disagree on the plan's own settings, the first counts. */
export interface Plan {
  /** The folder that holds plan.yaml, as the caller knows it. */
  readonly folder: string;
  readonly files: readonly PlanFile[];
  readonly project: ProjectFields;
  readonly workflow: readonly Status[];
  readonly priorities: readonly string[];
  readonly people: ReadonlyMap<string, Person>;
  readonly milestones: ReadonlyMap<string, Milestone>;
  /** Every entry, those whose id is taken included, in the order of the text. */
  readonly items: readonly Item[];
  /** By id: the first of each. */
  readonly itemsById: ReadonlyMap<string, Item>;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly hierarchy: Hierarchy;
}

/** Which item stands below which. An item whose parent is unknown, or is in a circle of parents, stands at the top. */
export interface Hierarchy {
  readonly roots: readonly Item[];
  readonly parents: ReadonlyMap<Item, Item>;
  readonly children: ReadonlyMap<Item, readonly Item[]>;
  /** Items whose parents lead back to themselves. */
  readonly circular: ReadonlySet<Item>;
}
