import assert from 'node:assert/strict';
import { branchState } from '../../../../src/core/links/branchState.ts';
import { itemLinks } from '../../../../src/core/links/itemLinks.ts';
import { idsOf, knownIds } from '../../../../src/core/links/knownIds.ts';
import type { Branch, LinkedCommit } from '../../../../src/core/links/linkIndex.ts';
import { vocabularyOf } from '../../../../src/core/links/vocabulary.ts';

const ITEMS = [
  { id: 'WEB-a1', values: { formerly: ['OLD-1', 'WEB-b2'] } },
  { id: 'WEB-b2', values: {} },
  { id: 'WEB-a1-x', values: {} },
];

function commit(sha: string, time: number, ...mentions: string[]): LinkedCommit {
  return { sha, time, mentions, subject: '', author: { name: 'Ana', email: 'ana@example.org' } };
}

function branch(name: string, ...items: string[]): Branch {
  return { name, isRemote: false, tip: '', time: 0, items };
}

function linked(commits: readonly LinkedCommit[], branches: readonly Branch[]) {
  const index = {
    vocabulary: vocabularyOf(idsOf(ITEMS)),
    epoch: '',
    tips: [],
    commits: new Map(commits.map((one) => [one.sha, one])),
  };
  return itemLinks(knownIds(ITEMS), index, branches);
}

describe('itemLinks', () => {
  it('brings items and commits together both ways, the newest first', () => {
    const { commits, itemsOfCommit } = linked(
      [commit('c1', 1, 'web-a1', 'web-b2'), commit('c2', 3, 'old-1'), commit('c3', 2, 'web-unknown')],
      [],
    );
    assert.deepEqual(
      [...commits].map(([id, own]) => [id, own.map(({ sha }) => sha)]),
      [
        ['WEB-a1', ['c2', 'c1']],
        ['WEB-b2', ['c1']],
      ],
    );
    assert.deepEqual(
      [...itemsOfCommit],
      [
        ['c2', ['WEB-a1']],
        ['c1', ['WEB-a1', 'WEB-b2']],
      ],
    );
  });

  it('takes the longest name of a place that is known', () => {
    const { itemsOfCommit } = linked([commit('c1', 2, 'web-a1-x web-a1'), commit('c2', 1, 'web-gone-1 web-b2')], []);
    assert.deepEqual([...itemsOfCommit.values()], [['WEB-a1-x'], ['WEB-b2']]);
  });

  it('finds branches by their names and by what the configuration gives them', () => {
    const { branches, itemsOfBranch } = linked(
      [],
      [branch('ana/web-a1-login'), branch('spike', 'web-B2', 'OLD-1', 'nothing'), branch('main')],
    );
    assert.deepEqual(
      [...itemsOfBranch],
      [
        ['ana/web-a1-login', ['WEB-a1']],
        ['spike', ['WEB-b2', 'WEB-a1']],
      ],
    );
    assert.deepEqual(
      branches.get('WEB-a1')?.map(({ name }) => name),
      ['ana/web-a1-login', 'spike'],
    );
  });
});

describe('branchState', () => {
  const now = 100 * 86_400;
  it('tells even, merged, open, stale and the default branch apart', () => {
    const state = (ahead: number | undefined, days: number, isDefault = false, behind = 1) =>
      branchState({ isDefault, ahead, behind, time: now - days * 86_400 }, now);
    assert.equal(state(0, 90), 'merged');
    assert.equal(state(0, 90, false, 0), 'even');
    assert.equal(state(1, 30), 'open');
    assert.equal(state(1, 31), 'stale');
    assert.equal(state(undefined, 1), 'open');
    assert.equal(state(0, 90, true), 'default');
  });
});
