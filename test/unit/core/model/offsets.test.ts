import assert from 'node:assert/strict';
import { offsetAt, packOffsets } from '../../../../src/core/model/offsets.ts';

describe('packed offsets', () => {
  it('are read as they were written, small and large', () => {
    for (const offsets of [[], [0, -1, 1, 65_534], [0, -1, 65_535], [65_536, -1, 31_999_999, 2 ** 31 - 1, 0]]) {
      const packed = packOffsets(offsets);
      assert.deepEqual(
        offsets.map((_, index) => offsetAt(packed, offsets.length, index)),
        offsets,
      );
    }
  });
});
