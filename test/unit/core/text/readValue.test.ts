import assert from 'node:assert/strict';
import { readValue } from '../../../../src/core/text/readValue.ts';
import { readYaml } from '../../../../src/core/text/readYaml.ts';
import { entryOf } from '../../../../src/core/text/yamlNode.ts';

describe('readValue', () => {
  it('reads a value as it was read with its text, ranges included', () => {
    const values = [
      'W-a1',
      'ana 50%',
      'Sprint 1',
      'true',
      'Null',
      'nullable',
      '12',
      '1.10',
      '"a \\" b"',
      "'it''s'",
      '[a, "b", {item: c, lag: 1d}]',
      '{react: 3, sql: 2}',
      '[a,\n    b]',
      '\n  - a\n  - {b: 1}\n  - c:\n      d',
      '\r\n  - a\r\n  - b',
      '\n    a: 1\n    b:\n      - c',
      '|\n    one\n\n    two',
    ];
    for (const value of values) {
      const text = `x: 1\ny:\n  k: ${value}\n`;
      const { root } = readYaml(text);
      const outer = root?.kind === 'map' ? entryOf(root, 'y')?.value : undefined;
      const node = outer?.kind === 'map' ? entryOf(outer, 'k')?.value : undefined;
      assert.ok(node, value);
      assert.deepEqual(readValue(text, node), node, value);
    }
  });
});
