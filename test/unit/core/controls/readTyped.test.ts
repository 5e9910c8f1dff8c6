import assert from 'node:assert/strict';
import { readTyped } from '../../../../src/core/controls/readTyped.ts';
import { fillIn } from '../../../../src/core/model/fillIn.ts';
import type { EntrySectionName } from '../../../../src/core/model/sections.ts';
import type { FieldValue } from '../../../../src/core/text/writeValue.ts';
import { planOf } from '../checks/planOf.ts';

/** A Thursday. */
const TODAY = '2026-11-26';

const PLAN = planOf(`
project: {key: WEB}
fields:
- {id: size, kind: choice, choices: [Small, Large]}
- {id: buyer, name: Buyer, kind: person}
- {id: seen, kind: date}
- {id: cost, kind: number}
workflow: [todo, In review, done]
people:
- {id: ana, name: Ana Ruiz, email: ana@example.org, skills: [react 4, sql]}
- {id: bo, name: Bo Lind}
- {id: bo2, name: Bo Lind}
teams: [{id: crew, name: The crew}]
stakeholders: [{id: mara, name: Mara Voss}]
cadence: {every: 2w, from: 2026-11-02, name: "Sprint {n}"}
milestones: [{id: WEB-m, title: Public beta}]
items: [{id: WEB-a, title: Sign in}, {id: WEB-b, title: "Log in, again", formerly: WEB-old}, {id: WEB-c, title: Twin}, {id: WEB-d, title: twin}]
`);

type Case = readonly [section: EntrySectionName, field: string, typed: string, value: FieldValue, now?: FieldValue];

const UNDERSTOOD: Readonly<Record<string, readonly Case[]>> = {
  names: [
    ['items', 'status', 'in REVIEW', 'In review'],
    ['items', 'priority', 'Must', 'must'],
    ['items', 'type', 'Bug', 'bug'],
    ['items', 'parent', 'sign in', 'WEB-a'],
    ['items', 'parent', 'web-a', 'WEB-a'],
    ['items', 'parent', 'WEB-old', 'WEB-b'],
    ['items', 'parent', 'PAY-12', 'PAY-12'],
    ['items', 'milestone', 'public beta', 'WEB-m'],
    ['items', 'iteration', 'sprint 3', 'S3'],
    ['items', 'buyer', 'Ana Ruiz', 'ana'],
    ['requests', 'owner', 'the crew', 'crew'],
    ['requests', 'from', 'mara voss', 'mara'],
    ['requests', 'from', 'Dana from legal', 'Dana from legal'],
    ['requests', 'from', 'Ana in sales', 'Ana in sales'],
  ],
  'names with more behind': [
    ['items', 'assignees', 'Ana Ruiz 50%, bo', ['ana 50%', 'bo']],
    ['items', 'assignees', 'ana: 50 %\nthe crew', ['ana 50%', 'crew']],
    ['items', 'assignees', 'ana@example.org', ['ana']],
    ['items', 'skills', 'React: 3, sql', ['react 3', 'sql']],
    ['items', 'depends', 'sign in FS+2d, "Log in, again"', ['WEB-a FS+2d', 'WEB-b']],
    ['items', 'depends', 'WEB-a ss+2d, public beta', ['WEB-a SS+2d', 'WEB-m']],
    ['items', 'signOff', 'Mara Voss 18 dec', 'mara 2026-12-18'],
    ['teams', 'members', 'ANA 20%', ['ana 20%']],
  ],
  days: [
    ['items', 'due', 'next fri', '2026-12-04'],
    ['items', 'due', '24.12.', '2026-12-24'],
    ['items', 'seen', 'tomorrow', '2026-11-27'],
    ['people', 'leave', '24 dec - 2 jan, 24.11.2027', ['2026-12-24..2027-01-02', '2027-11-24']],
    ['people', 'leave', '2026-12-21..2027-01-01', ['2026-12-21..2027-01-01']],
    ['calendars', 'holidays', '2026-12-25 Christmas', [{ date: '2026-12-25', name: 'Christmas' }]],
    ['calendars', 'holidays', '27 dec - 31 dec Quiet', [{ from: '2026-12-27', to: '2026-12-31', name: 'Quiet' }]],
    ['contracts', 'term', '1.12.2026..', '2026-12-01..'],
    ['contracts', 'term', '1 dec to 31 jan', '2026-12-01..2027-01-31'],
    ['iterations', 'dates', '30.11. - 13.12.', '2026-11-30..2026-12-13'],
    ['items', 'constraints', 'snet 1 dec, alap', ['SNET 2026-12-01', 'ALAP']],
    ['requests', 'decision', 'Accepted today', 'accepted 2026-11-26'],
  ],
  amounts: [
    ['items', 'estimate', '3 days', '3d'],
    ['items', 'estimate', '1,5 hours', '1.5h'],
    ['items', 'estimate', '2d 3d 6d', '2d 3d 6d'],
    ['items', 'estimate', '2-3-6 days', '2d 3d 6d'],
    ['items', 'estimate', '5 points', '5p'],
    ['items', 'duration', '2 weeks', '2w'],
    ['items', 'rank', '12,5', 12.5],
    ['items', 'cost', '15', 15],
    ['people', 'capacity', '32h/w', '32h/w'],
    ['people', 'skills', 'react: 3, sql', ['react 3', 'sql']],
    ['contracts', 'cap', '45 days', '45d'],
  ],
  words: [
    ['items', 'size', 'large', 'Large'],
    ['fields', 'required', 'yes', true],
    ['fields', 'required', 'X', true],
    ['fields', 'required', 'No', false],
    ['items', 'labels', 'ui, "a, b",, api', ['ui', 'a, b', 'api']],
    ['items', 'labels', '[ui, api]', ['ui', 'api']],
    ['items', 'title', '  Log in ', 'Log in'],
    ['items', 'description', 'One\r\nTwo', 'One\nTwo\n'],
    ['items', 'acceptance', 'It works, always\n\nIt is fast', ['It works, always', 'It is fast']],
    ['items', 'checklist', '[x] Agree\n- [ ] Write\nTest', [{ done: 'Agree' }, 'Write', 'Test']],
    ['items', 'checklist', ' ', null, ['Agree']],
    ['templates', 'item', '{type: bug, labels: [triage]}', { type: 'bug', labels: ['triage'] }],
  ],
  'what stands there': [
    ['items', 'assignees', 'ana 50%, bo', [{ person: 'ana', share: '50%' }, 'bo'], [{ person: 'ana', share: '50%' }]],
    ['items', 'assignees', 'bo, ana 50%', ['bo', { person: 'ana', share: 50 }], [{ person: 'ana', share: 50 }, 'bo']],
    [
      'items',
      'assignees',
      'ana 60%',
      [{ person: 'ana', note: 'x', share: '60%' }],
      [{ person: 'ana', note: 'x', share: '50%' }],
    ],
    ['items', 'assignees', 'bo', 'bo', 'ana'],
    ['items', 'assignees', 'zed, bo', ['zed', 'bo'], ['zed']],
    ['items', 'skills', 'react 4, sql 2', { react: 4, sql: 2 }, { react: 3, sql: 2 }],
    ['items', 'skills', 'react 4, sql', ['react 4', 'sql'], { react: 3 }],
    [
      'items',
      'depends',
      'WEB-a SS+3d',
      [{ item: 'WEB-a', lag: '3d', type: 'SS' }],
      [{ item: 'WEB-a', lag: '2d', type: 'SS' }],
    ],
    ['items', 'estimate', '4d', '4d', { likely: '3d', high: '6d' }],
    ['items', 'estimate', '4d', { note: 'x', likely: '4d' }, { note: 'x', likely: '3d' }],
    [
      'items',
      'checklist',
      '[x] A\n[x] C\n[ ] D',
      [{ text: 'A', done: true, by: 'ana' }, { done: 'C' }, 'D'],
      [{ text: 'A', done: false, by: 'ana' }, 'B', { done: 'D' }],
    ],
    [
      'items',
      'checklist',
      '[x] B\n[ ] C\n[x] A',
      [{ done: 'B' }, 'C', { text: 'A', done: true, by: 'ana' }],
      [{ text: 'A', done: true, by: 'ana' }, { done: 'B' }, 'C'],
    ],
    [
      'items',
      'checklist',
      '[ ] A\n[ ] B',
      [
        { text: 'A', by: 'ana' },
        { text: 'B', done: false },
      ],
      [
        { done: 'A', by: 'ana' },
        { text: 'B', done: true },
      ],
    ],
    ['items', 'description', 'Anew\nand more', 'Anew\nand more', 'As it was\nbefore'],
    ['items', 'description', 'Anew', 'Anew', 'As it was\nbefore\n'],
    [
      'items',
      'assignees',
      'bo, ana 60%',
      ['bo', { person: 'ana', note: 'x', share: '60%' }],
      [{ person: 'ana', note: 'x', share: '50%' }, 'bo'],
    ],
    [
      'items',
      'waiting',
      '{for: sam, note: y}',
      { for: 'sam', note: 'y', by: 'z' },
      { for: 'priya', note: 'x', by: 'z' },
    ],
    [
      'decisions',
      'options',
      'Build it\n{title: Buy it, pros: [quick]}',
      ['Build it', { title: 'Buy it', pros: ['quick'] }],
      ['Build'],
    ],
  ],
  'parts of maps': [
    ['items', 'waiting.since', 'yesterday', { for: 'priya', since: '2026-11-25' }, 'priya'],
    ['items', 'waiting.for', 'sam', 'sam', 'priya'],
    [
      'items',
      'waiting.for',
      'sam',
      { note: 'x', for: 'sam', since: '2026-11-20' },
      { note: 'x', for: 'priya', since: '2026-11-20' },
    ],
    [
      'items',
      'waiting.since',
      '',
      { for: 'priya', chase: '2026-11-27' },
      { for: 'priya', since: '2026-11-20', chase: '2026-11-27' },
    ],
    [
      'items',
      'waiting.since',
      '20.11.2026',
      { for: 'priya', since: '2026-11-20', chase: '2026-11-27' },
      { for: 'priya', chase: '2026-11-27' },
    ],
    ['items', 'waiting.for', '', null, 'priya'],
    ['items', 'waiting', 'sam', { for: 'sam', note: 'x' }, { for: 'priya', since: '2026-11-20', note: 'x' }],
    ['items', 'signOff.date', 'today', 'mara 2026-11-26', 'mara'],
    ['items', 'signOff.by', 'Mara Voss', 'mara', null],
    ['requests', 'decision.by', 'Ana Ruiz', { state: 'accepted', by: 'ana' }, 'accepted'],
    ['contracts', 'term.to', 'end of month', '2026-11-02..2026-11-30', '2026-11-02..'],
  ],
};

const REFUSED: readonly (readonly [
  section: EntrySectionName,
  field: string,
  typed: string,
  message: string,
  now?: FieldValue,
])[] = [
  ['items', 'due', 'soon', '"due" must be a date such as 2026-12-24, not soon.'],
  ['items', 'due', 'december', '"due" must be a date such as 2026-12-24, not december.'],
  [
    'items',
    'estimate',
    '3',
    '"estimate" must be an effort such as 3d, three such as "2d 3d 6d", or points such as 5p, not 3.',
  ],
  ['items', 'duration', '5 points', '"duration" must be an effort such as 4h, 3d or 1.5w, not 5 points.'],
  ['items', 'rank', 'first', '"rank" must be a number such as 15 or 12.5, not first.'],
  ['items', 'status', 'dona', 'The workflow has no status "dona". Did you mean done?'],
  ['items', 'status', 'elsewhere', 'The workflow has no status "elsewhere". There are todo, In review, done.'],
  ['items', 'parent', 'WEB-x', 'There is no item WEB-x that could be the parent. Did you mean WEB-a?'],
  ['items', 'parent', 'twin', 'There is no item twin that could be the parent. Did you mean WEB-c, WEB-d?'],
  ['items', 'assignees', 'bo, anna', 'There is no person "anna" in this plan. Did you mean ana?'],
  ['items', 'assignees', 'Bo Lind', 'There is no person "Bo Lind" in this plan. Did you mean bo, bo2?'],
  ['items', 'assignees', 'Zed Foo 50%', 'There is no person "Zed Foo" in this plan.'],
  ['items', 'assignees', 'bo, ana 500%', '"assignees" must be people such as [ana 50%, bo], not ana 500%.'],
  ['items', 'skills', 'rest 3', 'Nobody in this plan has the skill "rest". Did you mean react?'],
  ['items', 'buyer', 'Anna', 'There is no person "Anna" in this plan. Did you mean ana?'],
  ['items', 'size', 'huge', '"size" must be one of Small, Large, not huge.'],
  ['items', 'waiting.since', 'soon', '"since" must be a date such as 2026-12-24, not soon.', 'priya'],
  [
    'items',
    'waiting.since',
    'today',
    '"waiting" must be what it waits for: text, or {for: priya, since: 2026-11-20, chase: 2026-11-27}, not {since: 2026-11-26}.',
  ],
  ['items', 'signOff', 'nobody today', 'There is no person "nobody" in this plan.'],
  ['fields', 'required', 'perhaps', '"required" must be true or false, not perhaps.'],
  [
    'templates',
    'item',
    '{type: bug',
    '"item" must be a map of an item’s fields, such as {type: bug, labels: [triage]}, not {type: bug.',
  ],
  ['items', 'waiting.whom', 'ana', 'There is no field waiting.whom here.'],
];

describe('readTyped', () => {
  for (const [kind, cases] of Object.entries(UNDERSTOOD)) {
    for (const [section, field, typed, value, now = null] of cases) {
      it(`${kind}: "${typed}" in ${field} over ${JSON.stringify(now)}`, () => {
        const result = readTyped({ plan: PLAN, today: TODAY, translate: fillIn }, section, field, typed, now);
        assert.deepEqual(structuredClone(result), { ok: true, value });
      });
    }
  }
  for (const [section, field, typed, message, now = null] of REFUSED) {
    it(`refuses "${typed}" in ${field}`, () => {
      const result = readTyped({ plan: PLAN, today: TODAY, translate: fillIn }, section, field, typed, now);
      assert.deepEqual(result, { ok: false, message });
    });
  }
});
