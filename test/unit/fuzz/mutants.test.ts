import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { intentMutants } from '../../fuzz/intentMutants.mjs';
import { mutants } from '../../fuzz/mutants.mjs';

const CORE = path.resolve('src/core');

/** Planted bugs by the file that they are planted in. */
const PLANTED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ...Object.fromEntries(Object.entries(mutants).map(([file, pairs]) => [`text/${file}`, pairs])),
};

describe('the bugs that the fuzz plants', () => {
  for (const [what, planted] of [
    ['the reader', PLANTED],
    ['the intents', intentMutants as typeof PLANTED],
  ] as const) {
    it(`have their place in ${what}, each just one`, () => {
      for (const [file, pairs] of Object.entries(planted)) {
        const source = readFileSync(path.join(CORE, file), 'utf8');
        for (const [from, to] of pairs) {
          assert.equal(source.split(from ?? '').length, 2, `${file}: ${from}`);
          assert.notEqual(from, to);
        }
      }
    });
  }
});
