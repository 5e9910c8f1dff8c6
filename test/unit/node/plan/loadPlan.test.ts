import assert from 'node:assert/strict';
import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { createGit } from '../../../../src/node/git/createGit.ts';
import { type LoadedPlan, loadPlan } from '../../../../src/node/plan/loadPlan.ts';
import { planOnDisk } from '../../../../src/node/plan/planSource.ts';
import { tempRepository } from '../git/tempRepository.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { writeFiles } from './writeFiles.ts';

describe('loadPlan', () => {
  const temp = useTempFolder();
  const home = (): string => path.join(temp(), 'home');
  const at = (name: string): string => path.join(temp(), 'portal', name);
  const git = (PATH = process.env['PATH']) => createGit({ trusted: () => true, env: { PATH, HOME: home() } });

  async function load(folder = at(''), PATH = process.env['PATH']): Promise<LoadedPlan> {
    const result = await loadPlan(folder, planOnDisk(git(PATH)));
    assert.ok(result.ok, JSON.stringify(result));
    return result.value;
  }

  function namesOf({ plan }: LoadedPlan): string[] {
    return plan.files.map(({ file }) => path.relative(plan.folder, file).split(path.sep).join('/'));
  }

  async function refusalFor(folder = at('')): Promise<string> {
    const result = await loadPlan(folder, planOnDisk(git()));
    assert.ok(!result.ok);
    assert.match(result.message, /\.$/);
    return result.reason;
  }

  it('reads every YAML file below, plan.yaml first, but not what is hidden, installed or of another plan', async () => {
    writeFiles(at(''), {
      'a.yaml': 'items: [{id: WEB-a1, title: One}]',
      'plan.yaml': 'project: {key: WEB}',
      'teams/b.yml': 'items: [{id: WEB-b1, title: Two}]',
      '.hidden.yaml': '',
      '.git-like/c.yaml': '',
      'node_modules/x/d.yaml': '',
      'other/plan.yaml': '',
      'other/e.yaml': '',
      'notes.md': '',
    });
    const loaded = await load();
    assert.deepEqual(namesOf(loaded), ['plan.yaml', 'a.yaml', 'teams/b.yml']);
    assert.deepEqual([...loaded.plan.itemsById.keys()], ['WEB-a1', 'WEB-b1']);
    assert.equal(loaded.texts.get(at('a.yaml'))?.text, 'items: [{id: WEB-a1, title: One}]');
    assert.deepEqual(loaded.problems, []);
  });

  it('takes only the files that the plan names', async () => {
    writeFiles(at(''), {
      'plan.yaml': 'project: {key: WEB, files: [teams/*.yaml]}',
      'a.yaml': '',
      'teams/b.yaml': '',
      'teams/deep/c.yaml': '',
    });
    assert.deepEqual(namesOf(await load()), ['plan.yaml', 'teams/b.yaml']);
  });

  it("takes plan.yaml and plan/** at a repository's root, unless the plan names others", async () => {
    const repository = tempRepository(at(''), home());
    repository.git('init', '--quiet');
    writeFiles(at(''), {
      'plan.yaml': 'project: {key: WEB}',
      'ci.yaml': '',
      'plan/a/b.yaml': '',
      'docs/plan/c.yaml': '',
    });
    assert.deepEqual(namesOf(await load()), ['plan.yaml', 'plan/a/b.yaml']);
    writeFiles(at(''), { 'plan.yaml': 'project: {key: WEB, files: ["docs/**"]}' });
    assert.deepEqual(namesOf(await load()), ['plan.yaml', 'docs/plan/c.yaml']);
  });

  it('leaves out what git ignores, unless it is tracked', async () => {
    const repository = tempRepository(at(''), home());
    repository.git('init', '--quiet');
    repository.commit('.gitignore', '*.local.yaml\ngenerated/\n');
    repository.commit('planning/kept.local.yaml', '');
    writeFiles(at('planning'), {
      'plan.yaml': 'project: {key: WEB}',
      'a.yaml': '',
      'b.local.yaml': '',
      'generated/c.yaml': '',
    });
    assert.deepEqual(namesOf(await load(at('planning'))), ['plan.yaml', 'a.yaml', 'kept.local.yaml']);
  });

  it('takes no ignored plan.yaml for a plan, nor for the start of a nested one', async () => {
    const repository = tempRepository(at(''), home());
    repository.git('init', '--quiet');
    repository.commit('.gitignore', 'planning/nested/plan.yaml\n');
    writeFiles(at('planning'), { 'plan.yaml': '', 'nested/plan.yaml': '', 'nested/a.yaml': '' });
    assert.deepEqual(namesOf(await load(at('planning'))), ['plan.yaml', 'nested/a.yaml']);
    assert.equal(await refusalFor(at('planning/nested')), 'ignored');
  });

  it('reads everything without git, and where .git is no repository', async () => {
    writeFiles(at(''), { '.gitignore': '*', 'planning/plan.yaml': '', 'planning/a.yaml': '' });
    assert.deepEqual(namesOf(await load(at('planning'))), ['plan.yaml', 'a.yaml']);
    writeFiles(at(''), { '.git/x': '' });
    const noRepository = await load(at('planning'));
    assert.deepEqual([namesOf(noRepository), noRepository.problems], [['plan.yaml', 'a.yaml'], []]);
    const noGit = await load(at('planning'), temp());
    assert.deepEqual([namesOf(noGit), noGit.problems], [['plan.yaml', 'a.yaml'], []]);
  });

  it('says when git fails, and reads everything', async () => {
    writeFiles(temp(), { 'bin/git': '#!/bin/sh\necho "fatal: out of order" >&2\nexit 128\n' });
    chmodSync(path.join(temp(), 'bin/git'), 0o755);
    writeFiles(at(''), { '.git/x': '', 'planning/plan.yaml': '', 'planning/a.yaml': '' });
    const loaded = await load(at('planning'), `${temp()}/bin`);
    assert.deepEqual(namesOf(loaded), ['plan.yaml', 'a.yaml']);
    assert.equal(loaded.problems.length, 1);
    assert.match(loaded.problems.join(), /ignores.*out of order/);
    assert.equal(loaded.isPartMissing, false);
  });

  it('does without a file that goes away meanwhile', async () => {
    writeFiles(temp(), { 'bin/git': '#!/bin/sh\n/bin/rm planning/a.yaml\nexit 1\n' });
    chmodSync(path.join(temp(), 'bin/git'), 0o755);
    writeFiles(at(''), { '.git/x': '', 'planning/plan.yaml': '', 'planning/a.yaml': '', 'planning/b.yaml': '' });
    assert.deepEqual(namesOf(await load(at('planning'), `${temp()}/bin`)), ['plan.yaml', 'b.yaml']);
  });

  it('works below a dot-folder, where worktrees often are', async () => {
    writeFiles(at(''), { '.worktrees/node_modules/plan.yaml': '', '.worktrees/node_modules/a.yaml': '' });
    assert.deepEqual(namesOf(await load(at('.worktrees/node_modules'))), ['plan.yaml', 'a.yaml']);
  });

  it('gives a finding in place of a file that is not text, and reads the rest', async () => {
    writeFiles(at(''), {
      'plan.yaml': 'project: {key: WEB}',
      'a.yaml': Buffer.from([0x69, 0xff]),
      'b.yaml': Buffer.from('\ufeffa', 'utf16le'),
      'c.yaml': 'items: [{id: WEB-c1, title: Kept}]',
    });
    const { plan, texts } = await load();
    assert.deepEqual(
      plan.files.map(({ findings }) => findings.map(({ code }) => code).join()),
      ['', 'not-utf8', 'not-utf8', ''],
    );
    assert.deepEqual(plan.files[1]?.findings[0]?.args, ['a.yaml is not valid UTF-8 text.']);
    assert.deepEqual([...texts.keys()], [at('plan.yaml'), at('c.yaml')]);
    assert.deepEqual([...plan.itemsById.keys()], ['WEB-c1']);
  });

  it('says of a file that is larger than any that is read what one whose text is too large says', async () => {
    writeFiles(at(''), { 'plan.yaml': 'project: {key: WEB}', 'a.yaml': '', 'b.yaml': `# ${'x'.repeat(32_000_000)}` });
    truncateSync(at('a.yaml'), 50_000_001);
    const { plan } = await load();
    const [, bytes, text] = plan.files.map(({ findings }) => findings.map(({ code, args }) => [code, ...args]));
    assert.deepEqual(bytes, [['too-large', '32', '2']]);
    assert.deepEqual(text, bytes);
  });

  it('reads a plan whose plan.yaml is not text', async () => {
    writeFiles(at(''), { 'plan.yaml': Buffer.from([0xff]), 'a.yaml': 'items: [{id: WEB-a1}]' });
    const { plan } = await load();
    assert.equal(plan.files[0]?.findings[0]?.code, 'not-utf8');
    assert.deepEqual([...plan.itemsById.keys()], ['WEB-a1']);
  });

  it('refuses a folder without plan.yaml, and a plan.yaml that leads out of its folder', async () => {
    writeFiles(temp(), { 'outside.yaml': 'project: {key: OUT}', 'portal/a.yaml': '' });
    assert.equal(await refusalFor(), 'missing');
    symlinkSync('../outside.yaml', at('plan.yaml'));
    assert.equal(await refusalFor(), 'outside');
    writeFiles(at(''), { '.git/x': '' });
    assert.equal(await refusalFor(), 'outside');
  });
});
