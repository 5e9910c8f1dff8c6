import assert from 'node:assert/strict';
import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { commitOf } from '../../../../src/node/git/commitOf.ts';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import { fileAtRevision } from '../../../../src/node/git/fileAtRevision.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('fileAtRevision and commitOf', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  let git: Git;

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    git = createGit({ trusted: () => true, env: repository.env });
  });

  async function reasonFor(revision: string, file: string, maxBytes?: number): Promise<string | undefined> {
    const options = maxBytes === undefined ? {} : { maxBytes };
    const result = await fileAtRevision(git, repository.root, revision, file, options);
    if (!result.ok) assert.match(result.message, /^[A-Z].*\.$/s);
    return result.ok ? undefined : result.reason;
  }

  it('gives the exact bytes, whatever they are', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0, 0xff, 0xfe, 0x0d, 0x0a]), Buffer.from('é\r\n \n')]);
    repository.commit('plan/plan.yaml', bytes);
    repository.git('tag', 'v1');
    repository.commit('plan/plan.yaml', 'later');
    for (const revision of ['v1', 'HEAD~1', 'main^', 'refs/tags/v1']) {
      const result = await fileAtRevision(git, repository.root, revision, 'plan/plan.yaml');
      assert.deepEqual(result, { ok: true, value: bytes });
    }
  });

  it('takes the path from the top and literally, wherever it runs', async () => {
    for (const name of ['-x.yaml', ':x.yaml', ':(glob)*.yaml', 'a[1]*.yaml', 'é"\n.yaml', 'sub/it.yaml']) {
      repository.commit(name, name);
      const result = await fileAtRevision(git, repository.root, 'HEAD', name);
      assert.equal(result.ok && Buffer.from(result.value).toString(), name);
    }
    const below = await fileAtRevision(git, path.join(repository.root, 'sub'), 'HEAD', 'sub/it.yaml');
    assert.equal(below.ok, true);
    for (const name of ['*.yaml', 'sub', 'sub/', '', '.', '..', '../x', '/etc/passwd', 'sub/../..', 'sub/it.yaml/x']) {
      assert.equal(await reasonFor('HEAD', name), 'not-found', name);
    }
  });

  it('gives no link for a file', async () => {
    symlinkSync('plan.yaml', path.join(repository.root, 'link.yaml'));
    repository.git('add', 'link.yaml');
    repository.commit('plan.yaml', '');
    assert.equal(await reasonFor('HEAD', 'link.yaml'), 'not-found');
  });

  it('refuses what is larger than the cap', async () => {
    repository.commit('plan.yaml', '12345');
    assert.equal(await reasonFor('HEAD', 'plan.yaml', 5), undefined);
    assert.equal(await reasonFor('HEAD', 'plan.yaml', 4), 'too-large');
  });

  it('knows no commits, no such ref and no such file apart', async () => {
    assert.equal(await reasonFor('HEAD', 'plan.yaml'), 'no-commits');
    repository.commit('plan.yaml', '');
    assert.equal(await reasonFor('nowhere', 'plan.yaml'), 'unknown-ref');
    assert.equal(await reasonFor('HEAD', 'other.yaml'), 'not-found');
  });

  it('names the commit of an annotated tag', async () => {
    const commit = repository.commit('plan.yaml', '');
    repository.git('tag', '--annotate', '--message', 'x', 'v1');
    assert.deepEqual(await commitOf(git, repository.root, 'v1'), { ok: true, value: commit });
  });

  it('refuses options, ranges and paths in place of a revision', async () => {
    repository.commit('plan.yaml', '');
    const output = path.join(temp(), 'output');
    const hostile = [
      `--output=${output}`,
      '-h',
      '--all',
      '--git-dir',
      '^HEAD',
      'HEAD..HEAD',
      'HEAD:plan.yaml',
      ':/Change',
    ];
    for (const revision of [
      ...hostile,
      '',
      ' ',
      'a b',
      'HEAD\n',
      'HEAD\0',
      'HEAD^{tree}',
      'main\\',
      '$(touch x)',
      '@{-9}',
    ]) {
      assert.equal(await reasonFor(revision, 'plan.yaml'), 'unknown-ref', revision);
    }
    assert.equal(existsSync(output), false);
  });

  it('hands nothing that looks like an option to git', async () => {
    const asked: string[] = [];
    const spy: Git = {
      ...git,
      run(folder, command, args, options) {
        asked.push(...args);
        return git.run(folder, command, args, options);
      },
    };
    await commitOf(spy, repository.root, `--output=${temp()}/x`);
    assert.deepEqual(asked, []);
    await commitOf(spy, repository.root, 'main');
    assert.deepEqual(asked.slice(-2), ['--end-of-options', 'main^{commit}']);
  });
});
