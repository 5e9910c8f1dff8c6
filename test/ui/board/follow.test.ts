import assert from 'node:assert/strict';
import { BoardPage } from '../support/boardPage.ts';
import { MAIN, useBoardPlan } from '../support/boardPlan.ts';
import { eventually } from '../support/eventually.ts';
import { PlanView } from '../support/planView.ts';
import { TextEditor } from '../support/textEditor.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const PAYMENTS = `project: {key: PAY, name: Payments}
workflow: [todo, doing, done]
items:
  - {id: PAY-card1, title: Take cards, status: todo}
`;

describe('the board beside the views and the text', () => {
  const folder = useBoardPlan({ 'payments/plan.yaml': PAYMENTS });
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const board = () => new BoardPage(workbench());
  const view = () => new PlanView(workbench());
  const editor = () => new TextEditor(workbench());
  const key = (name: string) => workbench().page.keyboard.press(name);
  const boardTabs = () => workbench().page.locator('.tabs-container .tab').filter({ hasText: 'Board' });

  before(async () => {
    await view().open();
    await board().open();
  });

  const selectedRows = async () => (await view().rows()).filter(({ selected }) => selected).map(({ label }) => label);

  it('shows several plans, and one that is picked', async () => {
    await board().card('Take cards').waitFor();
    await board().card('Rotate the keys').getByText('Portal').waitFor();
    await board().picker('Plans').selectOption({ label: 'Payments' });
    await board().assertColumn('todo', ['Take cards']);
    await workbench().page.locator('.tab.active').getByText('Board: Payments').waitFor();
    await board().picker('Plans').selectOption({ label: 'All plans' });
    await board().card('Rotate the keys').waitFor();
  });

  it('opens an item beside the board: by Enter the focus stays, by Control+Enter it goes there', async () => {
    await board().press(board().card('Rotate the keys'), 'Enter');
    await workbench().page.locator('.tab').getByText('plan.yaml').waitFor();
    await editor().lines.getByText('Rotate the keys').waitFor();
    await board().assertFocusOn('Rotate the keys');
    await key('Control+Enter');
    await workbench().assertFocusIn(workbench().page.locator('.editor-instance'));
    await editor().lineIs(folder.lineOf(MAIN, 'id: WEB-keys1'));
    assert.equal(await boardTabs().count(), 1);
    await board().card('Rotate the keys').waitFor();
  });

  it('shows what is typed in the text, before it is saved', async () => {
    await editor().goToEndOf(folder.lineOf(MAIN, 'title: Rotate the keys'));
    await workbench().page.keyboard.type(' soon');
    await board().card('Rotate the keys soon').waitFor();
    await workbench().assertDirtyTabs('plan.yaml');
    assert.deepEqual(folder.bytes(), original);
    await key('Control+Z');
    await workbench().assertDirtyTabs();
    await board().card('Rotate the keys soon').waitFor({ state: 'detached' });
  });

  it('follows the Plan view; the view and the text follow the board', async () => {
    await view().select('Restore a backup');
    await board().assertSelected('Restore a backup');
    assert.equal(await boardTabs().count(), 1);
    await board().card('Load test').click();
    await eventually(async () => assert.deepEqual(await selectedRows(), ['Load test']));
    await board().assertFocusOn('Load test');
    await key('Control+2');
    await editor().lineIs(folder.lineOf(MAIN, 'WEB-load1'));
  });

  it('goes to a card by Show on Board, and from one by Show in Plan View', async () => {
    await workbench().chooseInMenu(view().row('Renew the certificate'), 'Show on Board');
    await board().assertSelected('Renew the certificate');
    await board().assertFocusOn('Renew the certificate');
    await board().chooseInMenu(board().card('Alert at night'), 'Show in Plan View');
    await eventually(async () => assert.deepEqual(await selectedRows(), ['Alert at night']));
    await workbench().assertFocusIn(view().tree);
    // The board says so where it does not show an item, and shows it when asked.
    const filter = board().frame.locator('input.grow');
    await filter.fill('assignee:bo');
    await board().assertColumn('doing', []);
    await workbench().chooseInMenu(view().row('Keep the logs'), 'Show on Board');
    await workbench().page.getByRole('button', { name: 'Show It' }).click();
    await board().assertSelected('Keep the logs');
    await eventually(async () => assert.equal(await filter.inputValue(), ''));
  });

  it('opens for the row of a plan, of an iteration and of a person', async () => {
    await workbench().chooseInMenu(view().row('Payments'), 'Open Board');
    await workbench().page.locator('.tab.active').getByText('Board: Payments').waitFor();
    await board().assertColumn('todo', ['Take cards']);
    await view().fold();

    const backlog = new PlanView(workbench(), 'Backlog');
    await backlog.show();
    await workbench().chooseInMenu(backlog.row('Beta'), 'Open Board');
    await workbench().page.locator('.tab.active').getByText('Board: Portal').waitFor();
    await board().assertColumn('todo', ['Renew the certificate', 'Cache the pages', 'Blank page']);
    assert.equal(await board().picker('Iteration').inputValue(), 'beta');
    await backlog.fold();

    const people = new PlanView(workbench(), 'People');
    await people.show();
    await workbench().chooseInMenu(people.row('Bo Lind'), 'Open Board');
    await board().assertColumn('todo', ['Cache the pages', 'Blank page']);
    assert.equal(await board().frame.locator('input.grow').inputValue(), 'assignee:bo');
    assert.deepEqual(folder.bytes(), original);
  });
});
