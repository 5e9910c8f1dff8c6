import type * as vscode from 'vscode';
import type { Intent } from '../../../core/intents/intent.ts';
import type { EntrySectionName } from '../../../core/model/sections.ts';
import type { PickedItem } from '../../commands/pickItems.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import type { GitEntry } from './gitRow.ts';
import type { RowList } from './rowList.ts';

/** An entry of a plan that a row stands for, as commands take it. */
export interface RowEntry {
  readonly loaded: LoadedPlan;
  readonly section: EntrySectionName;
  readonly id: string;
  readonly file: string;
}

/** Where a row of the Portfolio view has its rank; plain data, so that it can be dragged. */
export interface RankedPlace {
  /** The URI of the portfolio.yaml that names it; undefined of a plan that none names. */
  readonly portfolio?: string;
  readonly programme?: string;
  /** The plan by its path in the portfolio, or by its folder where none names it; undefined on a programme's own row. */
  readonly plan?: string;
}

/** An iteration that a row stands for; the plan may make it by its cadence and not write it. */
export interface RowIteration {
  /** The folder of its plan. */
  readonly folder: string;
  readonly id: string;
}

/** A row of one of the sidebar's views. What it shows is made when VS Code asks for it. */
export interface Row {
  /** Its identity from one snapshot to the next, unique among its siblings, so that what is expanded and selected stays. */
  readonly id: string;
  treeItem(): vscode.TreeItem;
  /** What is told of it when it is pointed at. */
  hover?(): vscode.MarkdownString | undefined;
  children?(): RowList;
  /** Reads what stands below it, before that is asked for. */
  load?(): Promise<void>;
  readonly entry?: RowEntry;
  readonly ranked?: RankedPlace;
  readonly iteration?: RowIteration;
  /** The folder of a plan that it stands for. */
  readonly plan?: string;
  readonly git?: GitEntry;
  /**
   * What it means to drop items on the row, as intents and a label for the journal; a sentence where it means nothing.
   * Undefined where nothing can be dropped on it.
   */
  drop?(items: readonly PickedItem[]): Drop | string;
}

export interface Drop {
  readonly label: string;
  readonly intents: readonly Intent[];
}

/** Whether a command's argument, which may come from anybody, is a row that stands for an entry of a section. */
export function isEntryRow(value: unknown, section: EntrySectionName): value is Row & { readonly entry: RowEntry } {
  const entry = fieldsOf(fieldsOf(value)['entry']);
  const folder = fieldsOf(fieldsOf(entry['loaded'])['plan'])['folder'];
  const names = [entry['id'], entry['file'], folder];
  return entry['section'] === section && names.every((name) => typeof name === 'string');
}

/** Whether a command's argument, which may come from anybody, is a row that stands for an iteration. */
export function isIterationRow(value: unknown): value is Row & { readonly iteration: RowIteration } {
  const { folder, id } = fieldsOf(fieldsOf(value)['iteration']);
  return isText(folder) && isText(id);
}

/** Whether a command's argument, which may come from anybody, is a row that stands for a plan. */
export function isPlanRow(value: unknown): value is Row & { readonly plan: string } {
  return isText(fieldsOf(value)['plan']);
}

/** The place that a value says, which may come from anybody. */
export function rankedPlace(value: unknown): RankedPlace | undefined {
  const { portfolio, programme, plan } = fieldsOf(value);
  const [known, parts] = [isText(portfolio) || isText(plan), [portfolio, programme, plan]];
  return known && parts.every((part) => part === undefined || isText(part)) ? (value as RankedPlace) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
