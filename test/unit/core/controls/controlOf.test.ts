import assert from 'node:assert/strict';
import type { Control } from '../../../../src/core/controls/control.ts';
import { controlOf } from '../../../../src/core/controls/controlOf.ts';
import { fieldOf, fieldsOf } from '../../../../src/core/controls/fieldsOf.ts';
import { FIELD_LABELS, labelOf, labelOfField } from '../../../../src/core/controls/labelOf.ts';
import { type EntrySectionName, entrySectionsOf, SECTIONS } from '../../../../src/core/model/sections.ts';
import { planOf } from '../checks/planOf.ts';

const PLAN = planOf(`
fields:
- {id: size, kind: choice, choices: [small, large], description: How big it is.}
- {id: buyer, name: Who pays, kind: person}
- {id: seen, kind: date}
- {id: cost, kind: number}
- {id: home, kind: url}
- {id: hint}
- {id: title}
`);

function control(section: EntrySectionName, name: string): Control | undefined {
  const field = fieldOf(PLAN, section, name);
  return field && controlOf(field);
}

/** Fields that have each kind of control. */
const KINDS: { readonly [Kind in Control['kind']]: readonly (readonly [EntrySectionName, string])[] } = {
  line: [
    ...(['title', 'customer', 'hint', 'home'] as const).map((name) => ['items', name] as const),
    ...(['rate', 'capacity', 'email'] as const).map((name) => ['people', name] as const),
    ...[['iterations', 'dates'] as const, ['calendars', 'hours'] as const, ['contracts', 'cap'] as const],
    ...[['decisions', 'because'] as const, ['raid', 'action'] as const, ['workflow', 'description'] as const],
  ],
  text: [
    ['items', 'description'],
    ['people', 'notes'],
    ['templates', 'description'],
  ],
  number: [
    ['items', 'rank'],
    ['items', 'cost'],
    ['raid', 'impact'],
  ],
  day: [
    ['items', 'due'],
    ['items', 'seen'],
    ['external', 'promised'],
  ],
  effort: [
    ['items', 'estimate'],
    ['items', 'remaining'],
    ['contracts', 'notice'],
  ],
  flag: [['fields', 'required']],
  choice: [
    ['items', 'size'],
    ['workflow', 'category'],
    ['raid', 'response'],
  ],
  name: [
    ['items', 'status'],
    ['items', 'parent'],
    ['items', 'buyer'],
    ['requests', 'from'],
  ],
  names: [
    ['items', 'assignees'],
    ['items', 'depends'],
    ['items', 'skills'],
    ['contracts', 'people'],
  ],
  words: [
    ['items', 'labels'],
    ['items', 'constraints'],
    ['people', 'skills'],
    ['people', 'leave'],
  ],
  sentences: [
    ['items', 'acceptance'],
    ['decisions', 'options'],
  ],
  checklist: [
    ['items', 'checklist'],
    ['milestones', 'criteria'],
  ],
  map: [
    ['items', 'waiting'],
    ['items', 'signOff'],
    ['requests', 'decision'],
    ['contracts', 'term'],
  ],
  yaml: [
    ['templates', 'item'],
    ['templates', 'children'],
  ],
};

describe('controlOf', () => {
  for (const [kind, fields] of Object.entries(KINDS)) {
    it(`${kind}: ${fields.map((names) => names.join('.')).join(', ')}`, () => {
      for (const [section, name] of fields) assert.equal(control(section, name)?.kind, kind, `${section}.${name}`);
    });
  }

  it('says what names are names of, and what there is to choose from', () => {
    assert.deepEqual(control('items', 'status'), { kind: 'name', targets: ['status'], isOpen: false });
    assert.deepEqual(control('items', 'assignees'), { kind: 'names', targets: ['person', 'team'], isOpen: false });
    assert.deepEqual(control('items', 'buyer'), { kind: 'name', targets: ['person'], isOpen: false });
    assert.deepEqual(control('items', 'size'), { kind: 'choice', choices: ['small', 'large'] });
  });

  it('gives parts of a map controls of their own', () => {
    const decision = control('requests', 'decision');
    assert.ok(decision?.kind === 'map');
    assert.deepEqual(
      decision.parts.map((part) => [part.name, part.control.kind]),
      [
        ['state', 'choice'],
        ['date', 'day'],
        ['by', 'name'],
        ['because', 'line'],
      ],
    );
  });
});

describe('fieldsOf', () => {
  it("has the plan's own fields behind Plandeck's, which no field of the plan takes the place of", () => {
    const names = [...fieldsOf(PLAN, 'items').keys()];
    assert.deepEqual(names, [...Object.keys(SECTIONS.items.fields), 'size', 'buyer', 'seen', 'cost', 'home', 'hint']);
    assert.equal(fieldOf(PLAN, 'items', 'size')?.description, 'How big it is.');
    assert.equal(fieldOf(PLAN, 'requests', 'size'), undefined);
    assert.equal(fieldOf(PLAN, 'items', 'toString'), undefined);
  });
});

describe('labelOf', () => {
  const shout = (text: string): string => text.toUpperCase();

  it('has a label for every field of every section and for its parts, and for nothing else', () => {
    const fields = entrySectionsOf(SECTIONS).flatMap(([, section]) => Object.entries(section.fields));
    const parts = fields.flatMap(([, field]) => {
      const of = controlOf(field);
      return of.kind === 'map' ? of.parts.map(({ name }) => name) : [];
    });
    const names = new Set([...fields.map(([name]) => name), ...parts]);
    assert.deepEqual(Object.keys(FIELD_LABELS).sort(), [...names].sort());
  });

  it('is translated', () => {
    assert.equal(labelOf('signOff', shout), 'SIGN-OFF');
    assert.equal(labelOf('mine', shout), 'mine');
  });

  it("takes the plan's word for its own fields", () => {
    assert.equal(labelOfField(PLAN, 'items', 'buyer', shout), 'Who pays');
    assert.equal(labelOfField(PLAN, 'items', 'size', shout), 'size');
    assert.equal(labelOfField(PLAN, 'items', 'title', shout), 'TITLE');
    assert.equal(labelOfField(PLAN, 'requests', 'buyer', shout), 'buyer');
  });
});
