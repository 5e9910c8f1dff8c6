import assert from 'node:assert/strict';
import type { Intent } from '../../../../src/core/intents/intent.ts';
import { type Texts, textsAfter } from './carriedOut.ts';

const PLAN = `project: {key: W}
people:
- {id: ana, email: a@x.org}
- {id: bo}
items:
- id: W-a
  title: A
  type: epic
# about B
- id: W-b
  title: B # why
  parent: W-a
  depends: [W-c SS+2d, {item: W-d, lag: 1d}]
  assignees: [ana 50%, bo]
- id: W-c
  title: C
  parent: W-a
- id: W-d
  title: D
requests:
- {id: W-q, title: Export, from: Dana, priority: must}
raid:
- {id: W-r, risk: Late, items: [W-b, W-c], owner: ana}
`;
const TEXTS: Texts = { 'w/plan.yaml': PLAN };

/** What intents make of the plan's text. */
function plan(...intents: readonly Intent[]): string {
  const texts = textsAfter(TEXTS, ...intents);
  return typeof texts === 'string' ? texts : (texts['w/plan.yaml'] ?? '');
}

describe('planEdit', () => {
  it('sets fields, if those that were expected stand there', () => {
    const ref = { id: 'W-b' };
    assert.equal(plan({ kind: 'set', ref, fields: { title: 'X' } }), PLAN.replace('B # why', 'X # why'));
    const expect = { title: 'Y' };
    assert.equal(
      plan({ kind: 'set', ref, fields: { title: 'X' }, expect }),
      'The title of W-b is B by now, and not Y.',
    );
    assert.equal(
      plan({ kind: 'set', ref, fields: { title: 'X' }, expect: { title: 'B', parent: 'W-a', due: null } }),
      PLAN.replace('B # why', 'X # why'),
    );
    assert.match(plan({ kind: 'set', ref, fields: { id: 'X' } }), /^The id W-b stays what it is/);
    assert.equal(plan({ kind: 'set', ref: { id: 'W-x' }, fields: {} }), 'There is no W-x in this file any more.');
  });

  it('sets fields of entries of every section, of the short form too', () => {
    assert.equal(
      plan({ kind: 'set', ref: { id: 'bo' }, fields: { name: 'Bo Lind', capacity: '20h/w' } }),
      PLAN.replace('{id: bo}', '{id: bo, name: Bo Lind, capacity: 20h/w}'),
    );
    const texts = { 'w/plan.yaml': 'workflow: [todo, doing, done]\npeople: [ana]\n' };
    assert.deepEqual(
      textsAfter(
        texts,
        { kind: 'set', ref: { id: 'doing', section: 'workflow' }, fields: { wip: 3 } },
        { kind: 'set', ref: { id: 'ana' }, fields: { name: 'Ana, R' } },
      ),
      {
        'w/plan.yaml': 'workflow: [todo, {id: doing, wip: 3}, done]\npeople: [{id: ana, name: "Ana, R"}]\n',
      },
    );
  });

  it('adds to lists and takes out of them, whatever else they hold', () => {
    const ref = { id: 'W-b' };
    assert.equal(
      plan({ kind: 'add', ref, field: 'depends', values: ['W-e', 'W-c SS+2d'] }),
      PLAN.replace('lag: 1d}]', 'lag: 1d}, W-e]'),
    );
    assert.equal(
      plan({ kind: 'remove', ref, field: 'depends', values: ['W-c SS+2d'] }),
      PLAN.replace('W-c SS+2d, {', '{'),
    );
    assert.equal(
      plan({ kind: 'remove', ref, field: 'depends', values: [{ lag: '1d', item: 'W-d' }] }),
      PLAN.replace(', {item: W-d, lag: 1d}', ''),
    );
    assert.equal(
      plan({ kind: 'add', ref, field: 'labels', values: ['ui'] }),
      PLAN.replace('50%, bo]\n', '50%, bo]\n  labels: [ui]\n'),
    );
    assert.equal(
      plan({ kind: 'remove', ref, field: 'labels', values: ['ui'] }),
      'ui is not in the labels of W-b any more.',
    );
    assert.equal(
      plan(
        { kind: 'add', ref, field: 'labels', values: ['ui'] },
        { kind: 'add', ref, field: 'labels', values: ['api'] },
        { kind: 'remove', ref, field: 'labels', values: ['ui'] },
      ),
      PLAN.replace('50%, bo]\n', '50%, bo]\n  labels: [api]\n'),
    );
  });

  it('creates entries where the user pointed, else beside their siblings, in one edit with what follows', () => {
    const made = (fields: Record<string, string>, more: { after?: string } = {}): Intent => {
      return { kind: 'create', folder: 'w', section: 'items', fields, ...more };
    };
    assert.equal(
      plan(made({ id: 'W-e', title: 'E' }, { after: 'W-a' })),
      PLAN.replace('  type: epic\n', '  type: epic\n- id: W-e\n  title: E\n'),
    );
    assert.equal(
      plan(made({ id: 'W-bb', title: 'E', parent: 'W-a' })),
      PLAN.replace('ana 50%, bo]\n', 'ana 50%, bo]\n- id: W-bb\n  title: E\n  parent: W-a\n'),
    );
    assert.equal(
      plan(made({ id: 'W-e', title: 'E', parent: 'W-d' })),
      PLAN.replace('title: D\n', 'title: D\n- id: W-e\n  title: E\n  parent: W-d\n'),
    );
    assert.equal(plan(made({ id: 'w-A' })), 'The id w-A is taken already.');
    assert.equal(plan(made({ title: 'x' })), 'An entry needs an id.');
    assert.equal(plan(made({ id: 'W-e' }, { after: 'W-x' })), 'There is no W-x in this file any more.');
    assert.equal(
      plan(made({ id: 'W-e', title: 'E' }), { kind: 'set', ref: { id: 'W-e' }, fields: { title: 'F' } }),
      PLAN.replace('title: D\n', 'title: D\n- id: W-e\n  title: F\n'),
    );
    assert.equal(
      plan({ kind: 'create', folder: 'w', section: 'milestones', fields: { id: 'W-m', committed: '2027-01-15' } }),
      `${PLAN}milestones:\n- id: W-m\n  committed: 2027-01-15\n`,
    );
    assert.equal(plan({ ...made({ id: 'W-e' }), folder: 'x' } as Intent), 'There is no plan x.');
  });

  it('puts items below others, but not below their own parts', () => {
    assert.equal(
      plan({ kind: 'setParent', ids: ['W-d', 'W-c'], parent: 'W-b' }),
      PLAN.replace('title: C\n  parent: W-a', 'title: C\n  parent: W-b').replace(
        'title: D\n',
        'title: D\n  parent: W-b\n',
      ),
    );
    assert.equal(plan({ kind: 'setParent', ids: ['W-c'], parent: null }), PLAN.replace('C\n  parent: W-a', 'C'));
    const sentence = 'W-a cannot be put below W-b, which is a part of it or the same.';
    assert.equal(plan({ kind: 'setParent', ids: ['W-a'], parent: 'W-b' }), sentence);
    assert.match(plan({ kind: 'setParent', ids: ['W-a'], parent: 'W-a' }), /^W-a cannot be put below W-a/);
    assert.match(
      plan({ kind: 'setParent', ids: ['W-a'], parent: 'W-d' }, { kind: 'setParent', ids: ['W-d'], parent: 'W-b' }),
      /^W-d cannot be put below W-b/,
    );
  });

  it('renames an entry with all that refers to it', () => {
    assert.equal(
      plan({ kind: 'rename', ref: { id: 'W-c' }, newId: 'W-z' }),
      PLAN.replace('W-c SS', 'W-z SS')
        .replace('id: W-c\n  title: C', 'id: W-z\n  title: C')
        .replace('[W-b, W-c]', '[W-b, W-z]')
        .replace('title: C\n  parent: W-a\n', 'title: C\n  parent: W-a\n  formerly: [W-c]\n'),
    );
    assert.equal(plan({ kind: 'rename', ref: { id: 'ana' }, newId: 'anna' }), PLAN.replaceAll(/\bana\b/g, 'anna'));
    assert.equal(plan({ kind: 'rename', ref: { id: 'W-c' }, newId: 'w-D' }), 'The id w-D is taken already.');
    const two = { ...TEXTS, 'pay/plan.yaml': 'project: {key: PAY}\nitems:\n- {id: PAY-a, depends: [W-c, W-d]}\n' };
    const renamed = textsAfter(two, { kind: 'rename', ref: { id: 'W-c' }, newId: 'W-z' });
    assert.match(String(Object(renamed)['pay/plan.yaml']), /depends: \[W-z, W-d\]/);
  });

  it('deletes entries, and mends what refers to them as is chosen', () => {
    const gone = (references: 'refuse' | 'remove' | 'keep', ...ids: string[]): string => {
      return plan({ kind: 'delete', refs: ids.map((id) => ({ id })), references });
    };
    assert.equal(gone('refuse', 'W-c'), 'Others refer to W-c: W-b (depends), W-r (items).');
    assert.equal(
      gone('remove', 'W-c'),
      PLAN.replace('W-c SS+2d, ', '').replace('- id: W-c\n  title: C\n  parent: W-a\n', '').replace(', W-c]', ']'),
    );
    assert.equal(gone('keep', 'W-c'), PLAN.replace('- id: W-c\n  title: C\n  parent: W-a\n', ''));
    assert.equal(
      gone('remove', 'W-a'),
      PLAN.replace('- id: W-a\n  title: A\n  type: epic\n', '').replaceAll('  parent: W-a\n', ''),
    );
    assert.equal(
      gone('remove', 'W-b'),
      PLAN.replace(/# about B\n(.*\n){5}/, '').replace('[W-b, W-c]', '[W-c]'),
      'with its comment',
    );
    assert.equal(gone('refuse', 'W-q'), PLAN.replace(/- \{id: W-q.*\n/, ''));
    assert.match(gone('refuse', 'W-b', 'W-c'), /^Others refer to W-b: W-r \(items\)/);
    assert.equal(
      gone('remove', 'W-a', 'W-b', 'W-c', 'W-d'),
      PLAN.replace(/items:\n(.*\n)*requests/, 'items:\nrequests').replace(' items: [W-b, W-c],', ''),
    );
  });

  it('deletes the last of a group, and leaves the blank line between the groups', () => {
    const groups = (...ids: string[]): string =>
      `project: {key: W}\nitems:\n${ids.map((id) => (id === '' ? '\n' : `- {id: W-${id}}\n`)).join('')}`;
    const texts = { 'w/plan.yaml': groups('a', 'b', '', 'c', '', 'd') };
    const without = (...ids: string[]): unknown => {
      const refs = ids.map((id) => ({ id: `W-${id}` }));
      return Object(textsAfter(texts, { kind: 'delete', refs, references: 'refuse' }))['w/plan.yaml'];
    };
    assert.equal(without('b'), groups('a', '', 'c', '', 'd'));
    assert.equal(without('c'), groups('a', 'b', '', 'd'));
    assert.equal(without('d'), groups('a', 'b', '', 'c'));
    assert.equal(without('a', 'b'), groups('c', '', 'd'));
    assert.equal(without('b', 'c'), groups('a', '', 'd'));
    assert.equal(without('c', 'd'), groups('a', 'b'));
    const pairs = { 'w/plan.yaml': groups('a', '', 'b', 'c', '', 'd', 'e') };
    const refs = [{ id: 'W-b' }, { id: 'W-c' }];
    assert.deepEqual(textsAfter(pairs, { kind: 'delete', refs, references: 'refuse' }), {
      'w/plan.yaml': groups('a', '', 'd', 'e'),
    });
  });

  it('duplicates an entry, comments and all, as something that is not begun', () => {
    assert.equal(
      plan(
        { kind: 'set', ref: { id: 'W-d' }, fields: { status: 'doing' } },
        { kind: 'duplicate', ref: { id: 'W-b' }, newId: 'W-e' },
      ),
      PLAN.replace('title: D\n', 'title: D\n  status: doing\n').replace(
        '- id: W-c\n',
        `${/# about B\n(.*\n){5}/.exec(PLAN)?.[0].replace('id: W-b', 'id: W-e')}- id: W-c\n`,
      ),
    );
    const done = { 'w/plan.yaml': 'items:\n- {id: A, title: x, status: done, finished: 2026-01-01}\n' };
    assert.deepEqual(textsAfter(done, { kind: 'duplicate', ref: { id: 'A' }, newId: 'B' }), {
      'w/plan.yaml': `${done['w/plan.yaml']}- {id: B, title: x}\n`,
    });
  });

  it('moves entries between files, with their comments and in the other file’s layout', () => {
    const texts = { ...TEXTS, 'w/more.yaml': '# more\nitems:\n    - id: W-k\r\n'.replace('\r', '') };
    const moved = textsAfter(texts, { kind: 'move', refs: [{ id: 'W-b' }], file: 'w/more.yaml' });
    assert.equal(
      Object(moved)['w/more.yaml'],
      '# more\nitems:\n    # about B\n    - id: W-b\n      title: B # why\n      parent: W-a\n      depends: [W-c SS+2d, {item: W-d, lag: 1d}]\n      assignees: [ana 50%, bo]\n    - id: W-k\n',
    );
    assert.equal(Object(moved)['w/plan.yaml'], PLAN.replace(/# about B\n(.*\n){5}/, ''));
    assert.equal(
      textsAfter(texts, { kind: 'move', refs: [{ id: 'W-b' }], file: 'w/none.yaml' }),
      'There is no file w/none.yaml in this plan.',
    );
    const crlf = { ...TEXTS, 'w/more.yaml': 'items: []\r\n' };
    assert.equal(
      Object(textsAfter(crlf, { kind: 'move', refs: [{ id: 'W-d' }], file: 'w/more.yaml' }))['w/more.yaml'],
      'items: [{id: W-d, title: D}]\r\n',
    );
  });

  it('moves an entry with what the same edit changes of it, in either order', () => {
    const texts = {
      'web/plan.yaml': 'items:\n  - id: A # first\n    title: One\n    rank: 5\n  - id: B\n    title: Two\n',
      'web/team.yaml': 'items:\n  - id: T\n    title: Team\n',
    };
    const below: Intent = { kind: 'setParent', ids: ['A'], parent: 'T' };
    const clear: Intent = { kind: 'set', ref: { id: 'A' }, fields: { rank: null } };
    const move: Intent = { kind: 'move', refs: [{ id: 'A' }], file: 'web/team.yaml' };
    const moved = {
      'web/plan.yaml': 'items:\n  - id: B\n    title: Two\n',
      'web/team.yaml': 'items:\n  - id: A # first\n    title: One\n    parent: T\n  - id: T\n    title: Team\n',
    };
    assert.deepEqual(textsAfter(texts, below, clear, move), moved);
    assert.deepEqual(textsAfter(texts, move, below, clear), moved);
    assert.deepEqual(textsAfter(texts, below, move, clear), moved);
  });

  it('extracts entries into a new file', () => {
    const texts = textsAfter(TEXTS, { kind: 'extract', refs: [{ id: 'W-d' }, { id: 'W-b' }], file: 'w/new.yaml' });
    assert.equal(
      Object(texts)['w/new.yaml'],
      `items:\n${/# about B\n(.*\n){5}/.exec(PLAN)?.[0].replaceAll(/^/gm, '  ').trimEnd()}\n\n  - id: W-d\n    title: D\n`,
    );
    assert.equal(
      textsAfter(TEXTS, { kind: 'extract', refs: [{ id: 'W-d' }], file: 'w/plan.yaml' }),
      'There is a file w/plan.yaml already.',
    );
  });

  it('splits an item, for whose parts all wait that waited for it', () => {
    assert.equal(
      plan({
        kind: 'split',
        ref: { id: 'W-c' },
        parts: [
          { id: 'W-e', title: 'E', estimate: '2d' },
          { id: 'W-f', title: 'F' },
        ],
      }),
      PLAN.replace('[W-c SS+2d, {', '[W-c SS+2d, W-e SS+2d, W-f SS+2d, {').replace(
        '- id: W-d\n',
        '- id: W-e\n  title: E\n  parent: W-a\n  splitFrom: W-c\n  estimate: 2d\n- id: W-f\n  title: F\n  parent: W-a\n  splitFrom: W-c\n- id: W-d\n',
      ),
    );
  });

  it('accepts a request into an item', () => {
    const accept: Intent = { kind: 'accept', ref: { id: 'W-q' }, item: { id: 'W-e', type: 'story' }, by: 'ana' };
    assert.equal(
      plan(accept),
      PLAN.replace('title: D\n', 'title: D\n- id: W-e\n  title: Export\n  type: story\n  priority: must\n').replace(
        'priority: must}',
        'priority: must, decision: {state: accepted, date: 2026-11-26, by: ana}, became: W-e}',
      ),
    );
    const rejected = { 'w/plan.yaml': PLAN.replace('priority: must', 'decision: rejected 2026-01-01') };
    assert.equal(textsAfter(rejected, accept), 'The request W-q is rejected already.');
  });
});
