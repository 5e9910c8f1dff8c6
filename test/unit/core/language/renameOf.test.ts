import assert from 'node:assert/strict';
import { meaningOf } from '../../../../src/core/language/meaning.ts';
import { nameAt } from '../../../../src/core/language/nameAt.ts';
import { renameOf, whyNoRename } from '../../../../src/core/language/renameOf.ts';
import { textsAfter } from '../intents/carriedOut.ts';
import { cursorIn, fileIn, openPlans, type Texts } from './openPlans.ts';

const TEXTS: Texts = {
  'w/plan.yaml': `cadence: {every: 2w, from: 2026-11-02}
iterations: [{id: S2, goal: Beta}, {id: X1, name: First}]
people: [{id: ana, skills: {react: 3}}]
items:
  - {id: W-a, title: A, labels: [ui], assignees: [ana 50%], iteration: S1, type: bug, status: doing, priority: must}
  - {id: W-b, depends: [W-a], iteration: First, skills: [react], description: As W-a}
  - {id: W-c, parent: W-zz, iteration: S2}
`,
  'p/plan.yaml': 'items: [{id: P-a, depends: [W-a SS+1d], labels: [ui]}]\n',
};

describe('rename', () => {
  /** What is said against it, or the texts that changed. */
  const rename = (search: string, newName: string, texts: Texts = TEXTS): string | Texts => {
    const open = openPlans(texts);
    const here = fileIn(open, 'w/plan.yaml');
    const name = nameAt(here, cursorIn(here.text, search));
    assert.ok(name, search);
    const meaning = meaningOf(here.plan, here.plans, name);
    const why = whyNoRename(name, meaning, open);
    if (why !== undefined || meaning === undefined) return why ?? '';
    return textsAfter(texts, renameOf(meaning, newName));
  };
  const changed = (from: string | RegExp, to: string, text = 'w/plan.yaml'): string =>
    (TEXTS[text] ?? '').replaceAll(from, to);

  it('of an item changes all that refers to it in all plans, and keeps the old id', () => {
    const text = changed('{id: W-a, ', '{id: W-x, formerly: [W-a], ').replace('depends: [W-a]', 'depends: [W-x]');
    const after = rename('depends: [W|-a]', 'W-x');
    assert.ok(typeof after !== 'string', String(after));
    assert.equal(after['w/plan.yaml']?.replace(/, formerly: \[W-a\]/, ''), text.replace(/ formerly: \[W-a\],/, ''));
    assert.match(after['w/plan.yaml'] ?? '', /formerly: \[W-a\]/);
    assert.equal(after['p/plan.yaml'], changed('W-a', 'W-x', 'p/plan.yaml'));
  });

  it('of people, labels, skills and iterations stays in the plan', () => {
    const { 'p/plan.yaml': other } = TEXTS;
    assert.deepEqual(rename('[an|a 50', 'anna'), { 'w/plan.yaml': changed('ana', 'anna'), 'p/plan.yaml': other });
    assert.deepEqual(rename('[u|i]', 'front end'), {
      'w/plan.yaml': changed('ui', 'front end'),
      'p/plan.yaml': other,
    });
    assert.deepEqual(rename('[re|act]', 'preact'), { 'w/plan.yaml': changed('react', 'preact'), 'p/plan.yaml': other });
    assert.deepEqual(rename('id: X|1', 'X2'), { 'w/plan.yaml': changed('X1', 'X2'), 'p/plan.yaml': other });
  });

  it('is refused in a sentence where there is nothing to be renamed', () => {
    assert.match(String(rename('As W|-a', 'W-x')), /^W-a is only mentioned here/);
    assert.match(String(rename('iteration: Fir|st', 'x')), /^First is what people call it\. Rename it by its id X1/);
    assert.match(String(rename('iteration: S|1', 'x')), /^The cadence of the plan makes S1/);
    assert.match(String(rename('id: S|2', 'x')), /^The cadence of the plan makes S2/);
    assert.match(String(rename('type: bu|g', 'x')), /^bug has no entry in the plan/);
    assert.match(String(rename('status: do|ing', 'x')), /^doing has no entry in the plan/);
    assert.match(String(rename('priority: mu|st', 'x')), /^must has no entry in the plan/);
    assert.match(String(rename('parent: W-|zz', 'x')), /^No open plan has anything called W-zz/);
  });

  it('is refused while a file is broken that may refer to it', () => {
    const texts = { ...TEXTS, 'p/plan.yaml': 'items: [{id: P-a' };
    assert.match(String(rename('depends: [W|-a]', 'W-x', texts)), /^A file of the plan has errors/);
    assert.notEqual(typeof rename('[an|a 50', 'anna', texts), 'string');
  });
});
