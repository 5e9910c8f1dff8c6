import assert from 'node:assert/strict';
import path from 'node:path';
import { type LoadedPortfolio, loadPortfolio } from '../../../../src/node/plan/loadPortfolio.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { writeFiles } from './writeFiles.ts';

describe('loadPortfolio', () => {
  const temp = useTempFolder();
  const at = (...names: string[]): string => path.join(temp(), ...names);

  async function load(plans: string, openFolders: readonly string[] = []): Promise<LoadedPortfolio> {
    writeFiles(at('src/hub'), { '.git/x': '', 'portfolio.yaml': `plans: ${plans}\n` });
    const loaded = await loadPortfolio(at('src/hub'), openFolders);
    assert.ok(loaded);
    return loaded;
  }

  it('finds the plans that it names: here, in repositories beside it, in folders that are open', async () => {
    writeFiles(temp(), {
      'src/hub/web/plan.yaml': '',
      'src/pay/.git/x': '',
      'src/pay/plan/plan.yaml': '',
      'other/ops/plan.yaml': '',
    });
    const { folders, findings } = await load('[web, ../pay, ../pay/plan/plan.yaml, ../../other/ops]', [at('other')]);
    assert.deepEqual(
      [...folders],
      [
        ['web', at('src/hub/web')],
        ['../pay', at('src/pay/plan')],
        ['../pay/plan/plan.yaml', at('src/pay/plan')],
        ['../../other/ops', at('other/ops')],
      ],
    );
    assert.deepEqual(findings, []);
  });

  it('says which plans are not there, and shows the others', async () => {
    writeFiles(temp(), { 'src/hub/web/plan.yaml': '', 'src/hub/empty/x.yaml': '', 'src/loose/plan.yaml': '' });
    const loaded = await load('[web, gone, empty, ../loose, web/plan.yaml/x]');
    assert.deepEqual([...loaded.folders.keys()], ['web']);
    assert.deepEqual(
      loaded.findings.map(({ code, args, range }) => [code, ...args, loaded.text?.slice(range.start, range.end)]),
      [
        ['unknown-plan', 'gone', 'it does not exist.', 'gone'],
        ['unknown-plan', 'empty', 'it has no plan.yaml.', 'empty'],
        [
          'unknown-plan',
          '../loose',
          'it is not in this repository, in one right beside it, or in a folder that is open.',
          '../loose',
        ],
        ['unknown-plan', 'web/plan.yaml/x', 'it does not exist.', 'web/plan.yaml/x'],
      ],
    );
  });

  it('tells a missing portfolio from one that is not text', async () => {
    assert.equal(await loadPortfolio(temp()), undefined);
    writeFiles(temp(), { 'portfolio.yaml': Buffer.from([0xff]) });
    const loaded = await loadPortfolio(temp());
    assert.deepEqual([loaded?.text, loaded?.findings.map(({ code }) => code)], [undefined, ['not-utf8']]);
  });
});
