import assert from 'node:assert/strict';
import { type EntrySectionName, SECTIONS, specOf } from '../../../../src/core/model/sections.ts';
import { shortForm } from '../../../../src/core/model/shortForms.ts';

/** For each field that has more forms than one scalar: what a plan may write, and its short form. */
const WRITTEN: readonly (readonly [section: string, field: string, written: unknown, short: unknown])[] = [
  ['items', 'assignees', [{ person: 'ana', share: '50%' }, 'bo'], ['ana 50%', 'bo']],
  ['teams', 'members', ['ana  50 %'], ['ana 50%']],
  ['items', 'skills', { react: 3, sql: 1 }, ['react 3', 'sql 1']],
  ['items', 'estimate', { points: 5 }, '5p'],
  ['items', 'estimate', { likely: '3d', high: '6d' }, '3d 3d 6d'],
  ['items', 'estimate', '3d', '3d'],
  ['items', 'duration', '2w', '2w'],
  ['items', 'depends', [{ item: 'W-a', type: 'SS', lag: '-2d' }, 'W-b'], ['W-a SS-2d', 'W-b']],
  ['items', 'constraints', [{ type: 'SNET', date: '2026-12-01' }, 'ALAP'], ['SNET 2026-12-01', 'ALAP']],
  ['items', 'waiting', { for: 'priya' }, 'priya'],
  ['items', 'signOff', { by: 'mara', date: '2026-12-18' }, 'mara 2026-12-18'],
  ['requests', 'decision', { date: '2026-11-20', state: 'accepted' }, 'accepted 2026-11-20'],
  [
    'people',
    'leave',
    [{ date: '2026-12-24' }, { from: '2026-12-27', to: '2026-12-31' }],
    ['2026-12-24', '2026-12-27..2026-12-31'],
  ],
  ['contracts', 'term', { from: '2026-11-02' }, '2026-11-02..'],
  ['contracts', 'rate', { amount: 640, currency: 'EUR', per: 'month' }, '640 EUR/mo'],
  ['contracts', 'cap', { amount: 30000, currency: 'EUR' }, '30000 EUR'],
  ['contracts', 'cap', '45d', '45d'],
  ['people', 'capacity', { hours: 32, per: 'week' }, '32h/w'],
  [
    'calendars',
    'hours',
    { 'mon-thu': '8h', sat: '09:00-12:30 13:00-17:00', sun: '8h' },
    'mon-thu 8h, sat 09:00-12:30 13:00-17:00, sun 8h',
  ],
  ['cadence', 'every', '2w', '2w'],
];

/** What has no short form: a map on one line. */
const LONG: typeof WRITTEN = [
  ['items', 'waiting', { chase: '2026-11-27', for: 'priya' }, '{for: priya, chase: 2026-11-27}'],
  ['items', 'checklist', ['Agree', { text: 'Write', done: true }], ['Agree', '{done: Write}']],
  ['milestones', 'decision', { by: 'mara', state: 'accepted' }, '{state: accepted, by: mara}'],
  ['decisions', 'options', ['Build', { pros: ['quick'], title: 'Buy' }], ['Build', '{title: Buy, pros: [quick]}']],
  ['calendars', 'holidays', [{ name: 'Christmas', date: '2026-12-25' }], ['{date: 2026-12-25, name: Christmas}']],
  [
    'templates',
    'item',
    { labels: ['triage'], estimate: '3d', type: 'bug' },
    '{type: bug, estimate: 3d, labels: [triage]}',
  ],
];

function read(section: string, field: string, written: unknown): unknown {
  const table = SECTIONS[section as EntrySectionName].fields;
  const spec = specOf(table, field) ?? assert.fail(`${section} has no ${field}`);
  const result = spec.schema.safeParse(written);
  assert.ok(result.success, `${field}: ${JSON.stringify(written)}`);
  return result.data;
}

describe('shortForm', () => {
  for (const [section, field, written, short] of [...WRITTEN, ...LONG]) {
    it(`writes ${field} of ${section} as people do: ${JSON.stringify(short)}`, () => {
      assert.deepEqual(shortForm(field, read(section, field, written)), short);
    });
  }

  it('means what it was made of', () => {
    for (const [section, field, written, short] of WRITTEN) {
      const again = shortForm(field, read(section, field, short));
      assert.deepEqual(again, short, `${field}: ${JSON.stringify(written)}`);
    }
  });

  it('leaves text, numbers and yes or no as they are, and has null for nothing', () => {
    assert.deepEqual(
      ['1.10', 12.5, false, '', undefined, []].map((value) => shortForm('title', value)),
      ['1.10', 12.5, false, '', null, null],
    );
  });
});
