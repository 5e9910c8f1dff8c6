import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createGit } from '../../../../src/node/git/createGit.ts';
import { foldersUpward, planFolderIn } from '../../../../src/node/plan/planFolders.ts';
import { plansBelow } from '../../../../src/node/plan/plansBelow.ts';
import { tempRepository } from '../git/tempRepository.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { writeFiles } from './writeFiles.ts';

describe('planFolders', () => {
  const temp = useTempFolder();
  const at = (name: string): string => path.join(temp(), name);

  it('finds plan.yaml in the folder itself, else in the folder plan below it', async () => {
    assert.equal(await planFolderIn(temp()), undefined);
    writeFiles(temp(), { 'plan/plan.yaml': '' });
    assert.equal(await planFolderIn(temp()), at('plan'));
    writeFiles(temp(), { 'plan.yaml': '' });
    assert.equal(await planFolderIn(temp()), temp());
  });

  it('takes only a file for a plan.yaml', async () => {
    mkdirSync(at('plan.yaml'));
    assert.equal(await planFolderIn(temp()), undefined);
    assert.equal(await planFolderIn(at('nowhere')), undefined);
  });

  it('goes up to the root of the file system', () => {
    const folders = foldersUpward(at('a/b'));
    assert.deepEqual(folders.slice(0, 3), [at('a/b'), at('a'), temp()]);
    assert.equal(folders.at(-1), path.parse(temp()).root);
    assert.equal(new Set(folders).size, folders.length);
  });

  it('finds all plans below a folder, less those that git ignores', async () => {
    const repository = tempRepository(at('portal'), at('home'));
    repository.git('init', '--quiet');
    repository.commit('.gitignore', 'out/\n');
    const files = [
      'plan.yaml',
      'b/plan.yaml',
      'b/c/plan.yaml',
      'a/x.yaml',
      'out/plan.yaml',
      '.d/plan.yaml',
      'b/node_modules/plan.yaml',
    ];
    writeFiles(at('portal'), Object.fromEntries(files.map((file) => [file, ''])));
    const git = createGit({ trusted: () => true, env: repository.env });
    const found = await plansBelow(at('portal'), git);
    assert.deepEqual(found, {
      folders: [at('portal'), at('portal/b'), at('portal/b/c')],
      problems: [],
      isPartMissing: false,
    });
    assert.deepEqual((await plansBelow(at('portal/a'), git)).folders, []);
    const nowhere = await plansBelow(at('nowhere'), git);
    assert.deepEqual([nowhere.problems.length, nowhere.isPartMissing], [1, true]);
  });
});
