import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { TextEditor } from '../support/textEditor.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const ACCESS = 'plan/teams/access.yaml';

describe('editing from the Plan view', () => {
  const folder = useExample();
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const view = () => new PlanView(workbench());
  const key = (name: string) => workbench().page.keyboard.press(name);

  let originalRows: string[];

  /** Waits until the files and the view are what they were in the beginning. */
  async function assertAllUndone(): Promise<void> {
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await eventually(async () => assert.deepEqual(await view().labels(), originalRows));
    await workbench().assertDirtyTabs();
  }

  before(async () => {
    await view().open();
    await view().row('Book incoming payments').waitFor();
    originalRows = await view().labels();
  });

  it('opens the file at the item that is clicked, and keeps the focus', async () => {
    await view().select('See and end my sessions');
    await workbench().page.locator('.tab.active').getByText('access.yaml').waitFor();
    const line = folder.lineOf(ACCESS, 'WEB-kamy2');
    await eventually(async () => assert.equal(await new TextEditor(workbench()).line(), line));
    await workbench().assertFocusIn(view().tree);
  });

  it("sets a status from a row's menu: one line on the disk, no unsaved tab, and undoes it", async () => {
    await workbench().chooseInMenu(view().row('See and end my sessions'), 'Set Status…');
    await workbench().choose('done');
    await view().row('See and end my sessions').locator('.codicon-pass-filled').waitFor();
    await eventually(() => assert.deepEqual(folder.changes(), [`1 1 ${ACCESS}`]));
    await workbench().assertDirtyTabs();
    await workbench().assertFocusIn(view().tree);
    await key('Control+Z');
    await assertAllUndone();
  });

  it('sets a priority on three items of two files at once, undone and redone by one key each', async () => {
    await view().select('Blank page after login');
    await view()
      .row('Store several passkeys')
      .click({ modifiers: ['Control'] });
    await view()
      .row('See and end my sessions')
      .click({ modifiers: ['Control'] });
    await workbench().chooseInMenu(view().row('Store several passkeys'), 'Set Priority…');
    await workbench().quickInput.widget.getByText('Set priority: 3 items').waitFor();
    await workbench().choose('could');
    const changes = ['1 1 plan/bugs.yaml', `2 2 ${ACCESS}`];
    await eventually(() => assert.deepEqual(folder.changes(), changes));
    const changed = folder.bytes();
    await eventually(async () =>
      assert.deepEqual(
        (await view().rows()).filter(({ selected }) => selected).map(({ description }) => description),
        ['could · ana', 'could · chen', 'could · ana'],
        'they are still selected',
      ),
    );
    await workbench().assertFocusIn(view().tree);
    await key('Control+Z');
    await assertAllUndone();
    await key('Control+Y');
    await eventually(() => assert.deepEqual(folder.bytes(), changed));
    await key('Control+Shift+Z'); // nothing more to redo
    await workbench().page.locator('.notifications-toasts').getByText('There is no plan edit to redo.').waitFor();
    await workbench().clearNotifications();
    await view().focus();
    await key('Control+Z');
    await assertAllUndone();
  });

  it('selects by the keyboard, and runs a command from the palette on the selected rows', async () => {
    await view().select('Role model and permissions');
    await workbench().assertFocusIn(view().tree);
    await key('Shift+ArrowDown');
    await eventually(async () =>
      assert.deepEqual(
        (await view().rows()).filter(({ selected }) => selected).map(({ label }) => label),
        ['Role model and permissions in the API', 'Invite a colleague and give a role'],
      ),
    );
    await workbench().runCommand('Plandeck: Set Status…');
    await workbench().choose('doing');
    await eventually(() => assert.deepEqual(folder.changes(), [`2 2 ${ACCESS}`]));
    await workbench().runCommand('Plandeck: Undo Plan Edit');
    await assertAllUndone();
  });

  it('has buttons on the row under the mouse', async () => {
    const row = view().row('Choose the WebAuthn library');
    assert.equal(await row.getByRole('button', { name: 'Set Status…' }).isVisible(), false);
    await row.hover();
    await row.getByRole('button', { name: 'Set Priority…' }).click();
    await workbench().choose('should');
    await row.getByText('should · chen').waitFor();
    await row.hover();
    await row.getByRole('button', { name: 'Set Assignees…' }).click();
    await workbench().quickInput.tick('Bo Lind');
    await row.getByText('should · chen, bo').waitFor();
    await eventually(() => assert.deepEqual(folder.changes(), [`2 2 ${ACCESS}`]));
    await view().focus();
    await key('Control+Z');
    await row.getByText('should · chen').waitFor();
    await key('Control+Z');
    await assertAllUndone();
  });

  it("leaves undo to the tree's find box and to text editors", async () => {
    await workbench().chooseInMenu(view().row('Choose the WebAuthn library'), 'Set Status…');
    await workbench().choose('doing');
    await eventually(() => assert.deepEqual(folder.changes(), [`1 1 ${ACCESS}`]));
    const changed = folder.bytes();

    await view().focus();
    await key('Control+Alt+F');
    const find = workbench().page.locator('.monaco-tree-type-filter-input input');
    await find.pressSequentially('passkey');
    await key('Control+Z');
    await eventually(async () => assert.equal(await find.inputValue(), 'passke'));
    await key('Escape');
    await find.waitFor({ state: 'hidden' });

    const editor = new TextEditor(workbench());
    await view().select('Choose the WebAuthn library');
    await editor.lineIs(folder.lineOf(ACCESS, 'id: WEB-b3xq9'));
    await editor.goToEndOf(folder.lineOf(ACCESS, 'title: Choose the WebAuthn library'));
    await workbench().page.keyboard.type(' soon');
    await view().row('Choose the WebAuthn library soon').waitFor();
    await key('Control+Z');
    await workbench().assertDirtyTabs();
    assert.deepEqual(folder.bytes(), changed, 'the plan edit stands');

    await view().focus();
    await key('Control+Z');
    await assertAllUndone();
  });
});
