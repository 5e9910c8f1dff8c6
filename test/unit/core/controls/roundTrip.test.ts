import assert from 'node:assert/strict';
import { asWritten } from '../../../../src/core/controls/asWritten.ts';
import { fieldsOf } from '../../../../src/core/controls/fieldsOf.ts';
import { fieldText, partTexts } from '../../../../src/core/controls/fieldText.ts';
import { readTyped } from '../../../../src/core/controls/readTyped.ts';
import type { FieldSpec } from '../../../../src/core/model/fields.ts';
import { fillIn } from '../../../../src/core/model/fillIn.ts';
import type { Entry } from '../../../../src/core/model/located.ts';
import { type EntrySectionName, entrySectionsOf, SECTIONS } from '../../../../src/core/model/sections.ts';
import type { FieldValue } from '../../../../src/core/text/writeValue.ts';
import { planOf, TODAY } from '../checks/planOf.ts';
import { randomFrom } from '../random.ts';

const PLAN = planOf(`
project: {key: WEB}
fields:
- {id: size, kind: choice, choices: [small, "2", '[big]']}
- {id: cost, kind: number}
- {id: seen, kind: date}
- {id: buyer, kind: person}
- {id: home, kind: url}
- {id: hint}
- {id: rate}
people: [{id: ana, name: Ana Ruiz}, bo, {id: cy, skills: [react, sql 2]}]
teams: [{id: crew}]
stakeholders: [{id: mara}]
calendars: [{id: de}]
workflow: [todo, doing, done]
iterations: [{id: S1, name: Sprint 1}]
milestones: [{id: WEB-m}]
decisions: [{id: WEB-d}]
items: [{id: WEB-a, title: Sign in}, {id: WEB-b, title: "Log in, again"}]
`);
const CONTEXT = { plan: PLAN, today: TODAY, translate: fillIn };
const SECTION_NAMES = entrySectionsOf(SECTIONS).map(([name]) => name as EntrySectionName);

/** Values of every kind, in the forms that a plan may have for them; each is tried in every field that takes it. */
const VALUES: readonly FieldValue[] = [
  ...['a', 'Log in, again', 'x', 'yes', '"quoted"', '"quoted" at first', '[wip]', '{braces}', "it's", 'a: b', '# no'],
  ...['- dash', '[x] boxed', 'two\nlines', 'two\nlines\n', '2026-12-24', '24.12.', 'today', 'fri', '3 days', '007'],
  ...['ana', 'ana 50%', 'zed', 'WEB-a', 'WEB-b SS+2d', 'PAY-zz', 'react 3', 'react', 'story', 'must', 'doing', 'S1'],
  ...['de', 'crew', 'mara', 'WEB-m', 'WEB-d', 'mara 2026-12-18', 'accepted 2026-11-20', 'deferred', 'small', '[big]'],
  ...['3d', '2d 3d 6d', '5p', '1.5h', '640 EUR/d', '45d', '30000 EUR', '32h/w', 'mon-thu 8h, fri 6h', 'risk', 'accept'],
  ...['2026-11-02..2027-01-29', '2026-11-02..', 'SNET 2026-12-01', 'ALAP', 'https://example.org/a,b', 'number'],
  ...[1, 3, 12.5, -4, true, false],
  ...[['a', 'b'], ['a, b', '"c"', '[d]', '', ' e '], ['x\ny'], [1, true], ['ana 50%', 'bo'], ['WEB-a', 'WEB-b FS-1d']],
  ...[['2026-12-24', '2026-12-28..2027-01-01'], ['react 3', 'sql'], ['WEB-d'], ['story'], ['SNET 2026-12-01', 'ALAP']],
  [{ person: 'ana', share: '50%' }, { person: 'bo' }],
  [{ item: 'WEB-a', type: 'SS', lag: '2d' }, 'WEB-b'],
  { react: 3, sql: 2 },
  [{ skill: 'react', level: 3 }, 'sql'],
  { likely: '3d', high: '6d' },
  { points: 5 },
  [{ type: 'SNET', date: '2026-12-01' }],
  { for: 'priya', since: '2026-11-20', chase: '2026-11-27' },
  { for: '{x}' },
  { by: 'mara', date: '2026-12-18' },
  { state: 'accepted', date: '2026-11-20', by: 'mara', because: 'It is, and "was"' },
  ['Agree', { done: 'Write, and read' }, { text: 'Long', done: true }, { text: '"q"', done: false }, { text: 'Bare' }],
  ['Build it', { title: 'Buy it', pros: ['quick, and "good"'], cons: ['dear'], evidence: ['a'] }],
  [
    { date: '2026-12-25', name: 'Christmas' },
    { from: '2026-12-27', to: '2026-12-31', name: 'Between, the years' },
  ],
  { date: '2026-12-25', name: 'Christmas' },
  { from: '2026-12-27', to: '2026-12-31', name: ' odd ' },
  { from: '2026-11-02' },
  { from: '2026-11-02', to: '2027-01-29' },
  { amount: 640, currency: 'EUR', per: 'month' },
  { amount: 30000, currency: 'EUR' },
  { hours: 32, per: 'week' },
  { 'mon-thu': '8h', sat: '09:00-12:30 13:00-17:00', sun: '7.5h' },
  { type: 'bug', labels: ['a, b'], waiting: { for: 'x', since: '2026-11-20' }, checklist: [{ done: 'A' }] },
  [{ title: 'Try, twice', estimate: '2d' }, { title: 'Write' }],
];

function readOf(field: FieldSpec, value: FieldValue): unknown {
  const result = field.schema.safeParse(value);
  return result.success ? result.data : undefined;
}

function entryWith(section: EntrySectionName, name: string, field: FieldSpec, value: FieldValue): Entry<unknown> {
  const isOwn = Object.hasOwn(SECTIONS[section].fields, name);
  const [values, others] = isOwn ? [{ [name]: readOf(field, value) }, {}] : [{}, { [name]: value }];
  return { id: 'x', values, others } as unknown as Entry<unknown>;
}

function checkRoundTrip(section: EntrySectionName, name: string, field: FieldSpec, value: FieldValue): void {
  const text = fieldText(PLAN, section, entryWith(section, name, field, value), name);
  const unchanged = readTyped(CONTEXT, section, name, text, value);
  assert.ok(unchanged.ok && unchanged.value === value, `${JSON.stringify(value)} as ${text}`);
  const anew = readTyped(CONTEXT, section, name, text, null);
  // A name that the plan does not know may stay, and cannot be typed.
  if (!anew.ok && /^(?:There is no|Nobody|The workflow has no)/.test(anew.message)) return;
  assert.ok(anew.ok, `${JSON.stringify(value)} as ${text}: ${anew.ok ? '' : anew.message}`);
  assert.deepEqual(
    trimmed(asWritten(name, readOf(field, anew.value))),
    trimmed(asWritten(name, readOf(field, value))),
    `${JSON.stringify(value)} as ${text}`,
  );
}

/** Nobody types white space around a text alone. */
function trimmed(value: FieldValue): FieldValue {
  return typeof value === 'string' ? value.trim() : value;
}

describe('fields of every section', () => {
  for (const section of SECTION_NAMES) {
    for (const [name, field] of fieldsOf(PLAN, section)) {
      const taken = VALUES.filter((value) => readOf(field, value) !== undefined);

      it(`${section} ${name}: what stands there can be typed`, () => {
        assert.notEqual(taken.length, 0);
        for (const value of taken) checkRoundTrip(section, name, field, value);
      });

      it(`${section} ${name}: what is not understood stays as it is while nothing else is typed`, () => {
        for (const value of VALUES.filter((one) => !taken.includes(one))) {
          const unread = { id: 'x', values: {}, others: {}, unread: { [name]: value } } as unknown as Entry<unknown>;
          const text = fieldText(PLAN, section, unread, name);
          assert.deepEqual(readTyped(CONTEXT, section, name, text, value), { ok: true, value });
        }
      });

      it(`${section} ${name}: nothing clears it`, () => {
        for (const value of taken) {
          const cleared = readTyped(CONTEXT, section, name, ' ', value);
          assert.deepEqual(cleared, { ok: true, value: null });
        }
      });

      it(`${section} ${name}: parts that do not change change nothing`, () => {
        for (const value of taken) {
          const parts = partTexts(PLAN, section, entryWith(section, name, field, value), name);
          for (const [part, text] of Object.entries(parts ?? {})) {
            assert.deepEqual(readTyped(CONTEXT, section, `${name}.${part}`, text, value), { ok: true, value });
          }
        }
      });
    }
  }

  it('takes any text for lists of texts', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const random = randomFrom(seed);
      const words = Array.from({ length: 1 + random.int(3) }, () => random.pick([...SIGNS]) + random.text(SIGNS, 8));
      for (const name of ['labels', 'acceptance', 'checklist']) {
        const field = fieldsOf(PLAN, 'items').get(name);
        assert.ok(field);
        checkRoundTrip('items', name, field, words);
      }
    }
  });
});

const SIGNS = 'abx ,"\'[]{}:#-*\\\n\té';
