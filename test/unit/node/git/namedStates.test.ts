import assert from 'node:assert/strict';
import path from 'node:path';
import { createGit } from '../../../../src/node/git/createGit.ts';
import { commitsIn, namedRefs } from '../../../../src/node/git/namedStates.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('the states of a repository that people choose from', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  const git = () => createGit({ trusted: () => true, env: repository.env });

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
  });

  it('are branches, those of remotes, and tags, by revisions that mean just them', async () => {
    const commit = repository.commit('plan/plan.yaml', 'a');
    repository.git('branch', 'v1');
    repository.git('tag', 'v1');
    repository.git('tag', 'v2');
    repository.git('update-ref', 'refs/heads/-h', commit);
    repository.git('update-ref', 'refs/remotes/origin/main', commit);
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    const refs = await namedRefs(git(), repository.root, 20);
    assert.ok(refs.ok);
    assert.deepEqual(refs.value.map(({ kind, name, revision }) => [kind, name, revision]).sort(), [
      ['branch', '-h', 'refs/heads/-h'],
      ['branch', 'main', 'main'],
      ['branch', 'v1', 'refs/heads/v1'],
      ['remote', 'origin/main', 'origin/main'],
      ['tag', 'v1', 'refs/tags/v1'],
      ['tag', 'v2', 'v2'],
    ]);
    assert.ok(refs.value.every(({ time }) => time > 1_500_000_000));
  });

  it('are the commits that changed something in the folder, and none where there is no commit yet', async () => {
    assert.deepEqual(await commitsIn(git(), repository.root, 20), { ok: true, value: [] });
    const first = repository.commit('plan/plan.yaml', 'a');
    repository.commit('src/a.ts', 'a');
    const last = repository.commit('plan/plan.yaml', 'b');
    const commits = await commitsIn(git(), path.join(repository.root, 'plan'), 20);
    assert.ok(commits.ok);
    assert.deepEqual(
      commits.value.map(({ id, author, subject }) => [id, author, subject]),
      [last, first].map((id) => [id, 'Ana Ruiz', 'Change plan/plan.yaml']),
    );
  });
});
