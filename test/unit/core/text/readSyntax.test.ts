import assert from 'node:assert/strict';
import { compareReaders } from '../../../fuzz/compareReaders.ts';
import { fuzzReaders } from '../../../fuzz/readYaml.fuzz.ts';

const DOCUMENTS = 1500;

/** Texts at which a reader of a part of YAML, or one that splits it, may go wrong. */
const TEXTS: Readonly<Record<string, string>> = {
  'a dash in the column of the list inside a text': 'items:\n  - a: |\n      x\n  - b: "\n    - c"\n',
  'a section inside a text': 'items:\n- a: |\n   people:\n   - x\npeople:\n- b: c\n',
  'a comment that looks like an entry': 'items:\n- a: 1\n# - b: 2\n  c: 3\n',
  'a list at the column of its key': 'items:\n- a:\n  - x\n  - y\n  b: 1\n- c:\n',
  'kept line ends before the next section': 'items:\n- a: |+\n   x\n\n\npeople:\n- b: c\n',
  'white space that a tab makes a part of the text': 'items:\n  - a: |\n      x\n  \t\n  - b: 1\n',
  'a flow list over lines with a bracket in the column of the key': 'items:\n- a: [\n  x\n  ]\n  b: 1\n',
  'a key that stands twice, on its line in the file': '# one\nitems:\n- a: 1\n\n- b: 1\n  c: 2\n  b: 3\n',
  'CRLF and a lone CR': 'items:\r\n- a: x\r\n- b: y\rz\r\n',
  'a last line of blanks': 'items:\n- a: |+\n    x\n    ',
  'numbers that are none': 'items: [NaN, Infinity, -Infinity, 1e3, 1e+21, -0, 0x1F, 1_0, 12345678901234567890]\n',
  'a text below a comment without a blank, with which the library goes on': 'items:\n-\n#x\n note\n- a: 1\n',
  'the same below a section': 'a:\n#x\n v\nb: 1\n',
  'a text below an empty line and a comment that is not indented': 'items:\n  - # a\n\n# b\n   note\n  - a: 1\n',
  'the same with an empty line of blanks': 'items:\n  -\n  \n#\n   note\n  - a: 1\n',
  'the same with one of more blanks, which changes nothing': 'items:\n  -\n   \n#\n   note\n  - a: 1\n',
  'an empty entry': 'items:\n-\n- a: 1\n- \n',
};

describe('the fast reader', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`reads as the library does: ${name}`, () => {
      for (const before of ['', text.slice(0, text.length >> 1), text.replace('a', 'aa')]) {
        assert.equal(compareReaders({ before, text }).difference, undefined);
      }
    });
  }

  it('reads as the library does, whatever the text', () => {
    const seed = Number(process.env['PLANDECK_SEED'] ?? 1);
    const { paths, differences } = fuzzReaders({ seed, from: 0, to: DOCUMENTS, maxDifferences: 1 });
    assert.deepEqual(differences, [], `seed ${seed}`);
    assert.ok(paths.fast > 0.3 * DOCUMENTS, `${paths.fast} on the fast path`);
    assert.ok(paths.mixed + paths.whole > 0.2 * DOCUMENTS, `${paths.mixed + paths.whole} on the fall-back`);
  }).timeout(60_000);
});
