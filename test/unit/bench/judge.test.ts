import assert from 'node:assert/strict';
import { type Damage, judge } from '../../bench/merges/judge.ts';
import { LAYOUTS } from '../../bench/merges/layout.ts';
import { branch } from '../../bench/merges/teamEdits.ts';
import { type Texts, teamPlan } from '../../bench/merges/teamPlan.ts';
import { randomFrom } from '../core/random.ts';

const BASE = `items:
  - id: A
    title: One
    status: todo
  - id: B
    title: Two
    depends: [A]
  - id: C
    title: Three
`;
const texts = (text: string): Texts => new Map([['plan.yaml', text]]);
const damages = (ours: string, theirs: string, merged: string): Damage[] =>
  judge(texts(BASE), texts(ours), texts(theirs), texts(merged));

const done = BASE.replace('todo', 'done');
const doing = BASE.replace('todo', 'doing');
const renamed = BASE.replace('Three', 'Third');
const withoutC = BASE.slice(0, BASE.indexOf('  - id: C'));
const withD = `${BASE}  - id: D\n    title: Four\n`;
const waitsForC = BASE.replace('[A]', '[A, C]');
const bothEdits = done.replace('Three', 'Third');

describe('the judge of merges', () => {
  it('finds nothing where a merge is the union of both sides', () => {
    assert.deepEqual(damages(done, renamed, bothEdits), []);
    assert.deepEqual(damages(done, done, done), []);
    assert.deepEqual(damages(withD, withoutC, withD.replace(/ {2}- id: C\n.*\n/, '')), []);
    const another = BASE.replace('  - id: C', '  - id: E\n    title: Five\n  - id: C');
    assert.deepEqual(damages(withD, another, another + withD.slice(BASE.length)), []);
  });

  const planted: readonly [string, ours: string, theirs: string, merged: string, Damage][] = [
    ['an item twice', withD, done, `${done}${withD.slice(BASE.length).repeat(2)}`, { kind: 'twice', id: 'D' }],
    ['a lost item', done, renamed, done.slice(0, done.indexOf('  - id: C')), { kind: 'lost', id: 'C' }],
    ['a lost new item', withD, done, done, { kind: 'lost', id: 'D' }],
    ['a deleted item that is back', withoutC, done, done, { kind: 'returned', id: 'C' }],
    ['an item that nobody made', done, renamed, `${bothEdits}  - id: X\n`, { kind: 'returned', id: 'X' }],
    ['a deletion that takes a change along', withoutC, renamed, withoutC, { kind: 'deleted-and-changed', id: 'C' }],
    ['one of two values', done, doing, doing, { kind: 'both-changed', id: 'A' }],
    ['a lost value', done, renamed, renamed, { kind: 'field', id: 'A' }],
    ['a value of nobody', done, renamed, bothEdits.replace('Two', 'Twice'), { kind: 'field', id: 'B' }],
    [
      'a field of another item',
      done,
      BASE,
      BASE.replace('Three', 'Three\n    status: done'),
      { kind: 'field', id: 'A' },
    ],
    ['a name of a deleted item', waitsForC, withoutC, withoutC.replace('[A]', '[A, C]'), { kind: 'dangling', id: 'C' }],
    [
      'a key twice',
      done,
      renamed,
      bothEdits.replace('status', 'title: One\n    status'),
      { kind: 'unreadable', id: '' },
    ],
  ];
  for (const [what, ours, theirs, merged, damage] of planted) {
    it(`recognises ${what}`, () => {
      const found = damages(ours, theirs, merged);
      assert.ok(
        found.some(({ kind, id }) => kind === damage.kind && id === damage.id),
        JSON.stringify(found),
      );
    });
  }

  it('recognises a circle that needs both sides, and none that one side made', () => {
    const mine = BASE.replace('title: Three', 'depends: [B]');
    const yours = BASE.replace('title: One', 'depends: [C]');
    const circle = mine.replace('title: One', 'depends: [C]');
    assert.deepEqual(
      damages(mine, yours, circle).filter(({ kind }) => kind === 'circle'),
      ['A', 'B', 'C'].map((id) => ({ kind: 'circle', id })),
    );
    assert.deepEqual(damages(circle, BASE, circle), []);
  });
});

describe('simulated branches', () => {
  for (const layout of LAYOUTS) {
    it(`are readable, the same for the same seed, and change something (${layout.name})`, () => {
      const base = teamPlan(layout, randomFrom(1));
      const part = /parent: (\S+)/.exec(base.get('api.yaml') ?? '')?.[1] ?? '';
      for (let seed = 1; seed <= 5; seed++) {
        const side = branch(base, layout, randomFrom(seed), part);
        assert.notDeepEqual(side, base);
        assert.deepEqual(side, branch(base, layout, randomFrom(seed), part));
        assert.deepEqual(judge(base, side, base, side), []);
      }
    });
  }
});
