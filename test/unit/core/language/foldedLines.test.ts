import assert from 'node:assert/strict';
import { foldedLines } from '../../../../src/core/language/foldedLines.ts';

/** The folds of a text as the first words of their lines. */
function folds(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return foldedLines(text).map(({ start, end, kind }) => `${kind ? `${kind} ` : ''}${lines[start]} … ${lines[end]}`);
}

const TEXT = `# One
# two
project:
  key: WEB

items:
- id: WEB-a
  title: A
  description: |
    - a list
      # and no comment

    the end
  # of A
  checklist:
    - {text: x}
    - text: y
      done: true

# alone
- {id: WEB-b, title: B}
-   notes: >-
      one
      two
    title: C
`;

const FOLDS = [
  'comment # One … # two',
  'project: … key: WEB',
  'items: … title: C',
  '- id: WEB-a … done: true',
  'description: | … the end',
  'checklist: … done: true',
  '- text: y … done: true',
  '-   notes: >- … title: C',
];

describe('foldedLines', () => {
  it('has sections, entries, fields, blocks of text and comments of several lines', () => {
    assert.deepEqual(folds(TEXT), FOLDS);
    assert.deepEqual(folds(TEXT.replaceAll('\n', '\r\n')), FOLDS);
  });

  it('has them in a text that cannot be read', () => {
    assert.deepEqual(folds('items:\n  - id: [A\n    title: {\n  - id: B\n'), [
      'items: … - id: B',
      '- id: [A … title: {',
    ]);
  });

  it('keeps regions, one within the other, and bears one without an end', () => {
    const text = '# region a\n# x\n#region b\na: 1\n#endregion\n# endregion\n# endregion\n#region c\n';
    assert.deepEqual(folds(text), ['region # region a … # endregion', 'region #region b … #endregion']);
  });

  it('ends a block of text at what is indented less, and takes no other line for the start of one', () => {
    assert.deepEqual(folds('- a: |+2 # why\n    x\n  b: 2\n'), ['- a: |+2 # why … b: 2']);
    assert.deepEqual(folds('a: 1 > 0\n# x\n# y\n'), ['comment # x … # y']);
    assert.deepEqual(folds('a: >\n\n  # x\n  # y\nb: 1'), ['a: > … # y']);
  });

  it('folds nothing in nothing', () => {
    assert.deepEqual([foldedLines(''), foldedLines('\n'), foldedLines('a: 1')], [[], [], []]);
  });
});
