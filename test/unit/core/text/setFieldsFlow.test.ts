import assert from 'node:assert/strict';
import { afterSet, yaml } from './edited.ts';

describe('setFields in flow style', () => {
  const line = 'items:\n  - {id: A, title: x, status: todo}   # one\n';

  it('replaces, adds and clears on one line', () => {
    assert.equal(afterSet(line, 'A', { status: 'done' }), line.replace('todo', 'done'));
    assert.equal(afterSet(line, 'A', { priority: 'must' }), line.replace('todo}', 'todo, priority: must}'));
    assert.equal(afterSet(line, 'A', { type: 'bug' }), line.replace('x,', 'x, type: bug,'));
    assert.equal(afterSet(line, 'A', { title: null }), line.replace(' title: x,', ''));
    assert.equal(afterSet(line, 'A', { status: null }), line.replace(', status: todo', ''));
    assert.equal(afterSet(line, 'A', { status: null, title: null }), line.replace(', title: x, status: todo', ''));
    assert.equal(
      afterSet(line, 'A', { title: null, priority: 'must' }),
      line.replace(' title: x,', '').replace('todo', 'todo, priority: must'),
    );
  });

  it('knows JSON, trailing commas, empty values and keys alone', () => {
    assert.equal(afterSet('{"items":[{"id":"A","rank":1}]}', 'A', { rank: 2 }), '{"items":[{"id":"A","rank":2}]}');
    assert.equal(
      afterSet('{"items":[{"id":"A","rank":1}]}', 'A', { status: 'b' }),
      '{"items":[{"id":"A", "status": "b","rank":1}]}',
    );
    assert.equal(afterSet('items: [{id: A, rank: 1,}]', 'A', { rank: null }), 'items: [{id: A,}]');
    assert.equal(
      afterSet('items: [{id: A, rank: 1,}]', 'A', { due: '2026-01-02' }),
      'items: [{id: A, rank: 1, due: 2026-01-02,}]',
    );
    assert.equal(
      afterSet('items: [{id: A, status: , rank: 1}]', 'A', { status: 'b' }),
      'items: [{id: A, status: b , rank: 1}]',
    );
    assert.equal(afterSet('items: [{id: A, status}]', 'A', { status: 'b' }), 'items: [{id: A, status: b}]');
    assert.equal(afterSet('items: [{id: A, "status":}]', 'A', { status: 'b' }), 'items: [{id: A, "status": "b"}]');
    assert.equal(
      afterSet('items: [{? id : A, ? status : c}]', 'A', { status: 'b' }),
      'items: [{? id : A, ? status : b}]',
    );
    assert.equal(afterSet('items: [{? status : c, ? id : A}]', 'A', { status: null }), 'items: [{? id : A}]');
  });

  const lines = yaml`
    items: [
      {
        id: A,       # the id
        status: todo,  # for now
        title: "x"     # last
      },
      { id: B,
        title: y }
    ]
    `;

  it('gives a new key a line where each has one, and takes whole lines away', () => {
    assert.equal(
      afterSet(lines, 'A', { type: 'bug' }),
      lines.replace('"x"     # last\n', '"x",     # last\n    type: bug\n'),
    );
    assert.equal(afterSet(lines, 'A', { status: null }), lines.replace('    status: todo,  # for now\n', ''));
    assert.equal(afterSet(lines, 'A', { title: null }), lines.replace('    title: "x"     # last\n', ''));
    assert.equal(
      afterSet(lines, 'A', { title: null, priority: 'must' }),
      lines.replace('for now\n    title: "x"     # last\n', 'for now\n    priority: must,\n'),
    );
    assert.equal(afterSet(lines, 'B', { type: 'bug' }), lines.replace('y }', 'y,\n    type: bug }'));
    assert.equal(afterSet(lines, 'B', { title: null }), lines.replace(',\n    title: y', ''));
  });

  it('refuses to take the comment of another entry along', () => {
    const shared = 'items: [{id: A, # of the id\n  title: x, status: b # of both\n }]\n';
    assert.equal(afterSet(shared, 'A', { title: null }), shared.replace('title: x, ', ''));
    const only = 'items: [{id: A # of the id\n  , title: x}]\n';
    assert.equal(afterSet(only, 'A', { title: null }), 'refused: layout');
  });
});
