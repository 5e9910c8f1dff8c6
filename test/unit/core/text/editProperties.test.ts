import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { applyEdits, type TextEdit } from '../../../../src/core/model/range.ts';
import { addItem } from '../../../../src/core/text/addItem.ts';
import { EditJournal, inverseEdits, stillStands } from '../../../../src/core/text/editJournal.ts';
import { setFields } from '../../../../src/core/text/setFields.ts';
import { type Random, randomFrom } from '../random.ts';
import { bothWays } from './edited.ts';
import {
  type Fields,
  type RandomItem,
  type RandomPlan,
  type RandomValue,
  randomField,
  randomPlan,
  randomValue,
} from './randomPlan.ts';

const CASES = Number(process.env['PLANDECK_CASES'] ?? 1000);
const FIRST_SEED = Number(process.env['PLANDECK_SEED'] ?? 1);

/** What a text means, as the YAML library alone says: each item with the fields that hold something, as text. */
function meaningOf(text: string): Record<string, string>[] {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  assert.deepEqual(document.errors, []);
  const { items } = document.toJS() as { items: Record<string, RandomValue>[] };
  return items.map((item) => meaningOfFields(new Map(Object.entries(item))));
}

function meaningOfFields(fields: Fields): Record<string, string> {
  const entries = [...fields].filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(
    entries
      .map(([key, value]) => [
        key,
        JSON.stringify(value, (_, part) => (typeof part === 'object' ? part : String(part))),
      ])
      .sort(),
  );
}

/** The text after the edits, which the journal can take back to the byte. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const after = applyEdits(text, edits);
  const journal = new EditJournal();
  journal.record('', [{ file: 'f', text, edits }]);
  const entry = journal.peek('undo') ?? assert.fail();
  assert.ok(stillStands(entry, 'f', after));
  assert.equal(applyEdits(after, inverseEdits(entry).get('f') ?? []), text, 'taken back');
  return after;
}

function commentsIn(text: string): string[] {
  return text.match(/# (?:c\d+|about|A plan|the end)/g) ?? [];
}

/** Whether the lines of `part` that differ from those of `whole` are as few as said. */
function changedLines(before: string, after: string): { removed: number; added: number } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { removed: old.length - head - tail, added: now.length - head - tail };
}

function isOneLine(value: RandomValue | undefined): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !value.includes('\n'));
}

function checkSet(random: Random, plan: RandomPlan): void {
  const { text, items } = plan;
  const index = random.int(items.length);
  const item = items[index] as RandomItem;
  const changes: Fields = new Map();
  for (let i = random.chance(0.6) ? 1 : 3; i > 0; i--) {
    const field = randomField(random);
    changes.set(field, random.chance(0.15) ? null : randomValue(random, field));
  }
  const id = String(item.fields.get('id'));
  const result = bothWays(text, (before) => setFields(text, id, changes, before));
  assert.ok(result.ok, 'refused');
  const after = edited(text, result.value);
  const expected = items.map(({ fields }) => meaningOfFields(fields));
  expected[index] = meaningOfFields(new Map([...item.fields, ...changes]));
  assert.deepEqual(meaningOf(after), expected);

  const start = text.indexOf(item.core);
  assert.ok(after.startsWith(text.slice(0, start).replace(/ +$/, '')), 'nothing changes before the item');
  const rest = text.slice(start + item.core.length);
  const isLastLineGone = !/[\r\n]$/.test(text);
  assert.ok(after.endsWith(rest) || isLastLineGone, 'nor behind it');
  if ([...changes.values()].every((value) => value !== null && !Array.isArray(value))) {
    assert.deepEqual(commentsIn(after).sort(), commentsIn(text).sort(), 'comments stay');
  }

  const [[field, value] = ['', null], ...others] = changes;
  if (others.length > 0 || !isOneLine(value) || result.value.length === 0) return;
  const lines = changedLines(text, after);
  if (isOneLine(item.fields.get(field))) assert.deepEqual(lines, { removed: 1, added: 1 }, 'one line changes');
  else if (!item.fields.has(field) && /^(block|lone)/.test(item.style)) {
    assert.ok(lines.added - lines.removed === 1 && lines.removed <= (isLastLineGone ? 1 : 0), 'one line more');
  }
}

function checkAdd(random: Random, plan: RandomPlan): void {
  const { text, items } = plan;
  const id = `W-${random.text('abcxyz', 3)}r`;
  const fields: Fields = new Map([['id', id]]);
  for (let i = random.int(4); i > 0; i--) {
    const field = randomField(random);
    fields.set(field, randomValue(random, field));
  }
  const after = random.chance(0.5) ? String(random.pick(items).fields.get('id')) : undefined;
  const result = bothWays(text, (before) => addItem(text, fields, after, before));
  assert.ok(result.ok, 'refused');
  const changed = edited(text, result.value);
  const ids = items.map((item) => String(item.fields.get('id')));
  const previous = ids
    .filter((other) => other < id)
    .sort()
    .at(-1);
  const behind = after ?? previous;
  const place = behind === undefined ? ids.indexOf([...ids].sort()[0] ?? '') : ids.indexOf(behind) + 1;
  assert.deepEqual(
    meaningOf(changed),
    items.map((item) => meaningOfFields(item.fields)).toSpliced(place, 0, meaningOfFields(fields)),
  );
  let at = 0;
  for (const { core } of items) {
    at = changed.indexOf(core, at);
    assert.ok(at >= 0, 'every other item keeps its bytes');
  }
  assert.deepEqual(commentsIn(changed), commentsIn(text), 'comments stay where they are');
}

describe('edits of random plans', () => {
  for (const [name, check] of [
    ['setFields', checkSet],
    ['addItem', checkAdd],
  ] as const) {
    it(`${name} does what it says and touches nothing else`, () => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
        const random = randomFrom(seed);
        const plan = randomPlan(random);
        try {
          check(random, plan);
        } catch (error) {
          throw new Error(`PLANDECK_SEED=${seed} PLANDECK_CASES=1\n${plan.text}`, { cause: error });
        }
      }
    }).timeout(60_000 + CASES * 20);
  }
});
