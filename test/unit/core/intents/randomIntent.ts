import type { Intent } from '../../../../src/core/intents/intent.ts';
import type { FieldValue } from '../../../../src/core/text/writeValue.ts';
import type { Random } from '../random.ts';
import { randomText, randomValue } from '../text/randomPlan.ts';
import { idOf, type Model, type ModelEntry } from './model.ts';

export type Kind = Intent['kind'];

const OF_ITEMS: readonly Kind[] = ['rank', 'setParent', 'split', 'toRequest'];
const OF_ANY: readonly Kind[] = [
  'create',
  'set',
  'add',
  'remove',
  'move',
  'delete',
  'duplicate',
  'rename',
  'renameWord',
  'extract',
];

/** An intent that can be carried out on a plan. */
export function randomIntent(
  random: Random,
  model: Model,
  kinds: readonly Kind[] = [...OF_ITEMS, ...OF_ANY, 'accept'],
): Intent {
  const { pick, chance, int } = random;
  const items = model.entries.filter(({ section }) => section === 'items');
  const requests = model.entries.filter(({ section }) => section === 'requests');
  const entry = chance(0.7) ? pick(items.length > 0 ? items : model.entries) : pick(model.entries);
  const ref = { id: idOf(entry), section: entry.section as 'items' };
  const newId = (): string => `W-${pick(['0', 'a', 'b', 'm', 'z'])}n${int(1000)}`;
  const kind = pick(
    kinds.filter((each) => (OF_ITEMS.includes(each) ? items.length > 0 : each !== 'accept' || requests.length > 0)),
  );
  const item = items.length > 0 ? pick(items) : entry;
  switch (kind) {
    case 'create': {
      const section = chance(0.7) ? 'items' : (pick(['people', 'milestones', 'requests', 'raid']) as 'people');
      const fields: Record<string, FieldValue> = { id: newId(), title: randomText(random) };
      if (section === 'items' && items.length > 0 && chance(0.5))
        fields['parent'] = pick(items).fields.get('parent') ?? idOf(pick(items));
      for (const field of ['labels', 'description']) if (chance(0.3)) fields[field] = randomValue(random, field);
      const same = model.entries.filter((each) => each.section === section);
      const after = same.length > 0 && chance(0.4) ? { after: idOf(pick(same)) } : {};
      const file = !('after' in after) && chance(0.3) ? { file: pick(model.files) } : {};
      return { kind, folder: 'p', section, fields, ...after, ...file };
    }
    case 'set': {
      const fields: Record<string, FieldValue> = {};
      for (let count = 1 + int(3); count > 0; count--) {
        const field = pick(['title', 'x-note', 'labels', 'due', 'description', 'skills']);
        fields[field] = chance(0.2) ? null : randomValue(random, field);
      }
      return { kind, ref, fields };
    }
    case 'add':
      return {
        kind,
        ref,
        field: pick(['labels', 'skills']),
        values: [randomText(random), randomText(random)].slice(int(2)),
      };
    case 'remove': {
      const lists = [...entry.fields].filter(
        ([field, value]) => Array.isArray(value) && value.length > 0 && field !== 'formerly',
      );
      if (lists.length === 0) return { kind: 'add', ref, field: 'labels', values: ['ui'] };
      const [field, list] = pick(lists);
      const values = list as readonly string[];
      return { kind, ref, field, values: chance(0.3) ? [...values] : [pick(values)] };
    }
    case 'rank': {
      const peers = items.filter((each) => priorityOf(each) === priorityOf(item));
      const ids = [...new Set(chance(0.3) ? [idOf(item), idOf(pick(peers))] : [idOf(item)])];
      const others = peers.filter((each) => !ids.includes(idOf(each)));
      return { kind, ids, after: others.length > 0 && chance(0.8) ? idOf(pick(others)) : null };
    }
    case 'setParent': {
      const ids = chance(0.2) ? items.filter(() => chance(0.5)).map(idOf) : [idOf(item)];
      const free = items.filter((each) => !lineage(items, each).some((above) => ids.includes(above)));
      return { kind, ids, parent: free.length > 0 && chance(0.8) ? idOf(pick(free)) : null };
    }
    case 'move': {
      const others = model.entries.filter((each) => each.section === entry.section && each !== entry);
      const behind = chance(0.5) && others.length > 0 ? { after: idOf(pick(others)) } : {};
      const after = chance(0.2) ? { after: null } : behind;
      return { kind, refs: [ref], file: chance(0.5) ? entry.file : pick(model.files), ...after };
    }
    case 'delete': {
      const refs = chance(0.3) ? model.entries.filter(() => chance(0.4)) : [entry];
      return {
        kind,
        refs: refs.map((each) => ({ id: idOf(each), section: each.section as 'items' })),
        references: pick(['remove', 'remove', 'keep', 'refuse']),
      };
    }
    case 'duplicate': {
      const others = model.entries.filter((each) => each.section === entry.section);
      return { kind, ref, newId: newId(), ...(chance(0.3) && { after: idOf(pick(others)) }) };
    }
    case 'rename':
      return { kind, ref, newId: newId() };
    case 'renameWord': {
      const labels = model.entries.flatMap(({ fields }) => fields.get('labels') ?? []).filter((one) => one !== null);
      if (labels.length === 0) return { kind: 'add', ref, field: 'labels', values: ['ui'] };
      return { kind, folder: 'p', field: 'labels', word: String(pick(labels)), newWord: newId() };
    }
    case 'split': {
      const parts = Array.from({ length: 1 + int(3) }, (_, index) => ({
        id: `${newId()}${index}`,
        title: randomText(random),
        estimate: '2d',
      }));
      return { kind, ref: { id: idOf(item) }, parts };
    }
    case 'toRequest':
      return { kind, ref: { id: idOf(item) } };
    case 'accept':
      return {
        kind,
        ref: { id: idOf(pick(requests)) },
        item: { id: newId(), type: 'story' },
        ...(chance(0.5) && { by: 'ana' }),
      };
    case 'extract': {
      const refs = model.entries.filter((each) => each === entry || chance(0.3));
      return {
        kind,
        refs: refs.map((each) => ({ id: idOf(each), section: each.section as 'items' })),
        file: 'p/new.yaml',
      };
    }
  }
}

export function priorityOf({ fields }: ModelEntry): string {
  return String(fields.get('priority') ?? '');
}

/** The ids of an item and of all above it. */
function lineage(items: readonly ModelEntry[], item: ModelEntry): string[] {
  const ids: string[] = [];
  for (let at: ModelEntry | undefined = item; at && !ids.includes(idOf(at)); ) {
    ids.push(idOf(at));
    const parent: FieldValue | undefined = at.fields.get('parent');
    at = items.find((each) => idOf(each) === parent);
  }
  return ids;
}
