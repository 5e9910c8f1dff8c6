import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { createGit } from '../../../../src/node/git/createGit.ts';
import { type LoadedPlan, loadPlan } from '../../../../src/node/plan/loadPlan.ts';
import { planOnDisk } from '../../../../src/node/plan/planSource.ts';
import { tempRepository } from '../git/tempRepository.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { writeFiles } from './writeFiles.ts';

describe('the private folder on the disk', () => {
  const temp = useTempFolder();
  const at = (...names: string[]): string => path.join(temp(), ...names);
  const TODAY = '2026-11-24';
  const RATE = 'people: [{id: ana, rate: 640 EUR/d}]\n';

  /** A plan in the repository `src/portal` that names a private folder. */
  async function load(named: string, openFolders: readonly string[] = []): Promise<LoadedPlan> {
    repository('src/portal');
    writeFiles(at('src/portal'), { 'planning/plan.yaml': `project: {key: WEB, private: "${named}"}\npeople: [ana]\n` });
    const git = createGit({ trusted: () => true, env: { PATH: process.env['PATH'], HOME: at('home') } });
    const result = await loadPlan(at('src/portal/planning'), planOnDisk(git, openFolders));
    assert.ok(result.ok);
    return result.value;
  }

  function repository(folder: string): ReturnType<typeof tempRepository> {
    const made = tempRepository(at(folder), at('home'));
    made.git('init', '--quiet');
    return made;
  }

  function rateIn({ plan }: LoadedPlan): number | undefined {
    return plan.people.get('ana')?.values.rate?.amount;
  }

  async function refusal(named: string): Promise<string> {
    const { plan } = await load(named);
    assert.equal(rateIn({ plan } as LoadedPlan), undefined);
    const [finding, ...others] = checkPlan(plan, TODAY);
    assert.deepEqual([finding?.code, finding?.args[0], others], ['private-folder', named, []]);
    const text = `project: {key: WEB, private: "${named}"}`;
    assert.deepEqual(finding?.range, { start: text.indexOf('"'), end: text.length - 1 });
    return finding?.args[1] ?? '';
  }

  it('is laid over the plan from a repository beside it', async () => {
    repository('src/secret').commit('.gitignore', 'local.yaml\n');
    writeFiles(at('src/secret'), {
      'people.yaml': RATE,
      'deep/risks.yml': 'raid: [{id: WEB-r1, risk: x, owner: ana}]',
      'local.yaml': 'people: [eve]',
      'portfolio.yaml': 'plans: [a]',
      'notes.md': '',
    });
    const loaded = await load('../../secret');
    assert.equal(rateIn(loaded), 640);
    assert.deepEqual([...loaded.plan.people.keys(), ...loaded.plan.raid.keys()], ['ana', 'WEB-r1']);
    assert.deepEqual(checkPlan(loaded.plan, TODAY), []);
    assert.equal(loaded.texts.get(at('src/secret/people.yaml'))?.text, RATE);
    assert.deepEqual(loaded.problems, []);
  });

  it('may be missing', async () => {
    const loaded = await load('../../secret');
    assert.deepEqual([checkPlan(loaded.plan, TODAY), loaded.problems, loaded.plan.privateFiles], [[], [], []]);
  });

  it('may lie in the same repository, or in a folder that is open', async () => {
    writeFiles(at('src/portal/private'), { 'a.yaml': RATE });
    assert.equal(rateIn(await load('../private')), 640);
    writeFiles(at('elsewhere/x'), { 'a.yaml': RATE });
    assert.equal(rateIn(await load('../../../elsewhere/x', [at('missing'), at('elsewhere')])), 640);
  });

  it('is not read anywhere else, by whatever way', async () => {
    writeFiles(at('elsewhere'), { 'a.yaml': RATE, 'repository/.git/x': '', 'repository/a.yaml': RATE });
    writeFiles(at('src/loose'), { 'a.yaml': RATE });
    writeFiles(at('src/portal'), { 'a.yaml': RATE });
    const outOfReach = /^it is not in this repository, in one right beside it, or in a folder that is open\.$/;
    assert.match(await refusal('../../../elsewhere'), outOfReach);
    assert.match(await refusal('../../../elsewhere/repository'), outOfReach);
    assert.match(await refusal('../../loose'), outOfReach);
    symlinkSync(at('elsewhere'), at('src/portal/link'));
    assert.match(await refusal('../link'), outOfReach);
    assert.match(await refusal('../../..'), outOfReach);
    assert.match(await refusal('../a.yaml'), /not a folder/);
  });

  it('is neither in the folder of the plan nor above it', async () => {
    writeFiles(at('src/portal/planning/below'), { 'a.yaml': 'raid: []' });
    assert.match(await refusal('below'), /beside the folder of the plan/);
    assert.match(await refusal('..'), /beside the folder of the plan/);
    assert.match(await refusal('../planning'), /beside the folder of the plan/);
  });

  it('says what is wrong in its files', async () => {
    repository('src/secret');
    writeFiles(at('src/secret'), { 'a.yaml': 'people: [{id: ana, rate: much}]', 'b.yaml': Buffer.from([0xff]) });
    assert.deepEqual(
      checkPlan((await load('../../secret')).plan, TODAY).map(({ code, file }) => [code, path.basename(file)]),
      [
        ['wrong-value', 'a.yaml'],
        ['not-utf8', 'b.yaml'],
      ],
    );
  });
});
