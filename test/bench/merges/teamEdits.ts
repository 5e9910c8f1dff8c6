import type { Intent } from '../../../src/core/intents/intent.ts';
import { planEdit } from '../../../src/core/intents/planEdit.ts';
import { buildPlan } from '../../../src/core/model/buildPlan.ts';
import type { Item } from '../../../src/core/model/item.ts';
import { newItemId } from '../../../src/core/model/itemId.ts';
import type { Plan } from '../../../src/core/model/plan.ts';
import { applyEdits } from '../../../src/core/model/range.ts';
import { readPlanFile } from '../../../src/core/text/readPlanFile.ts';
import type { Random } from '../../unit/core/random.ts';
import type { Layout } from './layout.ts';
import { FILES, PEOPLE, PRIORITIES, STATUSES, type Texts } from './teamPlan.ts';

export function planOf(texts: Texts, before?: Plan): Plan {
  const files = [...texts].map(([file, text]) => {
    return readPlanFile(
      file,
      text,
      before?.files.find((known) => known.file === file),
    );
  });
  return buildPlan('', files, [], before);
}

/**
 * What a branch makes of a plan by 3 to 12 edits: half of them below `part`, on which both branches work, a quarter in
 * a file that is this person's main one, the others anywhere.
 */
export function branch(base: Texts, layout: Layout, random: Random, part: string): Texts {
  const own = random.pick(FILES);
  let texts = base;
  let plan = planOf(base);
  for (let left = 3 + random.int(10); left > 0; left--) {
    const where = random.int(4);
    const near = plan.items.filter(({ file, values }) => {
      return where < 2 ? values.parent === part : where === 2 ? file === own : true;
    });
    // By id, so that all layouts choose among the same.
    const items = [...near].sort((a, b) => (a.id < b.id ? -1 : 1));
    texts = edited(texts, plan, items, layout, random);
    plan = planOf(texts, plan);
  }
  return texts;
}

const KINDS = [
  ...Array<'status'>(25).fill('status'),
  ...Array<'field'>(20).fill('field'),
  ...Array<'add'>(15).fill('add'),
  ...Array<'rank'>(12).fill('rank'),
  ...Array<'depend'>(15).fill('depend'),
  ...Array<'parent'>(6).fill('parent'),
  ...Array<'delete'>(7).fill('delete'),
];

function edited(texts: Texts, plan: Plan, items: readonly Item[], layout: Layout, random: Random): Texts {
  const work = items.filter(({ values }) => values.type !== 'epic');
  if (work.length === 0) return texts;
  const item = random.pick(work);
  const set = (fields: Extract<Intent, { kind: 'set' }>['fields']): Texts =>
    carriedOut(texts, plan, { kind: 'set', ref: { id: item.id }, fields });
  switch (random.pick(KINDS)) {
    case 'status':
      return set({ status: random.pick(STATUSES) });
    case 'field':
      return set(
        random.pick([
          { title: `${item.values.title ?? ''}, agreed ${random.int(100)}` },
          { estimate: `${1 + random.int(20)}d` },
          { due: `2027-0${1 + random.int(9)}-1${random.int(10)}` },
          { assignees: [random.pick(PEOPLE), random.pick(PEOPLE)] },
        ]),
      );
    case 'add':
      return added(texts, plan, item, layout, random);
    case 'rank': {
      const siblings = work.filter(({ id, values }) => {
        return id !== item.id && values.parent === item.values.parent && values.priority === item.values.priority;
      });
      if (siblings.length === 0) return texts;
      const after = random.pick(siblings).id;
      if (layout.isListed) return moved(texts, item.id, after);
      return carriedOut(texts, plan, { kind: 'rank', ids: [item.id], after });
    }
    case 'depend':
      return carriedOut(texts, plan, {
        kind: 'add',
        ref: { id: item.id },
        field: 'depends',
        values: [random.pick(items).id],
      });
    case 'parent': {
      const parent = random.pick(
        plan.items
          .filter(({ values }) => values.type === 'epic')
          .map(({ id }) => id)
          .sort(),
      );
      const below = carriedOut(texts, plan, { kind: 'setParent', ids: [item.id], parent });
      return layout.isListed ? moved(below, item.id, parent) : below;
    }
    case 'delete': {
      // Now and then a whole part: its children move up.
      const gone = random.chance(0.1) ? random.pick(items) : item;
      return carriedOut(texts, plan, { kind: 'delete', refs: [{ id: gone.id }], references: 'remove' });
    }
  }
}

/** A new sibling of an item, of a rank right behind its own. */
function added(texts: Texts, plan: Plan, { id: sibling, file, values }: Item, layout: Layout, random: Random): Texts {
  const id = newItemId('TEAM', random.next, (taken) => plan.itemsById.get(taken) !== undefined);
  const others = plan.files.find((known) => known.file === file)?.items ?? [];
  const siblings = others.filter((other) => other.values.parent === values.parent);
  const after = {
    id: undefined,
    // Beside a row, or as a new child, which goes below the others.
    pointed: random.chance(0.5) ? sibling : siblings.at(-1)?.id,
    rank: sibling,
    end: others.at(-1)?.id,
  }[layout.place];
  const fields = {
    id,
    title: `New piece of work ${id}`,
    status: 'todo',
    priority: values.priority ?? random.pick(PRIORITIES),
    ...(!layout.isListed && { rank: (values.rank ?? 0) + 0.5 }),
    ...(values.parent !== undefined && { parent: values.parent }),
  };
  const place = after !== undefined && { after };
  return carriedOut(texts, plan, { kind: 'create', folder: '', section: 'items', fields, ...place });
}

function carriedOut(texts: Texts, plan: Plan, intent: Intent): Texts {
  const result = planEdit({ plans: [plan], textOf: (file) => texts.get(file), today: '2026-11-26' }, [intent]);
  if (!result.ok) return texts;
  const changed = new Map(texts);
  for (const [file, edits] of result.value.edits) changed.set(file, applyEdits(texts.get(file) ?? '', edits));
  return changed;
}

/** The item's lines behind those of another one, which may stand in another file. */
function moved(texts: Texts, id: string, after: string): Texts {
  const changed = new Map(texts);
  const lines = linesOf(changed, id);
  const anchor = linesOf(changed, after);
  if (lines === undefined || anchor === undefined || id === after) return texts;
  changed.set(lines.file, lines.text.replace(lines.entry, ''));
  const place = linesOf(changed, after);
  if (place)
    changed.set(
      place.file,
      place.text.replace(place.entry, () => place.entry + lines.entry),
    );
  return changed;
}

function linesOf(texts: Texts, id: string): { file: string; text: string; entry: string } | undefined {
  for (const [file, text] of texts) {
    const entry = new RegExp(`^  - id: ${id}\n(?:    .*\n)*\n?`, 'm').exec(text)?.[0];
    if (entry !== undefined) return { file, text, entry };
  }
  return undefined;
}
