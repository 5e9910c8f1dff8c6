import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { TextEditor } from '../support/textEditor.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const ITEM =
  'items:\n  - id: WEB-zzzz1\n    title: Something else\n  - id: WEB-zzzz2\n    title: Renew the certificate\n';

describe('an id in a terminal', () => {
  const folder = useExample({ 'plan/certificate.yaml': ITEM });
  // Without a graphics card the letters are elements, which a test can find.
  const workbench = useWorkbench({ open: folder.path, settings: { 'terminal.integrated.gpuAcceleration': 'off' } });

  it('opens the item in the plan file by a click with Ctrl', async () => {
    const { page } = workbench();
    await new PlanView(workbench()).open();
    await workbench().runCommand('Terminal: Create New Terminal');
    const rows = page.locator('.terminal.xterm .xterm-rows > div');
    await eventually(async () => assert.match(await rows.first().innerText(), /[$#%>]/));
    await page.keyboard.type("printf 'web-%s: Renew it\\n' ZZZZ2");
    await page.keyboard.press('Enter');
    const line = rows.filter({ hasText: /^web-ZZZZ2: Renew it/ });
    await line.waitFor();
    await eventually(async () => {
      const text = line.locator('span').first();
      const { x, y, height } = (await text.boundingBox()) ?? { x: 0, y: 0, height: 0 };
      await page.mouse.move(x + 60, y + height * 3);
      await page.mouse.move(x + 20, y + height / 2);
      await page.locator('.workbench-hover').getByText('Renew the certificate').waitFor({ timeout: 3000 });
      await workbench().screenshot('terminal-link');
      await page.keyboard.down('Control');
      await page.mouse.click(x + 24, y + height / 2);
      await page.keyboard.up('Control');
      await page.locator('.tab.active').getByText('certificate.yaml').waitFor({ timeout: 3000 });
    });
    await eventually(async () => assert.equal(await new TextEditor(workbench()).line(), 4));
  });
});
