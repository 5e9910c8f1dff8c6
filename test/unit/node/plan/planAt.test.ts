import assert from 'node:assert/strict';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type BlobReader, createBlobReader } from '../../../../src/node/git/blobReader.ts';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import { INDEX } from '../../../../src/node/git/gitState.ts';
import type { LoadedPlan } from '../../../../src/node/plan/loadPlan.ts';
import { type PlanAtOptions, planAt } from '../../../../src/node/plan/planAt.ts';
import { type TempRepository, tempRepository } from '../git/tempRepository.ts';
import { useTempFolder } from '../useTempFolder.ts';

describe('planAt', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  let git: Git;
  let blobs: BlobReader;
  /** The commands of git that were run. */
  let commands: string[];

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    const real = createGit({ trusted: () => true, env: repository.env });
    commands = [];
    git = {
      ...real,
      run: (folder, command, args, options) => {
        commands.push(command);
        return real.run(folder, command, args, options);
      },
    };
    blobs = createBlobReader(git);
  });

  const at = (name = ''): string => path.join(repository.root, name);

  async function load(options: Partial<PlanAtOptions> = {}): Promise<LoadedPlan | undefined> {
    const result = await planAt(git, blobs, { folders: [at()], state: 'HEAD', ...options });
    return result.ok ? result.value : assert.fail(result.message);
  }

  function idsOf(loaded: LoadedPlan | undefined): string[] | undefined {
    return loaded?.plan.items.map(({ id, file }) => `${path.relative(repository.root, file)} ${id}`);
  }

  const items = (...ids: string[]): string => `items: [${ids.map((id) => `{id: ${id}}`).join(', ')}]\n`;

  it('reads the files that counted at a revision, in one call of ls-tree and one of cat-file', async () => {
    repository.commit('plan.yaml', `project: {key: W}\n${items('W-a')}`);
    repository.commit('plan/more.yaml', items('W-b'));
    repository.commit('plan/.hidden/x.yaml', items('W-x'));
    repository.commit('plan/other/plan.yaml', items('O-a'));
    repository.commit('plan/portfolio.yaml', 'plans: []\n');
    repository.commit('ci.yaml', items('W-y'));
    repository.git('tag', 'v1');
    repository.commit('plan/more.yaml', items('W-c'));
    rmSync(at('plan'), { recursive: true });
    commands = [];
    assert.deepEqual(idsOf(await load({ state: 'v1' })), ['plan.yaml W-a', 'plan/more.yaml W-b']);
    assert.deepEqual(commands.sort(), ['cat-file', 'ls-tree', 'rev-parse', 'rev-parse']);
    commands = [];
    assert.deepEqual(idsOf(await load()), ['plan.yaml W-a', 'plan/more.yaml W-c']);
    assert.deepEqual(idsOf(await load({ state: 'HEAD~1' })), ['plan.yaml W-a', 'plan/more.yaml W-b']);
    assert.equal(commands.filter((command) => command === 'cat-file').length, 1, 'blobs that are known are not read');
  });

  it('follows project.files, and in a folder takes all that lies below', async () => {
    repository.commit('plan.yaml', `project: {key: W, files: [teams/*.yaml]}\n${items('W-a')}`);
    repository.commit('teams/one.yaml', items('W-t'));
    repository.commit('plan/more.yaml', items('W-b'));
    assert.deepEqual(idsOf(await load()), ['plan.yaml W-a', 'teams/one.yaml W-t']);
    repository.commit('docs/planning/plan.yaml', items('P-a'));
    repository.commit('docs/planning/deep/down.yml', items('P-b'));
    const below = ['docs/planning/plan.yaml P-a', 'docs/planning/deep/down.yml P-b'];
    assert.deepEqual(idsOf(await load({ folders: [at('docs/planning')] })), below);
    // From a folder in it upward, and where the folder is no longer there.
    rmSync(at('docs'), { recursive: true });
    const upward = ['docs/planning/deep', 'docs/planning', 'docs', ''].map(at);
    assert.deepEqual(idsOf(await load({ folders: upward })), below);
  });

  it('finds the plan where it stood then', async () => {
    repository.commit('plan.yaml', items('W-a'));
    repository.git('mv', 'plan.yaml', 'old.yaml');
    repository.commit('plan/plan.yaml', items('W-a'));
    const now = { folders: [at()], near: at('plan') };
    assert.deepEqual(idsOf(await load(now)), ['plan/plan.yaml W-a']);
    assert.deepEqual(idsOf(await load({ ...now, state: 'HEAD~1' })), ['plan.yaml W-a']);
    assert.equal(await load({ folders: [temp()], near: at() }), undefined, 'nothing outside of the repository');
    repository.git('rm', '--quiet', '-r', '.');
    repository.commit('README', '');
    assert.equal(await load(now), undefined);
  });

  it('reads what is staged, before there is a commit too, and our side of a conflict', async () => {
    repository.write('plan.yaml', items('W-a'));
    repository.git('add', '.');
    repository.write('plan.yaml', items('W-b'));
    assert.deepEqual(idsOf(await load({ state: INDEX })), ['plan.yaml W-a']);
    const unborn = await planAt(git, blobs, { folders: [at()], state: 'HEAD' });
    assert.equal(unborn.ok ? '' : unborn.reason, 'no-commits');
    repository.git('commit', '--quiet', '--message', 'Begin');
    repository.git('checkout', '--quiet', '--force', '-b', 'theirs');
    repository.commit('plan.yaml', items('W-theirs'));
    repository.git('checkout', '--quiet', 'main');
    repository.commit('plan.yaml', items('W-ours'));
    assert.throws(() => repository.git('merge', 'theirs'));
    assert.deepEqual(idsOf(await load({ state: INDEX })), ['plan.yaml W-ours']);
  });

  it('knows the repository in a worktree, in a submodule, by a link, and around a submodule', async () => {
    repository.commit('plan.yaml', items('W-a'));
    repository.git('worktree', 'add', '--quiet', path.join(temp(), 'other'), '-b', 'other');
    const tree = await load({ folders: [path.join(temp(), 'other')] });
    assert.deepEqual(
      tree?.plan.files.map(({ file }) => file),
      [path.join(temp(), 'other', 'plan.yaml')],
    );
    const library = tempRepository(path.join(temp(), 'library'), path.join(temp(), 'home'));
    library.git('init', '--quiet');
    library.commit('plan.yaml', items('L-a'));
    repository.git('submodule', 'add', '--quiet', library.root, 'lib');
    repository.git('commit', '--quiet', '--message', 'Add a library');
    assert.deepEqual(idsOf(await load({ folders: [at('lib')] })), ['lib/plan.yaml L-a']);
    assert.deepEqual(idsOf(await load({ folders: [at('lib/src'), at('lib'), at()], near: at() })), ['plan.yaml W-a']);
    symlinkSync(repository.root, path.join(temp(), 'link'));
    const linked = await load({ folders: [path.join(temp(), 'link')] });
    assert.deepEqual(
      linked?.plan.files.map(({ file }) => file),
      [path.join(temp(), 'link', 'plan.yaml')],
    );
  });

  it('has names that mean something to git for names, and what is no text for a finding', async () => {
    for (const name of ['-x', ':(glob)*', 'a b\n', 'é"']) {
      repository.commit(`${name}/plan.yaml`, items('W-a'));
      assert.deepEqual(idsOf(await load({ folders: [at(name)] })), [`${name}/plan.yaml W-a`]);
      assert.deepEqual(idsOf(await load({ folders: [at(name)], state: INDEX })), [`${name}/plan.yaml W-a`]);
    }
    repository.commit('plan.yaml', Buffer.from([0xff, 0xfe, 0x00]));
    const loaded = await load();
    assert.deepEqual(
      loaded?.plan.files.map(({ findings }) => findings.map(({ code }) => code)),
      [['not-utf8']],
    );
  });

  it('takes over what another state says too', async () => {
    repository.commit('plan.yaml', 'items:\n  - id: W-a\n  - id: W-b\n');
    repository.commit('plan/more.yaml', items('W-c'));
    repository.commit('plan.yaml', 'items:\n  - id: W-a\n  - id: W-b\n    title: B\n');
    const reading = planAt(git, blobs, { folders: [at()], state: 'HEAD~1' });
    const [before, after] = [
      await reading,
      await planAt(git, blobs, { folders: [at()], state: 'HEAD', before: reading }),
    ];
    const [from, to] = [before, after].map((result) => (result.ok ? result.value?.plan : undefined));
    assert.equal(to?.items[0]?.values, from?.items[0]?.values);
    assert.equal(to?.files[1], from?.files[1]);
    assert.equal(to?.items[1]?.values.title, 'B');
  });

  it('tells what git says against it', async () => {
    repository.commit('plan.yaml', items('W-a'));
    for (const state of ['nope', '-x', '--output=x', 'a..b', '', 'HEAD:plan.yaml']) {
      const result = await planAt(git, blobs, { folders: [at()], state });
      assert.equal(result.ok ? '' : result.reason, 'unknown-ref', state);
    }
    const outside = await planAt(git, blobs, { folders: [temp()], state: 'HEAD' });
    assert.equal(outside.ok ? '' : outside.reason, 'no-repository');
    renameSync(at('.git/objects'), at('.git/objects-gone'));
    const broken = await planAt(git, blobs, { folders: [at()], state: INDEX });
    assert.equal(broken.ok, false);
  });

  it('fetches nothing that a partial clone lacks, and says so', async () => {
    repository.commit('plan.yaml', items('W-a'));
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = tempRepository(path.join(temp(), 'clone'), path.join(temp(), 'home'));
    clone.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${repository.root}`, '.');
    const result = await planAt(git, blobs, { folders: [clone.root], state: 'HEAD' });
    assert.match(result.ok ? '' : result.message, /partial clone/);
  });

  it('finds a file whose bytes are lost as one that cannot be read', async () => {
    repository.commit('plan.yaml', items('W-a'));
    repository.commit('plan/more.yaml', items('W-b'));
    const id = repository.git('rev-parse', 'HEAD:plan/more.yaml');
    rmSync(at(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`));
    const loaded = await load({ state: INDEX });
    assert.deepEqual(
      loaded?.plan.files.map(({ findings }) => findings.length),
      [0, 1],
    );
  });
});
