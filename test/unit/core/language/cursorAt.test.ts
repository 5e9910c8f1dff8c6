import assert from 'node:assert/strict';
import { cursorAt } from '../../../../src/core/language/cursorAt.ts';
import { cursorIn, shortly } from './atCursor.ts';

/** Where a cursor stands, by what is expected to be found there. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  // Sections.
  ':': ['|', 'items:\n  - id: A\n|', 'items:\n|\n  - id: A\n', '\n|\n', '# Note\n|', 'items:\n- id: A\n|'],
  ':it': ['it|', 'people: [ana]\nit|\n', 'it|ms:\n', '\ufeffit|', 'people: [ana]\r\nit|\r\nteams:\r\n', '---\nit|'],
  // Keys of entries.
  'items.*:': [
    'items:\n  - id: A\n    |',
    'items:\n  - id: A\n    |\n    title: B\n',
    'items:\n  - id: A\n    description: x|y\n    |'.replace('x|y', '>\n      Many\n\n      lines'),
    'items:\n  - id: A\n    depends: [B,\n    |',
    'items:\n  - {|',
    'items:\n  - {id: A, |',
    'items:\n  - {id: A, |}',
    'items:\n  - {id: A,\n     |\n',
    'items: [{id: A, |',
    'items:\n-   id: A\n    |\n- id: B\n',
  ],
  'items.*:sta': [
    'items:\n  - id: A\n    sta|',
    'items:\n  - id: A\n    sta|\n    title: B\n',
    'items:\n  - id: A\n    sta|tus: done\n',
    'items:\r\n  - id: A\r\n    sta|\r\n',
    'items:\n- id: A\n  sta|',
    'items:\n  - {id: WEB-a1b2c, sta|',
    'items:\n  - {id: WEB-a1b2c, sta|}\n',
    'items:\n  - {id: WEB-a1b2c, sta|, title: B}\n',
    'items:\n  - {id: WEB-a1b2c, sta|\n  - {id: B, title: C}\n',
    'items:\n  - {id: WEB-a1b2c, "sta|": todo}\n',
    'items:\n  - id: A\n    title: "open\n    sta|',
    'items:\n  - id: A\n    checklist:\n      - a\n      - b\n    sta|',
    'items:\n  - id: A\n    checklist:\n    - a\n    sta|',
    'items:\n  - sta|: todo\n',
    'items:\n\n  # Above.\n\n  - id: A\n\n    sta|\n',
    'items:\n  - id: A\n    due:\t2026-01-01\n    sta|',
    '"items":\n  - id: A\n    sta|',
    'items:\n  -\n    id: A\n    sta|',
    'people: [ana]\nitems:\n  - id: A\n    sta|\nteams:\n  - id: T\n',
  ],
  'project:na': ['project: {key: A, na|\nitems: []\n', 'project:\n  key: A\n  na|\n'],
  'items.*.waiting:ch': [
    'items:\n  - id: A\n    waiting: {for: ana, ch|}\n',
    'items:\n  - {id: A, waiting: {for: ana, ch|\n',
    'items:\n  - id: A\n    waiting:\n      for: ana\n      ch|\n',
  ],
  'items.*.assignees.*:sh': [
    'items:\n  - {id: A, assignees: [{person: ana, sh|',
    'items:\n  - id: A\n    assignees:\n      - person: ana\n        sh|\n',
  ],
  'items.*.skills.*:re': ['items:\n  - {id: A, skills: [re|: 3]}\n'],
  // New entries.
  'items.*=': [
    'items:\n  - |',
    'items:\n  - id: A\n  - |\n  - id: B\n',
    'items: [|',
    'items: [{id: A}, |]',
    'items:\n- |',
  ],
  'items.*=_': ['items:\n  -|\n'],
  'items.*=-': ['items:\n  - id: A\n  |', 'items:\n  - id: A\n    title: B\n  |\n  - id: C\n'],
  'items.*=-ne': ['items:\n  - id: A\n  ne|'],
  'people.*=bo': ['people: [ana, bo|]', 'people:\n  - ana\n  - bo|\n', 'people: [ana, bo|\nitems:\n  - id: A\n'],
  'items=': ['items:\n  |', 'items: |'],
  'project=na': ['project:\n  na|'],
  'project=': ['project:\n  |\n'],
  // Values.
  'items.*.status=': [
    'items:\n  - id: A\n    status: |',
    'items:\n  - id: A\n    status: |  # Soon\n    title: B\n',
    'items:\n  - {id: A, status: |',
    'items:\n  - {id: A, status: |, title: B}\n',
    'items:\n  - {id: A, status:\n     |}\n',
  ],
  'items.*.status=_': ['items:\n  - id: A\n    status:|', 'items:\n  - {id: A, status:|}'],
  'items.*.status=do': [
    'items:\n  - id: A\n    status: do|',
    'items:\n  - id: A\n    status: do|ing\n',
    'items:\n  - id: A\n    status: "do|"\n',
    "items:\n  - id: A\n    status: 'do|\n    title: B\n",
    'items:\n  - {id: A, status: do|',
    'items:\n  - {id: A, status: "do|"}',
    'items:\r\n  - {id: A, status: do|}\r\n  - {id: B}\r\n',
    'items:\n  - status: do|\n',
  ],
  'items.*.depends.*=': [
    'items:\n  - id: A\n    depends: [|',
    'items:\n  - id: A\n    depends: [|]\n    title: B\n',
    'items:\n  - {id: A, depends: [B, |',
    'items:\n  - id: A\n    depends:\n      - |\n',
    'items:\n  - id: A\n    depends: [\n      |\n    ]\n',
  ],
  'items.*.depends.*=WEB-b SS': ['items:\n  - id: A\n    depends: [WEB-b SS|+2d]\n'],
  'items.*.assignees.*=a': ['items:\n  - {id: A, assignees: [ana, a|', 'items:\n  - id: A\n    assignees:\n    - a|\n'],
  'items.*.assignees.*=ana ': ['items:\n  - {id: A, assignees: [ana |]}\n', 'items:\n  - {id: A, assignees: [ana |'],
  'items.*.assignees=an': ['items:\n  - id: A\n    assignees: an|\n'],
  'items.*.waiting=': ['items:\n  - id: A\n    waiting:\n      |\n', 'items:\n  - id: A\n    waiting: |\n'],
  'items.*.waiting.chase=2026': ['items:\n  - {id: A, waiting: {for: ana, chase: 2026|}}\n'],
  'items.*.acceptance.*=-': ['items:\n  - id: A\n    acceptance:\n      - a\n      |\n'],
  'items.*.skills.*.re=': ['items:\n  - {id: A, skills: [re: |]}\n'],
  'priorities=le': ['priorities: le|\n'],
  'checks.overdue=of': ['checks:\n  overdue: of|\n', 'checks: {overdue: of|'],
  'project.start=2026': ['project:\n  key: A\n  start: 2026|\nitems:\n'],
};

const NOWHERE = [
  ...['# No|te\n', 'items:  # No|te\n', 'items:\n  - id: A  # No|te\n', 'items:\n  # No|te\n  - id: A\n'],
  'items:\n  - id: A\n    description: |\n      St¦and\n',
  'items:\n  - id: A\n    description: >-\n      Stand\n\n      ¦\n    title: B\n',
  'items:\n  - id: A\n    description: |\n      items:\n        - {id: B, sta¦\n',
  'items:\n  - {id: A, title: "B" ¦}\n',
  'items:\n  - {id: A}¦\n',
  'items:\n  - id: A\n    title: B\n      and ¦\n',
  'items:\n  - id: A\n    title: "B"¦\n',
  'items:\n  - {id: A,  # No¦te\n     title: B}\n',
  'items:\n  - id: A\n      ¦\n',
  'items:\n  - id: A\n ¦\n',
  'items:\n  - id: A\n    title: "B\n      and ¦C"\n',
];

describe('cursorAt', () => {
  for (const [place, texts] of Object.entries(PLACES)) {
    for (const text of texts) it(`finds ${place} in ${JSON.stringify(text)}`, () => assert.equal(shortly(text), place));
  }

  for (const text of NOWHERE) {
    it(`finds nothing in ${JSON.stringify(text)}`, () => {
      const offset = text.includes('¦') ? text.indexOf('¦') : text.indexOf('|');
      assert.equal(cursorAt(text.slice(0, offset) + text.slice(offset + 1), offset), undefined);
    });
  }

  it('tells what the map has already, behind the cursor as well', () => {
    assert.deepEqual(cursorIn('items:\n  - {id: A, sta|, title: B, due: 2026-01-01}\n')?.keys, ['id', 'title', 'due']);
    const block = cursorIn(
      'items:\n  - id: A\n    checklist:\n      - done: x\n    |\n    title: B\n  - id: C\n    due: x\n',
    );
    assert.deepEqual(block?.keys, ['id', 'checklist', 'title']);
    assert.deepEqual(
      [...(block?.entry ?? [])],
      [
        ['id', 'A'],
        ['title', 'B'],
      ],
    );
  });

  it('tells the other elements of a list', () => {
    assert.deepEqual(cursorIn('items:\n  - {id: A, depends: [B, "C", |, D FS]}\n')?.elements, ['B', 'C', 'D FS']);
    assert.deepEqual(cursorIn('items:\n  - id: A\n    depends:\n      - B\n      - x|\n      - D\n')?.elements, [
      'B',
      'D',
    ]);
  });

  it('tells the word to replace, and how it is quoted', () => {
    const of = (marked: string): unknown[] => {
      const cursor = cursorIn(marked);
      return [cursor?.range.start, cursor?.range.end, cursor?.quotes, cursor?.hasColon, cursor?.isFlow];
    };
    assert.deepEqual(of('project: {na|me: A}'), [10, 14, undefined, true, true]);
    assert.deepEqual(of('project:\n  start: "20|26"'), [19, 23, 'double', false, false]);
    assert.deepEqual(of("project:\n  start: '20|"), [19, 21, 'single', false, false]);
    assert.deepEqual(of('people: [an|a 5, bo]'), [9, 14, undefined, false, true]);
  });

  it('tells the columns by which a block is written', () => {
    const at = (marked: string): unknown[] => [cursorIn(marked)?.column, cursorIn(marked)?.indent];
    assert.deepEqual(at('items:\n  - |'), [4, 2]);
    assert.deepEqual(at('items:\n  -   |'), [6, 2]);
    assert.deepEqual(at('items:\n  - id: A\n  |'), [2, 2]);
    assert.deepEqual(at('items:\n  - id: A\n    na|'), [4, 4]);
    assert.deepEqual(at('items:\n  - na|'), [4, 2]);
  });
});
