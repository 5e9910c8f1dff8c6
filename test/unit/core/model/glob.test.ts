import assert from 'node:assert/strict';
import { matchesGlob } from '../../../../src/core/model/glob.ts';
import { randomFrom } from '../random.ts';

describe('matchesGlob', () => {
  it('matches within segments and across them', () => {
    const cases: [pattern: string, matching: string[], others: string[]][] = [
      ['plan.yaml', ['plan.yaml'], ['a/plan.yaml', 'plan_yaml', 'plan.yaml/x']],
      ['*.yaml', ['a.yaml', '.yaml'], ['a/b.yaml', 'a.yml', 'a.yaml.bak']],
      ['teams/*.yaml', ['teams/a.yaml'], ['teams/x/a.yaml', 'teams', 'a.yaml']],
      ['plan/**', ['plan/a', 'plan/a/b/c.yaml'], ['plans/a', 'a/plan/b']],
      ['plan/', ['plan/a', 'plan/a/b'], ['plans', 'x/plan/a']],
      ['./plan/*', ['plan/a'], ['plan/a/b']],
      ['**/x.yaml', ['x.yaml', 'a/x.yaml', 'a/b/x.yaml'], ['x.yaml/a', 'ax.yaml']],
      ['a/**/z', ['a/z', 'a/b/z', 'a/b/c/z'], ['a/b', 'z', 'ab/z']],
      ['a?c', ['abc', 'a🎉c'], ['ac', 'abbc', 'a/c']],
      ['a*b*c', ['abc', 'a-b-b-c', 'abcbc'], ['ab', 'acb', 'abcd']],
      ['**', ['a', 'a/b'], []],
      ['', [''], ['a']],
      ['[ab]{c,d}.(x|y)+', ['[ab]{c,d}.(x|y)+'], ['ac.x', 'a']],
    ];
    for (const [pattern, matching, others] of cases) {
      for (const path of matching) assert.ok(matchesGlob(pattern, path), `${pattern} matches ${path}`);
      for (const path of others) assert.ok(!matchesGlob(pattern, path), `${pattern} does not match ${path}`);
    }
  });

  it('says the same as a regular expression', () => {
    const { text } = randomFrom(9);
    for (let round = 0; round < 5000; round++) {
      const [pattern, path] = [text('ab*?', 6), text('ab', 8)];
      const expression = pattern.replaceAll(/[*?]+/g, (run) => run.replaceAll('*', '.*').replaceAll('?', '.'));
      assert.equal(
        matchesGlob(`x${pattern}`, `x${path}`),
        new RegExp(`^x${expression}$`).test(`x${path}`),
        `${pattern} ${path}`,
      );
    }
  });

  it('comes to an end on patterns that would keep others busy for ever', () => {
    assert.equal(matchesGlob(`${'*a'.repeat(1000)}b`, 'a'.repeat(3000)), false);
    assert.equal(matchesGlob(`${'**/a/'.repeat(300)}b`, 'a/'.repeat(1000)), false);
    assert.equal(matchesGlob(`${'**/*a*/'.repeat(100)}b`, `${'aaaa/'.repeat(300)}c`), false);
    assert.equal(matchesGlob('*'.repeat(100_000), 'a'.repeat(100)), true);
  }).timeout(20_000);
});
