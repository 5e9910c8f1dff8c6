import assert from 'node:assert/strict';
import path from 'node:path';
import { createGit } from '../../../../src/node/git/createGit.ts';
import type { GitResult } from '../../../../src/node/git/gitResult.ts';
import { refsOf } from '../../../../src/node/git/refsOf.ts';
import { repositoryOf } from '../../../../src/node/git/repositoryOf.ts';
import { unmergedWork } from '../../../../src/node/git/unmergedWork.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { randomRepository } from './randomRepository.ts';

const SEEDS = [11, 12, 13];
const STEPS = 40;

function resultOf<T>(result: GitResult<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

describe('the unmerged work of random repositories', function () {
  // Real processes, on machines of any speed.
  this.timeout(300_000);
  const temp = useTempFolder();

  for (const seed of SEEDS) {
    it(`is what git says of each branch alone, with seed ${seed}`, async () => {
      const random = randomRepository(path.join(temp(), 'random'), seed);
      const { root, env } = random.repository;
      const lines = (...args: string[]): string[] => {
        const output = random.repository.git(...args);
        return output === '' ? [] : output.split('\n');
      };
      const git = createGit({ trusted: () => true, env });
      const repository = resultOf(await repositoryOf(git, root));
      const done: string[] = [];
      for (let step = 0; step < STEPS; step++) {
        done.push(random.step());
        const refs = resultOf(await refsOf(git, repository));
        const work = resultOf(await unmergedWork(git, root, refs, () => true));
        const without = refs.defaults.map(({ tip }) => `^${tip}`);
        if (without.length === 0) {
          assert.equal(work, undefined);
          continue;
        }
        const expected = refs.branches.flatMap(({ name, tip }) => {
          const ahead = lines('rev-list', tip, ...without).length;
          const [authorName, email] = lines('log', '-1', '--format=%aN%n%aE', tip);
          return ahead === 0 ? [] : [[name, { ahead, author: { name: authorName, email } }]];
        });
        assert.deepEqual([...(work?.branches ?? [])], expected, done.join('; '));
        const commits = refs.branches.flatMap(({ tip }) => lines('rev-list', tip, ...without));
        assert.deepEqual([...(work?.commits ?? [])].sort(), [...new Set(commits)].sort(), done.join('; '));
      }
    });
  }
});
