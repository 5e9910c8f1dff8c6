import assert from 'node:assert/strict';
import { workdayBefore } from '../../../../src/core/model/days.ts';

describe('workdayBefore', () => {
  it('is the day before, and Friday after a weekend', () => {
    const days = ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10'];
    const friday = '2026-03-06';
    assert.deepEqual(days.map(workdayBefore), ['2026-03-05', friday, friday, friday, '2026-03-09']);
  });
});
