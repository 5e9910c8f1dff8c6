import assert from 'node:assert/strict';
import { afterAdd, yaml } from './edited.ts';

const C = { id: 'C', title: 'New: one', labels: ['a', 'b, c'], due: null };

describe('addItem', () => {
  it('goes behind the id that comes before its own, wherever that stands, or behind the item it is told', () => {
    const before = 'items:\n- id: B\n- id: D\n- id: A\n';
    assert.equal(afterAdd(before, { id: 'C' }), 'items:\n- id: B\n- id: C\n- id: D\n- id: A\n');
    assert.equal(afterAdd(before, { id: 'A1' }), `${before}- id: A1\n`);
    assert.equal(afterAdd(before, { id: 'E' }), 'items:\n- id: B\n- id: D\n- id: E\n- id: A\n');
    assert.equal(afterAdd(before, { id: '0' }), 'items:\n- id: B\n- id: D\n- id: 0\n- id: A\n'.replace(' 0', ' "0"'));
    assert.equal(afterAdd(before, { id: 'C' }, 'D'), 'items:\n- id: B\n- id: D\n- id: C\n- id: A\n');
    assert.equal(afterAdd(before, { id: 'C' }, 'gone'), 'items:\n- id: B\n- id: C\n- id: D\n- id: A\n');
  });

  it('is laid out like its neighbours, blank lines and comments of theirs respected', () => {
    const before = yaml`
      items:
        # All that is to do.

        # Asked for by sales
        -   id: B
            title: x   # why
            # more of B

        # The last one
        -   id: D
      # and no more
      people: []
      `;
    const block = '  -   id: C\n      title: "New: one"\n      labels: [a, "b, c"]\n';
    assert.equal(afterAdd(before, C), before.replace('# more of B\n', `# more of B\n\n${block}`));
    assert.equal(afterAdd(before, C, 'D'), before.replace('id: D\n', `id: D\n\n${block}`));
    assert.equal(
      afterAdd(before, { ...C, id: 'A' }),
      before.replace('  # Asked', `${block.replace('C', 'A')}\n  # Asked`),
    );
  });

  it('keeps CRLF and a missing last line end', () => {
    assert.equal(afterAdd('items:\r\n- id: A', { id: 'C', title: 'x' }), 'items:\r\n- id: A\r\n- id: C\r\n  title: x');
    assert.equal(afterAdd('items:\r\n- id: D\r\n', { id: 'C' }), 'items:\r\n- id: C\r\n- id: D\r\n');
  });

  it('writes flow items among flow items', () => {
    assert.equal(
      afterAdd('items:\n  - {id: A} # a\n', C),
      'items:\n  - {id: A} # a\n  - {id: C, title: "New: one", labels: [a, "b, c"]}\n',
    );
    assert.equal(
      afterAdd('{"items":[{"id":"A"}]}', { id: 'C', rank: 1 }),
      '{"items":[{"id":"A"}, {"id": "C", "rank": 1}]}',
    );
    assert.equal(afterAdd('items: [{id: D}, {id: E}]', { id: 'C' }), 'items: [{id: C}, {id: D}, {id: E}]');
    const lines = 'items: [\n  {id: A}, # a\n  {id: D}  # d\n]\n';
    assert.equal(afterAdd(lines, { id: 'C' }), lines.replace('# a\n', '# a\n  {id: C},\n'));
    assert.equal(afterAdd(lines, { id: 'E' }), lines.replace('D}  # d\n', 'D},  # d\n  {id: E}\n'));
    assert.equal(afterAdd(lines, { id: '0' }), lines.replace('{id: A}', '{id: "0"},\n  {id: A}'));
  });

  it('gives the dash a line of its own where the others do', () => {
    const before = yaml`
      items:
        # first
        - # of sales
            id: B
            title: x
        -

          # odd
          id: D
      `;
    assert.equal(
      afterAdd(before, { id: 'C', title: 'y z' }),
      before.replace('x\n', 'x\n  -\n      id: C\n      title: y z\n'),
    );
    assert.equal(afterAdd(before, { id: 'E', rank: 1 }), `${before}  -\n    id: E\n    rank: 1\n`);
    assert.equal(afterAdd(before, { id: 'A' }), before.replace('  # first', '  -\n      id: A\n  # first'));
    const crlf = 'items:\r\n-\r\n  id: A\r\n';
    assert.equal(afterAdd(crlf, { id: 'C' }), `${crlf}-\r\n  id: C\r\n`);
  });

  it('goes behind all that belongs to the item before', () => {
    const kept = 'items:\n- id: A\n  description: |+\n    x\n\n\npeople: []\n';
    assert.equal(afterAdd(kept, { id: 'C' }), kept.replace('people', '- id: C\npeople'));
    const tight = 'items:\n- id: A\n  # of A\n# of D\n- id: D\n';
    assert.equal(afterAdd(tight, { id: 'C' }), tight.replace('# of D', '- id: C\n# of D'));
    const nested = 'items:\n- id: A\n  waiting:\n    for: x\n    why: |\n      y\n- id: D\n';
    assert.equal(afterAdd(nested, { id: 'C' }), nested.replace('- id: D', '- id: C\n- id: D'));
    const explicit = 'items:\n- ? id\n  : A\n';
    assert.equal(afterAdd(explicit, { id: 'C' }), `${explicit}- id: C\n`);
  });

  it('starts the section where there is none', () => {
    assert.equal(afterAdd('', C), 'items:\n  - id: C\n    title: "New: one"\n    labels: [a, "b, c"]\n');
    assert.equal(afterAdd('project: {key: WEB}', { id: 'C' }), 'project: {key: WEB}\nitems:\n  - id: C\n');
    assert.equal(afterAdd('# mine\r\n', { id: 'C' }), '# mine\r\nitems:\r\n  - id: C\r\n');
    assert.equal(afterAdd('  people: []\n', { id: 'C' }), '  people: []\n  items:\n    - id: C\n');
    assert.equal(afterAdd('items: # to do\npeople: []\n', { id: 'C' }), 'items: # to do\n  - id: C\npeople: []\n');
    assert.equal(afterAdd('items: []   # to do\n', { id: 'C' }), 'items: [{id: C}]   # to do\n');
    assert.equal(afterAdd('{items: [ ]}', { id: 'C' }), '{items: [{id: C} ]}');
  });

  it('starts a section before the line that ends a document', () => {
    assert.equal(afterAdd('people: []\n...\n', { id: 'C' }), 'people: []\nitems:\n  - id: C\n...\n');
  });

  it('refuses layouts that it does not know, and text that is not sound', () => {
    for (const text of [
      '{}', // no section, and no line to put one on
      '{people: []}',
      '{items: }',
      'items: ~', // a value that is not a list
      'items: {}',
      'items: x',
      '? items\n', // an explicit key without a value
      'items:\n- - id: A\n', // items within lists
      '- a',
      'a', // an end behind which nothing may stand
    ]) {
      assert.equal(afterAdd(text, { id: 'C' }), 'refused: layout', text);
    }
    for (const text of [
      'items: [',
      'items: [{id: &a A}]',
      'items: []\n---\n',
      '<<<<<<< HEAD\nitems: []\n=======\n>>>>>>> x\n',
    ]) {
      assert.equal(afterAdd(text, { id: 'C' }), 'refused: unsound', text);
    }
  });
});
