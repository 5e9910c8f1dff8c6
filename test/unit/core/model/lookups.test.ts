import assert from 'node:assert/strict';
import { customFieldsOf, customValue } from '../../../../src/core/model/customFields.ts';
import { ITEM_FIELDS } from '../../../../src/core/model/itemFields.ts';
import { isKnown, namesOf, referencesIn } from '../../../../src/core/model/lookups.ts';
import { raidOf } from '../../../../src/core/model/raid.ts';
import { entrySectionsOf, SECTIONS } from '../../../../src/core/model/sections.ts';
import { itemOf, planOf } from '../checks/planOf.ts';

const PLAN = planOf(`
project: {key: WEB}
cadence: {every: 2w, from: 2026-11-02}
types: [{id: incident, like: bug}, {id: task, icon: tools, description: Ours}, chore]
fields:
  - {id: risk, kind: choice, choices: [low, high], types: [story]}
  - {id: cost, kind: number}
  - {id: link, kind: url}
  - {id: due, kind: text}
people: [{id: ana, skills: {react: 3}}]
teams: [{id: access}]
external: [{id: WEB-x, title: X}]
items:
  - {id: WEB-a, title: A, type: story, parent: WEB-p, assignees: [ana 50%, access], skills: [react, sql],
     depends: [WEB-x, WEB-n SS], iteration: S7, risk: high, cost: "3", link: "javascript:alert(1)"}
raid:
  - {id: WEB-r1, risk: Late}
  - {id: WEB-r2, kind: issue, title: Late}
  - {id: WEB-r3, kind: issue}
  - {id: WEB-r4, risk: Late, issue: Late}
`);
const ITEM = itemOf(PLAN, 'WEB-a');

describe('lookups', () => {
  it('know what each field of an item refers to, and what the plan has', () => {
    assert.deepEqual(
      referencesIn(ITEM, ITEM_FIELDS).map((reference) => [reference.field, reference.name, isKnown(PLAN, reference)]),
      [
        ['type', 'story', true],
        ['parent', 'WEB-p', false],
        ['assignees', 'ana', true],
        ['assignees', 'access', true],
        ['skills', 'react', true],
        ['skills', 'sql', false],
        ['depends', 'WEB-x', true],
        ['depends', 'WEB-n', false],
        ['iteration', 'S7', true],
      ],
    );
  });

  it('list the names of a kind', () => {
    assert.deepEqual([...namesOf(PLAN, 'skill').keys()], ['react']);
    assert.deepEqual([...namesOf(PLAN, 'priority').keys()], ['must', 'should', 'could', 'wont']);
    assert.deepEqual([...namesOf(PLAN, 'status').keys()], ['todo', 'doing', 'done', 'dropped']);
  });

  it('find nothing strange in any section: each field that refers has targets, and a sentence', () => {
    for (const [name, { fields }] of entrySectionsOf(SECTIONS)) {
      for (const [key, { description, expected, references }] of Object.entries(fields)) {
        assert.match(description, /^[A-Z].*\.$/, `${name}.${key}`);
        assert.match(expected, /^[^A-Z].*[^.]$|^[A-Z]/, `${name}.${key}`);
        if (references) assert.notEqual(references.targets.length, 0, `${name}.${key}`);
      }
    }
  });
});

describe('what is the plan’s own', () => {
  it('types are the built-in ones and its own', () => {
    assert.deepEqual(
      [...PLAN.types.values()].map(({ id, like, icon }) => [id, like, icon]),
      [
        ['epic', 'epic', 'layers'],
        ['story', 'story', 'bookmark'],
        ['task', 'task', 'tools'],
        ['bug', 'bug', 'bug'],
        ['spike', 'spike', 'beaker'],
        ['requirement', 'requirement', 'law'],
        ['incident', 'bug', 'bug'],
        ['chore', undefined, 'circle-outline'],
      ],
    );
    assert.equal(PLAN.types.get('task')?.description, 'Ours');
  });

  it('fields have the values of their kind, on items of their types', () => {
    const ids = (type: string | undefined): string[] => customFieldsOf(PLAN, type).map(({ id }) => id);
    assert.deepEqual(ids('story'), ['risk', 'cost', 'link']);
    assert.deepEqual(ids('bug'), ['cost', 'link']);
    assert.deepEqual(ids(undefined), ['cost', 'link']);
    assert.deepEqual(
      ['risk', 'cost', 'link', 'due', 'nothing', 'constructor'].map((id) => customValue(PLAN, ITEM, id)),
      ['high', 3, undefined, undefined, undefined, undefined],
    );
  });

  it('entries of the RAID log say what they are in short or in long', () => {
    assert.deepEqual(
      [...PLAN.raid.values()].map((entry) => raidOf(entry)),
      [{ kind: 'risk', title: 'Late' }, { kind: 'issue', title: 'Late' }, undefined, undefined],
    );
  });
});
