import type { Intent } from '../../../../src/core/intents/intent.ts';
import type { FieldValue } from '../../../../src/core/text/writeValue.ts';
import { TODAY } from './carriedOut.ts';
import { idOf, insert, insertFirst, type Model, type ModelEntry } from './model.ts';

/** The fields in which ids of a section's entries stand. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  people: ['assignees', 'owner'],
  milestones: ['milestone', 'depends'],
  items: ['parent', 'depends', 'splitFrom', 'became', 'items'],
};
const NOT_COPIED = ['status', 'formerly', 'started', 'finished', 'remaining', 'splitFrom', 'became'];
const SHARED = ['type', 'priority', 'parent', 'skills', 'labels', 'milestone', 'iteration', 'customer'];

/** What a request does not have, of what the random items do. */
const OF_ITEMS = [
  ...['type', 'status', 'rank', 'parent', 'splitFrom', 'formerly', 'assignees', 'skills', 'estimate', 'remaining'],
  ...['depends', 'labels', 'milestone', 'iteration', 'start', 'customer', 'checklist', 'started', 'finished'],
];

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
      insert(model, intent.section, new Map(Object.entries(intent.fields)), intent.file, intent.after ?? undefined);
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
      const after = intent.kind === 'move' ? intent.after : undefined;
      const own = model.entries.filter((each) => ids.has(idOf(each)) && each.file === intent.file);
      const isThere = (anchor: string): boolean =>
        model.entries.some((each) => {
          return idOf(each) === anchor && each.file === intent.file && each.section === own[0]?.section;
        });
      if (own.length > 0 && typeof after === 'string' && !isThere(after)) return 'no-item';
      const isMoved = (each: ModelEntry): boolean => {
        if (!ids.has(idOf(each))) return false;
        return each.file !== intent.file || (after !== undefined && after !== idOf(each));
      };
      for (const entry of model.entries.filter(isMoved)) {
        model.entries = model.entries.filter((each) => each !== entry);
        model.touched.add(idOf(entry));
        // A new file has them in the order in which they stood.
        if (intent.kind === 'extract') model.entries.push({ ...entry, file: intent.file });
        else if (after === null) insertFirst(model, { ...entry, file: intent.file });
        else insert(model, entry.section, entry.fields, intent.file, after ?? '');
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
      const place = intent.file ?? (intent.after === undefined ? file : find(intent.after).file);
      insert(model, section, new Map([...kept, ['id', intent.newId]]), place, intent.after ?? intent.ref.id);
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
    case 'renameWord': {
      const { word, newWord } = intent;
      for (const entry of model.entries.filter(({ section }) => section === 'items')) {
        const labels = entry.fields.get('labels') ?? null;
        if (!listOf(labels).map(String).includes(word)) continue;
        const renamed = listOf(labels).map((label) => (String(label) === word ? newWord : label));
        // Once the new one; another label that stands twice is none of its business.
        const isFirst = (label: FieldValue, at: number): boolean => label !== newWord || renamed.indexOf(label) === at;
        change(entry, 'labels', Array.isArray(labels) ? renamed.filter(isFirst) : newWord);
      }
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
      const ids = intent.parts.map((part) => String(part['id']));
      for (const entry of model.entries.filter((each) => each.section === 'items' && !ids.includes(idOf(each)))) {
        const depends = listOf(entry.fields.get('depends'));
        if (!depends.some((name) => names(name, intent.ref.id))) continue;
        const all = depends.flatMap((name) =>
          names(name, intent.ref.id) ? [name, ...ids.map((id) => id + String(name).slice(intent.ref.id.length))] : name,
        );
        change(entry, 'depends', all);
      }
      return undefined;
    }
    case 'toRequest': {
      const item = find(intent.ref.id);
      if (model.entries.some((entry) => entry !== item && namingFields(item, entry).length > 0)) return 'referred';
      const { fields, file } = item;
      model.entries = model.entries.filter((entry) => entry !== item);
      const kept = [...fields].filter(([field]) => !OF_ITEMS.includes(field));
      const customer = fields.get('customer') ?? null;
      const from: [string, FieldValue][] = customer === null ? [] : [['from', customer]];
      insert(model, 'requests', new Map([...kept, ...from, ['raised', TODAY]]), file);
      model.touched.add(intent.ref.id);
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
