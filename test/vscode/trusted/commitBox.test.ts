import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { told } from '../ask.ts';
import { nodesOf } from '../plandeck.ts';
import { withSetting } from '../setting.ts';
import { until } from '../until.ts';
import { diskText } from '../workspaceFiles.ts';
import { useWork } from './useWork.ts';

describe('work on an item: the commit box', () => {
  const work = useWork();

  it('leaves what the user has written in the commit box, and takes back only what was put there', async () => {
    const { id } = await work.committed('title: x');
    const box = await work.box();
    work.git('checkout', '--quiet', '-b', `${id}-one`);
    await until('the id', () => box.value === `${id}: `);
    work.git('checkout', '--quiet', 'main');
    await until('nothing', () => box.value === '');
    box.value = 'My own words';
    work.git('checkout', '--quiet', `${id}-one`);
    await until('the branch', () => work.api.statusBar.item?.text.includes(id));
    assert.equal(box.value, 'My own words');
    box.value = '';
  });

  it('is left to the message of a merge', async () => {
    const { id } = await work.committed('title: x');
    work.git('checkout', '--quiet', '-b', `${id}-one`);
    work.git('commit', '--quiet', '--allow-empty', '--message', 'One');
    work.git('branch', 'other', 'main');
    const box = await work.box();
    await until('the id', () => box.value === `${id}: `);
    work.git('checkout', '--quiet', 'other');
    work.git('commit', '--quiet', '--allow-empty', '--message', 'Other');
    work.git('checkout', '--quiet', `${id}-one`);
    work.git('merge', '--quiet', '--no-ff', '--no-commit', 'other');
    await until('no id', () => !box.value.startsWith(id));
    box.value = '';
    work.git('merge', '--abort');
    await until('the id', () => box.value === `${id}: `);
  });

  it('is left alone as long as the setting says so', async () => {
    const { id } = await work.committed('title: x, status: doing');
    work.git('checkout', '--quiet', '-b', `${id}-one`);
    const box = await work.box();
    await until('the id', () => box.value === `${id}: `);
    await withSetting('plandeck.git.prefillCommitMessage', false, async () => {
      await until('nothing', () => box.value === '');
      await vscode.commands.executeCommand('plandeck.work.finish', ...(await nodesOf(work.api, id)));
      assert.equal(box.value, '');
    });
    await until('the id', () => box.value === `${id}: `);
  });
});

describe('work on an item: its end', () => {
  const work = useWork();
  const finish = async (id: string): Promise<void> => {
    await vscode.commands.executeCommand('plandeck.work.finish', ...(await nodesOf(work.api, id)));
  };

  it('finishes in the next column, and suggests a message', async () => {
    const { id, uri } = await work.committed('title: Log in, status: doing');
    work.git('checkout', '--quiet', '-b', `${id}-two`);
    const box = await work.box();
    await until('the id', () => box.value === `${id}: `);
    await finish(id);
    assert.match(diskText(uri), /status: review/);
    assert.equal(box.value, `${id}: Log in\n\nRefs: ${id}`);
    await finish(id);
    assert.match(diskText(uri), /status: done/);
    assert.equal(box.value, `${id}: Log in\n\nCloses: ${id}`);
    const said = await told(() => finish(id));
    assert.deepEqual(said, [`${id} is done, and no column of the workflow comes after that.`]);
  });

  it('has not to be begun, and its message stays on a branch of no item until it is used', async () => {
    const { id, uri } = await work.committed('title: "Log in\\n\\nCloses: WEB-1"');
    const box = await work.box();
    await finish(id);
    assert.match(diskText(uri), /status: review/);
    const message = `${id}: Log in Closes: WEB-1\n\nRefs: ${id}`;
    assert.equal(box.value, message);
    await vscode.commands.executeCommand('git.refresh');
    await work.api.store.settle();
    assert.equal(box.value, message);
    work.git('checkout', '--quiet', '-b', 'elsewhere');
    await until('nothing', () => box.value === '');
  });
});
