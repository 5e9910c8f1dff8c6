import assert from 'node:assert/strict';
import { type Refactoring, refactoringsAt } from '../../../../src/core/language/refactoringsAt.ts';
import { cursorIn, fileIn, openPlans } from './openPlans.ts';

const TEXT = `project: {key: WEB}
fields: [{id: cost, kind: number}]
items:
  # the house
  - id: WEB-a
    title: House
    checklist: [{done: Draw it}, Show it]
  - {id: WEB-b, title: Wall, customer: Ana, cost: 3, estimate: 2d, depends: [WEB-a]}
  - {id: WEB-c, title: Roof, status: doing, checklist: [Tiles]}
  - {id: WEB-d, title: Door, remaining: 0d, checklist: [Bell]}
  - {id: WEB-e, title: Twice}
  - {id: WEB-e, title: Twice}
requests:
  - {id: WEB-q, title: Pool}
  - {id: WEB-r, title: Moat, decision: rejected 2026-01-01}
people: [ana]
raid:
  - {id: WEB-x, risk: Rain, items: [WEB-d]}
`;

describe('refactoringsAt', () => {
  const titlesIn = (text: string, from: string, to?: string): string[] =>
    offeredIn(text, from, to).map((one) => one.title);

  function offeredIn(text: string, from: string, to?: string): Refactoring[] {
    const { plans, textOf } = openPlans({ 'web/plan.yaml': text });
    const here = fileIn({ plans, textOf }, 'web/plan.yaml');
    const scope = { plans, textOf: () => text, today: '2026-11-26' };
    const start = cursorIn(text, from);
    return refactoringsAt(here, scope, { start, end: to === undefined ? start : cursorIn(text, to) });
  }
  const at = (from: string, to?: string): string[] => titlesIn(TEXT, from, to);

  it('splits an item, and what is left of it where something is done', () => {
    const rest = ['Split off an item', 'Split off what is left to do', 'Extract to a new file…'];
    assert.deepEqual(at('Hou|se'), rest);
    assert.deepEqual(at('|  - id: WEB-a'), rest, 'beside the entry');
    assert.deepEqual(at('WEB-c, title: Ro|of'), ['Split off an item', 'Extract to a new file…']);
    assert.deepEqual(titlesIn(TEXT.replace('0d', '1d'), 'title: Do|or'), rest);
  });

  it('turns an item into a request that nobody waits for, and says what that would lose', () => {
    assert.deepEqual(at('Wa|ll'), [
      'Split off an item',
      'Turn into a request, without cost, estimate, depends',
      'Extract to a new file…',
    ]);
    assert.ok(!at('title: Do|or').some((title) => title.startsWith('Turn')), 'a risk names it');
    const bare = TEXT.replace(', cost: 3, estimate: 2d, depends: [WEB-a]', '');
    assert.ok(titlesIn(bare, 'Wa|ll').includes('Turn into a request'));
  });

  it('accepts a request that is not decided', () => {
    assert.deepEqual(at('Po|ol'), ['Accept as an item', 'Extract to a new file…']);
    assert.deepEqual(at('Mo|at'), ['Extract to a new file…']);
  });

  it('extracts all that a selection touches, but for what is no work', () => {
    assert.deepEqual(at('Ho|use', 'Wa|ll'), ['Extract 2 entries to a new file…']);
    assert.deepEqual(at('|  - {id: WEB-b', '|  - {id: WEB-c').length, 3, 'whole lines of one entry');
    const [all] = offeredIn(TEXT, '|project', 'WEB-d, title: Door|');
    assert.equal(all?.title, 'Extract 4 entries to a new file…');
    assert.deepEqual([...new Set(all.refs.map(({ section }) => section))], ['items']);
    const last = offeredIn(TEXT, 'WEB-q, title: Po|ol', 'risk: Ra|in')[0]?.refs.map(({ section }) => section);
    assert.deepEqual(last, ['requests', 'requests', 'raid']);
    assert.deepEqual(at('people: [an|a'), []);
    assert.deepEqual(at('# the ho|use'), []);
  });

  it('leaves alone what is not clear: an id that stands twice, a file that cannot be read', () => {
    assert.deepEqual(at('Tw|ice'), []);
    assert.deepEqual(titlesIn(`${TEXT}risks: [`, 'Hou|se'), []);
  });

  it('leaves the private folder alone', () => {
    const texts = { 'web/plan.yaml': TEXT, 'web/private/mine.yaml': 'items: [{id: WEB-a, rank: 1}]\n' };
    const { plans, textOf } = openPlans(texts);
    const here = fileIn({ plans, textOf }, 'web/private/mine.yaml');
    const scope = { plans, textOf: (file: string) => Object(texts)[file], today: '2026-11-26' };
    assert.deepEqual(refactoringsAt(here, scope, { start: 12, end: 12 }), []);
  });
});
