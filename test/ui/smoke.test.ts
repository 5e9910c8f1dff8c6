import assert from 'node:assert/strict';
import path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

describe('the workbench in a browser', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ open: path.join(root, 'examples', 'customer-portal') });
  });

  after(() => workbench.dispose());

  it('shows the plan of the example in its own container', async () => {
    await workbench.openContainer('Plandeck');
    await workbench.row('Plan', 'Log in with a passkey').waitFor();
    const labels = (await workbench.rows('Plan')).map((row) => row.label);
    assert.ok(labels.includes('Log in with a passkey'), labels.join('\n'));
    await workbench.screenshot('plan');
  });

  it('takes commands from the palette', async () => {
    await workbench.runCommand('View: Show Explorer');
    await workbench.page.getByRole('treeitem', { name: 'plan.yaml' }).waitFor();
    assert.deepEqual(
      (await workbench.rows('Files Explorer')).filter((row) => row.label === 'plan.yaml').map((row) => row.level),
      [1],
    );
  });
});
