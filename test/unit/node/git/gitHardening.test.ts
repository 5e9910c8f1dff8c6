import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { vocabularyOf } from '../../../../src/core/links/vocabulary.ts';
import { aheadOf, behindOf } from '../../../../src/node/git/aheadOf.ts';
import { createBlobReader } from '../../../../src/node/git/blobReader.ts';
import { filesOfBranch, filesOfCommit } from '../../../../src/node/git/changedFiles.ts';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import { fileAtRevision } from '../../../../src/node/git/fileAtRevision.ts';
import { gitConfig, gitVariables } from '../../../../src/node/git/gitHardening.ts';
import { INDEX } from '../../../../src/node/git/gitState.ts';
import { headOf } from '../../../../src/node/git/headOf.ts';
import { identityOf } from '../../../../src/node/git/identityOf.ts';
import { ignoredPaths } from '../../../../src/node/git/ignoredPaths.ts';
import { mappedAuthors } from '../../../../src/node/git/mappedAuthors.ts';
import { readLinks } from '../../../../src/node/git/readLinks.ts';
import { refsOf } from '../../../../src/node/git/refsOf.ts';
import { repositoryOf } from '../../../../src/node/git/repositoryOf.ts';
import { planAt } from '../../../../src/node/plan/planAt.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('a repository whose configuration runs programs', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let marker: string;
  let hostile: TempRepository;
  let git: Git;

  /** The names of the traps that have sprung since the last call. */
  function sprung(): string[] {
    if (!existsSync(marker)) return [];
    const names = readFileSync(marker, 'utf8').trim().split('\n');
    rmSync(marker);
    return [...new Set(names)].sort();
  }

  beforeEach(() => {
    marker = path.join(temp(), 'sprung');
    hostile = tempRepository(path.join(temp(), 'hostile'), path.join(temp(), 'home'));
    hostile.git('init', '--quiet');
    hostile.commit('.gitignore', '*.log\n');
    hostile.commit('plan.yaml', 'items: []\n');
    // A commit that carries a signature, so that verifying it starts the program named in gpg.program.
    const signed = hostile
      .git('cat-file', 'commit', 'HEAD')
      .replace(/^(committer .*)$/m, '$1\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----');
    writeFileSync(path.join(temp(), 'signed'), `${signed}\n`);
    hostile.git('reset', '--quiet', hostile.git('hash-object', '-t', 'commit', '-w', path.join(temp(), 'signed')));
    hostile.write('.git/info/attributes', '*.yaml filter=trap diff=trap\n');

    const trap = (name: string): string => {
      const file = path.join(temp(), `trap-${name}`);
      writeFileSync(file, `#!/bin/sh\necho ${name} >> '${marker}'\ncat 2>/dev/null\nexit 1\n`);
      chmodSync(file, 0o755);
      return file;
    };
    const settings = {
      'core.fsmonitor': trap('fsmonitor'),
      'core.pager': trap('pager'),
      'core.sshCommand': trap('ssh'),
      'credential.helper': trap('credential'),
      'filter.trap.clean': trap('clean'),
      'filter.trap.smudge': trap('smudge'),
      'diff.trap.textconv': trap('textconv'),
      'diff.external': trap('external'),
      'gpg.program': trap('gpg'),
      'log.showSignature': 'true',
      'pager.log': trap('pager'),
      'alias.rev-parse': `!${trap('alias')}`,
      'alias.log': `!${trap('alias')}`,
    };
    for (const [key, value] of Object.entries(settings)) hostile.git('config', key, value);
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-commit']) {
      writeFileSync(path.join(hostile.root, '.git/hooks', hook), `#!/bin/sh\nexec '${trap('hook')}'\n`, {
        mode: 0o755,
      });
    }
    hostile.git('config', 'core.hooksPath', path.join(hostile.root, '.git/hooks'));
    rmSync(marker, { force: true });
    git = createGit({ trusted: () => true, env: hostile.env });
  });

  /** The traps that plain git springs. */
  function attempt(...args: string[]): string[] {
    try {
      hostile.git(...args);
    } catch {
      // The traps fail on purpose; what counts is that they ran.
    }
    return sprung();
  }

  it('runs them for plain git, so that the traps are known to work', () => {
    // Only a file that looks touched is cleaned, to see whether it has changed.
    utimesSync(path.join(hostile.root, 'plan.yaml'), 1, 1);
    assert.deepEqual(attempt('status'), ['clean', 'fsmonitor', 'hook']);
    assert.deepEqual(attempt('log', '-1'), ['gpg']);
    assert.deepEqual(attempt('log', '-1', '--no-show-signature', '--format=%G?'), ['gpg']);
    assert.ok(attempt('log', '-p', '--no-show-signature').includes('textconv'));
    assert.ok(attempt('log', '-p', '--no-show-signature', '--ext-diff').includes('external'));
    hostile.write('plan.yaml', 'items: [1]\n');
    assert.ok(attempt('add', 'plan.yaml').includes('clean'));
    assert.deepEqual(attempt('branch', 'another'), ['hook']);
  });

  it('can be told not to by the settings alone, also where no command of Plandeck comes today', () => {
    const settings = gitConfig.flatMap((setting) => ['-c', setting]);
    assert.deepEqual(attempt(...settings, 'log', '-1'), []);
    assert.deepEqual(attempt(...settings, 'log', '-1', '--format=%G?'), []);
    assert.deepEqual(attempt(...settings, 'branch', 'other'), []);
  });

  it('runs none of them for Plandeck', async () => {
    const { root } = hostile;
    hostile.write('plan.yaml', 'items: [1]\n');
    hostile.write('x.log', '');
    const results = [
      await repositoryOf(git, root),
      await identityOf(git, root),
      await headOf(git, root),
      await ignoredPaths(git, root, ['plan.yaml', 'x.log']),
      await fileAtRevision(git, root, 'HEAD', 'plan.yaml'),
      await planAt(git, createBlobReader(git), { folders: [root], state: 'HEAD' }),
      await planAt(git, createBlobReader(git), { folders: [root], state: INDEX }),
      await git.run(root, 'log', ['-p', '--format=%G? %GG %H', '--end-of-options', 'HEAD']),
    ];
    assert.deepEqual(
      results.filter(({ ok }) => !ok),
      [],
    );
    assert.deepEqual(sprung(), []);
  });

  it('runs none of them for the links of items, whatever branches are called', async () => {
    const { root } = hostile;
    const head = hostile.git('rev-parse', 'HEAD');
    // Git itself refuses to make some of these, so they come as a hostile server would send them.
    const names = ['--output=x', '-h', '--upload-pack=x', 'a;x', '$(x)', 'WEB-a1"'];
    for (const name of [...names, 'a..b', 'a b', 'a^', 'x.lock']) hostile.write(`.git/refs/heads/${name}`, `${head}\n`);
    hostile.write('.mailmap', `Ana <ana@example.org>\n`);
    hostile.git('config', 'branch.--output=x.plandeck-item', '--output=y');
    sprung();
    const repository = await repositoryOf(git, root);
    assert.ok(repository.ok);
    const refs = await refsOf(git, repository.value);
    assert.ok(refs.ok);
    const { branches } = refs.value;
    assert.deepEqual(branches.map(({ name }) => name).sort(), ['main', ...names].sort());
    const links = await readLinks(git, root, refs.value, vocabularyOf(['yaml']));
    assert.ok(links.ok);
    assert.equal(links.value.commits.size, 1);
    const authors = [...links.value.commits.values()].map(({ author }) => author);
    const [branch] = branches;
    assert.ok(branch);
    const results = [
      await mappedAuthors(git, root, [...authors, { name: '', email: '' }, { name: '--x', email: '`y`' }]),
      await aheadOf(git, root, branches, [branch]),
      await behindOf(git, root, branch, branches),
      await filesOfCommit(git, repository.value, head),
      await filesOfBranch(git, repository.value, head, branch.tip),
    ];
    assert.deepEqual(
      results.filter(({ ok }) => !ok),
      [],
    );
    assert.deepEqual(sprung(), []);
    for (const name of ['x', 'y']) assert.equal(existsSync(path.join(root, name)), false);
  });

  it('fetches no missing object of a partial clone, whatever protocols it allows', async () => {
    const origin = hostile;
    origin.git('config', '--unset', 'core.hooksPath');
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const clone = tempRepository(path.join(temp(), 'clone'), path.join(temp(), 'home'));
    clone.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${origin.root}`, '.');
    const uploadPack = path.join(temp(), 'upload-pack');
    writeFileSync(uploadPack, `#!/bin/sh\necho fetch >> '${marker}'\nexec git-upload-pack "$@"\n`, { mode: 0o755 });
    clone.git('config', 'remote.origin.uploadpack', uploadPack);
    clone.git('config', 'protocol.file.allow', 'always');
    sprung();

    const careful = createGit({ trusted: () => true, env: clone.env });
    const result = await fileAtRevision(careful, clone.root, 'HEAD', 'plan.yaml');
    assert.equal(result.ok, false);
    // The first variable alone must do, since older versions of git do not know the second.
    const { GIT_ALLOW_PROTOCOL } = gitVariables;
    const options = { cwd: clone.root, env: { ...clone.env, GIT_ALLOW_PROTOCOL }, stdio: 'pipe' } as const;
    assert.throws(() => execFileSync('git', ['cat-file', 'blob', 'HEAD:plan.yaml'], options), /not allowed/);
    assert.deepEqual(sprung(), []);
    assert.equal(clone.git('cat-file', 'blob', 'HEAD:plan.yaml'), 'items: []');
    assert.deepEqual(sprung(), ['fetch']);
  });
});
