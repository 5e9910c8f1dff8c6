import assert from 'node:assert/strict';
import { rankGain } from '../../../../src/core/present/rankGain.ts';
import { momentOf } from '../../../../src/core/schedule/moments.ts';

const at = (date: string, hour: number): number => momentOf(date) + hour * 60;
const gain = (now: number, proposed: number): string => rankGain({ name: 'WEB', now, proposed });

describe('what other ranks do to the end of a plan', () => {
  it('is told in days', () => {
    const now = at('2026-12-24', 17);
    assert.equal(gain(now, at('2026-12-12', 9)), 'WEB ends 12 days sooner: on 2026-12-12, not on 2026-12-24.');
    assert.equal(gain(now, at('2026-12-23', 17)), 'WEB ends a day sooner: on 2026-12-23, not on 2026-12-24.');
    assert.equal(gain(now, at('2026-12-25', 17)), 'WEB ends a day later: on 2026-12-25, not on 2026-12-24.');
    assert.equal(gain(now, at('2027-01-03', 17)), 'WEB ends 10 days later: on 2027-01-03, not on 2026-12-24.');
  });

  it('is told where the day stays, to which its midnight belongs', () => {
    const now = at('2026-12-24', 24);
    assert.equal(gain(now, at('2026-12-24', 10)), 'WEB ends sooner on the same day, 2026-12-24.');
    assert.equal(gain(at('2026-12-24', 10), now), 'WEB ends later on the same day, 2026-12-24.');
    assert.equal(gain(now, now), 'WEB ends on 2026-12-24 as before.');
  });
});
