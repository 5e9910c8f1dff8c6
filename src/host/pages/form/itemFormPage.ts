import * as vscode from 'vscode';
import type { Item } from '../../../core/model/item.ts';
import type { Entry } from '../../../core/model/located.ts';
import { allFilesOf } from '../../../core/model/plan.ts';
import { plain } from '../../../core/present/plain.ts';
import { rowKeys } from '../../../core/table/rowKeys.ts';
import type { Form } from '../../../messages/form.ts';
import { type FromItemForm, fromItemForm } from '../../../messages/fromPlanEditor.ts';
import type { ToItemForm } from '../../../messages/toItemForm.ts';
import type { Log } from '../../log.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import type { PlanStore } from '../../plans/planStore.ts';
import { brokenText } from '../board/boardFrame.ts';
import type { GoodPlans } from '../board/goodPlans.ts';
import { choicesOf } from '../editor/choices.ts';
import { Page, type Panel } from '../page.ts';
import { PageTurn } from '../pageTurn.ts';
import { ToldVersions } from '../toldVersions.ts';
import type { FormGit } from './formGit.ts';
import { formOf } from './formOf.ts';
import type { FormParts, FormSubject } from './formParts.ts';

export const ITEM_FORM = { name: 'itemForm', schema: fromItemForm };

/** Which item a form is of; its file may be another one by now. */
export type FormItem = Extract<ToItemForm, { readonly kind: 'around' }>['item'];

export interface ItemFormParts {
  readonly store: PlanStore;
  readonly good: GoodPlans;
  readonly parts: FormParts;
  readonly git: FormGit;
}

/** One open form of an item. It tells its page what to show, while somebody sees it. */
export class ItemFormPage implements vscode.Disposable {
  readonly page: Page<ToItemForm, FromItemForm>;
  readonly #parts: ItemFormParts;
  readonly #turn: PageTurn;
  readonly #told = new ToldVersions<Form>();
  #item: FormItem;
  #subject: FormSubject | undefined;
  #around = '';
  #version = 0;
  /** Whether something was changed in it: it stays with its item then, as an editor that was changed does. */
  isKept = false;

  constructor(panel: Panel, item: FormItem, parts: ItemFormParts, extension: vscode.Uri, log: Log) {
    this.#item = item;
    this.#parts = parts;
    this.page = new Page(panel, ITEM_FORM, item, extension, log);
    this.#turn = new PageTurn(panel, 'item form', log, () => this.update());
    this.#look();
  }

  /** What the page was told last. */
  get version(): number {
    return this.#version;
  }

  get item(): FormItem {
    return this.#item;
  }

  /** The item in the plan as it stands; undefined where it is gone. */
  get subject(): FormSubject | undefined {
    return this.#subject;
  }

  /** Why nothing can be changed. */
  get frozen(): string | undefined {
    return this.#told.newest?.frozen;
  }

  /** What the page was told as of a version; undefined where that is too long ago. */
  toldAs(version: number): Form | undefined {
    return this.#told.as(version);
  }

  /** Shows another item. */
  turnTo(item: FormItem): void {
    this.#item = item;
    this.isKept = false;
    this.update();
  }

  /** Tells a page that has nothing yet all of it. */
  start(): void {
    this.#turn.hear();
    this.#told.clear();
    this.#around = '';
    this.update();
  }

  /** Says soon what has changed: once for all that changes in one turn of the event loop. */
  request(): void {
    this.#turn.request();
  }

  /** Says now what has changed. */
  update(): void {
    this.#turn.taken();
    const frozen = this.#look();
    const subject = this.#subject;
    if (!this.#turn.isHeard) return;
    const form = subject ? this.#formOf(subject, frozen) : goneForm(this.#item);
    this.#tellAround(subject?.loaded);
    const last = this.#told.newest;
    if (last && isSame(last, form)) return;
    const next = { ...form, version: ++this.#version };
    this.#told.add(next);
    this.page.send(next);
    if (subject) this.#parts.git.want(subject.loaded, subject.entry.id);
  }

  #formOf(subject: FormSubject, frozen: string | undefined): Form {
    const { loaded, section, entry } = subject;
    const form = formOf(this.#parts.parts, loaded, section, entry, this.#version, keyOf(subject));
    return frozen === undefined ? form : { ...form, frozen };
  }

  /** Looks for the item, and says why it cannot be changed. */
  #look(): string | undefined {
    const { store, good } = this.#parts;
    const loaded = store.planOf(this.#item.file);
    const shown = loaded && good.of(loaded);
    const item = shown && findItem(shown.loaded, this.#item);
    this.#subject = shown && item && subjectOf(shown.loaded, item);
    if (item) this.#item = { file: item.file, id: item.id };
    this.page.panel.title = plain(`${this.#item.id} ${item?.values.title ?? ''}`.trim(), 80);
    return shown?.broken && brokenText([shown], store);
  }

  #tellAround(loaded: LoadedPlan | undefined): void {
    const { today } = this.#parts.parts;
    const around: ToItemForm = {
      kind: 'around',
      item: this.#item,
      choices: loaded ? choicesOf(loaded.plan, today()) : {},
    };
    const written = JSON.stringify(around);
    if (written === this.#around) return;
    this.#around = written;
    this.page.send(around);
  }

  dispose(): void {
    this.#turn.dispose();
    this.page.dispose();
  }
}

/** The item of an id in its file, else wherever its plan has it by now, under the id that it has got. */
function findItem({ plan }: LoadedPlan, { file, id }: FormItem): Item | undefined {
  return (
    plan.items.find((item) => item.id === id && item.file === file) ??
    plan.itemsById.get(id) ??
    plan.items.find(({ values }) => values.formerly?.includes(id))
  );
}

/** An item as its file has it: what lies over it in a private folder stands elsewhere, and is changed there. */
function subjectOf(loaded: LoadedPlan, { file, id, line }: Item): FormSubject | undefined {
  const entries = allFilesOf(loaded.plan).find((one) => one.file === file)?.items ?? [];
  const entry = entries.find((one) => one.id === id && one.line === line) ?? entries.find((one) => one.id === id);
  return entry && { loaded, section: 'items', entry };
}

/** By what a table of the file would know the item. */
function keyOf({ loaded, entry }: FormSubject): string {
  const entries: readonly Entry<unknown>[] =
    allFilesOf(loaded.plan).find(({ file }) => file === entry.file)?.items ?? [];
  return rowKeys(entries).keys[entries.indexOf(entry)] ?? entry.id;
}

function goneForm({ id }: FormItem): Form {
  return {
    ...{ kind: 'form', version: 0, section: 'items', id, title: '', place: '' },
    frozen: vscode.l10n.t('There is no item {0} in an open plan any more.', plain(id)),
    ...{ groups: [], others: [], above: [], below: [], predecessors: [], dependents: [] },
    ...{ findings: [], previews: {}, links: [] },
  };
}

function isSame(a: Form, b: Form): boolean {
  return JSON.stringify({ ...a, version: 0 }) === JSON.stringify({ ...b, version: 0 });
}
