import assert from 'node:assert/strict';
import { definitionsOf } from '../../../../src/core/language/definitions.ts';
import { meaningOf } from '../../../../src/core/language/meaning.ts';
import { nameAt } from '../../../../src/core/language/nameAt.ts';
import { type OpenPlans, occurrencesOf } from '../../../../src/core/language/occurrences.ts';
import { cursorIn, fileIn, openPlans, type Texts } from './openPlans.ts';

const TEXTS: Texts = {
  'w/plan.yaml': `project: {key: W}
workflow: [todo, doing, done]
fields: [{id: reviewer, kind: person}]
priorities: [now, later]
people:
  - {id: ana, skills: {react: 3}}
  - {id: bo, skills: [react 2]}
stakeholders: [{id: ana, role: sponsor}, {id: mara}]
iterations: [{id: S1, name: Sprint 1}]
cadence: {every: 2w, from: 2026-11-02, id: "T{n}"}
milestones: [{id: W-beta, owner: ana}]
`,
  'w/items.yaml': `items:
  - {id: W-aaaa1, title: A, assignees: [ana 50%], iteration: S1, status: doing, labels: [ui], reviewer: ana, priority: now}
  # W-aaaa1 is not counted here
  - id: W-bbbb2
    depends: [W-aaaa1 SS+2d, {item: W-aaaa1}, P-aaaa1]
    parent: W-aaaa1
    iteration: Sprint 1
    skills: react
    labels: ui
    signOff: ana
  - {id: W-cccc3, formerly: [W-old], iteration: T2, type: bug}
`,
  'p/plan.yaml': `people: [ana]
items:
  - {id: P-aaaa1, depends: [W-aaaa1, W-beta], labels: [ui], assignees: [ana]}
requests: [{id: P-q, became: [P-aaaa1]}]
`,
  'w/private/people.yaml': 'people: [{id: ana, rate: 90 EUR/h}]\n',
};

/** The lines, counted from 1, at which a name stands, with what stands there. */
function places(open: OpenPlans, found: readonly { file: string; range: { start: number; end: number } }[]): string[] {
  return found.map(({ file, range }) => {
    const text = fileIn(open, file).text;
    return `${file}:${text.slice(0, range.start).split('\n').length} ${text.slice(range.start, range.end)}`;
  });
}

function named(open: OpenPlans, file: string, search: string) {
  const here = fileIn(open, file);
  const name = nameAt(here, cursorIn(here.text, search));
  assert.ok(name, search);
  return meaningOf(here.plan, here.plans, name);
}

describe('the occurrences of what a name means', () => {
  const open = openPlans(TEXTS);
  const occurrences = (file: string, search: string, only?: string): string[] => {
    const meaning = named(open, file, search);
    assert.ok(meaning, search);
    return places(open, occurrencesOf(meaning, open, only));
  };

  it('are found from wherever the name stands, in all plans that may have it', () => {
    const all = occurrences('w/items.yaml', 'id: W-aa|aa1');
    assert.deepEqual(all.toSorted(), [
      'p/plan.yaml:3 W-aaaa1',
      'w/items.yaml:2 W-aaaa1',
      'w/items.yaml:5 W-aaaa1',
      'w/items.yaml:5 W-aaaa1',
      'w/items.yaml:6 W-aaaa1',
    ]);
    for (const search of ['[W-aa|aa1 SS', '{item: W-|aaaa1', 'parent: W-aa|aa1', '# W-aa|aa1']) {
      assert.deepEqual(occurrences('w/items.yaml', search), all, search);
    }
    assert.deepEqual(occurrences('p/plan.yaml', '[W-aa|aa1'), all);
  });

  it('of a person are those of one plan, as whom one works and has a say', () => {
    assert.deepEqual(occurrences('w/plan.yaml', '{id: an|a, skills'), [
      'w/plan.yaml:6 ana',
      'w/plan.yaml:11 ana',
      'w/plan.yaml:8 ana',
      'w/items.yaml:2 ana',
      'w/items.yaml:2 ana',
      'w/items.yaml:10 ana',
      'w/private/people.yaml:1 ana',
    ]);
    assert.deepEqual(occurrences('p/plan.yaml', 'assignees: [a|na'), ['p/plan.yaml:1 ana', 'p/plan.yaml:3 ana']);
  });

  it('of an iteration are by its id and its name', () => {
    const all = ['w/plan.yaml:9 S1', 'w/items.yaml:2 S1', 'w/items.yaml:7 Sprint 1'];
    assert.deepEqual(occurrences('w/items.yaml', 'Spri|nt 1'), all);
    assert.deepEqual(occurrences('w/items.yaml', 'iteration: S|1'), all);
  });

  it('of labels, skills, priorities, statuses and own fields are found too', () => {
    assert.deepEqual(occurrences('w/items.yaml', 'labels: [u|i'), ['w/items.yaml:2 ui', 'w/items.yaml:9 ui']);
    assert.deepEqual(occurrences('w/items.yaml', 'skills: re|act'), [
      'w/plan.yaml:6 react',
      'w/plan.yaml:7 react',
      'w/items.yaml:8 react',
    ]);
    assert.deepEqual(occurrences('w/items.yaml', 'priority: no|w'), ['w/plan.yaml:4 now', 'w/items.yaml:2 now']);
    assert.deepEqual(occurrences('w/items.yaml', 'status: do|ing'), ['w/plan.yaml:2 doing', 'w/items.yaml:2 doing']);
    assert.deepEqual(occurrences('w/plan.yaml', 'id: revi|ewer'), [
      'w/plan.yaml:3 reviewer',
      'w/items.yaml:2 reviewer',
    ]);
  });

  it('can be asked for in one file', () => {
    assert.deepEqual(occurrences('p/plan.yaml', '[W-aa|aa1', 'p/plan.yaml'), ['p/plan.yaml:3 W-aaaa1']);
  });
});

describe('the definition of what a name means', () => {
  const open = openPlans(TEXTS);
  const definitions = (file: string, search: string): string[] => {
    const meaning = named(open, file, search);
    return meaning
      ? places(
          open,
          definitionsOf(meaning, open).map(({ file: of, name }) => ({ file: of, range: name })),
        )
      : [];
  };

  it('is in another file or plan', () => {
    assert.deepEqual(definitions('p/plan.yaml', '[W-aa|aa1'), ['w/items.yaml:2 W-aaaa1']);
    assert.deepEqual(definitions('p/plan.yaml', 'W-b|eta]'), ['w/plan.yaml:11 W-beta']);
    assert.deepEqual(definitions('w/items.yaml', 'P-aa|aa1'), ['p/plan.yaml:3 P-aaaa1']);
    assert.deepEqual(definitions('w/items.yaml', '[W-o|ld'), ['w/items.yaml:11 W-cccc3']);
  });

  it('of a person is wherever something is said of them', () => {
    assert.deepEqual(definitions('w/items.yaml', '[an|a 50'), [
      'w/plan.yaml:6 ana',
      'w/private/people.yaml:1 ana',
      'w/plan.yaml:8 ana',
    ]);
    assert.deepEqual(definitions('w/plan.yaml', 'mar|a'), ['w/plan.yaml:8 mara']);
  });

  it('of a skill is by all who have it, and of an iteration that nobody writes the cadence', () => {
    assert.deepEqual(definitions('w/items.yaml', 'skills: re|act'), ['w/plan.yaml:6 react', 'w/plan.yaml:7 react']);
    assert.deepEqual(definitions('w/items.yaml', 'iteration: T|2'), ['w/plan.yaml:10 2w']);
    assert.deepEqual(definitions('w/items.yaml', 'Spri|nt 1'), ['w/plan.yaml:9 S1']);
    assert.deepEqual(definitions('w/items.yaml', 'priority: n|ow'), ['w/plan.yaml:4 now']);
  });

  it('is nowhere for labels and what is built in', () => {
    assert.deepEqual(definitions('w/items.yaml', 'labels: [u|i'), []);
    assert.deepEqual(definitions('w/items.yaml', 'type: bu|g'), []);
  });
});
