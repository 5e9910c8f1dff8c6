import assert from 'node:assert/strict';
import type { FieldValue } from '../../../../src/core/text/writeValue.ts';
import { afterSet, yaml } from './edited.ts';

describe('setFields on lists', () => {
  const flow = 'items:\n- id: A\n  assignees: [ana 50%, "bo", cy]   # the first is accountable\n';
  const afterFlow = (...assignees: string[]): string => afterSet(flow, 'A', { assignees });
  const flowWith = (list: string): string => flow.replace(/\[.*\]/, list);

  it('adds, removes and replaces in a flow list', () => {
    assert.equal(afterFlow('ana 50%', 'bo', 'cy', 'di'), flowWith('[ana 50%, "bo", cy, di]'));
    assert.equal(afterFlow('di', 'ana 50%', 'bo', 'cy'), flowWith('[di, ana 50%, "bo", cy]'));
    assert.equal(afterFlow('ana 50%', 'di', 'bo', 'cy'), flowWith('[ana 50%, di, "bo", cy]'));
    assert.equal(afterFlow('ana 50%', 'bo', 'di', 'cy'), flowWith('[ana 50%, "bo", "di", cy]'));
    assert.equal(afterFlow('bo', 'cy'), flowWith('["bo", cy]'));
    assert.equal(afterFlow('ana 50%', 'cy'), flowWith('[ana 50%, cy]'));
    assert.equal(afterFlow('ana 50%'), flowWith('[ana 50%]'));
    assert.equal(afterFlow('di'), flowWith('[di]'));
    assert.equal(afterFlow('di', 'ed', 'fi', 'gil'), flowWith('[di, "ed", fi, gil]'));
    assert.equal(afterFlow('cy', 'bo', 'ana 50%'), flowWith('[cy, "bo", ana 50%]'));
    assert.equal(afterFlow('bo', 'ana 50%'), flowWith('["bo", ana 50%]'));
    assert.equal(
      afterSet('items: [{id: A, labels: []}]', 'A', { labels: ['a, b', 'c'] }),
      'items: [{id: A, labels: ["a, b", c]}]',
    );
    assert.equal(
      afterSet('items: [{id: A, labels: [a,]}]', 'A', { labels: ['a', 'b'] }),
      'items: [{id: A, labels: [a, b,]}]',
    );
    assert.equal(afterSet('items: [{id: A, labels: [a, a]}]', 'A', { labels: ['a'] }), 'items: [{id: A, labels: [a]}]');
  });

  const lines = yaml`
    items:
      - id: A
        labels: [
          a,  # one
          b,  # two
          c   # three
        ]
        title: x
    `;

  it('keeps the comments of a flow list with a line per element', () => {
    const setTo = (...labels: string[]): string => afterSet(lines, 'A', { labels });
    assert.equal(setTo('a', 'c'), lines.replace('      b,  # two\n', ''));
    assert.equal(setTo('a', 'b'), lines.replace('      c   # three\n', ''));
    assert.equal(setTo('a', 'b', 'c', 'd', 'e'), lines.replace('c   # three\n', 'c,   # three\n      d,\n      e\n'));
    assert.equal(setTo('a', 'd', 'b', 'c'), lines.replace('# one\n', '# one\n      d,\n'));
    assert.equal(setTo('d', 'a', 'b', 'c'), lines.replace('a,', 'd,\n      a,'));
    assert.equal(setTo('a', 'd', 'c'), lines.replace('b,', 'd,'));
  });

  const block = yaml`
    items:
      - id: A
        depends:   # in this order
          - B  # first
          # then
          - 'C'
          - D
        title: x
    `;

  it('keeps a block list, its comments and its bullets', () => {
    const setTo = (...depends: string[]): string => afterSet(block, 'A', { depends });
    assert.equal(setTo('B', 'C', 'D', 'E'), block.replace('- D\n', '- D\n      - E\n'));
    assert.equal(setTo('E', 'B', 'C', 'D'), block.replace('- B', '- E\n      - B'));
    assert.equal(setTo('B', 'D'), block.replace("      - 'C'\n", ''));
    assert.equal(setTo('B', 'E', 'D'), block.replace("'C'", "'E'"));
    assert.equal(setTo('X', 'Y'), block.replace('- B', '- X').replace("'C'", "'Y'").replace('      - D\n', ''));
    assert.equal(setTo('E SS+2d', 'C'), block.replace('- B', '- E SS+2d').replace('      - D\n', ''));
    const open = block.trimEnd().replace('\n    title: x', '');
    assert.equal(afterSet(open, 'A', { depends: ['B'] }), open.replace(/\n {6}- 'C'\n {6}- D/, ''));
    assert.equal(afterSet(open, 'A', { depends: ['B', 'C', 'D', 'E'] }), `${open}\n      - E`);
  });

  it('takes what belongs to an element of a block list along where only the order changes', () => {
    const list = (...lines: string[]): string =>
      yaml`
        items:
          - id: A
            checklist:   # in this order
        ` +
      lines.map((line) => `      ${line}\n`).join('') +
      '    title: x\n';
    const [ask, find, write] = [
      ['- {text: Ask, done: true}   # by mail'],
      ['# in the safe', '- Find', '  # or below it'],
      ["- 'Write it down'"],
    ];
    const before = list(...ask, ...find, ...write);
    const setTo = (...checklist: FieldValue[]): string => afterSet(before, 'A', { checklist });
    const asked = { text: 'Ask', done: true };
    assert.equal(setTo('Find', asked, 'Write it down'), list(...find, ...ask, ...write));
    assert.equal(setTo(asked, 'Write it down', 'Find'), list(...ask, ...write, ...find));
    assert.equal(setTo('Write it down', 'Find', asked), list(...write, ...find, ...ask));
    assert.equal(
      afterSet(before.replaceAll('\n', '\r\n'), 'A', { checklist: ['Find', asked, 'Write it down'] }),
      list(...find, ...ask, ...write).replaceAll('\n', '\r\n'),
    );
    // Twice the same: the first one stays the first.
    const twice = list('- a   # one', '- b', '- a   # two');
    assert.equal(afterSet(twice, 'A', { checklist: ['b', 'a', 'a'] }), list('- b', '- a   # one', '- a   # two'));
    // The last line of a text without a line end.
    const open = 'items:\n  - id: A\n    labels:\n      - a   # one\n      - b';
    assert.equal(
      afterSet(open, 'A', { labels: ['b', 'a'] }),
      'items:\n  - id: A\n    labels:\n      - b\n      - a   # one',
    );
  });

  it('edits a list at the indentation of its key, and with CRLF', () => {
    const tight = 'items:\r\n- id: A\r\n  labels:\r\n  - a\r\n  - b\r\n';
    assert.equal(afterSet(tight, 'A', { labels: ['a', 'b', 'c'] }), `${tight}  - c\r\n`);
    assert.equal(afterSet(tight, 'A', { labels: ['b'] }), tight.replace('  - a\r\n', ''));
  });

  it('edits a list of other things than words, element by element', () => {
    const maps = 'items:\n- id: A\n  labels:\n  - {a: 1}\n  - b\n';
    assert.equal(afterSet(maps, 'A', { labels: ['c', 'd'] }), 'items:\n- id: A\n  labels:\n  - c\n  - d\n');
    assert.equal(
      afterSet(maps.replace('1}', '1} # c'), 'A', { labels: ['c'] }),
      'items:\n- id: A\n  labels:\n  - c # c\n',
    );
  });

  it('edits long lists', () => {
    const labels = Array.from({ length: 3000 }, (_, i) => `l${i}`);
    const text = `items: [{id: A, labels: [${labels.join(', ')}]}]`;
    const turned = [...labels].reverse();
    assert.equal(afterSet(text, 'A', { labels: turned }), `items: [{id: A, labels: [${turned.join(', ')}]}]`);
  });
});
