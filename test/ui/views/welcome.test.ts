import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { useFolder } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

describe('the Plan view without a folder', () => {
  const workbench = useWorkbench({});

  it('leads to one', async () => {
    await workbench().openContainer('Plandeck');
    const { pane } = new PlanView(workbench());
    await pane.getByText('Open the folder of a project to start.').waitFor();
    await eventually(async () =>
      assert.deepEqual(await pane.locator('.monaco-button').allInnerTexts(), ['Open Folder']),
    );
  });
});

describe('the Plan view in an empty folder', () => {
  const folder = useFolder({});
  const workbench = useWorkbench({ open: folder.path });
  const view = () => new PlanView(workbench());

  it('creates a first plan', async () => {
    await workbench().openContainer('Plandeck');
    await view().pane.getByText('There is no plan in this folder yet.').waitFor();
    await workbench().screenshot('welcome');
    await view().pane.getByRole('button', { name: 'Create a Plan' }).click();
    await workbench().quickInput.answer('Garden shed');
    await view().row('Write down what has to be done').waitFor();
    await workbench().page.locator('.tab.active').getByText('plan.yaml').waitFor();
    assert.match(folder.read('plan/plan.yaml'), /^project:\n {2}key: GS\n {2}name: Garden shed\n/m);
    await view().pane.getByText('There is no plan').waitFor({ state: 'hidden' });
    await workbench().assertDirtyTabs();
  });

  it('adds items to it', async () => {
    await view().press('New Item…');
    await workbench().quickInput.answer('Buy wood: oak #1');
    await view().row('Buy wood: oak #1').waitFor();
    await eventually(() =>
      assert.match(folder.read('plan/plan.yaml'), / {2}- id: GS-[a-z][0-9a-z]{4}\n {4}title: "Buy wood: oak #1"\n/),
    );
    await workbench().assertFocusIn(view().tree);
  });
});

describe('the Plan view of a plan without items', () => {
  const folder = useFolder({ 'plan/plan.yaml': 'project: {key: GS, name: Garden shed}\n' });
  const workbench = useWorkbench({ open: folder.path });
  const view = () => new PlanView(workbench());

  it('asks for the first', async () => {
    await workbench().openContainer('Plandeck');
    await view().pane.getByText('The plan has no items yet.').waitFor();
    await view().pane.locator('.monaco-button').getByText('New Item').click();
    await workbench().quickInput.answer('Draw it');
    await view().row('Draw it').waitFor();
    await eventually(() => assert.match(folder.read('plan/plan.yaml'), /title: Draw it\n/));
  });
});

describe('the Plan view of a plan that cannot be read', () => {
  const folder = useFolder({ 'plan/plan.yaml': '- a\n- list\n' });
  const workbench = useWorkbench({ open: folder.path });

  it('leads to what is wrong', async () => {
    await workbench().openContainer('Plandeck');
    const { pane } = new PlanView(workbench());
    await pane.getByText('The plan cannot be read.').waitFor();
    await workbench().screenshot('unreadable');
    await pane.getByRole('button', { name: 'Show Problems' }).click();
    await workbench()
      .page.locator('.markers-panel')
      .getByText('A plan file is a map of sections such as "items:"; this one is a list.')
      .waitFor();
    assert.equal(folder.read('plan/plan.yaml'), '- a\n- list\n');
  });
});
