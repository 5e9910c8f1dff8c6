import assert from 'node:assert/strict';
import { copyRows } from '../../../../src/core/table/copyRows.ts';
import { type PastedRows, pasteRows } from '../../../../src/core/table/pasteRows.ts';
import type { TableOptions } from '../../../../src/core/table/table.ts';
import { tableOf } from '../../../../src/core/table/tableOf.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { counting, heldBy, MAIN, OPTIONS, parentsIn, sourceOf, textAfter } from './sources.ts';

const PLAN = `workflow: [open, {id: active, category: doing}, {id: closed, category: done}]
people:
  - {id: ana, name: Ana Ruiz}
items:
  - {id: W-a, title: One}
  - {id: W-b, title: Two, parent: W-a}
  - {id: W-c, title: Three}
`;
const source = sourceOf(PLAN);

interface Paste {
  readonly after?: string;
  readonly column?: string;
  readonly options?: Partial<TableOptions>;
}

function paste(text: string, { after, column, options }: Paste = {}): PastedRows & { readonly text: string } {
  const pasted = heldBy(pasteRows(source, { ...OPTIONS, ...options }, text, after, column, counting()));
  return { ...pasted, text: textAfter(source, pasted.intents) };
}

function entriesIn(text: string, section: 'items' | 'people' | 'raid' = 'items'): unknown[] {
  return readPlanFile(MAIN, text)[section].map(({ id, values }) => ({ ...values, id }));
}

describe('pasteRows', () => {
  it('makes fifty items of fifty rows in one edit, with and without headings', () => {
    const rows = Array.from({ length: 50 }, (_, at) => `Item ${at}\t${at % 2 ? 'open' : 'active'}\t${at + 1}d`);
    for (const text of [
      `Summary\tStatus\tEstimate\r\n${rows.join('\r\n')}\r\n`,
      rows.map((r) => r.replace('\t', '\t\t')).join('\n'),
    ]) {
      const { text: after, refs, notes } = paste(text, { after: 'W-b' });
      assert.deepEqual(notes, text.startsWith('S') ? [] : notes);
      assert.equal(refs.length, 50);
      const items = readPlanFile(MAIN, after).items;
      assert.deepEqual(
        items.map(({ values }) => values.title),
        ['One', 'Two', ...rows.map((row) => row.split('\t', 1)[0]), 'Three'],
      );
      assert.ok(items.slice(2, 52).every(({ values }) => values.parent === 'W-a'));
    }
  });

  it('reads values of other tools, and of people as they are called', () => {
    const heads = 'Issue Type\tSummary\tState\tAssigned to\tStory Points\tDue Date\tTags';
    const { text, notes } = paste(`${heads}\nUser Story\tA story\tIn Progress\tAna Ruiz\t5\t24.12.2026\tui; api\n`);
    assert.deepEqual(notes, []);
    assert.deepEqual(JSON.parse(JSON.stringify(entriesIn(text)[3])), {
      ...{ id: 'W-n1', title: 'A story', type: 'story', status: 'active', due: '2026-12-24' },
      assignees: [{ person: 'ana', text: 'ana' }],
      estimate: { points: 5, text: '5p' },
      labels: ['ui', 'api'],
    });
  });

  it('puts rows below others of the same paste, by title or by key', () => {
    const rows = 'Key\tTitle\tParent\tDepends\nX-1\tEpic\t\t\nX-2\tPart\tX-1\t\n7\tOther\tEpic\tX-2 SS+2d, Part, W-c\n';
    const { text, notes } = paste(rows, { after: 'W-c' });
    assert.deepEqual(notes, []);
    assert.deepEqual(parentsIn(text).slice(3), ['W-n1', 'W-n2<W-n1', 'W-n3<W-n1']);
    assert.match(text, /id: W-n3, title: Other, parent: W-n1, depends: \[W-n2 SS\+2d, W-n2, W-c\]/);
    assert.match(text, /id: W-n2, title: Part, parent: W-n1, formerly: \[X-2\]|id: W-n2, title: Part, parent: W-n1/);
  });

  it('leaves out what does not fit, and says so', () => {
    const { text, notes, refs } = paste('Title\tColour\tStatus\tName\tDue\nA\tred\tnosuch\tx\tsoon\n\tred\topen\n');
    assert.equal(refs.length, 1);
    assert.match(text, /\{id: W-n1, title: A\}/);
    assert.deepEqual(
      notes.map(({ row, column }) => [row, column]),
      [
        [1, undefined],
        [1, undefined],
        [3, undefined],
        [2, 'status'],
        [2, 'due'],
      ],
    );
  });

  it('fills the shown columns from the one that was pasted into', () => {
    const options = { columns: ['id', 'due', 'title', 'estimate'] };
    const { text, notes } = paste('A\t3d\tmore\nB\t4d', { options, column: 'title' });
    assert.match(text, /\{id: W-n1, title: A, estimate: 3d\}\n {2}- \{id: W-n2, title: B, estimate: 4d\}/);
    assert.deepEqual(
      notes.map(({ row }) => row),
      [1],
    );
    assert.match(paste('2026-12-01\tA\n', { options, column: 'due' }).text, /title: A, due: 2026-12-01/);
  });

  it('takes a type or a status in the first row for what it is, though other tools call columns so', () => {
    const options = { columns: ['id', 'title', 'type', 'status'] };
    const { text, notes } = paste('Write it\ttask\tactive\nRead it\t\topen', { options, column: 'title' });
    assert.deepEqual(notes, []);
    assert.match(text, /\{id: W-n1, title: Write it, type: task, status: active\}\n.*title: Read it, status: open/);
    assert.equal(paste('Task\tStatus\tColour\nA\topen\tred', { options }).refs.length, 1);
  });

  it('understands quotes and lines within them, and takes commas for text', () => {
    const { text } = paste('Title\tDescription\n"A ""quoted"" one"\t"Line one\nline two"\n');
    const { title, description } = Object(entriesIn(text)[3]);
    assert.deepEqual([title, description], ['A "quoted" one', 'Line one\nline two\n']);
    assert.deepEqual(parentsIn(paste('Fix it, now\nAnd that, too').text).slice(3), ['W-n1', 'W-n2']);
    assert.equal(paste('Title,Status\nA,open\n').refs.length, 1);
  });

  it('adds people with ids of their names, and risks with their titles', () => {
    const people = paste('Name\tKind\nAna Ruiz\tguest\nBo Lind\t\n', { options: { section: 'people' } }).text;
    assert.deepEqual(
      readPlanFile(MAIN, people).people.map(({ id }) => id),
      ['ana', 'ana2', 'bo'],
    );
    const risks = paste('Title\tKind\tImpact\nLate keys\tRisk\t4\nNo room\tissue\t\n', {
      options: { section: 'raid' },
    }).text;
    assert.match(risks, /- id: W-n1\n {4}risk: Late keys\n {4}impact: 4\n|\{id: W-n1, risk: Late keys, impact: 4\}/);
    assert.match(risks, /issue: No room/);
  });

  it('pastes into a file with nothing, or with comments only', () => {
    for (const text of ['', '# Nothing yet\n', 'project: {key: W}\n']) {
      const empty = sourceOf(text);
      const { intents } = heldBy(pasteRows(empty, OPTIONS, 'A\nB\nC', undefined, undefined, counting()));
      const after = textAfter(empty, intents);
      assert.ok(after.startsWith(text));
      assert.deepEqual(parentsIn(after), ['W-n1', 'W-n2', 'W-n3']);
    }
  });

  it('makes nothing of nothing', () => {
    assert.deepEqual(paste(' \r\n\t\n').intents, []);
  });
});

describe('copyRows', () => {
  it('gives back what can be pasted again', () => {
    const titles = ['=SUM(A1)', '-5', "'=x", '@ana', 'Tab\there', 'Quote "q"', '+1 for it', "'quoted'", '\u202ebidi'];
    const items = titles.map((title, at) => `  - {id: W-${at}, title: ${JSON.stringify(title)}, estimate: 2d}\n`);
    const text = `items:\n${items.join('')}`;
    const from = sourceOf(text);
    const { table } = tableOf(from, { ...OPTIONS, columns: ['title', 'estimate', 'description'] });
    const copied = copyRows(
      from,
      table,
      titles.map((_, at) => `W-${at}`),
    );
    assert.ok(
      copied
        .split('\n')
        .slice(1)
        .every((line) => /^(?![=+@])/.test(line)),
    );
    const { intents, notes } = heldBy(pasteRows(from, OPTIONS, copied, undefined, undefined, counting()));
    assert.deepEqual(notes, []);
    const after = readPlanFile(MAIN, textAfter(from, intents)).items.slice(titles.length);
    assert.deepEqual(
      after.map(({ values }) => values.title),
      titles.map((title) => title.replace('\t', ' ')),
    );
    assert.ok(after.every(({ values }) => values.estimate?.text === '2d'));
  });

  it('has the chosen rows in the order of the table, all of what is cut', () => {
    const from = sourceOf(
      'items:\n  - id: b\n    title: B\n    description: |\n      One\n      Two\n  - {id: a, title: A}\n  - {id: c}\n',
    );
    const { table } = tableOf(from, { ...OPTIONS, columns: ['id', 'title', 'description'] });
    assert.equal(copyRows(from, table, ['a', 'b']), 'Id\tTitle\tDescription\nb\tB\t"One\nTwo"\na\tA\t');
  });
});
