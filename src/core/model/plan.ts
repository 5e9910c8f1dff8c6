import type { CheckSetting } from './checkSetting.ts';
import type { CheckCode, Finding } from './finding.ts';
import type { Item } from './item.ts';
import type { ItemIndex } from './itemIndex.ts';
import type { ItemType } from './itemTypes.ts';
import type { FieldRange } from './located.ts';
import type { Weight } from './priorities.ts';
import type { EntryOf, EntrySectionName, SECTIONS, SectionsOf } from './sections.ts';
import type { CadenceFields, ProjectFields } from './settingFields.ts';
import type { Status } from './workflow.ts';

export type Milestone = EntryOf<'milestones'>;
export type Person = EntryOf<'people'>;
export type Calendar = EntryOf<'calendars'>;
export type CustomField = EntryOf<'fields'>;

/** What one file says: a function of its text alone. */
export interface SourceFile {
  /** The file's name as the caller knows it: a path or a URI. */
  readonly file: string;
  /** Nothing but white space and comments. */
  readonly isEmpty: boolean;
  /** Has a problem that makes every edit unsafe: not YAML, merge conflicts, not UTF-8. */
  readonly isReadOnly: boolean;
  /** Where each key of the file's own map stands, those that are no section included. */
  readonly places: Readonly<Record<string, FieldRange>>;
  readonly findings: readonly Finding[];
}

export type PlanFile = SourceFile & SectionsOf<typeof SECTIONS>;

/** The entries of list sections by id: the first of each id. */
type ById = {
  readonly [Name in Exclude<EntrySectionName, 'items' | 'workflow' | 'types'>]: ReadonlyMap<string, EntryOf<Name>>;
};

/** A whole plan: its files in order, and what they say together. Where two files disagree on the plan's own settings, the first counts. */
export interface Plan extends ById {
  /** The folder that holds plan.yaml, as the caller knows it. */
  readonly folder: string;
  readonly files: readonly PlanFile[];
  /** The files of the private folder, which lie over the others. */
  readonly privateFiles: readonly PlanFile[];
  readonly project: ProjectFields;
  readonly workflow: readonly Status[];
  readonly statuses: ReadonlyMap<string, Status>;
  /** The built-in ones and the plan's own. */
  readonly types: ReadonlyMap<string, ItemType>;
  /** The names of the priorities, the highest first. */
  readonly priorities: readonly string[];
  /** What an item's score is made of, where the plan orders by one. */
  readonly score?: readonly Weight[];
  readonly cadence?: CadenceFields;
  readonly checks: Readonly<Partial<Record<CheckCode, CheckSetting>>>;
  /** Every entry, those whose id is taken included, in the order of the text. */
  readonly items: readonly Item[];
  /** By id: the first of each. */
  readonly itemsById: ReadonlyMap<string, Item>;
  readonly hierarchy: Hierarchy;
  /** By what else items can be found. */
  readonly index: ItemIndex;
}

/** All files that a plan is read from: its own, then those of its private folder. */
export function allFilesOf({ files, privateFiles }: Pick<Plan, 'files' | 'privateFiles'>): readonly PlanFile[] {
  return privateFiles.length === 0 ? files : [...files, ...privateFiles];
}

/** Which item stands below which. An item whose parent is unknown, or is in a circle of parents, stands at the top. */
export interface Hierarchy {
  readonly roots: readonly Item[];
  parentOf(item: Item): Item | undefined;
  /** In the order of the text. */
  childrenOf(item: Item): readonly Item[];
  /** Items whose parents lead back to themselves. */
  readonly circular: ReadonlySet<Item>;
}
