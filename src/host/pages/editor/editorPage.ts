import * as vscode from 'vscode';
import type { PlanFile } from '../../../core/model/plan.ts';
import type { Range } from '../../../core/model/range.ts';
import type { EntrySectionName } from '../../../core/model/sections.ts';
import type { TableSource } from '../../../core/table/table.ts';
import type { Form } from '../../../messages/form.ts';
import { type FromPlanEditor, fromPlanEditor } from '../../../messages/fromPlanEditor.ts';
import type { TableOptions } from '../../../messages/tableOptions.ts';
import type { TableRow, ToPlanEditor } from '../../../messages/toPlanEditor.ts';
import type { Log } from '../../log.ts';
import type { ItemRow } from '../../views/planNode.ts';
import { placeOf } from '../form/formActions.ts';
import type { FormSubject } from '../form/formParts.ts';
import { Page, type Panel } from '../page.ts';
import { PageTurn } from '../pageTurn.ts';
import { areSameItems, areSameKeys } from '../sameSelection.ts';
import { REMEMBERED, ToldVersions } from '../toldVersions.ts';
import { RenamedRows } from './renamedRows.ts';
import { rowForm, subjectOf } from './rowForm.ts';
import { itemOfRow, keyOfItem } from './rowsOfItems.ts';
import { type Picture, tableDelta } from './tableDelta.ts';
import { type EditorParts, type Projection, projectTable } from './tableProjection.ts';
import { whyReadOnly } from './whyReadOnly.ts';

export const PLAN_EDITOR_PAGE = { name: 'editor', schema: fromPlanEditor };

/** A table that the page was told of. */
export interface Told {
  readonly version: number;
  readonly section: string;
  readonly rows: ReadonlyMap<string, TableRow>;
}

/**
 * One editor of a file. It tells its page what to show, while somebody sees it: all of it when the page asks, then what
 * differs. Its options live in the page, which keeps them over a reload.
 */
export class EditorPage implements vscode.Disposable {
  readonly page: Page<ToPlanEditor, FromPlanEditor>;
  readonly document: vscode.TextDocument;
  readonly file: string;
  readonly #parts: EditorParts;
  readonly #turn: PageTurn;
  readonly #didProject = new vscode.EventEmitter<void>();
  readonly #didSelect = new vscode.EventEmitter<void>();
  #options: TableOptions;
  #shown: (Projection & Pick<Picture, 'version'>) | undefined;
  readonly #told = new ToldVersions<Told>();
  #version = 0;
  #selected: readonly string[] = [];
  #fixed: string | undefined;
  /** Whether the page shows the form of the first row that is selected. */
  #hasForm = false;
  readonly renamed = new RenamedRows();
  /** The forms that the page was told. */
  readonly #forms = new ToldVersions<Form>();
  #last: Promise<unknown> = Promise.resolve();

  /** Fires when the page has been told of another table. */
  readonly onDidProject = this.#didProject.event;
  /** Fires when the user has selected other rows. */
  readonly onDidSelect = this.#didSelect.event;

  constructor(
    panel: Panel,
    document: vscode.TextDocument,
    options: TableOptions,
    parts: EditorParts,
    extension: vscode.Uri,
    log: Log,
  ) {
    this.document = document;
    this.file = document.uri.toString();
    this.#options = options;
    this.#parts = parts;
    this.page = new Page(panel, PLAN_EDITOR_PAGE, options, extension, log);
    this.#turn = new PageTurn(panel, 'plan editor', log, () => this.update());
  }

  /** The file as its text reads now; undefined where it is of no plan. */
  get fileNow(): PlanFile | undefined {
    return this.#parts.store.planOf(this.file) && this.#parts.store.fileNow(this.file);
  }

  /** What the table is made of, with what the text says now: the plan may be a little older. */
  get sourceNow(): TableSource | undefined {
    const file = this.fileNow;
    const { store } = this.#parts;
    const source = this.#shown?.of?.source;
    return source && file && !file.isReadOnly ? { ...source, file, text: store.textOf(this.file) ?? '' } : undefined;
  }

  /** The section whose entries are the rows; undefined where there are none. */
  get section(): EntrySectionName | undefined {
    return this.#shown?.of?.table?.options.section;
  }

  get options(): TableOptions {
    return this.#options;
  }

  /** What the page shows; undefined before it has asked. */
  get shown(): Projection | undefined {
    return this.#shown;
  }

  /** The keys of the rows that are selected. */
  get selected(): readonly string[] {
    return this.#selected;
  }

  /** The items that are selected, as commands take them. */
  get selection(): readonly ItemRow[] {
    return this.rowsOf(this.#selected);
  }

  /** The entry of a row. */
  subjectOf(key: string): FormSubject | undefined {
    return this.#shown && subjectOf(this.#shown, key);
  }

  /** Where the entry of a row stands, or one of its fields. */
  placeOf(key: string | undefined, column?: string): Range | undefined {
    const subject = key === undefined ? undefined : this.subjectOf(key);
    return subject && placeOf(subject, column);
  }

  rowsOf(keys: readonly string[]): readonly ItemRow[] {
    const shown = this.#shown;
    return shown ? keys.flatMap((key) => itemOfRow(shown, key) ?? []) : [];
  }

  /** The key that a row has by now. */
  keyNow(key: string): string {
    return this.renamed.keyNow(key, this.#shown?.of?.table?.byKey ?? new Map());
  }

  /** What the page was told as of a version; undefined where that is too long ago. */
  toldAs(version: number): Told | undefined {
    return this.#told.as(version);
  }

  /** Tells a page that has nothing yet all of it. */
  async start(options: TableOptions): Promise<void> {
    this.#options = options;
    this.#turn.hear();
    this.#forms.clear();
    this.#fixed = await whyReadOnly(this.document.uri);
    this.#tell(undefined);
    this.#turn.release();
  }

  /** Takes the options that the page says it has by now. */
  takeOptions(options: TableOptions): void {
    this.#options = options;
    this.request();
  }

  /** Notes what the user selected in the page. @param hasForm whether that shows the form of the first row */
  takeSelection(keys: readonly string[], hasForm: boolean): void {
    const isOther = !areSameKeys(keys, this.#selected);
    this.#hasForm = hasForm;
    this.#selected = keys;
    this.#tellForm();
    if (isOther) this.#didSelect.fire();
  }

  /** Selects the rows of items that are selected elsewhere, unless they are the ones that are selected here. */
  follow(rows: readonly ItemRow[]): void {
    if (!areSameItems(rows, this.selection)) this.select(rows);
  }

  /** Has the page select the rows of items, and show the first; whether it has any of them. */
  select(rows: readonly ItemRow[]): boolean {
    const shown = this.#shown;
    const keys = shown ? rows.flatMap((row) => keyOfItem(shown, row) ?? []) : [];
    if (keys.length === 0) return false;
    this.#selected = keys;
    if (this.#turn.isHeard) this.page.send({ kind: 'select', keys });
    this.#tellForm();
    return true;
  }

  /** Waits until the page can be told something. */
  heard(): Promise<void> {
    return this.#turn.heard();
  }

  /** Has the page do what a command is for. */
  async run(what: Extract<ToPlanEditor, { readonly kind: 'run' }>['what']): Promise<void> {
    await this.heard();
    this.page.send({ kind: 'run', what });
  }

  /** Has the page take other options. */
  async change(options: Partial<TableOptions>): Promise<void> {
    await this.heard();
    this.#options = { ...this.#options, ...options };
    this.page.send({ kind: 'options', options: this.#options });
    this.update();
  }

  /** Does what the page asks for one after the other, each on what the one before it left. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Says soon what has changed: once for all that changes in one turn of the event loop. */
  request(): void {
    this.#turn.request();
  }

  /** Says now what has changed. */
  update(): void {
    if (this.#turn.isHeard) this.#tell(this.#shown);
  }

  #tell(before: Picture | undefined): void {
    this.#turn.taken();
    const projected = projectTable(this.#parts, this.file, this.#options, this.#fixed, this.#shown);
    const message = tableDelta(before, { ...projected, version: this.#version + 1 });
    if (message) this.#version++;
    this.#shown = { ...projected, version: this.#version };
    if (message) {
      const rows = projected.of?.table?.byKey ?? new Map();
      this.#told.add({ version: this.#version, section: projected.options.section, rows });
      const renamed = this.renamed.take(rows);
      this.page.send({ ...message, ...(renamed.length > 0 && { renamed }) });
    }
    this.#tellForm();
    this.#didProject.fire();
  }

  /** What the page was told of the form as of a version; undefined where that is too long ago. */
  formAs(version: number): Form | undefined {
    return this.#forms.as(version);
  }

  /** The form that the page shows. */
  get formNow(): Form | undefined {
    return this.#forms.newest;
  }

  #tellForm(): void {
    const shown = this.#shown;
    if (!this.#hasForm || !this.#turn.isHeard || !shown) return;
    const [key] = this.#selected;
    const form = rowForm(this.#parts, shown, key, this.#version);
    const last = this.#forms.newest;
    // A form that stays the same is told again before its version is forgotten.
    const isKnown = last && this.#version - last.version < REMEMBERED / 2;
    if (isKnown && JSON.stringify({ ...last, version: form.version }) === JSON.stringify(form)) return;
    this.#forms.add(form);
    this.page.send(form);
    const subject = key === undefined ? undefined : subjectOf(shown, key);
    if (subject?.section === 'items') this.#parts.formGit.want(subject.loaded, subject.entry.id);
  }

  dispose(): void {
    this.#turn.dispose();
    this.#didProject.dispose();
    this.#didSelect.dispose();
    this.page.dispose();
  }
}
