/** A field's short and long forms, which read the same, and values that it refuses, with the place and what is said. */
export interface FieldCase {
  readonly section: string;
  readonly field: string;
  /** Texts that all mean `value`. */
  readonly good: readonly string[];
  readonly value: unknown;
  /** Texts with the wrong part between « and »; behind → what the finding calls it, if it isn't the field. */
  readonly bad: readonly string[];
}

const days = (amount: number): unknown => ({ amount, unit: 'days' });

export const FIELD_CASES: readonly FieldCase[] = [
  {
    section: 'items',
    field: 'title',
    good: ['1.10', '"1.10"', "'1.10'", '|-\n    1.10'],
    value: '1.10',
    bad: ['«[a]»', '«{a: b}»'],
  },
  {
    section: 'items',
    field: 'rank',
    good: ['12.5', '"12.5"', '+12.5'],
    value: 12.5,
    bad: ['«high»', '«1e3»', '«true»', '«[1]»'],
  },
  {
    section: 'items',
    field: 'assignees',
    good: ['ana 50%', '[ana 50%]', '[{person: ana, share: 50%}]', '{person: ana, share: 50}'],
    value: [{ person: 'ana', percent: 50, text: 'ana 50%' }],
    bad: ['[bo, «ana 0%»]', '«ana 101%»', '[«{share: 50%}»]', '[{person: ana, share: «half»}] → assignees.share'],
  },
  {
    section: 'items',
    field: 'estimate',
    good: ['2d 3d 6d', '{low: 2d, likely: 3d, high: 6d}'],
    value: { low: days(2), likely: days(3), high: days(6), text: '2d 3d 6d' },
    bad: [
      '«3»',
      '«2d 3d»',
      '«{low: 2d}»',
      '{likely: «3 days»} → estimate.likely',
      '«{points: 5, likely: 3d}»',
      '«[2d, 3d, 6d]»',
    ],
  },
  {
    section: 'items',
    field: 'estimate',
    good: ['5p', '{points: 5}'],
    value: { points: 5, text: '5p' },
    bad: ['«-5p»', '«{points: -5}»', '{points: «many»} → estimate.points'],
  },
  {
    section: 'items',
    field: 'estimate',
    good: ['3d', '{likely: 3d}'],
    value: { low: days(3), likely: days(3), high: days(3), text: '3d' },
    bad: ['«3D»'],
  },
  {
    section: 'items',
    field: 'remaining',
    good: ['1.5w', '"1.5w"'],
    value: { amount: 1.5, unit: 'weeks' },
    bad: ['«5p»', '«-1d»', '«soon»'],
  },
  { section: 'items', field: 'duration', good: ['4h'], value: { amount: 4, unit: 'hours' }, bad: ['«4»'] },
  {
    section: 'items',
    field: 'depends',
    good: ['B SS+2d', '[B SS+2d]', '[{item: B, type: SS, lag: 2d}]', '{item: B, type: SS, lag: +2d}'],
    value: [{ item: 'B', type: 'SS', lag: days(2) }],
    bad: [
      '[C, «B SX»]',
      '[{item: B, type: «XX»}] → depends.type',
      '[{item: B, lag: «2»}] → depends.lag',
      '[«{type: SS}»]',
    ],
  },
  {
    section: 'items',
    field: 'depends',
    good: ['B', '[B FS]', '[{item: B}]'],
    value: [{ item: 'B', type: 'FS' }],
    bad: ['«B C»'],
  },
  {
    section: 'items',
    field: 'constraints',
    good: ['[SNET 2026-12-01, ALAP]', '[{type: SNET, date: 2026-12-01}, {type: ALAP}]'],
    value: [{ type: 'SNET', date: '2026-12-01' }, { type: 'ALAP' }],
    bad: [
      '[«SNET»]',
      '[ALAP, «SNET 2026-02-30»]',
      '«ALAP 2026-12-01»',
      '[«{type: SNET}»]',
      '[{type: SNET, date: «soon»}] → constraints.date',
    ],
  },
  {
    section: 'items',
    field: 'skills',
    good: ['[react 3]', '{react: 3}', 'react 3', '[{skill: react, level: 3}]'],
    value: [{ skill: 'react', level: 3 }],
    bad: ['[«react 6»]', '{react: «6»} → skills.react', '{sql: 2, react: «high»} → skills.react'],
  },
  {
    section: 'items',
    field: 'skills',
    good: ['react', '[react]', '[{skill: react}]'],
    value: [{ skill: 'react' }],
    bad: ['«react sql»'],
  },
  {
    section: 'items',
    field: 'labels',
    good: ['ui', '[ui]', '\n    - ui'],
    value: ['ui'],
    bad: ['[ui, «{a: b}»]', '«{a: b}»'],
  },
  { section: 'items', field: 'formerly', good: ['WEB-1', '[WEB-1]'], value: ['WEB-1'], bad: ['[WEB-1, «a b»]'] },
  {
    section: 'items',
    field: 'due',
    good: ['2028-02-29', '"2028-02-29"'],
    value: '2028-02-29',
    bad: ['«2026-02-29»', '«29.2.2028»', '«2028-2-29»', '«2028»'],
  },
  {
    section: 'items',
    field: 'waiting',
    good: ['priya', '{for: priya}'],
    value: { for: 'priya' },
    bad: ['«{since: 2026-11-20}»', '{for: priya, since: «yesterday»} → waiting.since', '«[a]»'],
  },
  {
    section: 'items',
    field: 'checklist',
    good: [
      '[Agree, {done: Write}]',
      '[{text: Agree}, {text: Write, done: true}]',
      '[{text: Agree, done: false}, {done: Write}]',
    ],
    value: [
      { text: 'Agree', isDone: false },
      { text: 'Write', isDone: true },
    ],
    bad: ['[«{done: true}»]', '[Agree, «{text: Write, done: Write}»]', '[{text: Write, done: «[1]»}] → checklist.done'],
  },
  {
    section: 'items',
    field: 'signOff',
    good: ['mara 2026-12-18', '{by: mara, date: 2026-12-18}'],
    value: { by: 'mara', date: '2026-12-18' },
    bad: ['«mara 2026-12-32»', '«mara ana»', '{by: mara, date: «soon»} → signOff.date', '«{date: 2026-12-18}»'],
  },
  {
    section: 'items',
    field: 'acceptance',
    good: ['A, then B', '["A, then B"]'],
    value: ['A, then B'],
    bad: ['«{a: b}»'],
  },
  {
    section: 'people',
    field: 'capacity',
    good: ['32h/w', '{hours: 32, per: week}'],
    value: { hours: 32, per: 'week' },
    bad: [
      '«32h»',
      '«32»',
      '«80%»',
      '{hours: «many», per: week} → capacity.hours',
      '{hours: 32, per: «month»} → capacity.per',
      '«{hours: 32}»',
      '«{hours: -1, per: day}»',
    ],
  },
  {
    section: 'people',
    field: 'leave',
    good: ['2026-12-21..2027-01-01', '[2026-12-21..2027-01-01]', '[{from: 2026-12-21, to: 2027-01-01}]'],
    value: [{ from: '2026-12-21', to: '2027-01-01' }],
    bad: [
      '«2026-12-21..»',
      '«2026-12-21 - 2027-01-01»',
      '[{from: «Christmas», to: 2027-01-01}] → leave.from',
      '[«{from: 2026-12-21}»]',
    ],
  },
  {
    section: 'people',
    field: 'leave',
    good: ['2026-12-24', '{date: 2026-12-24}', '[{from: 2026-12-24, to: 2026-12-24}]'],
    value: [{ from: '2026-12-24', to: '2026-12-24' }],
    bad: ['«{date: 2026-12-24, to: 2026-12-25}»', '«2026-11-31»'],
  },
  {
    section: 'people',
    field: 'rate',
    good: ['640 EUR/d', '640 EUR / d', '{amount: 640, currency: EUR, per: day}'],
    value: { amount: 640, currency: 'EUR', per: 'day' },
    bad: ['«640»', '«640 EUR»', '«640 euro/d»', '{amount: 640, currency: «€», per: day} → rate.currency'],
  },
  {
    section: 'contracts',
    field: 'term',
    good: ['2026-11-02..', '{from: 2026-11-02}'],
    value: { from: '2026-11-02' },
    bad: ['«2026-11-02»', '«..2026-11-02»', '«{to: 2026-11-02}»'],
  },
  { section: 'contracts', field: 'cap', good: ['45d'], value: days(45), bad: ['«45»'] },
  {
    section: 'contracts',
    field: 'cap',
    good: ['30000 EUR', '{amount: 30000, currency: EUR}'],
    value: { amount: 30000, currency: 'EUR' },
    bad: ['«30000 EUR/d»', '«{amount: 30000}»'],
  },
  { section: 'contracts', field: 'notice', good: ['20d', '"20d"'], value: days(20), bad: ['«20 days»'] },
  {
    section: 'calendars',
    field: 'hours',
    good: [
      'mon-tue 8h, sat 09:00-12:30 13:00-17:00',
      '{mon-tue: 8h, sat: 09:00-12:30 13:00-17:00}',
      '{mon: 8, tue: 8h, sat: "09:00-12:30 13:00-17:00"}',
    ],
    value: {
      mon: { minutes: 480 },
      tue: { minutes: 480 },
      sat: {
        minutes: 450,
        spans: [
          { from: 540, to: 750 },
          { from: 780, to: 1020 },
        ],
      },
    },
    bad: [
      '«8h»',
      '«mon 8»',
      '«mon-fri 8h, fri 6h»',
      '«mon 25h»',
      '«mon 17:00-09:00»',
      '«mon 9:00-12:00 11:00-17:00»',
      '{mon: «all day»} → hours.mon',
      '«{monday: 8h}»',
    ],
  },
  {
    section: 'calendars',
    field: 'holidays',
    good: ['[{date: 2027-01-01, name: New Year}]', '{from: 2027-01-01, to: 2027-01-01, name: New Year}'],
    value: [{ from: '2027-01-01', to: '2027-01-01', name: 'New Year' }],
    bad: ['[{date: «1 January»}] → holidays.date', '[«{name: New Year}»]'],
  },
  {
    section: 'requests',
    field: 'decision',
    good: ['accepted 2026-11-20', '{state: accepted, date: 2026-11-20}'],
    value: { state: 'accepted', date: '2026-11-20' },
    bad: ['«maybe»', '{state: «maybe»} → decision.state', '«{by: mara}»'],
  },
  { section: 'requests', field: 'became', good: ['WEB-1', '[WEB-1]'], value: ['WEB-1'], bad: ['«a b»'] },
  { section: 'raid', field: 'probability', good: ['3', '"3"'], value: 3, bad: ['«0»', '«6»', '«2.5»', '«high»'] },
  { section: 'raid', field: 'response', good: ['mitigate'], value: 'mitigate', bad: ['«hope»'] },
  {
    section: 'decisions',
    field: 'options',
    good: ['Buy it', '[Buy it]', '[{title: Buy it}]'],
    value: [{ title: 'Buy it' }],
    bad: ['[Build it, «{pros: [cheap]}»]', '[{title: Buy it, pros: «{a: 1}»}] → options.pros'],
  },
  { section: 'fields', field: 'kind', good: ['choice'], value: 'choice', bad: ['«list»'] },
  { section: 'fields', field: 'required', good: ['true'], value: true, bad: ['«yes»', '«"true"»', '«1»'] },
  { section: 'workflow', field: 'category', good: ['doing'], value: 'doing', bad: ['«Doing»', '«open»'] },
  {
    section: 'iterations',
    field: 'dates',
    good: ['2026-11-02..2026-11-15', '{from: 2026-11-02, to: 2026-11-15}'],
    value: { from: '2026-11-02', to: '2026-11-15' },
    bad: ['«[2026-11-02, 2026-11-15]»'],
  },
  {
    section: 'templates',
    field: 'item',
    good: ['{type: bug, estimate: 1d}', '\n    type: bug\n    estimate: {likely: 1d}'],
    value: { type: 'bug', estimate: { low: days(1), likely: days(1), high: days(1), text: '1d' } },
    bad: [
      '«bug»',
      '{type: bug, estimate: «soon»} → item.estimate',
      '{depends: [B, {item: B, lag: «x»}]} → item.depends.lag',
    ],
  },
];

/** Settings: text of the whole section's field, in short and long, and wrong. */
export const SETTING_CASES: readonly FieldCase[] = [
  {
    section: 'project',
    field: 'key',
    good: ['WEB', '"WEB"'],
    value: 'WEB',
    bad: ['«7UP»', '«A-B»', `«${'K'.repeat(17)}»`],
  },
  { section: 'project', field: 'hoursPerDay', good: ['7.5', '"7.5"'], value: 7.5, bad: ['«0»', '«25»', '«8h»'] },
  {
    section: 'project',
    field: 'private',
    good: ['../private', '"../private"'],
    value: '../private',
    bad: ['«/etc»', '«~/private»', '«C:/private»', '«..\\private»'],
  },
  { section: 'project', field: 'ids', good: ['sequential'], value: 'sequential', bad: ['«uuid»'] },
  { section: 'cadence', field: 'every', good: ['2w', '"2w"'], value: 2, bad: ['«10d»', '«0w»', '«2»', '«1.5w»'] },
  { section: 'cadence', field: 'name', good: ['"Sprint {n}"', "'Sprint {n}'"], value: 'Sprint {n}', bad: ['«Sprint»'] },
  { section: 'checks', field: 'missing-title', good: ['off', '"off"'], value: 'off', bad: ['«false»', '«fatal»'] },
];
