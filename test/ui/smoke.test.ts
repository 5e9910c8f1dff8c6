import assert from 'node:assert/strict';
import path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

describe('the workbench in a browser', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ open: path.join(root, 'examples') });
  });

  after(() => workbench.dispose());

  it('has Plandeck installed', async () => {
    await workbench.runCommand('Extensions: Show Installed Extensions');
    const row = workbench.page.locator('.extensions-list').getByText('Plandeck', { exact: true });
    await row.waitFor();
    assert.equal(await row.count(), 1);
    await workbench.screenshot('smoke');
  });
});
