import path from 'node:path';
import type { Locator } from 'playwright-core';
import { DEMANDING } from './demandingPlan.ts';
import type { EditorPage } from './editorPage.ts';
import type { Folder } from './folder.ts';

const DEMANDING_PLAN = 'demanding/plan.yaml';
/** An item that has nearly all that an item can have. */
const FULL = 'WEB-k7f2m';

/** What stands beside the example where a plan editor is to be seen in its states. */
export const PLANS_OF_EDITOR_STATES = { [DEMANDING_PLAN]: DEMANDING };

/** The file that is shown in the states. */
export const FILE_OF_STATES = 'plan/teams/access.yaml';

interface State {
  enter(editor: EditorPage, folder: Folder): Promise<void>;
  leave(editor: EditorPage, folder: Folder): Promise<void>;
}

const closeEditor = async (editor: EditorPage): Promise<void> => {
  await editor.workbench.page
    .locator('.tab.active')
    .getByRole('button', { name: /^Close/ })
    .click();
  await editor.row(FULL).waitFor();
};

const closeForm = async (editor: EditorPage): Promise<void> => {
  await editor.form.getByRole('button', { name: 'Close' }).click();
  await editor.form.waitFor({ state: 'detached' });
};

const tabOf = (editor: EditorPage, file: string): Locator =>
  editor.workbench.page.locator(`.tab[data-resource-name="${path.posix.basename(file)}"]`);

/** Shows the example's file, which all states are entered from. */
export const goToFirst = async (editor: EditorPage): Promise<void> => {
  await tabOf(editor, FILE_OF_STATES).click();
  await editor.row(FULL).waitFor();
};

/** Opens the example's file anew, whatever state an error has left the window in. */
export const startAgain = async (editor: EditorPage, folder: Folder): Promise<void> => {
  folder.write(DEMANDING_PLAN, DEMANDING);
  await editor.workbench.page.keyboard.press('Escape');
  await editor.workbench.runCommand('File: Revert File');
  await editor.workbench.runCommand('View: Close All Editors');
  await editor.open(FILE_OF_STATES);
};

/** Shows the file that asks a lot. */
const goToDemanding = async (editor: EditorPage): Promise<void> => {
  const tab = tabOf(editor, DEMANDING_PLAN);
  if ((await tab.count()) > 0) await tab.click();
  else await editor.open(DEMANDING_PLAN);
  // A page that was left right after a section was chosen in it may show the one before.
  await editor.tab('Items');
  await editor.row('ASK-epic1').waitFor();
};

/** Shows the form with git's part and the findings. */
const openForm = async (editor: EditorPage): Promise<void> => {
  await editor.pressOn(editor.cell(FULL, 'title'), 'Alt+Enter');
  await editor.form.getByRole('heading', { name: 'Log in with a passkey' }).waitFor();
  await editor.form.getByRole('heading', { name: 'Git' }).waitFor();
};

/** The states that a plan editor can be looked at in: how it gets there from the example's file, and back. */
export const EDITOR_STATES: Readonly<Record<string, State>> = {
  full: { enter: (editor) => editor.shown(), leave: (editor) => editor.shown() },
  'a list of choices': {
    async enter(editor) {
      await editor.pressOn(editor.cell(FULL, 'status'), 'Enter');
      await editor.frame.getByRole('listbox').waitFor();
    },
    leave: (editor) => editor.input.press('Escape'),
  },
  'a refused value': {
    async enter(editor) {
      await editor.pressOn(editor.cell(FULL, 'due'));
      await editor.workbench.page.keyboard.type('the day of the herring');
      await editor.frame.locator('.hint.problem').waitFor();
      await editor.input.press('Enter');
      await editor.frame.locator('.hint.problem').waitFor();
    },
    leave: (editor) => editor.input.press('Escape'),
  },
  groups: {
    async enter(editor) {
      await editor.choose('Group', 'Group: Status');
      await editor.frame.locator('.group-head').first().waitFor();
    },
    async leave(editor) {
      await editor.choose('Group', 'Group: none');
      await editor.frame.locator('.group-head').first().waitFor({ state: 'detached' });
    },
  },
  'sorted, some rows selected': {
    async enter(editor) {
      await editor.choose('Sort', 'Sort: Due');
      await editor.frame
        .getByRole('columnheader', { name: 'Due' })
        .and(editor.frame.locator('[aria-sort=ascending]'))
        .waitFor();
      await editor.pressOn(editor.cell(FULL, 'title'), 'Shift+ArrowDown', 'Shift+ArrowDown');
      await editor.frame.locator('.row.selected').nth(2).waitFor();
    },
    async leave(editor) {
      await editor.workbench.page.keyboard.press('Escape');
      await editor.choose('Sort', 'Sort: as in the file');
    },
  },
  'filtered to nothing': {
    async enter(editor) {
      await editor.filter.fill('no-item-has-this');
      await editor.frame.getByText('Nothing matches the filter').waitFor();
    },
    async leave(editor) {
      await editor.frame.getByRole('button', { name: 'Clear the Filter' }).click();
      await editor.shown();
    },
  },
  'a wrong filter': {
    async enter(editor) {
      await editor.filter.fill('colour:red');
      await editor.frame.locator('.notice.warning').waitFor();
    },
    async leave(editor) {
      await editor.filter.fill('');
      await editor.frame.locator('.notice.warning').waitFor({ state: 'detached' });
    },
  },
  'a section without entries': {
    async enter(editor) {
      await editor.choose('Sections that the file does not have yet', 'RAID');
      await editor.frame.getByText('There is nothing in this section yet').waitFor();
    },
    async leave(editor) {
      await editor.tabOf('Items').click();
      await editor.row(FULL).waitFor();
    },
  },
  'find and replace': {
    async enter(editor) {
      await editor.pressOn(editor.cell(FULL, 'title'), 'Control+H');
      await editor.frame.getByRole('textbox', { name: 'Find' }).fill('passkey');
      await editor.frame.getByText(/^\d+ of \d+$/).waitFor();
    },
    leave: (editor) => editor.frame.getByRole('textbox', { name: 'Find' }).press('Escape'),
  },
  'the chooser of columns': {
    async enter(editor) {
      await editor.button('Columns').click();
      await editor.frame.getByRole('checkbox', { name: 'Status', exact: true }).waitFor();
    },
    leave: (editor) => editor.workbench.page.keyboard.press('Escape'),
  },
  form: {
    enter: openForm,
    leave: closeForm,
  },
  'form with a preview': {
    async enter(editor) {
      await openForm(editor);
      await editor.form.getByRole('button', { name: 'Preview' }).first().click();
      await editor.form.locator('.markdown').first().waitFor();
      for (const more of await editor.form.locator('summary').all()) await more.click();
    },
    leave: closeForm,
  },
  keys: {
    async enter(editor) {
      await editor.pressOn(editor.cell(FULL, 'title'), '?');
      await editor.frame.getByRole('dialog').waitFor();
    },
    leave: (editor) => editor.frame.getByRole('dialog').getByRole('button', { name: 'Close' }).click(),
  },
  'a form of its own': {
    async enter(editor) {
      await editor.pressOn(editor.cell(FULL, 'title'));
      await editor.workbench.runCommand('Plandeck: Open Item Form');
      await editor.frame.getByRole('heading', { name: 'Log in with a passkey' }).waitFor();
      await editor.frame.getByRole('heading', { name: 'Git' }).waitFor();
    },
    leave: closeEditor,
  },
  'a plan that asks a lot': { enter: goToDemanding, leave: goToFirst },
  'a file that cannot be read': {
    async enter(editor, folder) {
      await goToDemanding(editor);
      folder.write(DEMANDING_PLAN, `${DEMANDING}  - {id: [\n`);
      await editor.frame.locator('.notice.error').getByText('The rows are as they were before').waitFor();
    },
    async leave(editor, folder) {
      folder.write(DEMANDING_PLAN, DEMANDING);
      await editor.frame.locator('.notice.error').waitFor({ state: 'detached' });
      await goToFirst(editor);
    },
  },
  settings: {
    async enter(editor) {
      await goToDemanding(editor);
      await editor.tab('Project');
      await editor.frame.getByRole('textbox', { name: 'Project' }).waitFor();
    },
    async leave(editor) {
      await editor.tab('Items');
      await goToFirst(editor);
    },
  },
};
