import assert from 'node:assert/strict';
import type { Intent } from '../../../../src/core/intents/intent.ts';
import { textsAfter } from './carriedOut.ts';

const PLAN = `people:
  - ana # leads
  - bo
items:
  - id: W-a
    title: A
  # about B
  - id: W-b # bee
    title: B
    parent: W-a
`;

/** What intents make of the plan, and of another file that is empty. */
function made(text: string, ...intents: readonly Intent[]): unknown {
  const texts = textsAfter({ 'w/plan.yaml': text, 'w/more.yaml': '' }, ...intents);
  return typeof texts === 'string' ? texts : [texts['w/plan.yaml'], texts['w/more.yaml']];
}

describe('several intents in one edit', () => {
  const label: Intent = { kind: 'set', ref: { id: 'W-b' }, fields: { labels: ['ui'] } };
  const labelled = PLAN.replace('parent: W-a\n', 'parent: W-a\n    labels: [ui]\n');

  it('copy and move what an earlier one has added, with its comments', () => {
    const copy = labelled.slice(labelled.indexOf('  # about B')).replace('W-b', 'W-c');
    assert.deepEqual(made(PLAN, label, { kind: 'duplicate', ref: { id: 'W-b' }, newId: 'W-c' }), [labelled + copy, '']);
    assert.deepEqual(made(PLAN, label, { kind: 'move', refs: [{ id: 'W-b' }], file: 'w/more.yaml' }), [
      PLAN.slice(0, PLAN.indexOf('  # about B')),
      `items:\n${labelled.slice(labelled.indexOf('  # about B'))}`,
    ]);
    assert.deepEqual(made(PLAN, { kind: 'move', refs: [{ id: 'W-b' }], file: 'w/more.yaml' }, label), [
      PLAN.slice(0, PLAN.indexOf('  # about B')),
      `items:\n${labelled.slice(labelled.indexOf('  # about B'))}`,
    ]);
  });

  it('add a thousand entries behind one another, wherever the first goes', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `W-n${at}`);
    const chain = (file: string, first?: string): Intent[] =>
      ids.map((id, at) => {
        const after = at === 0 ? first : ids[at - 1];
        const place = { file, ...(after !== undefined && { after }) };
        return { kind: 'create', folder: 'w', section: 'items', fields: { id }, ...place };
      });
    const lines = ids.map((id) => `  - id: ${id}\n`).join('');
    const behindA = PLAN.replace('    title: A\n', (title) => title + lines);
    assert.deepEqual(made(PLAN, ...chain('w/plan.yaml', 'W-a')), [behindA, '']);
    assert.deepEqual(made(PLAN, ...chain('w/more.yaml')), [PLAN, `items:\n${lines}`]);
    for (const text of ['# Nothing yet\n', 'people:\n  - ana\n']) {
      assert.deepEqual(made(text, ...chain('w/plan.yaml')), [`${text}items:\n${lines}`, '']);
    }
  });

  it('add entries behind those that others were added behind', () => {
    const add = (id: string, after: string): Intent => ({
      kind: 'create',
      folder: 'w',
      section: 'items',
      fields: { id },
      after,
    });
    const added = made(PLAN, add('n1', 'W-a'), add('n2', 'W-a'), add('n3', 'n1'), add('n4', 'n3'));
    const lines = ['n1', 'n3', 'n4', 'n2'].map((id) => `  - id: ${id}\n`).join('');
    assert.deepEqual(added, [PLAN.replace('    title: A\n', (title) => title + lines), '']);
  });

  it('move entries within a file one after the other', () => {
    const move = (id: string, after: string | null): Intent => {
      return { kind: 'move', refs: [{ id }], file: 'w/plan.yaml', after };
    };
    const swapped = `${PLAN.slice(0, PLAN.indexOf('  - id: W-a'))}${PLAN.slice(PLAN.indexOf('  # about B'))}  - id: W-a\n    title: A\n`;
    assert.deepEqual(made(PLAN, move('W-b', null)), [swapped, '']);
    assert.deepEqual(made(PLAN, move('W-a', 'W-b'), move('W-b', 'W-a'), move('W-b', null)), [swapped, '']);
    assert.deepEqual(made(PLAN, label, move('W-b', null)), [
      swapped.replace('parent: W-a\n', 'parent: W-a\n    labels: [ui]\n'),
      '',
    ]);
    assert.deepEqual(made(PLAN, move('bo', null)), [
      PLAN.replace('  - ana # leads\n  - bo\n', '  - bo\n  - ana # leads\n'),
      '',
    ]);
    assert.equal(made(PLAN, move('W-b', 'W-x')), 'There is no W-x in this file any more.');
  });

  it('copy an entry behind another one, into a file of the plan', () => {
    const copy = { kind: 'duplicate', ref: { id: 'W-b' }, newId: 'W-c' } as const;
    const lines = PLAN.slice(PLAN.indexOf('  # about B')).replace('W-b', 'W-c');
    const behindA = PLAN.replace('    title: A\n', (title) => title + lines);
    assert.deepEqual(made(PLAN, { ...copy, after: 'W-a' }), [behindA, '']);
    assert.deepEqual(made(PLAN, { ...copy, file: 'w/more.yaml' }), [PLAN, `items:\n${lines}`]);
    assert.equal(made(PLAN, { ...copy, file: 'w/no.yaml' }), 'There is no file w/no.yaml in this plan.');
    assert.equal(made(PLAN, { ...copy, after: 'W-x' }), 'There is no W-x in this file any more.');
  });

  it('add an entry behind one that gets or loses its last field', () => {
    const split: Intent = { kind: 'split', ref: { id: 'W-b' }, parts: [{ id: 'W-c', title: 'C' }] };
    const part = '  - id: W-c\n    title: C\n    parent: W-a\n    splitFrom: W-b\n';
    assert.deepEqual(made(PLAN, label, split), [`${labelled + part}    labels: [ui]\n`, '']);
    const cleared: Intent = { kind: 'set', ref: { id: 'W-b' }, fields: { parent: null } };
    assert.deepEqual(made(`${PLAN}raid: []\n`, split, cleared), [
      `${PLAN.replace('    parent: W-a\n', '') + part}raid: []\n`,
      '',
    ]);
  });

  it('rename and delete what an earlier one has made others refer to', () => {
    const child: Intent = { kind: 'create', folder: 'w', section: 'items', fields: { id: 'W-c', parent: 'W-b' } };
    const below: Intent = { kind: 'setParent', ids: ['W-a'], parent: 'W-c' };
    assert.deepEqual(
      made(PLAN, { kind: 'setParent', ids: ['W-b'], parent: null }, child, below, {
        kind: 'rename',
        ref: { id: 'W-c' },
        newId: 'W-d',
      }),
      [
        `${PLAN.replace('title: A\n', 'title: A\n    parent: W-d\n').replace('    parent: W-a\n', '')}  - id: W-d\n    parent: W-b\n    formerly: [W-c]\n`,
        '',
      ],
    );
    assert.deepEqual(made(PLAN, child, { kind: 'delete', refs: [{ id: 'W-b' }], references: 'remove' }), [
      `${PLAN.slice(0, PLAN.indexOf('  # about B'))}  - id: W-c\n    parent: W-a\n`,
      '',
    ]);
    const freed: Intent = { kind: 'setParent', ids: ['W-b'], parent: null };
    assert.deepEqual(made(PLAN, freed, { kind: 'delete', refs: [{ id: 'W-a' }], references: 'refuse' }), [
      PLAN.replace('  - id: W-a\n    title: A\n', '').replace('    parent: W-a\n', ''),
      '',
    ]);
  });
});

describe('an entry of the short form', () => {
  it('stays one when it gets another id', () => {
    assert.deepEqual(made(PLAN, { kind: 'rename', ref: { id: 'ana' }, newId: 'anna' }), [
      PLAN.replace('  - ana # leads\n', '  - anna # leads\n'),
      '',
    ]);
  });

  it('moves with its comment', () => {
    assert.deepEqual(made(PLAN, { kind: 'move', refs: [{ id: 'ana' }], file: 'w/more.yaml' }), [
      PLAN.replace('  - ana # leads\n', ''),
      'people:\n  - ana # leads\n',
    ]);
  });
});

describe('an entry of another file', () => {
  it('is no place to move behind, even if the same edit makes it', () => {
    const copy: Intent = { kind: 'duplicate', ref: { id: 'W-a' }, newId: 'W-copy' };
    const intents: Intent[] = [
      copy,
      { kind: 'create', folder: 'w', section: 'items', fields: { id: 'W-c' }, file: 'w/more.yaml' },
      { kind: 'move', refs: [{ id: 'W-c' }], file: 'w/more.yaml', after: 'W-copy' },
    ];
    assert.match(String(made(PLAN, ...intents)), /W-copy/);
  });
});

describe('a list in brackets', () => {
  it('is emptied of entries that hold comments, but not of comments beside them', () => {
    const gone: Intent = { kind: 'delete', refs: [{ id: 'W-a' }], references: 'keep' };
    assert.deepEqual(made('items: [{\n  id: W-a, # a\n  }]\n', gone), ['items: []\n', '']);
    assert.match(String(made('items: [\n  # of others\n  {id: W-a}]\n', gone)), /cannot be changed safely/);
  });
});

describe('an edit in which entries come and go at one place', () => {
  const lines = `items: [
  {
    id: W-a, # a
    title: A
  },
  {id: W-b}
]
`;
  const gone = (id: string): Intent => ({ kind: 'delete', refs: [{ id }], references: 'keep' });
  const create = (id: string, after?: string): Intent => ({
    kind: 'create',
    folder: 'w',
    section: 'items',
    fields: { id },
    file: 'w/plan.yaml',
    ...(after !== undefined && { after }),
  });

  it('adds beside what stays, in a list in brackets', () => {
    const rest = 'items: [\n  {id: W-0},\n  {id: W-b}\n]\n';
    assert.deepEqual(made(lines, create('W-0'), gone('W-a')), [rest, '']);
    // What is taken out from the end of the line above may not take along what is added there.
    assert.deepEqual(made('items: [\n  {id: W-a} ,\n\n  {id: W-b}]\n', create('W-c', 'W-b'), gone('W-b')), [
      'items: [\n  {id: W-a},\n  {id: W-c}]\n',
      '',
    ]);
    assert.deepEqual(made('items: [\n  {id: W-a}, # a\n  {id: W-b}\n]\n', create('W-c', 'W-b'), gone('W-b')), [
      'items: [\n  {id: W-a}, # a\n  {id: W-c},\n]\n',
      '',
    ]);
  });

  it('adds what meets at one place in its order', () => {
    const both = [create('W-0', 'W-a'), create('W-c', 'W-b'), gone('W-b')];
    assert.deepEqual(made('items: [\n  {id: W-a}, # a\n  {id: W-b} # b\n]\n', ...both), [
      'items: [\n  {id: W-a}, # a\n  {id: W-0},\n  {id: W-c},\n]\n',
      '',
    ]);
    assert.deepEqual(made('items: [{id: W-a}, {id: W-b}]\n', ...both, gone('W-a')), [
      'items: [{id: W-0}, {id: W-c}]\n',
      '',
    ]);
    assert.deepEqual(made('items:\n  - id: W-a\n  - id: W-b\n', ...both), [
      'items:\n  - id: W-a\n  - id: W-0\n  - id: W-c\n',
      '',
    ]);
  });

  it('adds a section of its own behind what is added to the last one', () => {
    const person: Intent = {
      kind: 'create',
      folder: 'w',
      section: 'people',
      fields: { id: 'ana' },
      file: 'w/plan.yaml',
    };
    assert.deepEqual(made('items:\n  - id: W-a\n', person, create('W-b')), [
      'items:\n  - id: W-a\n  - id: W-b\npeople:\n  - id: ana\n',
      '',
    ]);
  });

  it('leaves a file alone from which an entry moves on', () => {
    const move = (file: string): Intent => ({ kind: 'move', refs: [{ id: 'W-b' }], file });
    assert.deepEqual(made(PLAN, move('w/more.yaml'), move('w/plan.yaml')), [PLAN, '']);
  });
});
