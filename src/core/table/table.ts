import type { Control } from '../controls/control.ts';
import type { Translate } from '../model/fillIn.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Plan, PlanFile } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import type { QueryContext } from '../query/queryField.ts';

/** What a table is made of. */
export interface TableSource {
  /** What the file says now. */
  readonly file: PlanFile;
  /** The text that it was read from. */
  readonly text: string;
  /** The plan that it is of, which may be a little older than the file. */
  readonly plan: Plan;
  /** What is wrong in the file, as far as it is known; may be of an older text of it. */
  readonly findings: readonly Finding[];
  readonly context: QueryContext;
  readonly translate: Translate;
}

/** What a table shows, and how. */
export interface TableOptions {
  readonly section: EntrySectionName;
  /** As an outline, where entries stand below others; else one after the other. */
  readonly isTree: boolean;
  /** The fields that have a column, in their order; the usual ones where left out. */
  readonly columns?: readonly string[];
  /** As in the file where left out; `order` is the plan's own: priority, score, rank. */
  readonly sort?: { readonly column: string; readonly isDescending: boolean };
  /** Of items a filter; of other entries a text that is in a cell. */
  readonly filter: string;
  /** A field by whose values the rows are grouped. */
  readonly group?: string;
}

export interface TableColumn {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly control: Control;
  readonly isFixed: boolean;
}

export interface Mark {
  /** The field that it is about; all of the row where left out. */
  readonly column?: string;
  readonly severity: Severity;
  readonly text: string;
}

/** A text that is shown in part, since it has several lines or is long: it is changed elsewhere. */
export interface CutText {
  readonly cut: string;
}

export interface TableRow {
  readonly key: string;
  readonly kind: 'entry' | 'above' | 'group';
  readonly id: string;
  readonly depth: number;
  /** How many rows stand directly below it. */
  readonly below: number;
  readonly cells: readonly (string | CutText)[];
  readonly marks: readonly Mark[];
  readonly icon?: string;
  readonly isOver: boolean;
}

/** A table of the entries of a file's section. */
export interface Table {
  readonly options: TableOptions;
  /** The ids of the columns that are shown. */
  readonly columns: readonly string[];
  /** In their order; a row stands right behind the one above it in the outline, and what is below that. */
  readonly rows: readonly TableRow[];
  readonly byKey: ReadonlyMap<string, TableRow>;
}
