import assert from 'node:assert/strict';
import path from 'node:path';
import { createGit } from '../../../../src/node/git/createGit.ts';
import { isBranchName } from '../../../../src/node/git/isBranchName.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { tempRepository } from './tempRepository.ts';

describe('isBranchName', () => {
  const temp = useTempFolder();

  it('goes by the rules of git', async () => {
    const repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    const git = createGit({ trusted: () => true, env: repository.env });
    const taken = async (name: string): Promise<boolean> => {
      const result = await isBranchName(git, repository.root, name);
      return result.ok && result.value;
    };
    for (const name of ['W-a/log-in', 'ünï', 'a.b']) assert.equal(await taken(name), true, name);
    for (const name of ['', '-h', '--output=x', 'a..b', 'a b', 'a.lock', '@{-1}', '@', 'a~1', '/a', 'a/', 'HEAD']) {
      assert.equal(await taken(name), false, name);
    }
  });
});
