import { EditorPage } from '../support/editorPage.ts';
import { giveHistory } from '../support/exampleHistory.ts';
import { useExample } from '../support/folder.ts';
import { PICTURE_SIZE } from '../support/pictureSize.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const ACCESS = 'plan/teams/access.yaml';
const FULL = 'WEB-k7f2m';

describe('the pictures of the plan editor, in a light theme', () => {
  const folder = useExample();
  giveHistory(folder);
  const workbench = useWorkbench({ ...PICTURE_SIZE, open: folder.path, theme: 'Default Light Modern' });
  const editor = () => new EditorPage(workbench());

  it('show it beside its text', async () => {
    await editor().open(ACCESS);
    await workbench().runCommand('View: Toggle Primary Side Bar Visibility');
    await editor().button('Columns').click();
    for (const column of ['Id', 'Type', 'Estimate', 'Iteration']) {
      await editor().frame.getByRole('checkbox', { name: column, exact: true }).uncheck();
    }
    await workbench().page.keyboard.press('Escape');
    await editor().pressOn(editor().cell(FULL, 'status'), 'F12');
    await workbench().page.locator('.editor-instance .view-line').getByText('Log in with a passkey').waitFor();
    await editor().pressOn(editor().cell(FULL, 'status'), 'Enter');
    await editor().frame.getByRole('listbox').waitFor();
    await workbench().picture('editor');
  });

  it('show it while the file cannot be read', async () => {
    const text = folder.read(ACCESS);
    await editor().input.press('Escape');
    folder.write(ACCESS, text.replace('title: Log in with a passkey', 'title: "Log in with a passkey'));
    await editor().frame.locator('.notice.error').getByText('The rows are as they were before').waitFor();
    await workbench().picture('editorBroken');
    folder.write(ACCESS, text);
  });
});

describe('the pictures of the plan editor, in a dark and in a high contrast theme', () => {
  const folder = useExample();
  giveHistory(folder);
  const workbench = useWorkbench({ ...PICTURE_SIZE, open: folder.path });
  const editor = () => new EditorPage(workbench());

  it('show its groups', async () => {
    await editor().open(ACCESS);
    await workbench().runCommand('View: Toggle Primary Side Bar Visibility');
    await editor().choose('Group', 'Group: Status');
    await editor().frame.locator('.group-head').first().waitFor();
    await editor().pressOn(editor().cell('WEB-m2c8t', 'title'), 'Shift+ArrowDown');
    await workbench().picture('editorGroups');
  });

  it('show a section that has nothing yet', async () => {
    await editor().choose('Sections that the file does not have yet', 'RAID');
    await editor().frame.getByText('There is nothing in this section yet').waitFor();
    await workbench().picture('editorEmpty');
    await editor().tabOf('Items').click();
    await editor().shown();
  });

  it('show its form', async () => {
    await workbench().setTheme('hc-light');
    await editor().choose('Group', 'Group: none');
    await editor().pressOn(editor().cell(FULL, 'title'), 'Alt+Enter');
    await editor().form.getByRole('heading', { name: 'Git' }).waitFor();
    await workbench().picture('editorForm');
  });
});
