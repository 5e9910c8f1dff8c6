import assert from 'node:assert/strict';
import { findingsOutside } from '../../../../src/core/table/marksOf.ts';
import { entryOf } from '../../../../src/core/table/rowKeys.ts';
import type { Table, TableOptions, TableSource } from '../../../../src/core/table/table.ts';
import { tableOf } from '../../../../src/core/table/tableOf.ts';
import { columnOf, largePlan, OPTIONS, outlineOf, sourceOf } from './sources.ts';

const PLAN = `project: {key: W, name: Web}
workflow: [todo, doing, done]
people:
  - {id: ana, name: Ana Ruiz}
  - bo
fields:
  - {id: risk, name: Risk, kind: choice, choices: [low, high]}
items:
  - {id: W-b, title: Two, parent: W-a, status: done, assignees: [bo, ana 50%], due: 2026-12-02}
  - {id: W-a, title: One, type: epic, priority: should, risk: high}
  - {id: W-c, title: Three, parent: W-b, priority: must, assignees: [ana], estimate: 10h}
  - {id: W-d, title: Four, estimate: 2d, due: 2026-12-01, risk: low}
  - {id: W-e, title: Five, estimate: 9h, priority: must, rank: 5}
raid:
  - {id: W-r, risk: Late keys, probability: 4}
  - {id: W-i, kind: issue, title: No room, probability: 1}
`;

function made(text: string, options: Partial<TableOptions> = {}, others: Record<string, string> = {}): Table {
  return tableOf(sourceOf(text, others), { ...OPTIONS, ...options }).table;
}

describe('tableOf', () => {
  it('has the items below their parents, the others as they stand in the file', () => {
    const table = made(PLAN);
    assert.deepEqual(outlineOf(table), ['W-a', '  W-b', '    W-c', 'W-d', 'W-e']);
    assert.deepEqual(columnOf(table, 'title'), {
      'W-a': 'One',
      'W-b': 'Two',
      'W-c': 'Three',
      'W-d': 'Four',
      'W-e': 'Five',
    });
    assert.equal(table.byKey.get('W-a')?.below, 1);
    assert.deepEqual([table.byKey.get('W-a')?.icon, table.byKey.get('W-b')?.isOver], ['layers', true]);
  });

  it('marks a milestone that was reached, as a gate that was passed is', () => {
    const text = `milestones:
  - {id: m, reached: 2026-11-20}
  - {id: g, kind: gate, decision: {state: accepted, date: 2026-11-19}}
  - {id: o, kind: gate, committed: 2026-12-18}
`;
    const { byKey } = made(text, { section: 'milestones' });
    assert.deepEqual(
      ['m', 'g', 'o'].map((id) => byKey.get(id)?.isOver),
      [true, true, false],
    );
  });

  it('has one after the other where no outline is wanted', () => {
    assert.deepEqual(outlineOf(made(PLAN, { isTree: false })), ['W-b', 'W-a', 'W-c', 'W-d', 'W-e']);
  });

  it('has those above that stand in other files, up to the top', () => {
    const others = {
      'plan/epics.yaml': 'items:\n  - {id: W-p, title: Above, parent: W-q}\n  - {id: W-q, title: Top}\n',
    };
    const table = made('items:\n  - {id: W-x}\n  - {id: W-1, parent: W-p}\n  - {id: W-2, parent: W-p}\n', {}, others);
    assert.deepEqual(outlineOf(table), ['W-x', 'above W-q', '  above W-p', '    W-1', '    W-2']);
    assert.equal(columnOf(table, 'title')['W-p'], 'Above');
  });

  it('has items at the top whose parents lead back to themselves', () => {
    const others = { 'plan/more.yaml': 'items:\n  - {id: W-o, parent: W-4}\n' };
    const table = made(
      'items:\n  - {id: W-1, parent: W-2}\n  - {id: W-2, parent: W-1}\n  - {id: W-3, parent: W-3}\n  - {id: W-4, parent: W-o}\n  - {id: W-5, parent: W-2}\n',
      {},
      others,
    );
    assert.deepEqual(outlineOf(table), ['W-1', 'W-2', '  W-5', 'W-3', 'W-4']);
  });

  it('leaves parents alone that nobody has, and those that an older plan still has in this file', () => {
    const old = sourceOf('items:\n  - {id: W-1}\n  - {id: W-2, parent: W-1}\n');
    const { file, text } = sourceOf('items:\n  - {id: W-2, parent: W-1}\n  - {id: W-3, parent: W-9}\n');
    const { table } = tableOf({ ...old, file, text }, OPTIONS);
    assert.deepEqual(outlineOf(table), ['W-2', 'W-3']);
  });

  it('tells entries of the same id apart, and finds them by their keys', () => {
    const source = sourceOf('items:\n  - {id: a, title: 1}\n  - {id: a, title: 2}\n  - {id: "a#2", title: 3}\n');
    const { table } = tableOf(source, OPTIONS);
    assert.deepEqual(columnOf(table, 'title'), { a: '1', 'a#2': '2', 'a#2#2': '3' });
    assert.equal(entryOf(source, 'items', 'a#2')?.line, 2);
    assert.equal(entryOf(source, 'items', 'b'), undefined);
  });

  it('keeps what stands above what a filter wants', () => {
    assert.deepEqual(outlineOf(made(PLAN, { filter: 'priority:must' })), ['W-a', '  W-b', '    W-c', 'W-e']);
    assert.deepEqual(outlineOf(made(PLAN, { filter: 'priority:must', isTree: false })), ['W-c', 'W-e']);
  });

  it('keeps the filter before one that is not understood', () => {
    const source = sourceOf(PLAN);
    const before = tableOf(source, { ...OPTIONS, filter: 'priority:must' }).table;
    const wrong = tableOf(source, { ...OPTIONS, filter: 'priority:' }, before);
    assert.ok(wrong.problem);
    assert.deepEqual(outlineOf(wrong.table), outlineOf(before));
    const again = tableOf(source, { ...OPTIONS, filter: 'nosuch:x' }, wrong.table);
    assert.ok(again.problem);
    assert.deepEqual(outlineOf(again.table), outlineOf(before));
    assert.equal(tableOf(source, { ...OPTIONS, filter: 'nosuch:x' }).table.rows.length, 5);
  });

  it('finds entries that are no items by a text in a cell, whatever its case', () => {
    assert.deepEqual(outlineOf(made(PLAN, { section: 'people', filter: 'RUÍZ' })), ['ana']);
    assert.deepEqual(outlineOf(made(PLAN, { section: 'raid', filter: 'late k' })), ['W-r']);
    assert.deepEqual(outlineOf(made(PLAN, { section: 'people', filter: 'items' })), []);
  });

  it('sorts siblings by a column, those without a value last', () => {
    const by = (column: string, isDescending = false, isTree = false): string[] =>
      outlineOf(made(PLAN, { sort: { column, isDescending }, isTree }));
    assert.deepEqual(by('estimate'), ['W-e', 'W-c', 'W-d', 'W-b', 'W-a']);
    assert.deepEqual(by('estimate', true), ['W-d', 'W-c', 'W-e', 'W-b', 'W-a']);
    assert.deepEqual(by('status', true), ['W-b', 'W-a', 'W-c', 'W-d', 'W-e']);
    assert.deepEqual(by('priority'), ['W-c', 'W-e', 'W-a', 'W-b', 'W-d']);
    assert.deepEqual(by('due'), ['W-d', 'W-b', 'W-a', 'W-c', 'W-e']);
    assert.deepEqual(by('risk'), ['W-d', 'W-a', 'W-b', 'W-c', 'W-e']);
    assert.deepEqual(by('title', false, true), ['W-e', 'W-d', 'W-a', '  W-b', '    W-c']);
    assert.deepEqual(by('order', false, true), ['W-e', 'W-a', '  W-b', '    W-c', 'W-d']);
    assert.deepEqual(by('order'), ['W-e', 'W-c', 'W-a', 'W-b', 'W-d']);
    assert.deepEqual(by('nosuch'), ['W-b', 'W-a', 'W-c', 'W-d', 'W-e']);
  });

  it('sorts other entries by what a column means', () => {
    const raid = made(PLAN, { section: 'raid', sort: { column: 'probability', isDescending: false } });
    assert.deepEqual(outlineOf(raid), ['W-i', 'W-r']);
    const text = 'requests:\n  - {id: a, priority: could}\n  - {id: b}\n  - {id: c, priority: must}\n';
    const requests = made(text, { section: 'requests', sort: { column: 'priority', isDescending: false } });
    assert.deepEqual(outlineOf(requests), ['c', 'a', 'b']);
  });

  it('has groups in the order of the plan, each item once', () => {
    const table = made(PLAN, { group: 'assignees' });
    assert.deepEqual(outlineOf(table), [
      ...['group group:ana', '  W-c', 'group group:bo', '  W-b', 'group group:', '  W-a', '  W-d', '  W-e'],
    ]);
    assert.deepEqual(table.byKey.get('group:ana')?.cells, ['Ana Ruiz']);
    assert.equal(table.byKey.get('group:')?.below, 3);
    const byRisk = made(PLAN, { group: 'risk', sort: { column: 'title', isDescending: true } });
    assert.deepEqual(outlineOf(byRisk).slice(0, 6), [
      ...['group group:low', '  W-d', 'group group:high', '  W-a', 'group group:', '  W-b'],
    ]);
  });

  it('groups other entries by what a column holds', () => {
    const table = made(PLAN, { section: 'raid', group: 'kind' });
    assert.deepEqual(outlineOf(table), ['group group:risk', '  W-r', 'group group:issue', '  W-i']);
  });

  it('reads what a risk is and its title from however it is written', () => {
    const table = made(PLAN, { section: 'raid' });
    assert.deepEqual(columnOf(table, 'kind'), { 'W-r': 'risk', 'W-i': 'issue' });
    assert.deepEqual(columnOf(table, 'title'), { 'W-r': 'Late keys', 'W-i': 'No room' });
  });

  it('shows the chosen columns that there are, and cuts what is long', () => {
    const text = `items:\n  - id: a\n    title: ${'x'.repeat(1200)}\n    description: |\n      One\n      Two\n`;
    const table = made(text, { columns: ['description', 'title', 'nosuch', 'title', 'constructor'] });
    assert.deepEqual(table.columns, ['description', 'title']);
    assert.deepEqual(table.byKey.get('a')?.cells, [{ cut: 'One' }, { cut: 'x'.repeat(1000) }]);
  });

  it('takes hostile text for text', () => {
    const title = '=cmd|"/c calc"!A1 <img src=x> $(x) \u202e';
    const table = made(`items:\n  - {id: __proto, title: ${JSON.stringify(title)}, parent: constructor}\n`);
    assert.deepEqual(columnOf(table, 'title'), { ['__proto']: title });
  });

  it('has findings at their fields, and apart those that no row has', () => {
    const text = `project: {key: W, nme: x}\nitems:\n  - {id: a, title: A, parent: b}\n  - {id: c, title: C, due: soon}\nraid:\n  - {id: r, risk: [1]}\n`;
    const source = sourceOf(text);
    const { table } = tableOf(source, OPTIONS);
    const marks = (key: string): unknown =>
      table.byKey.get(key)?.marks.map(({ column, severity }) => [column, severity]);
    assert.deepEqual(marks('a'), [['parent', 'error']]);
    assert.deepEqual(marks('c'), [['due', 'error']]);
    const raid = tableOf(source, { ...OPTIONS, section: 'raid' }).table;
    assert.ok(raid.byKey.get('r')?.marks.some(({ column }) => column === 'title'));
    assert.deepEqual(
      findingsOutside(source).map(({ line }) => line),
      [0],
    );
  });
});

describe('tableOf after an edit', () => {
  const text = largePlan(10_000);
  const first = sourceOf(text);
  const before = tableOf(first, OPTIONS).table;

  function afterEdit(change: (text: string) => string, options = OPTIONS): { table: Table; source: TableSource } {
    const source = sourceOf(change(text), {}, first.file);
    return { table: tableOf(source, options, before).table, source };
  }

  const kept = (table: Table): number => table.rows.filter((row) => before.byKey.get(row.key) === row).length;

  it('keeps every row but the one that changed', () => {
    const { table } = afterEdit((old) => old.replace('"Item 5000: what', '"Item 5000: that'));
    assert.equal(kept(table), 9999);
    assert.equal(table.byKey.get('W-5000')?.cells[1], 'Item 5000: that has to be done');
  });

  it('keeps the others where one is added or goes below another', () => {
    assert.equal(kept(afterEdit((old) => old.replace('items:\n', 'items:\n  - id: W-new\n')).table), 10_000);
    const moved = afterEdit((old) => old.replace('parent: W-0\n', 'parent: W-10\n')).table;
    assert.equal(kept(moved), 9998);
    assert.equal(moved.rows.length, 10_000);
  });

  it('makes rows anew where the columns are others', () => {
    const { table } = afterEdit((old) => old, { ...OPTIONS, columns: ['title'] });
    assert.equal(kept(table), 0);
    assert.deepEqual(table.byKey.get('W-1')?.cells, ['Item 1: what has to be done']);
  });
});
