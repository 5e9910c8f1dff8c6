import assert from 'node:assert/strict';
import { type Finding, findingMessage } from '../../../../src/core/model/finding.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';

/** What a file's findings say and the text at their places. */
function found(text: string): string[] {
  return readPlanFile('f', text).findings.map(
    ({ code, range }: Finding) => `${code}: ${text.slice(range.start, range.end)}`,
  );
}

describe('YAML’s traps', () => {
  it('names an id that YAML does not read as text, and shows its item under what was written', () => {
    for (const id of [
      '007',
      '0o17',
      '0x1F',
      '1e3',
      '5',
      '-1',
      '+12.',
      '.5',
      'null',
      'Null',
      'true',
      'FALSE',
      '~',
      '.inf',
      '.NaN',
    ]) {
      for (const text of [`items: [{id: ${id}, title: x}]`, `items:\n- id: ${id}\n  title: x\n`]) {
        assert.deepEqual(found(text), [`quote-id: ${id}`]);
        assert.deepEqual(
          readPlanFile('f', text).items.map((item) => [item.id, item.values.title]),
          [[id, 'x']],
        );
      }
      assert.deepEqual(found(`items: [{id: "${id}"}, {id: '${id}x'}]`), [], 'quoted');
    }
    for (const id of ['NO', 'on', '1.2.3', '1_0', '0b1', '12a', 'e3', 'nil'])
      assert.deepEqual(found(`items: [{id: ${id}}]`), []);
  });

  it('wants an id that is one word', () => {
    assert.deepEqual(found('items: [{title: x}]'), ['missing-id: {title: x}']);
    assert.deepEqual(found('items: [{id: , title: x}]'), ['missing-id: {id: , title: x}']);
    assert.deepEqual(found('items: [{id: "", title: x}]'), ['wrong-value: ""']);
    assert.deepEqual(found('items: [{id: a b}]'), ['wrong-value: a b']);
    assert.deepEqual(found('items: [{id: [a]}]'), ['wrong-value: [a]']);
    assert.deepEqual(readPlanFile('f', 'items: [{id: a b}, {id: ""}, {id: [a]}, {title: x}]').items, []);
    assert.deepEqual(found('items:\n- title: x\n  status: y\n'), ['missing-id: title: x']);
  });

  it('keeps as text what a field of text holds', () => {
    const texts = ['1.10', 'NO', 'on', '007', '0x1F', '1e3', 'true', '2024-02-30', '12345678901234567890', '-0', '.5'];
    for (const text of texts) {
      const file = readPlanFile('f', `items: [{id: A, title: ${text}, labels: [${text}], iteration: ${text}}]`);
      assert.deepEqual(file.findings, []);
      const { title, labels, iteration } = file.items[0]?.values ?? {};
      assert.deepEqual([title, labels, iteration], [text, [text], text]);
    }
  });

  it('knows the calendar, whatever the time zone', () => {
    const due = (day: string): string | undefined =>
      readPlanFile('f', `items: [{id: A, due: ${day}}]`).items[0]?.values.due;
    assert.deepEqual(['2024-01-01', '2024-02-29', '2000-02-29', '9999-12-31', '"2026-12-24"'].map(due), [
      '2024-01-01',
      '2024-02-29',
      '2000-02-29',
      '9999-12-31',
      '2026-12-24',
    ]);
    for (const day of [
      '2024-02-30',
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '2024-00-01',
      '2024-1-1',
      '20240101',
      '2024-01-01T00:00:00Z',
      'soon',
      '[2024-01-01]',
    ]) {
      assert.equal(due(day), undefined, day);
      assert.deepEqual(found(`items: [{id: A, due: ${day}}]`), [`wrong-value: ${day}`]);
    }
  });

  it('says where a comment cuts a value short', () => {
    assert.deepEqual(
      found('items:\n- id: A\n  title: Fix #12\n  labels: [a #b\n   , c]\n'),
      ['comment-cuts-value: Fix'],
      'of a field, not of a list',
    );
    assert.deepEqual(
      found('items:\n- id: A\n  title: Fix # 12\n  status: b  #\n  type: "x" #y\n  due: 2026-01-02   # why\n'),
      [],
    );
    assert.deepEqual(found('project: {key: WEB}\nworkflow:\n- to #do\n'), ['comment-cuts-value: to']);
  });

  it('reads a value that is cut by a comment, and shows at most a line of it', () => {
    const { items, findings } = readPlanFile('f', `items:\n- id: A\n  title: Fix #${'1'.repeat(500)}\n`);
    assert.equal(items[0]?.values.title, 'Fix');
    assert.ok((findings[0]?.args[1] ?? '').length < 100);
  });

  it('does not lose an item to a bad field, nor the others to a bad item', () => {
    const text =
      'items:\n- {id: A, title: x, rank: high, due: never, status: todo}\n- just text\n- [a]\n- {title: no id}\n- {id: B, depends: [A, [C]], title: y}\n';
    assert.deepEqual(found(text), [
      'wrong-value: high',
      'wrong-value: never',
      'wrong-section: just text',
      'wrong-section: [a]',
      'missing-id: {title: no id}',
      'wrong-value: [C]',
    ]);
    assert.deepEqual(JSON.parse(JSON.stringify(readPlanFile('f', text).items.map(({ values }) => values))), [
      { id: 'A', title: 'x', status: 'todo' },
      { id: 'B', title: 'y' },
    ]);
  });

  it('says what an entry should be', () => {
    const [finding] = readPlanFile('f', 'items:\n- {id: A, title: x}\n- just text\n').findings;
    assert.equal(finding && findingMessage(finding), '"items" must be a list of maps such as {id: …}.');
  });

  it('says one thing of a place that is not YAML, and nothing of what the reader made up', () => {
    const { findings } = readPlanFile('f', 'items:\n  - id: [WEB\n  title: }{\n');
    const unread = findings.filter(({ code }) => code === 'not-yaml');
    assert.deepEqual(
      unread.map(({ range }) => range.start),
      [22],
    );
    for (const finding of unread) assert.doesNotMatch(findingMessage(finding), /error|\\u/);
  });

  it('says of braces that end a text only where they stand, not of all that follows', () => {
    const rest = 'items:\n- id: A\n  title: x\n'.repeat(20);
    assert.deepEqual(
      found(`project: {key: WEB}\ncadence: {every: 2w, name: Sprint {n}}\n${rest}`).filter((line) =>
        line.startsWith('not-yaml'),
      ),
      ['not-yaml: {', 'not-yaml: n'],
    );
  });

  it('does not lose the other sections to a bad one', () => {
    const text =
      'project: WEB\nworkflow: {todo: 1}\npriorities: urgent\npeople: ana\nmilestones: [{id: m, committed: soon}]\nitems: [{id: A}]\n';
    assert.deepEqual(
      found(text),
      [
        'wrong-section: WEB',
        'wrong-section: {todo: 1}',
        'wrong-value: urgent',
        'wrong-section: ana',
        'wrong-value: soon',
      ].sort((a, b) => text.indexOf(a.slice(a.indexOf(' ') + 1)) - text.indexOf(b.slice(b.indexOf(' ') + 1))),
    );
    assert.deepEqual(
      readPlanFile('f', text).items.map(({ id }) => id),
      ['A'],
    );
  });

  it('lets the first of two equal keys count, in every map', () => {
    const text = 'items:\n- {id: A, id: B, title: x, "title": y}\nitems:\n- {id: C}\n';
    assert.deepEqual(found(text).sort(), ['duplicate-key: "title"', 'duplicate-key: id', 'duplicate-key: items']);
    const file = readPlanFile('f', text);
    assert.deepEqual(
      file.items.map(({ id, values }) => [id, values.title]),
      [['A', 'x']],
    );
    assert.equal(file.isReadOnly, false);
  });
});
