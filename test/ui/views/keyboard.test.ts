import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { TextEditor } from '../support/textEditor.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const OVERDUE = `items:
  - {id: WEB-cert1, title: Renew the certificate, status: doing, priority: must, rank: 1, assignees: [sam], due: 2001-02-03}
  - {id: WEB-cert2, title: Announce the renewal, priority: must, rank: 2, depends: [WEB-cert1]}
`;

describe('the Plan view by the keyboard alone', () => {
  const folder = useExample({ 'plan/certificate.yaml': OVERDUE });
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const view = () => new PlanView(workbench());
  const key = (name: string) => workbench().page.keyboard.press(name);
  const focused = () => view().tree.locator('.monaco-list-row.focused').getAttribute('aria-label');

  it('opens by its command, and says what a row is', async () => {
    await workbench().runCommand('Plandeck: Focus on Plan View');
    await view().row('Renew the certificate').waitFor();
    // A tree that is still empty takes no focus in VS Code.
    await view().focus();
    await eventually(async () =>
      assert.deepEqual(
        (await view().rows()).slice(0, 2).map(({ aria }) => aria),
        ['Renew the certificate, doing, must, overdue, sam', 'Announce the renewal, todo, must, blocked'],
      ),
    );
  });

  it('walks by arrows and opens by Enter', async () => {
    await key('Home');
    await key('ArrowDown');
    await eventually(async () => assert.match((await focused()) ?? '', /^Announce the renewal/));
    await key('Enter');
    await workbench().page.locator('.tab.active').getByText('certificate.yaml').waitFor();
    await eventually(async () => assert.equal(await new TextEditor(workbench()).line(), 3));
    await workbench().assertFocusIn(view().tree);
  });

  it('folds by arrows', async () => {
    await key('ArrowDown');
    await key('ArrowLeft');
    await eventually(async () => assert.equal((await view().rows())[2]?.expanded, false));
    await key('ArrowRight');
    await eventually(async () => assert.equal((await view().rows())[2]?.expanded, true));
  });

  it('sets a status through the menu key', async () => {
    await key('Home');
    await key('ContextMenu');
    const entry = workbench().page.getByRole('menuitem', { name: 'Set Status…', exact: true });
    await entry.waitFor();
    await workbench().assertFocusIn(workbench().page.locator('.monaco-menu-container'));
    for (
      let step = 0;
      step < 10 && !(await entry.evaluate((one) => one.contains(one.ownerDocument.activeElement)));
      step++
    ) {
      await key('ArrowDown');
    }
    await key('Enter');
    await workbench().choose('review');
    await eventually(() => assert.deepEqual(folder.changes(), ['1 1 plan/certificate.yaml']));
    await eventually(async () => assert.match((await focused()) ?? '', /^Renew the certificate, review/));
    await workbench().assertFocusIn(view().tree);
    await key('Control+Z');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
  });

  it('asks by F2 for another id, and goes on after Escape', async () => {
    await key('F2');
    await workbench().assertFocusIn(workbench().quickInput.input);
    await eventually(async () => assert.match(await workbench().quickInput.input.inputValue(), /^WEB-/));
    await key('Escape');
    await workbench().quickInput.widget.waitFor({ state: 'hidden' });
    await workbench().assertFocusIn(view().tree);
    await key('ArrowDown');
    await eventually(async () => assert.match((await focused()) ?? '', /^Announce the renewal/));
    await eventually(() => assert.deepEqual(folder.bytes(), original));
  });
});
