import * as vscode from 'vscode';
import type { PlanFile } from '../../../core/model/plan.ts';
import type { EntrySectionName } from '../../../core/model/sections.ts';
import { plain } from '../../../core/present/plain.ts';
import { filterProblemMessage } from '../../../core/query/filter/filterProblem.ts';
import { columnsOf } from '../../../core/table/columnsOf.ts';
import { groupsOf } from '../../../core/table/groupRows.ts';
import { findingsOutside } from '../../../core/table/marksOf.ts';
import { PLAN_ORDER } from '../../../core/table/sortRows.ts';
import type { TableOptions as CoreOptions, Table, TableColumn, TableSource } from '../../../core/table/table.ts';
import { tableOf } from '../../../core/table/tableOf.ts';
import type { TableOptions } from '../../../messages/tableOptions.ts';
import type { TableFrame } from '../../../messages/toPlanEditor.ts';
import { translate } from '../../log.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import type { PlanStore } from '../../plans/planStore.ts';
import type { Plans } from '../../plans/shownPlans.ts';
import { today } from '../../today.ts';
import { brokenText } from '../board/boardFrame.ts';
import type { GoodPlans } from '../board/goodPlans.ts';
import type { FormGit } from '../form/formGit.ts';
import type { FormParts } from '../form/formParts.ts';
import { choicesOf } from './choices.ts';
import type { Picture } from './tableDelta.ts';
import { isEntrySection, sectionsOf } from './tableFrame.ts';

/** Where editors take their plans from, and what is known of them. */
export interface EditorParts {
  readonly store: PlanStore;
  readonly shown: Plans;
  readonly good: GoodPlans;
  readonly forms: FormParts;
  readonly formGit: FormGit;
  /** Who the user is in a plan, by their address. */
  emailIn(loaded: LoadedPlan): string | undefined;
}

/** What an editor shows, and of what that was made. */
export interface Projection extends Omit<Picture, 'version'> {
  /** Undefined where the file is of no plan. */
  readonly of?: {
    readonly loaded: LoadedPlan;
    readonly source: TableSource;
    /** Undefined where the section has no rows. */
    readonly table: Table | undefined;
  };
}

/**
 * Makes a table of a file as its text stands.
 * @param fixed why the file cannot be written
 * @param before the table that it takes over what stays from
 */
export function projectTable(
  parts: EditorParts,
  file: string,
  options: TableOptions,
  fixed: string | undefined,
  before: Projection | undefined,
): Projection {
  const { store } = parts;
  const loaded = store.planOf(file);
  const now = loaded && store.fileNow(file);
  if (!now) return foreign(options, file);
  const source = sourceNow(parts, loaded, now, before);
  const frozen = frozenText(parts, fixed);
  const broken = now.isReadOnly ? brokenIn(parts, loaded, now) : undefined;
  const { table, rows, columns, frame } = tableParts(source, options, before?.of?.table);
  return {
    options,
    columns,
    rows,
    findings: findingsOutside(source).map((finding) => ({ ...finding, text: plain(finding.text, 600) })),
    of: { loaded, source, table },
    frame: {
      ...frame,
      title: plain(store.fileName(file), 200),
      sections: source.file === now ? sectionsOf(now, store.textOf(file) ?? '') : (before?.frame.sections ?? []),
      choices: choicesOf(source.plan, today()),
      ...(broken !== undefined && { broken }),
      ...(frozen !== undefined && { frozen }),
    },
  };
}

/** What the file says now; where that cannot be read, what it said last. */
function sourceNow(
  { store, good, emailIn, forms }: EditorParts,
  loaded: LoadedPlan,
  now: PlanFile,
  before: Projection | undefined,
): TableSource {
  if (now.isReadOnly && before?.of) return before.of.source;
  const { plan } = good.of(loaded).loaded;
  const email = emailIn(loaded);
  const fileName = (file: string): string => store.fileName(file);
  const context = { plan, today: today(), fileName, ...(email !== undefined && { email }) };
  const text = store.textOf(now.file) ?? '';
  const findings = [...loaded.findings, ...forms.datesOf(loaded)];
  return { file: now, text, plan, findings, context, translate };
}

interface TableParts extends Pick<Picture, 'columns' | 'rows'> {
  readonly table: Table | undefined;
  readonly frame: Pick<TableFrame, 'columns' | 'sorts' | 'groups' | 'filterProblem'>;
}

function tableParts(source: TableSource, options: TableOptions, before: Table | undefined): TableParts {
  const wanted = coreOptions(options);
  if (!wanted) return { table: undefined, columns: [], rows: [], frame: { columns: [], sorts: [], groups: [] } };
  const { table, problem } = tableOf(source, wanted, before);
  const { plan } = source;
  const { section } = wanted;
  return {
    table,
    columns: table.columns,
    rows: table.rows,
    frame: {
      columns: columnsOf(plan, section, translate).map(plainColumn),
      sorts: sortsOf(section),
      groups: groupsOf(plan, section, translate).map(({ id, name }) => ({ id, name: plain(name, 100) })),
      ...(problem && { filterProblem: plain(filterProblemMessage(problem, translate)) }),
    },
  };
}

/** A column may be a field of the plan's own, whose name and description are its text. */
function plainColumn(column: TableColumn): TableColumn {
  return { ...column, name: plain(column.name, 100), description: plain(column.description, 300) };
}

/** By what else than its columns a section can be sorted. */
function sortsOf(section: EntrySectionName): TableFrame['sorts'] {
  if (section !== 'items') return [];
  return [{ id: PLAN_ORDER, name: vscode.l10n.t("The plan's own order: priority, score, rank") }];
}

/** The options of a page as the core takes them; undefined where the section has no entries. */
export function coreOptions({ section, isTree, columns, sort, filter, group }: TableOptions): CoreOptions | undefined {
  if (!isEntrySection(section)) return undefined;
  return {
    ...{ section, isTree, filter },
    ...(columns && { columns }),
    ...(sort && { sort }),
    ...(group !== undefined && { group }),
  };
}

function frozenText({ shown }: EditorParts, fixed: string | undefined): string | undefined {
  if (!shown.past) return fixed;
  return plain(
    vscode.l10n.t('The views show the plan as of {0}. Go back to now to change the plan.', shown.past.name),
    300,
  );
}

function brokenIn({ store }: EditorParts, loaded: LoadedPlan, { findings }: PlanFile): string | undefined {
  const broken = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  return broken && brokenText([{ loaded, broken }], store);
}

/** A file that is of no plan: there is nothing to edit here, and a way to its text. */
function foreign(options: TableOptions, file: string): Projection {
  const uri = vscode.Uri.parse(file);
  const name = vscode.workspace.asRelativePath(uri);
  const broken =
    uri.scheme === 'file'
      ? vscode.l10n.t('{0} belongs to no plan that is open, so there is nothing to edit here.', name)
      : vscode.l10n.t('{0} is no file of a plan on the disk, so there is nothing to edit here.', name);
  return {
    options,
    columns: [],
    rows: [],
    findings: [],
    frame: {
      title: plain(name),
      sections: [],
      columns: [],
      sorts: [],
      groups: [],
      choices: {},
      broken: plain(broken, 600),
    },
  };
}
