import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

describe('the walkthrough', () => {
  const folder = useExample();
  // In a narrower window VS Code leaves the pictures out.
  const workbench = useWorkbench({ open: folder.path, viewport: { width: 1800, height: 1000 } });

  it('opens by its command, and shows a picture for each step', async () => {
    const { page } = workbench();
    await workbench().runCommand('Plandeck: Open Walkthrough');
    const walkthrough = page.locator('.gettingStartedContainer');
    const shown = new Set<string>();
    for (const title of [
      'Open or draft a plan',
      'See it in the Plan view',
      'Set a status, assign somebody',
      'Rank the backlog',
      'Add and find items in one line',
    ]) {
      const step = walkthrough.locator('.getting-started-step', { hasText: title });
      await eventually(async () => {
        if ((await step.getAttribute('aria-expanded', { timeout: 2000 })) !== 'true') await step.click();
        const picture = walkthrough.locator('.getting-started-media img');
        const text = await picture.getAttribute('alt', { timeout: 2000 });
        assert.ok(text && !shown.has(text), title);
        assert.ok(await picture.evaluate((image) => 'naturalWidth' in image && image.naturalWidth !== 0), title);
        shown.add(text);
      });
    }
    await workbench().screenshot('walkthrough');
  });
});
