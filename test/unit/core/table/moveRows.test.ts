import assert from 'node:assert/strict';
import { duplicateRows } from '../../../../src/core/table/duplicateRows.ts';
import { indentRows, moveRows, outdentRows } from '../../../../src/core/table/moveRows.ts';
import { insertRow } from '../../../../src/core/table/newEntry.ts';
import type { TableOptions } from '../../../../src/core/table/table.ts';
import { tableOf } from '../../../../src/core/table/tableOf.ts';
import { codeOf, counting, heldBy, MAIN, OPTIONS, parentsIn, sourceOf, textAfter } from './sources.ts';

const PLAN = `items:
  - id: a
    priority: must
  # the first part
  - id: a1
    parent: a
  - id: a11
    parent: a1
  - id: a2
    parent: a
  - id: b
    priority: must
  - id: c
    priority: must
people:
  - ana
  - bo
  - cy
`;
const source = sourceOf(PLAN);

function moved(keys: string[], after: string | null, isChild = false, options: Partial<TableOptions> = {}): string[] {
  return parentsIn(textAfter(source, heldBy(moveRows(source, { ...OPTIONS, ...options }, keys, after, isChild))));
}

describe('moveRows', () => {
  it('takes what stands below a row along, behind what stands below the other', () => {
    assert.deepEqual(moved(['a1'], 'b'), ['a', 'a2<a', 'b', 'a1', 'a11<a1', 'c']);
    assert.deepEqual(moved(['b'], 'a'), ['a', 'a1<a', 'a11<a1', 'a2<a', 'b', 'c']);
    assert.deepEqual(moved(['c'], 'a1'), ['a', 'a1<a', 'a11<a1', 'c<a', 'a2<a', 'b']);
  });

  it('puts rows below another one as its last', () => {
    assert.deepEqual(moved(['c', 'b'], 'a', true), ['a', 'a1<a', 'a11<a1', 'a2<a', 'b<a', 'c<a']);
    assert.deepEqual(moved(['a2'], 'b', true), ['a', 'a1<a', 'a11<a1', 'b', 'a2<b', 'c']);
  });

  it('puts rows to the front, out of what they stood below', () => {
    assert.deepEqual(moved(['a11', 'c'], null), ['a11', 'c', 'a', 'a1<a', 'a2<a', 'b']);
  });

  it('keeps comments and nothing else changes', () => {
    const after = textAfter(source, heldBy(moveRows(source, OPTIONS, ['a1'], 'a2', false)));
    assert.match(after, /a2\n {4}parent: a\n {2}# the first part\n {2}- id: a1\n {4}parent: a\n {2}- id: a11/);
  });

  it('takes the blank lines between rows along, and leaves those that set others apart', () => {
    const text = (...rows: string[]): string =>
      `items:\n${rows.map((row) => (row === '' ? '\n' : `  - {id: ${row.replace('<', ', parent: ')}}\n`)).join('')}people: [ana]\n`;
    const moveIn = (from: string, key: string, place: string | null): string => {
      const own = sourceOf(from);
      return textAfter(own, heldBy(moveRows(own, OPTIONS, [key], place, false)));
    };
    const branch = ['a', 'a1<a', '', 'a2<a', '', '', 'a3<a'];
    assert.equal(moveIn(text(...branch, 'b', 'c'), 'a', 'c'), text('b', 'c', ...branch));
    assert.equal(moveIn(text('b', 'c', ...branch), 'a', null), text(...branch, 'b', 'c'));
    assert.equal(moveIn(text('b', ...branch, 'c'), 'a', 'c'), text('b', 'c', ...branch));
    assert.equal(moveIn(text('b', 'd', '', ...branch, '', 'c'), 'a', 'b'), text('b', ...branch, 'd', '', 'c'));
    assert.equal(moveIn(text('b', 'd', '', ...branch), 'a', 'b'), text('b', ...branch, 'd'));
    const crlf = (...rows: string[]): string => text(...rows).replaceAll('\n', '\r\n');
    assert.equal(moveIn(crlf('b', ...branch, 'c'), 'a', 'c'), crlf('b', 'c', ...branch));
    // In a list that sets all apart, what stood together stays together.
    assert.equal(
      moveIn(text('b', '', 'c', '', 'a', 'a1<a', '', 'd'), 'a', 'd'),
      text('b', '', 'c', '', 'd', '', 'a', 'a1<a'),
    );
  });

  it('moves nothing that stands there, is its own part, or is gone', () => {
    assert.equal(textAfter(source, heldBy(moveRows(source, OPTIONS, ['b'], 'a', false))), PLAN);
    assert.deepEqual(heldBy(moveRows(source, OPTIONS, ['a'], 'a1', true)), []);
    assert.equal(codeOf(moveRows(source, OPTIONS, ['x'], 'a', false)), 'no-item');
    assert.equal(codeOf(moveRows(source, OPTIONS, ['a'], 'x', false)), 'no-item');
  });

  it('moves one after the other where there is no outline', () => {
    assert.deepEqual(moved(['a1'], 'c', false, { isTree: false }), ['a', 'a11<a1', 'a2<a', 'b', 'c', 'a1<a']);
    const people = moveRows(source, { ...OPTIONS, section: 'people' }, ['cy'], 'ana', false);
    assert.match(textAfter(source, heldBy(people)), /- ana\n {2}- cy\n {2}- bo/);
  });

  it('ranks in the order of the plan, and refuses in any other', () => {
    const sort = { column: 'order', isDescending: false };
    const [intent] = heldBy(moveRows(source, { ...OPTIONS, sort }, ['a'], 'c', false));
    assert.deepEqual(intent, { kind: 'rank', folder: 'plan', ids: ['a'], after: 'c' });
    assert.equal(
      codeOf(moveRows(source, { ...OPTIONS, sort: { ...sort, column: 'due' } }, ['a'], 'c', false)),
      'in-order',
    );
    assert.equal(codeOf(moveRows(source, { ...OPTIONS, group: 'status' }, ['a'], 'c', false)), 'in-order');
  });

  it('refuses an id that stands twice', () => {
    const twice = sourceOf('items:\n  - id: a\n  - id: b\n  - id: a\n');
    assert.match(textAfter(twice, heldBy(moveRows(twice, OPTIONS, ['a'], 'b', false))), /more than once/);
  });
});

describe('indentRows and outdentRows', () => {
  const { table } = tableOf(source, OPTIONS);

  it('puts rows below the one before them at their level', () => {
    const below = (...keys: string[]): string[] =>
      parentsIn(textAfter(source, heldBy(indentRows(source, table, keys))));
    assert.deepEqual(below('b', 'c'), ['a', 'a1<a', 'a11<a1', 'a2<a', 'b<a', 'c<a']);
    assert.deepEqual(below('a2'), ['a', 'a1<a', 'a11<a1', 'a2<a1', 'b', 'c']);
    assert.equal(codeOf(indentRows(source, table, ['a', 'a1'])), 'none-before');
  });

  it('puts rows below what their parents stand below', () => {
    const above = (...keys: string[]): string[] =>
      parentsIn(textAfter(source, heldBy(outdentRows(source, table, keys))));
    assert.deepEqual(above('a11', 'a2'), ['a', 'a1<a', 'a11<a', 'a2', 'b', 'c']);
    assert.equal(codeOf(outdentRows(source, table, ['b'])), 'at-top');
  });

  it('needs an outline', () => {
    const flat = tableOf(source, { ...OPTIONS, isTree: false }).table;
    assert.equal(codeOf(indentRows(source, flat, ['b'])), 'no-outline');
    assert.equal(codeOf(outdentRows(source, flat, ['a1'])), 'no-outline');
  });
});

describe('insertRow', () => {
  const inserted = (after: string | undefined, isChild: boolean): string[] => {
    const { intents } = heldBy(
      insertRow(source, OPTIONS, { ...(after !== undefined && { after }), isChild }, counting()),
    );
    return parentsIn(textAfter(source, intents));
  };

  it('adds a row behind another one and its parts, below it, or at the end', () => {
    assert.deepEqual(inserted('a1', false), ['a', 'a1<a', 'a11<a1', 'W-n1<a', 'a2<a', 'b', 'c']);
    assert.deepEqual(inserted('a1', true), ['a', 'a1<a', 'a11<a1', 'W-n1<a1', 'a2<a', 'b', 'c']);
    assert.deepEqual(inserted('b', true), ['a', 'a1<a', 'a11<a1', 'a2<a', 'b', 'W-n1<b', 'c']);
    assert.equal(inserted(undefined, false).at(-1), 'W-n1');
  });

  it('adds a row below what stands in another file', () => {
    const others = { 'plan/epics.yaml': 'items:\n  - {id: p}\n' };
    const beside = sourceOf('items:\n  - {id: a, parent: p}\n  - {id: b}\n', others);
    const { intents } = heldBy(insertRow(beside, OPTIONS, { after: 'p', isChild: true }, counting()));
    assert.deepEqual(parentsIn(textAfter(beside, intents, others)), ['a<p', 'W-n1<p', 'b']);
  });

  it('reads what was typed, and says what it does not understand', () => {
    const cells = { title: 'New', estimate: '3 days', status: 'nosuch' };
    const { intents, problems } = heldBy(insertRow(source, OPTIONS, { after: 'c', isChild: false, cells }, counting()));
    assert.match(textAfter(source, intents), /- id: W-n1\n {4}title: New\n {4}estimate: 3d\n/);
    assert.deepEqual(
      problems.map(({ column }) => column),
      ['status'],
    );
  });

  it('makes ids of names where people choose them', () => {
    const idFor = (section: 'people' | 'milestones' | 'workflow', cells: Record<string, string>): string =>
      heldBy(insertRow(source, { ...OPTIONS, section }, { isChild: false, cells }, counting())).ref.id;
    assert.equal(idFor('people', { name: 'Ana Ruiz' }), 'ana2');
    assert.equal(idFor('people', {}), 'person');
    assert.equal(idFor('milestones', { title: 'Go live!' }), 'go-live');
    assert.equal(idFor('workflow', { id: 'In review' }), 'In review');
  });
});

describe('duplicateRows', () => {
  it('copies rows behind another one, parts below the copies of their parents', () => {
    const copied = ['a1', 'a11'].map((id) => ({ id, file: MAIN }));
    const { intents, refs } = heldBy(duplicateRows(source, OPTIONS, copied, 'b', counting()));
    const text = textAfter(source, intents);
    assert.deepEqual(parentsIn(text), ['a', 'a1<a', 'a11<a1', 'a2<a', 'b', 'W-n1', 'W-n2<W-n1', 'c']);
    assert.match(text, /# the first part\n {2}- id: W-n1\n/);
    assert.deepEqual(
      refs.map(({ id }) => id),
      ['W-n1', 'W-n2'],
    );
  });

  it('copies from another file, and people under ids of their own', () => {
    const others = { 'plan/more.yaml': 'items:\n  - {id: x, title: X}\n' };
    const beside = sourceOf(PLAN, others);
    const items = heldBy(duplicateRows(beside, OPTIONS, [{ id: 'x' }], 'a11', counting())).intents;
    assert.deepEqual(parentsIn(textAfter(beside, items, others)).slice(2, 5), ['a11<a1', 'W-n1<a1', 'a2<a']);
    const people = duplicateRows(source, { ...OPTIONS, section: 'people' }, [{ id: 'bo' }], 'ana', counting());
    assert.match(textAfter(source, heldBy(people).intents), /- ana\n {2}- (?:id: )?bo2\n {2}- bo\n/);
    assert.equal(codeOf(duplicateRows(source, OPTIONS, [{ id: 'nosuch' }], 'a', counting())), 'no-item');
  });
});
