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
  it('moves with its comment', () => {
    assert.deepEqual(made(PLAN, { kind: 'move', refs: [{ id: 'ana' }], file: 'w/more.yaml' }), [
      PLAN.replace('  - ana # leads\n', ''),
      'people:\n  - ana # leads\n',
    ]);
  });
});

describe('a list in brackets', () => {
  it('is emptied of entries that hold comments, but not of comments beside them', () => {
    const gone: Intent = { kind: 'delete', refs: [{ id: 'W-a' }], references: 'keep' };
    assert.deepEqual(made('items: [{\n  id: W-a, # a\n  }]\n', gone), ['items: []\n', '']);
    assert.match(String(made('items: [\n  # of others\n  {id: W-a}]\n', gone)), /cannot be changed safely/);
  });
});
