import assert from 'node:assert/strict';
import type { EntrySectionName } from '../../../../src/core/model/sections.ts';
import { nameRow } from '../../../../src/core/table/renameRow.ts';
import { entryOf } from '../../../../src/core/table/rowKeys.ts';
import { setCells } from '../../../../src/core/table/setCells.ts';
import type { TableSource } from '../../../../src/core/table/table.ts';
import { sourceOf, textAfter } from './sources.ts';

const PLAN = `workflow: [todo, doing, done]
people:
  - {id: ana, name: Ana Ruiz}
  - bo
items:
  - id: W-a
    title: One # first
    waiting: {for: bo, since: 2026-11-20, x-note: 1}
    checklist: [Agree, {text: Write, done: true}]
  - {id: W-b, title: Two}
  - {id: W-c, title: Three}
  - {id: W-c, title: Four}
raid:
  - {id: W-r, risk: Late keys, probability: 4}
  - {id: W-i, kind: issue, title: No room}
`;
const source = sourceOf(PLAN);

function set(section: EntrySectionName, ...cells: [key: string, column: string, text: string][]): string {
  const { intents, problems } = setCells(
    source,
    section,
    cells.map(([key, column, text]) => ({ key, column, text })),
  );
  assert.deepEqual(problems, []);
  return textAfter(source, intents);
}

describe('setCells', () => {
  it('reads what people type', () => {
    const text = set(
      'items',
      ['W-a', 'title', 'Uno'],
      ['W-b', 'assignees', 'Ana Ruiz, bo 50%'],
      ['W-b', 'status', 'Doing'],
    );
    assert.match(text, /title: Uno # first\n/);
    assert.match(text, /\{id: W-b, title: Two, status: doing, assignees: \[ana, bo 50%\]\}/);
  });

  it('keeps the other parts of a map, and takes several parts together', () => {
    const text = set('items', ['W-a', 'waiting.for', 'Dana'], ['W-a', 'waiting.chase', '2026-12-01']);
    assert.match(
      text,
      /waiting: \{for: Dana, since: 2026-11-20, chase: 2026-12-01, x-note: 1\}|waiting: \{for: Dana, since: 2026-11-20, x-note: 1, chase: 2026-12-01\}/,
    );
  });

  it('clears what is empty, and writes nothing where nothing changes', () => {
    assert.match(set('items', ['W-b', 'title', '']), /- \{id: W-b\}\n/);
    assert.equal(set('items', ['W-b', 'title', 'Two'], ['W-a', 'checklist', '[ ] Agree\n[x] Write']), PLAN);
  });

  it('gives an entry whose id is a word another one, with all that refers to it and what else is changed of it', () => {
    const named = sourceOf('people:\n  - {id: bo} # new\nitems:\n  - {id: W-a, title: bo, assignees: [bo 50%]}\n');
    const { intents } = setCells(named, 'people', [
      { key: 'bo', column: 'id', text: ' bob ' },
      { key: 'bo', column: 'name', text: 'Bob' },
    ]);
    assert.equal(
      textAfter(named, intents),
      'people:\n  - {id: bob, name: Bob} # new\nitems:\n  - {id: W-a, title: bo, assignees: [bob 50%]}\n',
    );
    assert.equal(set('people', ['ana', 'id', 'ana']), PLAN);
    const problem = (section: EntrySectionName, key: string, text: string): string | undefined =>
      setCells(source, section, [{ key, column: 'id', text }]).problems[0]?.text;
    assert.equal(problem('people', 'bo', ' '), 'An entry needs an id.');
    assert.match(problem('items', 'W-a', 'W-z') ?? '', /stays what it is/);
    assert.equal(set('people', ['bo', 'id', 'Ana']), 'The id Ana is taken already.');
  });

  it('does not rename what a cadence makes, nor where a file says too little', () => {
    const rename = (of: TableSource): string | undefined =>
      setCells(of, 'iterations', [{ key: 'S1', column: 'id', text: 'first' }]).problems[0]?.text;
    const iterations = 'iterations:\n  - {id: S1, goal: Begin}\n';
    const cadence = 'cadence: {every: 2w, from: 2026-11-16}\n';
    assert.equal(rename(sourceOf(iterations)), undefined);
    assert.match(rename(sourceOf(cadence + iterations)) ?? '', /cadence/);
    assert.match(rename(sourceOf(iterations, { 'plan/more.yaml': 'items: [{' })) ?? '', /has errors/);
  });

  it('calls a new entry by its name, once', () => {
    const plan = sourceOf('people:\n  - person\n  - dana\nteams:\n  - {id: team, members: [person]}\n');
    const named = (section: EntrySectionName, key: string, name: string): string | undefined => {
      const entry = entryOf(plan, section, key);
      return entry && nameRow(plan, section, entry, name)?.newId;
    };
    assert.equal(named('people', 'person', 'Eve Adams'), 'eve');
    assert.equal(named('people', 'person', 'Dana Levy'), 'dana2');
    assert.equal(named('teams', 'team', 'Front and back'), 'front-and-back');
    assert.equal(named('people', 'person', ' '), undefined);
    assert.equal(named('teams', 'team', 'Team'), undefined);
    assert.equal(named('items', 'W-a', 'One'), undefined);
  });

  it('says what it does not understand, and does the rest', () => {
    const { intents, problems } = setCells(source, 'items', [
      { key: 'W-b', column: 'status', text: 'nosuch' },
      { key: 'W-b', column: 'title', text: 'Due' },
      { key: 'W-b', column: 'id', text: 'W-z' },
      { key: 'W-x', column: 'title', text: 'Gone' },
      { key: 'W-b', column: 'constructor', text: 'x' },
    ]);
    assert.deepEqual(
      problems.map(({ key, column }) => `${key} ${column}`),
      ['W-b status', 'W-b id', 'W-x title', 'W-b constructor'],
    );
    assert.ok(problems.every(({ text }) => text !== ''));
    assert.match(textAfter(source, intents), /\{id: W-b, title: Due\}/);
  });

  it('refuses an entry whose id stands twice', () => {
    const { intents } = setCells(source, 'items', [{ key: 'W-c#2', column: 'title', text: 'Five' }]);
    assert.match(textAfter(source, intents), /more than once/);
  });

  it('writes the title of a risk where it stands, and what it is', () => {
    assert.match(set('raid', ['W-r', 'title', 'Lost keys']), /\{id: W-r, risk: Lost keys, probability: 4\}/);
    assert.match(set('raid', ['W-r', 'kind', 'issue']), /\{id: W-r, issue: Late keys, probability: 4\}/);
    assert.match(
      set('raid', ['W-r', 'kind', 'issue'], ['W-r', 'title', 'Lost']),
      /\{id: W-r, issue: Lost, probability: 4\}/,
    );
    assert.match(
      set('raid', ['W-r', 'title', 'Lost'], ['W-r', 'kind', 'issue']),
      /\{id: W-r, issue: Lost, probability: 4\}/,
    );
    assert.match(
      set('raid', ['W-i', 'title', 'Room'], ['W-i', 'kind', 'risk']),
      /\{id: W-i, kind: risk, title: Room\}/,
    );
    assert.equal(set('raid', ['W-r', 'kind', 'risk']), PLAN);
  });
});
