import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { TextEditor } from '../support/textEditor.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const ACCESS = 'plan/teams/access.yaml';

/** What a picture this small needs no room for. */
const UNCLUTTERED = {
  'breadcrumbs.enabled': false,
  'diffEditor.hideUnchangedRegions.enabled': true,
  'diffEditor.hideUnchangedRegions.contextLineCount': 12,
  'diffEditor.renderGutterMenu': false,
  'editor.fontSize': 12,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'git.blame.statusBarItem.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.hover.delay': 60_000,
};
const SIZE = { viewport: { width: 1100, height: 690 }, scale: 2, settings: UNCLUTTERED };

describe('the pictures of the README and the walkthrough, in a light theme', () => {
  const folder = useExample();
  const workbench = useWorkbench({ ...SIZE, open: folder.path, theme: 'Default Light Modern' });
  const view = () => new PlanView(workbench());

  before(async () => {
    await view().open();
    await workbench().setSideBarWidth(400);
  });

  it('show the view beside the plan file', async () => {
    await view().select('Log in with a passkey');
    await workbench().page.locator('.tab.active').getByText('access.yaml').waitFor();
    await workbench().picture('plan');
    await workbench().walkthroughPicture('plan');
  });

  it('show that a status is one line', async () => {
    const { page, quickInput } = workbench();
    const row = view().row('See and end my sessions');
    await view().select('See and end my sessions');
    await workbench().chooseInMenu(row, 'Set Status…');
    await workbench().choose('done');
    await eventually(() => assert.deepEqual(folder.changes(), [`1 1 ${ACCESS}`]));
    // The git extension learns of the change a little later.
    await page.locator('.activitybar .action-item[aria-label*="1 pending"]').waitFor();
    await page.keyboard.press('Control+1');
    await eventually(async () => {
      if (await quickInput.widget.isVisible()) await quickInput.close();
      await page.keyboard.press('F1');
      await quickInput.input.fill('>Git: Open Changes');
      await quickInput.rows.getByText('git.openChange').click({ timeout: 2000 });
    });
    await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    await workbench().chooseInMenu(row, 'Set Status…');
    await quickInput.rows.first().waitFor();
    await workbench().picture('status');
    await workbench().walkthroughPicture('status');
    await quickInput.close();
    await workbench().runCommand('View: Close All Editors');
  });

  it('show a typo and what is said about it', async () => {
    const { page } = workbench();
    await workbench().setSideBarWidth(300);
    await view().select('Store several passkeys');
    await page.locator('.tab.active').getByText('access.yaml').waitFor();
    await new TextEditor(workbench()).goToEndOf(folder.lineOf(ACCESS, 'id: WEB-m2c8t') + 3);
    await page.keyboard.press('Backspace');
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await workbench().runCommand('Problems: Focus on Problems View');
    await page.locator('.markers-panel').getByText('The workflow has no status "doin"').click();
    await workbench().picture('problems');
    await workbench().runCommand('File: Revert File');
  });
});

describe('the pictures of the walkthrough, in a light theme', () => {
  const folder = useExample();
  const workbench = useWorkbench({ ...SIZE, open: folder.path, theme: 'Default Light Modern' });

  before(async () => {
    const plan = new PlanView(workbench());
    await plan.open();
    await workbench().setSideBarWidth(400);
    // Folded, it leaves its room to the backlog.
    await plan.fold();
  });

  it('show the backlog beside the plan file', async () => {
    const { page } = workbench();
    await workbench().runCommand('Plandeck: Focus on Backlog View');
    await page.getByRole('tree', { name: 'Backlog' }).getByText('Store several passkeys').first().click();
    await page.locator('.tab.active').getByText('access.yaml').waitFor();
    await workbench().walkthroughPicture('backlog');
  });

  it('show how an item is found', async () => {
    const { quickInput } = workbench();
    await workbench().runCommand('Plandeck: Go to Item…');
    await quickInput.input.fill('code');
    await quickInput.rows.getByText('Mail that says a code was used').waitFor();
    await workbench().walkthroughPicture('goToItem');
    await quickInput.close();
  });
});

describe('the picture of groups, in a dark theme', () => {
  const folder = useExample();
  const workbench = useWorkbench({ ...SIZE, open: folder.path });
  const view = () => new PlanView(workbench());

  it('shows who works on what', async () => {
    await view().open();
    await workbench().setSideBarWidth(400);
    await workbench().runCommand('Plandeck: Group Items By…');
    await workbench().choose('Assignee');
    await view().row('Ana Ruiz').waitFor();
    await view().select('Log in with a passkey');
    await workbench().page.locator('.tab.active').getByText('access.yaml').waitFor();
    await workbench().picture('groups');
  });
});
