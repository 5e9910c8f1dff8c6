import type { Intent } from '../../../../src/core/intents/intent.ts';
import type { FieldValue } from '../../../../src/core/text/writeValue.ts';
import { TODAY } from './carriedOut.ts';

/** An entry as it is meant: where it stands, and its fields. */
export interface ModelEntry {
  file: string;
  readonly section: string;
  fields: Map<string, FieldValue>;
}

/** A plan as it is meant, all files' entries in their order; and the ids of those that intents have changed so far. */
export interface Model {
  readonly files: readonly string[];
  entries: ModelEntry[];
  readonly touched: Set<string>;
  /** The file for new entries of a section about which nothing else is said: that which had most at first. */
  readonly usual: ReadonlyMap<string, string>;
}

export function modelOf(files: readonly string[], entries: readonly ModelEntry[]): Model {
  const usual = new Map<string, string>();
  for (const section of new Set(entries.map((entry) => entry.section))) {
    const sizeOf = (file: string): number =>
      entries.filter((entry) => entry.file === file && entry.section === section).length;
    usual.set(
      section,
      files.reduce((best, file) => (sizeOf(file) > sizeOf(best) ? file : best)),
    );
  }
  return { files, entries: [...entries], touched: new Set(), usual };
}

/** The fields in which ids of a section's entries stand. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  people: ['assignees', 'owner'],
  milestones: ['milestone', 'depends'],
  items: ['parent', 'depends', 'splitFrom', 'became', 'items'],
};
const NOT_COPIED = ['status', 'formerly', 'started', 'finished', 'remaining', 'splitFrom', 'became'];
const SHARED = ['type', 'priority', 'parent', 'skills', 'labels', 'milestone', 'iteration', 'customer'];

export function idOf({ fields }: ModelEntry): string {
  return String(fields.get('id'));
}

/** What becomes of a plan by an intent that can be carried out; another one's code. Ranks are left as they are. */
export function carryOut(model: Model, intent: Intent): string | undefined {
  const find = (id: string): ModelEntry => {
    const found = model.entries.find((entry) => idOf(entry) === id);
    if (found === undefined) throw new Error(`There is no ${id}.`);
    return found;
  };
  const change = (entry: ModelEntry, field: string, value: FieldValue): void => {
    entry.fields.set(field, value);
    model.touched.add(idOf(entry));
  };
  switch (intent.kind) {
    case 'create':
      insert(model, intent.section, new Map(Object.entries(intent.fields)), intent.file, intent.after);
      return undefined;
    case 'set':
      for (const [field, value] of Object.entries(intent.fields)) change(find(intent.ref.id), field, value);
      return undefined;
    case 'add':
    case 'remove': {
      const before = listOf(find(intent.ref.id).fields.get(intent.field));
      const has = (list: readonly FieldValue[], value: FieldValue): boolean => list.map(String).includes(String(value));
      const after =
        intent.kind === 'add'
          ? [...before, ...intent.values.filter((value) => !has(before, value))]
          : before.filter((value) => !has(intent.values, value));
      if (after.length !== before.length) change(find(intent.ref.id), intent.field, after);
      return undefined;
    }
    case 'rank':
      return undefined;
    case 'setParent':
      for (const id of intent.ids) change(find(id), 'parent', intent.parent);
      return undefined;
    case 'move':
    case 'extract': {
      const ids = new Set(intent.refs.map(({ id }) => id));
      for (const entry of model.entries.filter((each) => ids.has(idOf(each)) && each.file !== intent.file)) {
        model.entries = model.entries.filter((each) => each !== entry);
        model.touched.add(idOf(entry));
        // A new file has them in the order in which they stood.
        if (intent.kind === 'extract') model.entries.push({ ...entry, file: intent.file });
        else insert(model, entry.section, entry.fields, intent.file, intent.after ?? '');
      }
      return undefined;
    }
    case 'delete': {
      const gone = intent.refs.map(({ id }) => find(id));
      const left = model.entries.filter((entry) => !gone.includes(entry));
      for (const entry of gone) {
        for (const referrer of left) {
          for (const field of namingFields(entry, referrer)) {
            if (intent.references === 'refuse') return 'referred';
            if (intent.references === 'keep') continue;
            const isChild = field === 'parent' && entry.section === 'items';
            const rest = listOf(referrer.fields.get(field)).filter((name) => !names(name, idOf(entry)));
            const value = Array.isArray(referrer.fields.get(field)) ? rest : null;
            change(referrer, field, isChild ? (entry.fields.get('parent') ?? null) : value);
          }
        }
        model.touched.add(idOf(entry));
      }
      model.entries = left;
      return undefined;
    }
    case 'duplicate': {
      const { section, fields, file } = find(intent.ref.id);
      const kept = [...fields].filter(([field]) => !NOT_COPIED.includes(field));
      insert(model, section, new Map([...kept, ['id', intent.newId]]), file, intent.ref.id);
      return undefined;
    }
    case 'rename': {
      const target = find(intent.ref.id);
      const { id } = intent.ref;
      for (const referrer of model.entries) {
        for (const field of namingFields(target, referrer)) {
          const value = referrer.fields.get(field) ?? null;
          const renamed = (name: FieldValue): FieldValue =>
            names(name, id) ? intent.newId + String(name).slice(id.length) : name;
          change(referrer, field, Array.isArray(value) ? value.map(renamed) : renamed(value));
        }
      }
      if (target.section === 'items') change(target, 'formerly', [...listOf(target.fields.get('formerly')), id]);
      change(target, 'id', intent.newId);
      model.touched.add(id);
      return undefined;
    }
    case 'split': {
      const { fields, file } = find(intent.ref.id);
      let after = intent.ref.id;
      for (const part of intent.parts) {
        const shared = SHARED.map((field): [string, FieldValue] => [field, fields.get(field) ?? null]);
        insert(
          model,
          'items',
          new Map([...shared, ['splitFrom', intent.ref.id], ...Object.entries(part)]),
          file,
          after,
        );
        after = String(part['id']);
      }
      return undefined;
    }
    case 'accept': {
      const request = find(intent.ref.id);
      const { fields } = request;
      const taken = ['title', 'priority', 'due', 'description'].map((field): [string, FieldValue] => [
        field,
        fields.get(field) ?? null,
      ]);
      insert(model, 'items', new Map([...taken, ...Object.entries(intent.item)]), intent.file);
      change(request, 'decision', {
        state: 'accepted',
        date: TODAY,
        ...(intent.by !== undefined && { by: intent.by }),
      });
      const became = listOf(fields.get('became'));
      change(
        request,
        'became',
        became.length === 0 ? (intent.item['id'] ?? null) : [...became, intent.item['id'] ?? null],
      );
      return undefined;
    }
  }
}

/**
 * Puts an entry where the user pointed, below its parent in the order of ids, or else (which '' asks for) in their order
 * in its file.
 */
function insert(model: Model, section: string, fields: Map<string, FieldValue>, file?: string, pointed?: string): void {
  const id = String(fields.get('id'));
  const own = model.entries.filter((entry) => entry.section === section);
  let behind = own.find((entry) => idOf(entry) === pointed && (file === undefined || entry.file === file));
  const parent = own.find((entry) => section === 'items' && idOf(entry) === fields.get('parent'));
  if (pointed === undefined && parent && (file === undefined || file === parent.file)) {
    const siblings = own.filter((entry) => entry.fields.get('parent') === idOf(parent) && entry.file === parent.file);
    behind = lastBefore(siblings, id) ?? parent;
  }
  const usual = model.usual.get(section) ?? model.files[0] ?? '';
  const entry: ModelEntry = { file: file ?? behind?.file ?? usual, section, fields };
  const inFile = own.filter((other) => other.file === entry.file);
  behind ??= lastBefore(inFile, id);
  const smallest = [...inFile].sort(byId)[0];
  const at = behind
    ? model.entries.indexOf(behind) + 1
    : smallest
      ? model.entries.indexOf(smallest)
      : model.entries.length;
  model.entries.splice(at, 0, entry);
}

function lastBefore(entries: readonly ModelEntry[], id: string): ModelEntry | undefined {
  return entries
    .filter((entry) => idOf(entry) < id)
    .sort(byId)
    .at(-1);
}

function byId(a: ModelEntry, b: ModelEntry): number {
  return idOf(a) < idOf(b) ? -1 : 1;
}

/** The fields of an entry in which another one's id stands. */
function namingFields(target: ModelEntry, { section, fields }: ModelEntry): string[] {
  if (section === 'people' || section === 'milestones') return [];
  return (NAMING[target.section] ?? []).filter((field) =>
    listOf(fields.get(field)).some((name) => names(name, idOf(target))),
  );
}

function names(value: FieldValue, id: string): boolean {
  return String(value) === id || String(value).startsWith(`${id} `);
}

function listOf(value: FieldValue | undefined): readonly FieldValue[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
