import assert from 'node:assert/strict';
import { setCells } from '../../../../src/core/table/setCells.ts';
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

function set(section: 'items' | 'raid', ...cells: [key: string, column: string, text: string][]): string {
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
