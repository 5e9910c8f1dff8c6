import type { Entry } from '../model/located.ts';
import { sourceOf } from '../model/overlay.ts';
import type { Plan } from '../model/plan.ts';
import { applyEdits, type TextEdit } from '../model/range.ts';
import { type EntrySectionName, entrySectionsOf, SECTIONS } from '../model/sections.ts';
import type { AddedEntry } from '../text/addedEntries.ts';
import type { EditableEntries } from '../text/editableFile.ts';
import { editFile, type FileChanges } from '../text/editFile.ts';
import { changedSource, type EntrySource, entrySource, memberSource } from '../text/entrySource.ts';
import { idPlaces } from '../text/idPlaces.ts';
import { eolOf } from '../text/layout.ts';
import { openFile } from '../text/openFile.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import type { FieldValue } from '../text/writeValue.ts';
import { entryOf, plainValue, type YamlNode } from '../text/yamlNode.ts';
import { entryIn, entryInFile, isTwice, planFile } from './findEntry.ts';
import type { EntryRef, IntentScope, PlanEdit } from './intent.ts';

const ENTRY_SECTIONS = entrySectionsOf(SECTIONS).map(([name]) => name as EntrySectionName);

/** An entry that an intent is about; without `entry`, one that an earlier intent of the same edit has made. */
export interface Target {
  readonly plan: Plan;
  readonly section: EntrySectionName;
  readonly id: string;
  readonly entry?: Entry<unknown>;
}

/** An entry to be made. */
interface Added extends Omit<AddedEntry, 'source'> {
  readonly fields: Map<string, FieldValue>;
  source?: EntrySource | undefined;
  readonly plan: Plan;
}

interface Changes {
  readonly fields: Map<string, Map<string, FieldValue>>;
  readonly removed: Set<string>;
  /** Of those that are removed the ones that go to another place. */
  readonly moved: Set<string>;
  readonly added: Added[];
}

/** What intents want so far: changes of entries by file and section, before any text is touched. */
export class Draft {
  readonly scope: IntentScope;
  readonly #files = new Map<string, Map<EntrySectionName, Changes>>();
  /** New files, and the text whose line ends each of them gets. */
  readonly #created = new Map<string, string>();
  readonly #open = new Map<string, EditableEntries | undefined>();
  /** What is to be added, by section and id. */
  readonly #made = new Map<string, Added[]>();

  constructor(scope: IntentScope) {
    this.scope = scope;
  }

  find({ id, section, folder, file }: EntryRef): EditResult<Target> {
    const sections = section === undefined ? ENTRY_SECTIONS : [section];
    for (const plan of this.scope.plans) {
      if (folder !== undefined && plan.folder !== folder) continue;
      for (const name of sections) {
        const entry = file === undefined ? entryIn(plan, name, id) : entryInFile(plan, name, id, file);
        const target = { plan, section: name, id, ...(entry && { entry }) };
        const added = { plan, section: name, id };
        const isAdded = this.#added(target) && (file === undefined || this.fileOf(added) === file);
        if (isAdded) return { ok: true, value: added };
        if (entry === undefined || this.isRemoved(target)) continue;
        if (isTwice(plan, name, entry, file)) return refuse('twice', id);
        return { ok: true, value: target };
      }
    }
    return refuse('no-item', id);
  }

  /** Several entries, or why one of them cannot be meant. */
  findAll(refs: readonly EntryRef[]): EditResult<Target[]> {
    const found: Target[] = [];
    for (const ref of refs) {
      const target = this.find(ref);
      if (!target.ok) return target;
      found.push(target.value);
    }
    return { ok: true, value: found };
  }

  /** The plan in a folder; the first one where left out. */
  plan(folder: string | undefined): Plan | undefined {
    const { plans } = this.scope;
    return folder === undefined ? plans[0] : plans.find((plan) => plan.folder === folder);
  }

  /** What stands in a field now: null for nothing. */
  value(target: Target, field: string): FieldValue {
    const added = this.#added(target);
    if (added) return added.fields.get(field) ?? null;
    const pending = this.pending(target, field);
    if (pending !== undefined) return pending;
    const node = this.#node(target, this.fileOf(target, field));
    if (node?.kind === 'scalar') return field === 'id' ? node.text : null;
    return node?.kind === 'map' ? plainValue(entryOf(node, field)?.value) : null;
  }

  /** What earlier intents have made of a field; undefined where they left it alone. */
  pending(target: Target, field: string): FieldValue | undefined {
    return this.#files.get(this.fileOf(target, field))?.get(target.section)?.fields.get(target.id)?.get(field);
  }

  /** All fields of an entry as they stand in its own file. */
  fields(target: Target): Map<string, FieldValue> {
    const added = this.#added(target);
    if (added) return new Map(added.fields);
    const node = this.#node(target, this.fileOf(target));
    const written = node?.kind === 'map' ? node.entries.map(({ key }) => key.text) : ['id'];
    const pending = this.#files.get(this.fileOf(target))?.get(target.section)?.fields.get(target.id)?.keys() ?? [];
    return new Map([...written, ...pending].map((key) => [key, this.value(target, key)]));
  }

  /** The entries that intents have changed or made so far, with the fields that they have set. */
  *changed(): Iterable<readonly [Target, ReadonlyMap<string, FieldValue>]> {
    for (const sections of this.#files.values()) {
      for (const [section, { fields, removed, added }] of sections) {
        for (const { plan, fields: made } of added) yield [{ plan, section, id: String(made.get('id')) }, made];
        for (const [id, some] of fields) {
          const found = removed.has(id) ? undefined : this.find({ id, section });
          if (found?.ok) yield [found.value, some];
        }
      }
    }
  }

  /** How an entry is written, with what earlier intents have changed; undefined where that cannot be kept. */
  source(target: Target): EntrySource | undefined {
    if (target.entry === undefined) return this.#added(target)?.source;
    const { file } = target.entry;
    const text = this.scope.textOf(file);
    const node = this.#node(target, file);
    const entries = this.#entries(target.plan, file, target.section);
    if (text === undefined || node === undefined || entries === undefined) return undefined;
    const source = entries.flow
      ? memberSource(text, node)
      : entrySource(text, entries, idPlaces(entries.ids).first.get(target.id) ?? -1);
    const pending = this.#files.get(file)?.get(target.section)?.fields.get(target.id);
    return source && pending ? changedSource(source, pending, fieldsOf(target)) : source;
  }

  set(target: Target, field: string, value: FieldValue): void {
    const added = this.#added(target);
    if (added) {
      added.source &&= changedSource(added.source, new Map([[field, value]]), fieldsOf(target));
      if (field === 'id') this.#forget(target.section, added);
      added.fields.set(field, value);
      if (field === 'id') this.#remember(target.section, added);
    } else this.setIn(this.fileOf(target, field), target, field, value);
  }

  /** Changes a field where an entry stands in a file, which may be one that lies over another. */
  setIn(file: string, { section, id }: Target, field: string, value: FieldValue): void {
    const { fields } = this.#changes(file, section);
    const changes = fields.get(id) ?? new Map<string, FieldValue>();
    fields.set(id, changes.set(field, value));
  }

  add(plan: Plan, file: string, section: EntrySectionName, entry: AddedEntry): void {
    const added = { ...entry, plan, fields: new Map(entry.fields) };
    this.#changes(file, section).added.push(added);
    this.#remember(section, added);
  }

  /** Takes an entry out of a file. @param isMoved whether it goes to another place */
  removeFrom(file: string, target: Target, isMoved = false): void {
    const { added, removed, moved } = this.#changes(file, target.section);
    const made = this.#added(target);
    if (made) {
      added.splice(added.indexOf(made), 1);
      this.#forget(target.section, made);
    } else {
      removed.add(target.id);
      if (isMoved) moved.add(target.id);
    }
  }

  /** Says that a file does not exist yet; it gets the line ends of another one. */
  createFile(file: string, like: string): void {
    this.#created.set(file, this.scope.textOf(like) ?? '');
  }

  /** The file in which an entry stands, or, of a field, its value: the private folder's lies over the plan's. */
  fileOf(target: Target, field?: string): string {
    const { entry } = target;
    if (entry === undefined) return this.filesOf(target)[0] ?? '';
    return field === undefined ? entry.file : sourceOf(entry, field).file;
  }

  /** The files in which an entry stands: its own, and those of the private folder. */
  filesOf(target: Target): string[] {
    const { entry, section } = target;
    if (entry) return [...new Set([entry.file, ...(entry.overlays ?? []).map(({ file }) => file)])];
    const added = this.#added(target);
    return [...this.#files].flatMap(([file, sections]) => {
      return added && sections.get(section)?.added.includes(added) ? [file] : [];
    });
  }

  /** The ids of a target's section in a file, in their order; undefined where earlier intents have moved or made some. */
  idsIn({ plan, section }: Target, file: string): EditableEntries['ids'] | undefined {
    const changes = this.#files.get(file)?.get(section);
    if (changes && changes.added.length + changes.removed.size > 0) return undefined;
    return this.#entries(plan, file, section)?.ids;
  }

  /** The edits that all of this comes to. */
  finish(): EditResult<PlanEdit> {
    const edits = new Map<string, readonly TextEdit[]>();
    const created = new Map<string, string>();
    for (const [file, changes] of this.#files) {
      const like = this.#created.get(file);
      const isNew = like !== undefined;
      const text = isNew ? '' : this.scope.textOf(file);
      if (text === undefined) return refuse('no-file', file);
      const result = editFile(text, changes as FileChanges, isNew ? undefined : planFile(this.scope.plans, file));
      if (!result.ok) return result;
      if (isNew) created.set(file, applyEdits('', result.value).replaceAll('\n', eolOf(like)));
      else if (result.value.length > 0) edits.set(file, result.value);
    }
    return { ok: true, value: { edits, created } };
  }

  #changes(file: string, section: EntrySectionName): Changes {
    const sections = this.#files.get(file) ?? new Map<EntrySectionName, Changes>();
    this.#files.set(file, sections);
    const changes = sections.get(section) ?? { fields: new Map(), removed: new Set(), moved: new Set(), added: [] };
    sections.set(section, changes);
    return changes;
  }

  #added({ plan, section, id }: Target): Added | undefined {
    return this.#made.get(`${section} ${id}`)?.find((entry) => entry.plan === plan);
  }

  #remember(section: EntrySectionName, added: Added): void {
    const key = `${section} ${added.fields.get('id')}`;
    this.#made.set(key, [...(this.#made.get(key) ?? []), added]);
  }

  #forget(section: EntrySectionName, added: Added): void {
    const key = `${section} ${added.fields.get('id')}`;
    this.#made.set(
      key,
      (this.#made.get(key) ?? []).filter((one) => one !== added),
    );
  }

  /** Whether an earlier intent has taken an entry out of its file. */
  isRemoved({ section, id, entry }: Target): boolean {
    return entry !== undefined && this.#files.get(entry.file)?.get(section)?.removed.has(id) === true;
  }

  #entries(plan: Plan, file: string, section: EntrySectionName): EditableEntries | undefined {
    const key = JSON.stringify([file, section]);
    if (!this.#open.has(key)) {
      const text = this.scope.textOf(file);
      this.#open.set(
        key,
        text === undefined ? undefined : openFile(text, SECTIONS, [section], planFile([plan], file)).section(section),
      );
    }
    return this.#open.get(key);
  }

  #node({ plan, section, id }: Target, file: string): YamlNode | undefined {
    const entries = this.#entries(plan, file, section);
    return entries?.nodeAt(idPlaces(entries.ids).first.get(id) ?? -1);
  }
}

/** The fields of an entry's section in their usual order. */
function fieldsOf({ section }: Target): string[] {
  return Object.keys(SECTIONS[section].fields);
}
