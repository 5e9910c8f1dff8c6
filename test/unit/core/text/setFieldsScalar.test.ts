import assert from 'node:assert/strict';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { afterSet } from './edited.ts';

/** Texts that YAML would read otherwise, or not at all, if they were written as they are. */
const TRICKY = [
  ...[
    '',
    ' ',
    ' a',
    'a ',
    'a\tb',
    '\ta',
    'a\nb',
    'a\n',
    '\n',
    'a\r\nb',
    'a\u2028b',
    'a\u2029b',
    'a\u0085b',
    'a\u0000b',
    '\u007f',
  ],
  ...[
    'yes',
    'No',
    'on',
    'off',
    'y',
    'N',
    'true',
    'null',
    'Null',
    '~',
    '007',
    '0o17',
    '0x1F',
    '1e3',
    '1.10',
    '-.inf',
    '.NaN',
    '1_000',
  ],
  ...['# x', 'a # b', 'a #b', 'a: b', 'a:', ':', ': a', 'a:b', '- x', '-', '---', '...', '-x', '? x', '?x', '?'],
  ...['{', '}', '[a]', 'a, b', 'a]', '{a: b}', '*a', '&a', '!a', '!!str x', '|', '>', '%a', '@a', '`a`', '=', '<<'],
  ...['"', "'", '"a"', "'a'", "it's", 'say "x"', 'a\\b', '\\n', 'C:\\x', '2026-12-24', '12:30:45', '12.5'],
  ...[
    '🎉 Liefern',
    'Größe',
    '日本語: x',
    'e\u0301',
    '\u202ertl',
    '\ufeffbom',
    '\ud800',
    'x'.repeat(2000),
    '__proto__',
    '\u00a0a\u00a0',
  ],
];
const PLACES = {
  block: 'items:\n- id: A\n  title: x # c\n  status: b\n',
  'single quotes': "items:\n- id: A\n  title: 'x' # c\n  status: b\n",
  'double quotes': 'items:\n- id: A\n  title: "x" # c\n  status: b\n',
  'an empty value': 'items:\n- id: A\n  title:\n  status: b\n',
  'no value': 'items:\n- id: A\n  status: b\n',
  flow: 'items: [{id: A, title: x, status: b}]',
  'flow without value': '{items: [{id: A}], people: []}',
  'a literal block': 'items:\n- id: A\n  title: |\n    x\n    y\n\n  status: b\n',
  'a folded block': 'items:\n- id: A\n  title: >- # c\n    x\n    y\n  status: b\n',
  'a kept block': 'items:\n- id: A\n  title: |+\n    x\n\n\n  status: b\n',
} as const;

describe('setFields writing text', () => {
  for (const [place, before] of Object.entries(PLACES)) {
    it(`writes any text so that it reads back the same: ${place}`, () => {
      for (const title of TRICKY) {
        const after = afterSet(before, 'A', { title, labels: [title, 'z'] });
        const file = readPlanFile('f', after);
        const found = file.items[0]?.values;
        assert.deepEqual([found?.title, found?.labels], [title, [title, 'z']], `${JSON.stringify(title)} as ${after}`);
        assert.deepEqual(file.findings, [], after);
        assert.equal((after.match(/# c/g) ?? []).length, (before.match(/# c/g) ?? []).length, 'comments stay');
      }
    });
  }

  it('writes text plain where it can, and quotes what other tools would misread', () => {
    const written = (title: string): string => afterSet('items: [{id: A}]', 'A', { title }).slice(23, -2);
    const block = (title: string): string => afterSet('items:\n- id: A', 'A', { title }).slice(24);
    assert.deepEqual(['Log in', 'a:b', 'C#', '2026-12-24', '🎉'].map(written), [
      'Log in',
      'a:b',
      'C#',
      '2026-12-24',
      '🎉',
    ]);
    for (const word of ['yes', 'No', 'ON', 'off', 'y', 'N', 'true', 'null', '~', '=', '<<', '007', '1_000']) {
      assert.equal(written(word), `"${word}"`);
    }
    assert.deepEqual(['yes', '007', 'a, b', '-x'].map(written), ['"yes"', '"007"', '"a, b"', '"-x"']);
    assert.deepEqual(['a, b', 'x # y', 'a\u2028b'].map(block), ['a, b', '"x # y"', '"a\\u2028b"']);
  });

  it('keeps a block scalar for several lines', () => {
    const before = 'items:\n- id: A\n  description: |  # why\n      Old\n\n      text\n  title: x\n';
    const described = (description: string): string => afterSet(before, 'A', { description });
    assert.equal(described('New\n\n  text\n'), before.replace('Old\n\n      text', 'New\n\n        text'));
    assert.equal(described('New\ntext'), before.replace('|  # why', '|-  # why').replace('Old\n\n', 'New\n'));
    assert.equal(described('New'), 'items:\n- id: A\n  description: New  # why\n  title: x\n');
    const crlf = before.replaceAll('\n', '\r\n');
    assert.equal(afterSet(crlf, 'A', { description: 'a\nb\n' }), crlf.replace('Old\r\n\r\n      text', 'a\r\n      b'));
  });

  it('adds a key behind a block scalar, its kept line ends included', () => {
    const kept = 'items:\n- id: A\n  title: |+\n    x\n\n\n  due: 2026-12-24\n';
    assert.equal(afterSet(kept, 'A', { status: 'b' }), kept.replace('  due', '  status: b\n  due'));
    const clipped = kept.replace('+', '');
    assert.equal(afterSet(clipped, 'A', { status: 'b' }), clipped.replace('x\n', 'x\n  status: b\n'));
    assert.equal(afterSet(kept, 'A', { title: null }), 'items:\n- id: A\n\n\n  due: 2026-12-24\n');
  });

  it('writes numbers as they are', () => {
    assert.equal(afterSet('items: [{id: A, rank: "5"}]', 'A', { rank: 12.5 }), 'items: [{id: A, rank: 12.5}]');
  });
});
