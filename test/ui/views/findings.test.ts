import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { TextEditor } from '../support/textEditor.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const ACCESS = 'plan/teams/access.yaml';

describe('a plan file that is being written', () => {
  const folder = useExample();
  const original = folder.bytes();
  const workbench = useWorkbench({
    open: folder.path,
    // The list of problems draws what is in sight: those of the example's dates would push others out of it.
    settings: { 'plandeck.datesAndLoad': false },
  });
  const view = () => new PlanView(workbench());
  const editor = () => new TextEditor(workbench());

  it('is checked while a typo is unsaved, and the view follows', async () => {
    const { page } = workbench();
    await view().open();
    const row = view().row('Store several passkeys');
    await view().select('Store several passkeys');
    await page.locator('.tab.active').getByText('access.yaml').waitFor();
    await workbench().runCommand('Problems: Focus on Problems View');
    const problems = page.locator('.markers-panel');
    const finding = problems.getByText('The workflow has no status "doin". Did you mean doing?');
    const squiggles = page.locator('.editor-instance .squiggly-error');
    assert.equal(await squiggles.count(), 0);

    await editor().goToEndOf(folder.lineOf(ACCESS, 'id: WEB-m2c8t') + 3);
    await page.keyboard.press('Backspace');
    await finding.waitFor();
    await squiggles.first().waitFor();
    await workbench().assertDirtyTabs('access.yaml');
    assert.deepEqual(folder.bytes(), original, 'nothing is written');
    await row.locator('.codicon-circle-large-outline').waitFor();

    await page.keyboard.type('g');
    await finding.waitFor({ state: 'detached' });
    await eventually(async () => assert.equal(await squiggles.count(), 0));
    await row.locator('.codicon-play-circle').waitFor();
  });

  it('shows a title in the view as it is typed, and the one on the disk once the text is thrown away', async () => {
    const { page } = workbench();
    await editor().goToEndOf(folder.lineOf(ACCESS, 'title: Store several passkeys'));
    await page.keyboard.type(', named');
    await view().row('Store several passkeys per account, named').waitFor();
    await workbench().runCommand('File: Revert File');
    await eventually(async () =>
      assert.equal(
        (await view().rows()).find(({ label }) => label.startsWith('Store several'))?.label,
        'Store several passkeys per account',
      ),
    );
    assert.deepEqual(folder.bytes(), original);
  });
});
