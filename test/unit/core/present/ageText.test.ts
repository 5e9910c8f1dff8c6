import assert from 'node:assert/strict';
import { ageText } from '../../../../src/core/present/ageText.ts';

describe('ageText', () => {
  const now = 1_700_000_000;
  const ages: readonly (readonly [seconds: number, text: string])[] = [
    [-500, 'now'],
    [0, 'now'],
    [59, 'now'],
    [60, '1 minute ago'],
    [3599, '59 minutes ago'],
    [7200, '2 hours ago'],
    [86_400, 'yesterday'],
    [6 * 86_400, '6 days ago'],
    [15 * 86_400, '2 weeks ago'],
    [70 * 86_400, '2 months ago'],
    [800 * 86_400, '2 years ago'],
    [now, '53 years ago'],
  ];
  for (const [seconds, text] of ages) {
    it(`says "${text}" after ${seconds} seconds`, () => assert.equal(ageText(now - seconds, now, 'en'), text));
  }

  it('says it in the language of the user', () => assert.equal(ageText(now - 200_000, now, 'de'), 'vorgestern'));
});
