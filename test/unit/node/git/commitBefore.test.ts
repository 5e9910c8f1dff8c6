import assert from 'node:assert/strict';
import path from 'node:path';
import { commitBefore } from '../../../../src/node/git/commitBefore.ts';
import { createGit } from '../../../../src/node/git/createGit.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { tempRepository } from './tempRepository.ts';

describe('commitBefore', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();

  it('finds the last commit before a time on the line to HEAD, however late others were merged', async () => {
    const repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    const git = createGit({ trusted: () => true, env: repository.env });
    const commitAt = (time: number) => commitBefore(git, repository.root, time);
    const at = (time: number): void => {
      Object.assign(repository.env, { GIT_COMMITTER_DATE: `${time} +0000` });
    };
    repository.git('init', '--quiet');
    assert.deepEqual(await commitAt(2_000_000_000), { ok: true, value: undefined });
    at(1_700_000_000);
    const first = repository.commit('plan.yaml', 'a');
    repository.git('checkout', '--quiet', '-b', 'side');
    at(1_700_000_100);
    repository.commit('side.txt', 'b');
    repository.git('checkout', '--quiet', 'main');
    at(1_700_000_200);
    repository.git('merge', '--quiet', '--no-ff', '--no-edit', 'side');
    const merge = repository.git('rev-parse', 'HEAD');
    assert.deepEqual(await commitAt(1_699_999_999), { ok: true, value: undefined });
    assert.deepEqual(await commitAt(1_700_000_150), { ok: true, value: first });
    assert.deepEqual(await commitAt(1_700_000_300), { ok: true, value: merge });
  });
});
