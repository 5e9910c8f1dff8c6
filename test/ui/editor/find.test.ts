import assert from 'node:assert/strict';
import { MAIN, useBoardPlan } from '../support/boardPlan.ts';
import { EditorPage } from '../support/editorPage.ts';
import { eventually } from '../support/eventually.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const KEYS = 'WEB-keys1';
const OLD = 'Rotate the keys';

describe('find and replace in the plan editor', () => {
  const folder = useBoardPlan();
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const editor = () => new EditorPage(workbench());
  const page = () => workbench().page;
  const key = (name: string) => page().keyboard.press(name);

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    await editor().open('plan.yaml');
  });

  async function assertUntouched(): Promise<void> {
    await editor().assertCell(KEYS, 'title', OLD);
    await workbench().assertDirtyTabs();
    assert.deepEqual(folder.bytes(), original);
  }

  it('replaces in several rows as one step to undo, by keys alone', async () => {
    const { frame } = editor();
    await editor().press(KEYS, 'title', 'Control+F');
    const find = frame.getByRole('textbox', { name: 'Find' });
    await find.and(frame.locator(':focus')).waitFor();
    await page().keyboard.type('the');
    await frame.getByText('1 of 5').waitFor();
    await key('Enter');
    await frame.getByText('2 of 5').waitFor();
    await key('Shift+Enter');
    await frame.getByText('1 of 5').waitFor();
    await key('Escape');
    await editor().press(KEYS, 'title', 'Control+H');
    await find.and(frame.locator(':focus')).waitFor();
    await page().keyboard.type('the');
    await frame.getByText('1 of 5').waitFor();
    const replace = frame.getByRole('textbox', { name: 'Replace with' });
    for (let step = 0; step < 4; step++) await key('Tab');
    await replace.and(frame.locator(':focus')).waitFor();
    await page().keyboard.type('our');
    await workbench().screenshot('editor replace');
    await key('Control+Alt+Enter');
    const titles = { [KEYS]: 'Rotate our keys', 'WEB-cert1': 'Renew our certificate', 'WEB-logs1': 'Keep our logs' };
    for (const [id, title] of Object.entries(titles)) await editor().assertCell(id, 'title', title);
    await workbench().assertDirtyTabs('plan.yaml');
    await key('Escape');
    await frame.getByRole('textbox', { name: 'Find' }).waitFor({ state: 'detached' });
    await frame.locator('[data-cell]:focus').waitFor();
    await key('Control+S');
    await eventually(() => assert.deepEqual(folder.changes(), [`5 5 ${MAIN}`]));
    await key('Control+Z');
    await editor().assertCell('WEB-logs1', 'title', 'Keep the logs');
    await key('Control+S');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await assertUntouched();
  });
});
