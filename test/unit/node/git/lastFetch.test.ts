import assert from 'node:assert/strict';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lastFetch } from '../../../../src/node/git/lastFetch.ts';
import { useTempFolder } from '../useTempFolder.ts';

describe('lastFetch', () => {
  const temp = useTempFolder();
  const fetched = (folder: string, time: number): void => {
    const file = path.join(folder, 'FETCH_HEAD');
    writeFileSync(file, '');
    utimesSync(file, time, time);
  };

  it('knows none where nobody has fetched', async () => {
    assert.equal(await lastFetch({ root: temp(), gitDir: temp(), commonDir: path.join(temp(), 'none') }), undefined);
  });

  it('takes the last of this worktree and the main one, which share the branches of remotes', async () => {
    const [main, linked] = [path.join(temp(), 'main'), path.join(temp(), 'linked')];
    for (const folder of [main, linked]) mkdirSync(folder);
    const worktree = { root: temp(), gitDir: linked, commonDir: main };
    fetched(main, 2000);
    assert.equal(await lastFetch(worktree), 2000);
    fetched(linked, 3000);
    assert.equal(await lastFetch(worktree), 3000);
    fetched(main, 4000);
    assert.equal(await lastFetch(worktree), 4000);
  });
});
