import assert from 'node:assert/strict';
import { type KnownBranches, openBranches } from '../../../../src/core/drift/openBranches.ts';
import type { Branch } from '../../../../src/core/links/linkIndex.ts';

const branch = (name: string, tip: string, time = 1): Branch => ({
  ...{ name, tip, time, items: [] },
  isRemote: name.startsWith('origin/'),
});
const MAIN = branch('main', 'm');

function open(
  branches: readonly Branch[],
  ahead: readonly string[] | undefined,
  defaults = [MAIN],
): string | undefined {
  const one = { ahead: 1, author: { name: '', email: '' } };
  const unmerged = ahead && { commits: new Set<string>(), branches: new Map(ahead.map((name) => [name, one])) };
  const known: KnownBranches = { links: { branches: new Map([['W-a', branches]]) }, defaults, unmerged };
  return openBranches([known]).get('W-a');
}

describe('openBranches', () => {
  it('has a branch that is not merged, or was only just made', () => {
    assert.equal(open([branch('W-a', 'x')], ['W-a']), 'W-a');
    assert.equal(open([branch('W-a', 'x')], []), undefined);
    assert.equal(open([branch('W-a', 'm')], []), 'W-a');
    assert.equal(open([MAIN], []), undefined);
    assert.equal(open([branch('W-a', 'x')], undefined, []), 'W-a', 'where there is nothing to merge it into');
  });

  it('has that of the repository itself before that of a remote, then the one with the youngest commit', () => {
    const all = [branch('origin/W-a', 'y', 9), branch('W-a', 'x', 2), branch('W-a-2', 'z', 3), branch('W-a-0', 'u', 1)];
    const names = all.map(({ name }) => name);
    assert.equal(open(all, names), 'W-a-2');
    assert.equal(open([...all].reverse(), names), 'W-a-2');
    assert.equal(open(all, ['origin/W-a']), 'origin/W-a');
  });
});
