import assert from 'node:assert/strict';
import { checkCase } from './checkIntents.ts';

const CASES = Number(process.env['PLANDECK_CASES'] ?? 500);
const FIRST_SEED = Number(process.env['PLANDECK_SEED'] ?? 1);

describe('random intents on random plans', () => {
  it('do what they say, touch nothing else, and can be taken back', () => {
    let refused = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) if (checkCase(seed).refused) refused++;
    assert.ok(refused * 30 <= Math.max(CASES, 30), `${refused} of ${CASES} are refused`);
  }).timeout(60_000 + CASES * 20);
});
