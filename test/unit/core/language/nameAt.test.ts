import assert from 'node:assert/strict';
import { nameAt } from '../../../../src/core/language/nameAt.ts';
import { cursorIn, fileIn, openPlans } from './openPlans.ts';

const TEXT = `project: {key: W, calendar: office}
workflow: [todo, {id: doing, wip: 3}, done]
types:
  - {id: defect, like: bug}
fields: [{id: reviewer, kind: person}, value]
priorities: {names: [now, "later on"], score: {value: 2}}
calendars: [{id: office}]
people:
  - {id: ana, skills: {react: 3, sql: 2}}
  - bo
  - id: cy
    skills:
      - react 2
      - {skill: sql, level: 4}
teams: [{id: core, lead: ana, members: [ana 50%, {person: bo, share: 50%}]}]
iterations: [{id: S1, name: Sprint 1}]
milestones: [{id: W-beta, decision: {state: accepted, by: ana}}]
items:
  - {id: W-aaaa1, title: Follow W-bbbb2-later, labels: [ui, 2026], status: doing, type: defect, reviewer: bo}
  - id: W-bbbb2 # after W-aaaa1, not XW-aaaa1
    depends: [W-aaaa1 SS+2d, "W-cccc3", {item: W-beta, type: FS}]
    assignees:
      - ana 50%
      - bo
    formerly: W-old11
    iteration: Sprint 1
    priority: now
    signOff: mara 2026-12-18
    skills: [react 3]
    description: |
      See W-aaaa1 and W-old11.
      Not w-aaaa1 nor W-zzzz9.
  - id: W-cccc3
    parent: W-bbbb2
`;

describe('nameAt', () => {
  const open = openPlans({ 'w/plan.yaml': TEXT });
  /** What stands at a cursor: the name, its role and what it may be the name of. */
  const at = (search: string, text = TEXT, plans = open): string | undefined => {
    const found = nameAt(fileIn(plans, 'w/plan.yaml'), cursorIn(text, search));
    if (found === undefined) return undefined;
    assert.equal(text.slice(found.range.start, found.range.end), found.name);
    return `${found.name} ${found.role} ${found.kinds.join(' ')}`;
  };

  it('knows where something gets its name', () => {
    assert.equal(at('{id: W-a|aaa1'), 'W-aaaa1 definition item');
    assert.equal(at('- id: |W-bbbb2'), 'W-bbbb2 definition item');
    assert.equal(at('- id: W-cccc3|'), 'W-cccc3 definition item');
    assert.equal(at('- b|o'), 'bo definition person');
    assert.equal(at('[to|do'), 'todo definition status');
    assert.equal(at('{re|act: 3'), 'react definition skill');
    assert.equal(at('- re|act 2'), 'react definition skill');
    assert.equal(at('skill: sq|l'), 'sql definition skill');
    assert.equal(at('"later| on"'), 'later on definition priority');
    assert.equal(at('{id: S|1'), 'S1 definition iteration');
    assert.equal(at('va|lue]'), 'value definition field');
  });

  it('finds names within the values that refer to them', () => {
    assert.equal(at('[W-aa|aa1 SS'), 'W-aaaa1 reference item milestone external');
    assert.equal(at('"W-cc|cc3"'), 'W-cccc3 reference item milestone external');
    assert.equal(at('{item: W-b|eta'), 'W-beta reference item milestone external');
    assert.equal(at('- a|na 50%'), 'ana reference person team');
    assert.equal(at('[an|a 50%'), 'ana reference person');
    assert.equal(at('person: b|o'), 'bo reference person');
    assert.equal(at('iteration: Spri|nt 1'), 'Sprint 1 reference iteration');
    assert.equal(at('parent: |W-bbbb2'), 'W-bbbb2 reference item');
    assert.equal(at('mar|a 2026'), 'mara reference person stakeholder');
    assert.equal(at('skills: [re|act'), 'react reference skill');
    assert.equal(at('calendar: off|ice'), 'office reference calendar');
    assert.equal(at('like: bu|g'), 'bug reference type');
    assert.equal(at('by: an|a'), 'ana reference person stakeholder');
    assert.equal(at('[u|i'), 'ui reference label');
    assert.equal(at('20|26]'), '2026 reference label');
  });

  it("knows the plan's own fields, and people in them", () => {
    assert.equal(at('revie|wer: bo'), 'reviewer reference field');
    assert.equal(at('reviewer: b|o'), 'bo reference person');
    assert.equal(at('{va|lue: 2'), 'value reference field');
  });

  it('finds ids of items in texts for people and in comments', () => {
    assert.equal(at('Follow W-|bbbb2'), 'W-bbbb2 mention item');
    assert.equal(at('after W-aaa|a1'), 'W-aaaa1 mention item');
    assert.equal(at('See W-aa|aa1'), 'W-aaaa1 mention item');
    assert.equal(at('and W-|old11'), 'W-old11 mention item');
    assert.equal(at('formerly: W-o|ld11'), 'W-old11 mention item');
    assert.deepEqual([at('XW-aa|aa1'), at('w-aa|aa1'), at('W-zz|zz9')], [undefined, undefined, undefined]);
  });

  it('finds nothing in what is no name', () => {
    const others = ['SS|+2d', ' 50|%', 'ti|tle:', 'acc|epted', 'lev|el: 4', '2026-12-|18', 'type: F|S', 'wi|p: 3'];
    for (const search of others) assert.equal(at(search), undefined, search);
  });

  it('reads blocks, quotes, CRLF and a BOM as the reader does', () => {
    const text = `\ufeffitems:\r\n- id: "A-b1"\r\n  depends:\r\n  - 'A-c1'\r\n  - A-b1 FF-1d\r\n- id: A-c1\r\n`;
    const plans = openPlans({ 'w/plan.yaml': text });
    assert.equal(at('"A-b|1"', text, plans), 'A-b1 definition item');
    assert.equal(at("'A-|c1'", text, plans), 'A-c1 reference item milestone external');
    assert.equal(at('- A-b|1 FF', text, plans), 'A-b1 reference item milestone external');
  });

  it('finds the names beside a wrong one', () => {
    const text = 'items:\n- {id: A-b1, depends: [A-b1 XX, A-b1 FF]}\n';
    const plans = openPlans({ 'w/plan.yaml': text });
    assert.equal(at('A-|b1 FF', text, plans), 'A-b1 reference item milestone external');
  });
});
