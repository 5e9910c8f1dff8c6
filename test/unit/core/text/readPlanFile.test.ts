import assert from 'node:assert/strict';
import type { FieldRange } from '../../../../src/core/model/located.ts';
import { rangeOf, rangeOfField } from '../../../../src/core/model/place.ts';
import type { PlanFile } from '../../../../src/core/model/plan.ts';
import type { Range } from '../../../../src/core/model/range.ts';
import { workflowOf } from '../../../../src/core/model/workflow.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';

const FULL = `# The portal
project:
  key: WEB
  name: Customer portal   # for customers
  unknown: kept
workflow: [todo, doing, {id: review, wip: 3}, done, dropped]
priorities: levels
people:
  - id: ana
    name: Ana Ruiz
    email: ana@example.org
  - {id: bo, kind: contractor, aliases: [bo@old.example]}
milestones:
  - {id: WEB-beta, title: Beta, committed: 2027-01-15}
items:
  # the first
  - id: WEB-k7f2m
    title: Log in with a passkey   # agreed
    type: story
    status: review
    priority: high
    rank: 12.5
    parent: WEB-a
    assignees: [ana 50%, bo]
    estimate: 2d 3d 6d
    depends: [WEB-b3xq9, WEB-m2c8t SS+2d]
    labels: ui
    milestone: WEB-beta
    iteration: S3
    start: 2026-11-02
    due: 2026-12-24
    waiting: {for: priya, since: 2026-11-20}
    description: |
      Long.

      Text.

  -   { "id" : 'B' , x : [ 1 ] }
`;

const SECTIONS_OF_FULL = ['project', 'workflow', 'priorities', 'people', 'milestones', 'items'];

/** Its text from the first item on. */
const FULL_ITEM = FULL.slice(FULL.indexOf('items:'));

const VALUES = {
  id: 'WEB-k7f2m',
  title: 'Log in with a passkey',
  type: 'story',
  status: 'review',
  priority: 'high',
  rank: 12.5,
  parent: 'WEB-a',
  assignees: [
    { person: 'ana', percent: 50, text: 'ana 50%' },
    { person: 'bo', text: 'bo' },
  ],
  estimate: {
    low: { amount: 2, unit: 'days' },
    likely: { amount: 3, unit: 'days' },
    high: { amount: 6, unit: 'days' },
    text: '2d 3d 6d',
  },
  depends: [
    { item: 'WEB-b3xq9', type: 'FS' },
    { item: 'WEB-m2c8t', type: 'SS', lag: { amount: 2, unit: 'days' } },
  ],
  labels: ['ui'],
  milestone: 'WEB-beta',
  iteration: 'S3',
  start: '2026-11-02',
  due: '2026-12-24',
  waiting: { for: 'priya', since: '2026-11-20' },
  description: 'Long.\n\nText.\n',
};

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('readPlanFile', () => {
  for (const [name, text] of [
    ['LF', FULL],
    ['CRLF', FULL.replaceAll('\n', '\r\n')],
  ] as const) {
    const file = readPlanFile('plan.yaml', text);
    const source = (range: Range | undefined): string | undefined =>
      range && text.slice(range.start, range.end).replaceAll('\r', '');

    it(`reads every section, with ${name}`, () => {
      assert.deepEqual(file.findings, []);
      assert.deepEqual([file.file, file.isEmpty, file.isReadOnly], ['plan.yaml', false, false]);
      assert.deepEqual(plain(file.project?.values), { key: 'WEB', name: 'Customer portal' });
      assert.deepEqual(plain(file.project?.others), { unknown: 'kept' });
      assert.deepEqual(Object.keys(file.places), SECTIONS_OF_FULL);
      assert.deepEqual(
        workflowOf(file.workflow.map(({ id, values }) => ({ ...values, id }))).map((status) => Object.values(status)),
        [
          ['todo', 'todo'],
          ['doing', 'doing'],
          ['review', 'doing', 3],
          ['done', 'done'],
          ['dropped', 'dropped'],
        ],
      );
      assert.deepEqual(file.priorities?.names, ['high', 'medium', 'low']);
      assert.deepEqual(plain(file.people.map(({ values }) => values)), [
        { id: 'ana', name: 'Ana Ruiz', email: 'ana@example.org' },
        { id: 'bo', kind: 'contractor', aliases: ['bo@old.example'] },
      ]);
      assert.deepEqual(plain(file.milestones.map(({ values }) => values)), [
        { id: 'WEB-beta', title: 'Beta', committed: '2027-01-15' },
      ]);
      assert.deepEqual(plain(file.items.map(({ values }) => values)), [VALUES, { id: 'B' }]);
    });

    it(`knows the exact place of every field, with ${name}`, () => {
      const [item, flow] = file.items;
      assert.ok(item && flow);
      assert.deepEqual([item.line, flow.line], [16, 37]);
      for (const field of item.source.keys) {
        const place = rangeOfField(item, field);
        const { key, value }: Partial<FieldRange> = place ?? {};
        assert.equal(source(key), field);
        if (field === 'description') assert.equal(source(value), '|\n      Long.\n\n      Text.');
        else assert.equal(source(value), new RegExp(`^ *(?:- )?${field}: (.*?)(?: +#.*)?$`, 'm').exec(FULL_ITEM)?.[1]);
      }
      assert.equal(source(rangeOf(item))?.slice(0, 14), 'id: WEB-k7f2m\n');
      assert.equal(source(rangeOf(item))?.slice(-6), ' Text.');
      assert.equal(source(rangeOf(flow)), `{ "id" : 'B' , x : [ 1 ] }`);
      assert.deepEqual(
        ['id', 'x'].map((field) => rangeOfField(flow, field)).map((at) => [source(at?.key), source(at?.value)]),
        [
          ['"id"', "'B'"],
          ['x', '[ 1 ]'],
        ],
      );
      assert.deepEqual(item.source.keys, Object.keys(VALUES), 'all fields, in their order');
    });
  }

  it('reads each style alike', () => {
    const values = (text: string): unknown => plain(readPlanFile('f', text).items.map((item) => item.values));
    const expected = [{ id: 'A', title: 'x y', labels: ['a', 'b'], due: '2026-01-02' }];
    for (const text of [
      'items:\n- id: A\n  title: x y\n  labels: [a, b]\n  due: 2026-01-02\n',
      'items:\n\n\n      -    id:    A\n           title: x\n             y\n           labels:\n           - a\n           - b\n           due: "2026-01-02"',
      '{"items":[{"id":"A","title":"x y","labels":["a","b"],"due":"2026-01-02"}]}',
      'items: [{id: A, title: "x\n  y", labels: [a,\n b,], due: 2026-01-02,},]',
      "items:\n-\n  id: 'A'\n  title: >-\n    x\n    y\n  labels:\n    -\n      a\n    - |-\n      b\n  due: '2026-01-02'\n",
      '? items\n: - ? id\n    : A\n    ? title\n    : x y\n    ? labels\n    : - a\n      - b\n    ? due\n    : 2026-01-02\n',
      '%YAML 1.1\n---\nitems: [{id: A, title: x y, labels: [a, b], due: 2026-01-02}]\n...\n',
      '\ufeffitems: [{id: A, title: x y, labels: [a, b], due: 2026-01-02}]',
    ]) {
      assert.deepEqual(readPlanFile('f', text).findings, [], text);
      assert.deepEqual(values(text), expected, text);
    }
  });

  it('tells an empty file from an odd one', () => {
    const kind = ({ isEmpty, isReadOnly, findings }: PlanFile): unknown => [
      isEmpty,
      isReadOnly,
      ...findings.map(({ code, args }) => [code, ...args]),
    ];
    for (const text of ['', '\n', '  \r\n', '# only\n\n# comments', '---\n', '\ufeff']) {
      assert.deepEqual(kind(readPlanFile('f', text)), [true, false], JSON.stringify(text));
    }
    assert.deepEqual(kind(readPlanFile('f', '- a\n- b\n')), [false, true, ['root-not-map', 'list']]);
    assert.deepEqual(kind(readPlanFile('f', 'just text\n')), [false, true, ['root-not-map', 'single value']]);
    assert.deepEqual(kind(readPlanFile('f', 'null')), [false, true, ['root-not-map', 'single value']]);
    assert.deepEqual(kind(readPlanFile('f', '{}')), [false, false]);
    assert.deepEqual(kind(readPlanFile('f', 'items:\npeople: ~\nproject:\n')), [false, false]);
  });
});
