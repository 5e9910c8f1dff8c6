import assert from 'node:assert/strict';
import { afterSet, yaml } from './edited.ts';

describe('setFields in block style', () => {
  it('replaces a value and leaves comments, quotes, order and unknown keys', () => {
    const before = yaml`
      # The portal.
      items:
        # first
        - id: WEB-a
          title: 'Log in'   # agreed
          x-custom: {a:   1}
          status: todo      # since Tuesday

        - id: WEB-b
          status: todo
      `;
    assert.equal(afterSet(before, 'WEB-a', { status: 'review' }), before.replace('todo      #', 'review      #'));
    assert.equal(afterSet(before, 'WEB-a', { title: "Ana's" }), before.replace("'Log in'", "'Ana''s'"));
    assert.equal(afterSet(before, 'WEB-b', { status: 'done' }), before.replace(/todo\n$/, 'done\n'));
  });

  it('keeps CRLF, also in new lines, and a missing last line end', () => {
    assert.equal(
      afterSet('items:\r\n- id: A\r\n  title: x', 'A', { status: 'done', title: 'z' }),
      'items:\r\n- id: A\r\n  title: z\r\n  status: done',
    );
    assert.equal(
      afterSet('items:\r\n- id: A\r\n  title: x\r\n  status: done', 'A', { status: null, title: null }),
      'items:\r\n- id: A',
    );
    assert.equal(
      afterSet('items:\n- id: A\n  title: x', 'A', { title: null, status: 'b' }),
      'items:\n- id: A\n  status: b',
    );
  });

  it('puts a new key where the usual order has it', () => {
    const before = yaml`
      items:
        - id: A
          title: x  # why
          estimate: 3d
          x: 1
      `;
    assert.equal(afterSet(before, 'A', { priority: 'must' }), before.replace('# why\n', '# why\n    priority: must\n'));
    assert.equal(afterSet(before, 'A', { due: '2026-12-24' }), before.replace('3d\n', '3d\n    due: 2026-12-24\n'));
    assert.equal(
      afterSet(before, 'A', { rank: 12.5, status: 'doing' }),
      before.replace('# why\n', '# why\n    status: doing\n    rank: 12.5\n'),
    );
  });

  it('fills an empty value and clears one', () => {
    const before = yaml`
      items:
        - id: A
          status:     # none yet
          priority:
          due: 2026-12-24
          labels:
            - ui  # the front
            - api
          title: x
      `;
    assert.equal(afterSet(before, 'A', { status: 'doing' }), before.replace('status: ', 'status: doing '));
    assert.equal(afterSet(before, 'A', { priority: 'must' }), before.replace('priority:', 'priority: must'));
    assert.equal(afterSet(before, 'A', { due: null }), before.replace('    due: 2026-12-24\n', ''));
    assert.equal(afterSet(before, 'A', { labels: [] }), before.replace(/ {4}labels:\n.*\n.*\n/, ''));
    assert.equal(afterSet(before, 'A', { status: null }), before, 'nothing to clear');
  });

  it('writes at any indentation', () => {
    const tight = 'items:\n- id: A\n  title: x\n';
    assert.equal(afterSet(tight, 'A', { status: 'b' }), 'items:\n- id: A\n  title: x\n  status: b\n');
    const loose = 'items:\n     -    id:   A\n          title:   x\n';
    assert.equal(
      afterSet(loose, 'A', { status: 'b', title: 'z' }),
      'items:\n     -    id:   A\n          title:   z\n          status: b\n',
    );
    const alone = 'items:\n  -\n      id: A\n  - # two\n    id: B\n';
    assert.equal(afterSet(alone, 'A', { status: 'b' }), alone.replace('A\n', 'A\n      status: b\n'));
    assert.equal(afterSet(alone, 'B', { status: 'b' }), `${alone}    status: b\n`);
    const tabs = 'items:\n- id:\tA\t# tab\n  title:\tx\t# tab\n';
    assert.equal(
      afterSet(tabs, 'A', { title: 'z', status: 'b' }),
      tabs.replace('x\t# tab\n', 'z\t# tab\n  status: b\n'),
    );
  });

  it('moves the next key up to the dash when the first one goes', () => {
    assert.equal(afterSet('items:\n- status: todo\n  id: A\n', 'A', { status: null }), 'items:\n- id: A\n');
    assert.equal(
      afterSet('items:\n- status: todo # now\n  id: A\n', 'A', { status: null }),
      'items:\n- status: # now\n  id: A\n',
      'a comment between stays',
    );
    const explicit = 'items:\n- ? status\n  : todo # c\n  ? id\n  : A\n';
    assert.equal(afterSet(explicit, 'A', { status: null }), explicit.replace('todo', ''));
    assert.equal(
      afterSet('items:\n- rank: 1\n  status: todo\n  id: A\n', 'A', { status: null, rank: null }),
      'items:\n- rank:\n  id: A\n',
    );
  });

  it('keeps quoted keys and writes new ones like them', () => {
    const before = 'items:\n  - "id": "A"\n    "status": "todo"\n';
    assert.equal(
      afterSet(before, 'A', { status: 'done', priority: 'must' }),
      'items:\n  - "id": "A"\n    "status": "done"\n    "priority": "must"\n',
    );
    assert.equal(afterSet(before, 'A', { due: null, rank: 2 }), `${before}    "rank": 2\n`);
  });

  it('edits explicit keys', () => {
    const before = 'items:\n  - ? id\n    : A\n    ? status\n    : todo # c\n    ? priority\n';
    assert.equal(afterSet(before, 'A', { status: 'done' }), before.replace('todo', 'done'));
    assert.equal(afterSet(before, 'A', { status: null }), before.replace('    ? status\n    : todo # c\n', ''));
    assert.equal(afterSet(before, 'A', { priority: 'must' }), `${before.trimEnd()}\n    : must\n`);
    assert.equal(afterSet(before, 'A', { title: 'x' }), before.replace('A\n', 'A\n    title: x\n'));
  });

  it('replaces a map or a list that another kind of value takes the place of, unless a comment would go', () => {
    const before = 'items:\n- id: A\n  waiting:\n    for: ana\n    since: 2026-11-20\n  title: x\n';
    assert.equal(
      afterSet(before, 'A', { waiting: 'an answer' }),
      'items:\n- id: A\n  waiting: an answer\n  title: x\n',
    );
    assert.equal(afterSet(before.replace('ana', 'ana # c'), 'A', { waiting: 'an answer' }), 'refused: layout');
    assert.equal(
      afterSet('items:\n- id: A\n  labels: ui # c\n', 'A', { labels: ['a', 'b'] }),
      'items:\n- id: A\n  labels: [a, b] # c\n',
    );
  });

  it('edits nothing for a value that is there already, however it is written', () => {
    const before = 'items:\n- {id: A, status: "todo", rank: 10, labels: [2024, "x"], due: }\n';
    assert.equal(afterSet(before, 'A', { status: 'todo', rank: 10, labels: ['2024', 'x'], due: null }), before);
  });

  it('finds an item however its id is written, and says so when there is none', () => {
    assert.equal(afterSet('items: [{id: 007}]', '007', { status: 'b' }), 'items: [{id: 007, status: b}]');
    assert.equal(afterSet('items: [{id: 007}]', '7', { status: 'b' }), 'refused: no-item');
    assert.equal(afterSet('people: []', 'A', { status: 'b' }), 'refused: no-item');
  });
});
