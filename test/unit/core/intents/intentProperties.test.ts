import { checkCase } from './checkIntents.ts';

const CASES = Number(process.env['PLANDECK_CASES'] ?? 500);
const FIRST_SEED = Number(process.env['PLANDECK_SEED'] ?? 1);

describe('random intents on random plans', () => {
  it('do what they say, touch nothing else, and can be taken back', () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) checkCase(seed);
  }).timeout(60_000 + CASES * 20);
});
