import assert from 'node:assert/strict';
import type { Completion, Completions, Scene } from '../../../../src/core/language/completion.ts';
import { completionsAt } from '../../../../src/core/language/completionsAt.ts';
import { fillIn } from '../../../../src/core/model/fillIn.ts';
import { buildPortfolio } from '../../../../src/core/model/portfolio.ts';
import { PORTFOLIO_SECTIONS, SECTIONS } from '../../../../src/core/model/sections.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { readPortfolioFile } from '../../../../src/core/text/readPortfolioFile.ts';
import { planOf } from '../checks/planOf.ts';
import { splitAtBar } from './atCursor.ts';

/** A Thursday. */
const TODAY = '2026-11-26';

const PLAN = `project: {key: WEB}
workflow: [todo, doing, {id: review, category: doing}, done]
fields:
  - {id: value, kind: number}
  - {id: risk-class, kind: choice, choices: [low, high], types: [story]}
  - {id: buyer, kind: person}
calendars: [{id: office, name: Office}]
people:
  - {id: ana, name: Ana Ruiz, skills: {react: 3}}
  - {id: bo, skills: [sql]}
teams: [{id: core, name: Core team}]
cadence: {every: 2w, from: 2026-11-02, id: "S{n}"}
milestones: [{id: WEB-beta, title: Beta, committed: 2027-01-15}]
external: [{id: WEB-ext, title: Certificate}]
stakeholders: [{id: mara, name: Mara}]
items:
  - {id: WEB-a, title: Log in with a passkey, labels: [auth, ui], type: story}
  - {id: WEB-b, title: 'Log out: everywhere', status: done, labels: [auth]}
  - {id: WEB-c, title: Pay}
`;

function sceneOf(source: string, sections: readonly string[] = []): Scene {
  const translate = fillIn;
  return { table: SECTIONS, plan: planOf(source), sections, today: TODAY, mintId: () => 'WEB-new01', translate };
}

const SCENE = sceneOf(PLAN);

function completed(marked: string, scene = SCENE): Completions | undefined {
  const { text, offset } = splitAtBar(marked);
  return completionsAt(scene, text, offset);
}

function all(marked: string, scene = SCENE): readonly Completion[] {
  return completed(marked, scene)?.all ?? [];
}

const labels = (marked: string, scene = SCENE): string[] => all(marked, scene).map(({ label }) => label);

/** The text once the completion of a label was chosen: stops of snippets show what they propose, and a bar the last one. */
function chosen(marked: string, label: string, scene = SCENE): string {
  const { text } = splitAtBar(marked);
  const found = completed(marked, scene);
  const completion = found?.all.find((one) => one.label === label);
  assert.ok(found && completion, `${label} is not among ${labels(marked, scene).join(', ')}`);
  const indent = /[^\r\n]*$/.exec(text.slice(0, found.range.start))?.[0].match(/^ */)?.[0] ?? '';
  const inserted = completion.insert.replaceAll('\n', `\n${indent}`);
  return (
    text.slice(0, found.range.start) + (completion.isSnippet ? shown(inserted) : inserted) + text.slice(found.range.end)
  );
}

function shown(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d:((?:\\.|[^}\\])*)\}/g, '$1')
    .replaceAll(/(?<!\\)\$[1-9]/g, '')
    .replaceAll(/(?<!\\)\$0/g, '|')
    .replaceAll(/\\(?=[\\$}])/g, '');
}

describe('completionsAt: keys', () => {
  it('offers the keys that an item lacks, in the order in which Plandeck writes them, and says what they mean', () => {
    const found = all('items:\n  - {id: A, |, status: done}\n');
    assert.deepEqual(
      found.slice(0, 4).map(({ label }) => label),
      ['title', 'type', 'priority', 'rank'],
    );
    assert.equal(found.find(({ label }) => label === 'due')?.documentation, 'The day by which it has to be done.');
    assert.equal(found.find(({ label }) => label === 'due')?.detail, 'a date such as 2026-12-24');
  });

  it("offers the plan's own fields to the types that have them", () => {
    assert.ok(labels('items:\n  - {id: A, |}').includes('value'));
    assert.ok(!labels('items:\n  - {id: A, |}').includes('risk-class'));
    assert.ok(labels('items:\n  - id: A\n    type: story\n    |').includes('risk-class'));
  });

  it('writes each key in the shape of its value', () => {
    const item = 'items:\n  - id: A\n    |';
    assert.equal(chosen(item, 'status'), 'items:\n  - id: A\n    status: |');
    assert.equal(chosen(item, 'depends'), 'items:\n  - id: A\n    depends: [|]');
    assert.equal(chosen(item, 'description'), 'items:\n  - id: A\n    description: |\n      |');
    assert.equal(chosen(item, 'acceptance'), 'items:\n  - id: A\n    acceptance:\n      - |');
    assert.equal(chosen('items:\n  - des|', 'description'), 'items:\n  - description: |\n      |');
    assert.equal(chosen('items:\n  - {id: A, de|', 'description'), 'items:\n  - {id: A, description: "|"');
    assert.equal(chosen('items:\n  - {id: A, de|}', 'depends'), 'items:\n  - {id: A, depends: [|]}');
    assert.equal(chosen('items:\n  - {id: A, st|atu: x}', 'status'), 'items:\n  - {id: A, status: x}');
    assert.equal(chosen('templates:\n  - id: t\n    |', 'item'), 'templates:\n  - id: t\n    item: {|}');
  });

  it('asks for what comes next only where there is something', () => {
    const asksOn = (label: string): unknown => all('items:\n  - {|').find((one) => one.label === label)?.asksOn;
    assert.deepEqual(['status', 'depends', 'due', 'estimate', 'labels', 'buyer'].map(asksOn), Array(6).fill(true));
    assert.deepEqual(['title', 'rank', 'description', 'acceptance', 'value'].map(asksOn), Array(5).fill(undefined));
  });

  it('offers the keys of maps further in, of settings, and of a templated item', () => {
    assert.deepEqual(labels('items:\n  - {id: A, waiting: {for: ana, |}}'), ['since', 'chase']);
    assert.deepEqual(labels('items:\n  - id: A\n    waiting:\n      |'), ['for', 'since', 'chase']);
    assert.deepEqual(labels('items:\n  - {id: A, assignees: [{|'), ['person', 'share']);
    assert.deepEqual(labels('cadence:\n  every: 2w\n  from: 2026-01-01\n  |'), ['until', 'id', 'name', 'first']);
    assert.deepEqual(labels('project: {|').slice(0, 2), ['key', 'name']);
    assert.ok(labels('templates:\n  - id: bug\n    item:\n      ti|').includes('title'));
    assert.ok(labels('checks:\n  |').includes('overdue') || labels('checks:\n  |').includes('unknown-status'));
  });

  it("offers the plan's skills as keys", () => {
    assert.equal(chosen('items:\n  - {id: A, skills: {|}}', 'react'), 'items:\n  - {id: A, skills: {react: }}');
    assert.deepEqual(labels('items:\n  - {id: A, skills: {react: 1, |}}'), ['sql']);
  });
});

describe('completionsAt: values', () => {
  it('offers the words that a field may have', () => {
    assert.deepEqual(labels('items:\n  - {id: A, status: |'), ['todo', 'doing', 'review', 'done']);
    assert.deepEqual(labels('items:\n  - {id: A, priority: m|'), ['must', 'should', 'could', 'wont']);
    assert.ok(labels('items:\n  - {id: A, type: |').includes('spike'));
    assert.deepEqual(labels('items:\n  - {id: A, risk-class: |'), ['low', 'high']);
    assert.deepEqual(labels('fields:\n  - {id: a, required: |'), ['true', 'false']);
    assert.deepEqual(labels('raid:\n  - {id: a, kind: |').slice(0, 2), ['risk', 'assumption']);
    assert.deepEqual(labels('priorities: |').slice(0, 3), ['moscow', 'levels', 'numbers']);
    assert.deepEqual(labels('checks: {unknown-status: |'), ['error', 'warning', 'info', 'off']);
    assert.deepEqual(labels('project: {method: |').slice(0, 2), ['scrum', 'xp']);
    assert.deepEqual(labels('milestones:\n  - {id: A, decision: a|').slice(0, 2), ['accepted', 'rejected']);
    assert.deepEqual(labels('items:\n  - {id: A, constraints: [|').slice(0, 2), ['SNET', 'SNLT']);
  });

  it('offers no words for prose', () => {
    for (const field of ['title', 'description', 'acceptance', 'checklist']) {
      assert.deepEqual(labels(`items:\n  - {id: A, ${field}: x|`), [], field);
    }
  });

  it('finds items by their ids and by the words of their titles, those that are open first', () => {
    const found = all('items:\n  - {id: WEB-c, depends: [|');
    assert.deepEqual(
      found.map(({ label }) => label),
      ['WEB-a', 'WEB-b', 'WEB-beta', 'WEB-ext'],
    );
    assert.deepEqual(found[0], {
      kind: 'item',
      label: 'WEB-a',
      about: 'Log in with a passkey',
      detail: 'story · todo',
      filter: 'WEB-a Log in with a passkey',
      insert: 'WEB-a',
    });
    assert.equal(chosen('items:\n  - {id: X, parent: log out|}', 'WEB-b'), 'items:\n  - {id: X, parent: WEB-b}');
  });

  it('leaves out the item itself, and what the list has already', () => {
    assert.deepEqual(labels('items:\n  - {id: WEB-a, depends: [WEB-b FS, |]}'), ['WEB-c', 'WEB-beta', 'WEB-ext']);
    assert.deepEqual(labels('items:\n  - {id: A, assignees: [ana 50%, |]}'), ['bo', 'core']);
  });

  it('says where there are more items than it offers', () => {
    const items = Array.from({ length: 150 }, (_, i) => `  - {id: WEB-${i}, title: Item ${i}}\n`).join('');
    const many = sceneOf(`items:\n${items}`);
    const found = completed('items:\n  - {id: A, parent: |', many);
    assert.deepEqual([found?.all.length, found?.isCut], [100, true]);
    const few = completed('items:\n  - {id: A, parent: item 149|', many);
    assert.deepEqual([few?.all.map(({ label }) => label), few?.isCut], [['WEB-149'], false]);
  });

  it('finds people, iterations, milestones, calendars, skills and others by their names', () => {
    const person = all('items:\n  - {id: A, assignees: |').find(({ label }) => label === 'ana');
    assert.deepEqual([person?.about, person?.filter], ['Ana Ruiz', 'ana Ana Ruiz']);
    assert.deepEqual(labels('items:\n  - {id: A, iteration: |').slice(0, 2), ['S2', 'S3']);
    assert.deepEqual(labels('items:\n  - {id: A, milestone: |'), ['WEB-beta']);
    assert.deepEqual(labels('people:\n  - {id: zoe, calendar: |'), ['office']);
    assert.deepEqual(labels('items:\n  - {id: A, skills: [|'), ['react', 'sql']);
    assert.deepEqual(labels('items:\n  - {id: A, signOff: |').slice(0, 3), ['ana', 'bo', 'mara']);
    assert.deepEqual(labels('items:\n  - {id: A, assignees: [{person: |').slice(0, 2), ['ana', 'bo']);
    assert.deepEqual(labels('items:\n  - {id: A, buyer: |'), ['ana', 'bo']);
    assert.deepEqual(labels('items:\n  - {id: A, labels: [|'), ['auth', 'ui']);
    assert.deepEqual(labels('items:\n  - {id: A, labels: [auth, |]}'), ['ui']);
  });

  it('offers what stands behind a name', () => {
    assert.equal(
      chosen('items:\n  - {id: A, assignees: [ana 5|]}', '50%'),
      'items:\n  - {id: A, assignees: [ana 50%]}',
    );
    assert.equal(chosen('items:\n  - {id: A, depends: [WEB-b |]}', 'SS'), 'items:\n  - {id: A, depends: [WEB-b SS]}');
    assert.deepEqual(labels('items:\n  - {id: A, skills: [react |]}'), ['1', '2', '3', '4', '5']);
    assert.equal(
      chosen('items:\n  - {id: A, signOff: ana tomorrow|}', 'tomorrow'),
      'items:\n  - {id: A, signOff: ana 2026-11-27}',
    );
    assert.equal(
      chosen('people:\n  - {id: A, leave: 2026-12-01..next fri|}', 'next fri'),
      'people:\n  - {id: A, leave: 2026-12-01..2026-12-04}',
    );
  });

  it('turns words into days', () => {
    assert.equal(
      chosen('items:\n  - id: A\n    due: next fri|\n', 'next fri'),
      'items:\n  - id: A\n    due: 2026-12-04\n',
    );
    assert.equal(chosen('items:\n  - {id: A, due: 24 dec|}', '24 dec'), 'items:\n  - {id: A, due: 2026-12-24}');
    assert.equal(chosen('items:\n  - {id: A, due: "in 2 |"}', 'in 2 weeks'), 'items:\n  - {id: A, due: "2026-12-10"}');
    assert.equal(chosen('items:\n  - {id: A, due:|}', 'Beta'), 'items:\n  - {id: A, due: 2027-01-15}');
    const found = completed('items:\n  - {id: A, waiting: {for: b, chase: t|}}');
    assert.deepEqual([found?.all[0]?.label, found?.all[0]?.about, found?.isCut], ['today', TODAY, true]);
  });

  it('gives a number its unit', () => {
    assert.deepEqual(labels('items:\n  - {id: A, estimate: 3|}'), ['3d', '3h', '3w', '3p']);
    assert.deepEqual(labels('items:\n  - {id: A, remaining: 3|}'), ['3d', '3h', '3w']);
    assert.ok(labels('people:\n  - {id: A, capacity: |').includes('32h/w'));
    const points = sceneOf('items: [{id: A, estimate: 5p}]');
    assert.deepEqual(labels('items:\n  - {id: A, estimate: |', points).slice(0, 2), ['1p', '2p']);
  });

  it('writes a name in the quotes that it stands in, with a space or a dash where one is missing', () => {
    const odd = sceneOf('workflow: ["it\'s, done", todo]');
    const label = "it's, done";
    assert.equal(chosen('items:\n  - {id: A, status: |}', label, odd), 'items:\n  - {id: A, status: "it\'s, done"}');
    assert.equal(chosen("items:\n  - {id: A, status: '|'}", label, odd), "items:\n  - {id: A, status: 'it''s, done'}");
    assert.equal(chosen('items:\n  - id: A\n    status:|', label, odd), "items:\n  - id: A\n    status: it's, done");
    assert.equal(
      chosen('items:\n  - id: A\n    depends:\n      |', 'WEB-beta'),
      'items:\n  - id: A\n    depends:\n      - WEB-beta',
    );
  });

  it('takes a hostile plan for what it is', () => {
    const hostile = sceneOf('people:\n  - {id: "$1{x}", name: "\\u202eevil\\n"}\n');
    const [found] = all('items:\n  - {id: A, assignees: |', hostile);
    assert.deepEqual(found?.about, '\\u202eevil ');
    assert.deepEqual([found?.insert, found?.isSnippet], ['"$1{x}"', undefined]);
    const own = sceneOf('fields:\n  - {id: "$1{x}", kind: text}\n');
    assert.equal(chosen('items:\n  - {id: A, |}', '$1{x}', own), 'items:\n  - {id: A, "$1{x}": |}');
  });
});

describe('completionsAt: new entries', () => {
  it('mints an id, and looks like the neighbours', () => {
    assert.equal(chosen('items:\n  - |', 'New item'), 'items:\n  - id: WEB-new01\n    title: |');
    assert.equal(
      chosen('items:\n  - {id: A, title: B}\n  - |\n', 'New item'),
      'items:\n  - {id: A, title: B}\n  - {id: WEB-new01, title: }|\n',
    );
    assert.equal(
      chosen('items:\n  - |\n  - id: B\n    title: C\n', 'New item'),
      'items:\n  - id: WEB-new01\n    title: |\n  - id: B\n    title: C\n',
    );
    assert.equal(
      chosen('items:\n- id: A\n- |', 'New item'), //
      'items:\n- id: A\n- id: WEB-new01\n  title: |',
    );
    assert.equal(chosen('items: [|]', 'New item'), 'items: [{id: WEB-new01, title: }|]');
  });

  it('writes the dash and the space that are missing', () => {
    assert.equal(
      chosen('items:\n  - id: A\n    title: B\n  |', 'New item'),
      'items:\n  - id: A\n    title: B\n  - id: WEB-new01\n    title: |',
    );
    assert.equal(chosen('items:\n  |', 'New item'), 'items:\n  - id: WEB-new01\n    title: |');
    assert.equal(chosen('items:\n  -|', 'New item'), 'items:\n  - id: WEB-new01\n    title: |');
  });

  it("has the plan's own fields that every item must have", () => {
    const strict = sceneOf('fields:\n  - {id: value, kind: number, required: true}\n');
    assert.equal(chosen('items: [|]', 'New item', strict), 'items: [{id: WEB-new01, title: , value: }|]');
  });

  it('exists for every list section, and reads back as an entry without a finding of its fields', () => {
    for (const [section, { kind }] of Object.entries(SECTIONS)) {
      if (kind !== 'entries') continue;
      const marked = `${section}:\n  - |`;
      const starts = all(marked).filter((one) => one.kind === 'entry');
      assert.ok(starts.length > 0, section);
      for (const { label } of starts) {
        const text = chosen(marked, label)
          .replace('|', '')
          .replaceAll(/\b(id|title|name|from|risk|issue|ref): *(?=[,}\n]|$)/g, '$1: x');
        const file = readPlanFile('plan.yaml', text);
        assert.deepEqual(
          file.findings.map(({ code }) => code),
          [],
          text,
        );
      }
    }
  });

  it('offers the short forms of people in brackets', () => {
    assert.equal(chosen('people: |', '[ ]'), 'people: [|]');
    assert.equal(chosen('people:\n  - ana\n  - |', 'New person'), 'people:\n  - ana\n  - {id: , name: , email: }|');
  });
});

describe('completionsAt: sections', () => {
  it('offers those that the file lacks, each with its first entry', () => {
    const scene = sceneOf(PLAN, ['people']);
    assert.deepEqual(labels('|', scene).slice(0, 2), ['project', 'workflow']);
    assert.ok(!labels('|', scene).includes('people'));
    assert.equal(chosen('it|', 'items'), 'items:\n  - id: WEB-new01\n    title: |');
    assert.equal(chosen('people: [ana]\n|', 'project'), 'people: [ana]\nproject:\n  |');
    assert.equal(chosen('pri|', 'priorities'), 'priorities: |');
    assert.equal(chosen('it|: []', 'items'), 'items: []');
  });

  it('knows nothing of what is not of the format', () => {
    for (const marked of ['mine:\n  x|', 'mine:\n  - |', 'items:\n  - {mine: |', 'items:\n  - {id: A, mine: {|']) {
      assert.equal(completed(marked), undefined, marked);
    }
  });
});

describe('completionsAt: portfolios', () => {
  const file = readPortfolioFile('portfolio.yaml', 'programmes: [{id: north, name: Northern}]\n');
  const scene: Scene = {
    table: PORTFOLIO_SECTIONS,
    portfolio: buildPortfolio(file),
    sections: ['programmes'],
    today: TODAY,
    mintId: () => 'unused',
    translate: fillIn,
  };

  it('completes their sections, keys and programmes', () => {
    assert.deepEqual(labels('|', scene), ['portfolio', 'plans', 'people']);
    assert.deepEqual(labels('plans:\n  - {path: a, |}', scene), ['programme', 'rank', 'notes']);
    assert.deepEqual(labels('plans:\n  - {path: a, programme: |}', scene), ['north']);
    assert.equal(chosen('plans:\n  - |', 'New plan', scene), 'plans:\n  - {path: }|');
  });
});
