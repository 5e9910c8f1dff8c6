import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { terminalLinks } from '../../../src/host/git/terminalLinks.ts';
import { until } from '../until.ts';
import { useWork } from './useWork.ts';

describe('work on an item: links', () => {
  const work = useWork();

  it('is reached by a link in a terminal', async () => {
    const { id, uri } = await work.committed('title: Log in');
    const provider = terminalLinks(work.api.store);
    const context = { line: `* 1234567 ${id.toLowerCase()}: x`, terminal: {} as vscode.Terminal };
    const links = await provider.provideTerminalLinks(context, new vscode.CancellationTokenSource().token);
    assert.deepEqual(
      links?.map(({ startIndex, length, tooltip }) => [startIndex, length, tooltip]),
      [[10, id.length, 'Log in']],
    );
    const [link] = links ?? [];
    assert.ok(link);
    await provider.handleTerminalLink(link);
    await until('the item', () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString());
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 2);
  });

  it('is reached by a link in a commit message, which cannot run anything', async () => {
    const { id, uri } = await work.committed('title: Log in');
    assert.equal(
      work.api.commitMessages.withLinks(`${id}: [x](command:y)`),
      `[${id}](${uri.with({ fragment: 'L3' })}): [x](command:y)`,
    );
    assert.equal(work.api.commitMessages.withLinks('Nothing to see'), undefined);
  });
});
