import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { PlanText } from '../support/planText.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const ACCESS = 'plan/teams/access.yaml';

/** Narrow enough to be read where the page shows it. */
const SIZE = { viewport: { width: 1000, height: 560 }, scale: 2, theme: 'Default Light Modern' };
/** What a picture this small needs no room for. */
const UNCLUTTERED = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'editor.stickyScroll.enabled': false,
  'git.blame.statusBarItem.enabled': false,
  'plandeck.inlayHints.children': false,
  'plandeck.inlayHints.schedule': false,
  'plandeck.inlayHints.titles': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
};

const CODE = `TRIES = 3


def log_in(user, key, tries=0):
    """Three failed tries lead to the recovery code, not to the hotline."""
    if tries >= TRIES:
        return ask_for_recovery_code(user)
    if not key.opens(user):
        return log_in(user, ask_for_key(user), tries + 1)
    return start_session(user)
`;

describe('the pictures of the text editor', () => {
  const folder = useExample({ 'src/login.py': CODE });
  const workbench = useWorkbench({ ...SIZE, settings: UNCLUTTERED, open: folder.path });
  const text = () => new PlanText(workbench(), folder);
  const page = () => workbench().page;
  const key = (name: string) => page().keyboard.press(name);

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    await text().open(ACCESS);
  });

  it('show the completion of an id by words of a title', async () => {
    await text().cursorBehind(ACCESS, 'depends: [WEB-jy610');
    await page().keyboard.type(', codes');
    const row = page().locator('.suggest-widget.visible .monaco-list-row').getByText('WEB-ndhm9');
    // In a window that is this new, VS Code may have asked before the extension was there to answer.
    await eventually(async () => {
      await key('Escape');
      await key('Control+Space');
      await row.waitFor({ timeout: 3000 });
    });
    await workbench().picture('editingCompletion');
    await key('Escape');
    await workbench().runCommand('File: Revert File');
  });

  it('show what is known of an item', async () => {
    await text().cursorBehind(ACCESS, 'depends: [WEB-mf4kf');
    await key('Control+K');
    await key('Control+I');
    await page().locator('.monaco-hover:visible').getByText('Single sign-on').first().waitFor();
    await workbench().picture('editingHover');
    await key('Escape');
  });

  it('show a new name being typed', async () => {
    await text().cursorBehind(ACCESS, 'id: WEB-m2c');
    await key('F2');
    const box = page().locator('.rename-box input');
    await box.waitFor();
    await box.fill('WEB-store');
    await workbench().picture('editingRename');
    await key('Escape');
  });

  it('show what refers to an item', async () => {
    await text().cursorBehind(ACCESS, 'id: WEB-m2c');
    await key('Shift+F12');
    await page().locator('.peekview-widget .referenceMatch').first().waitFor();
    // The way to a temporary folder says nothing.
    await page().addStyleTag({ content: '.peekview-title .dirname { display: none }' });
    await workbench().picture('editingReferences');
    await key('Escape');
  });

  it('show what may be done with an item', async () => {
    await text().cursorBehind(ACCESS, 'id: WEB-m2c8t');
    await key('Control+.');
    await page().locator('.action-widget').getByText('Split off what is left to do').waitFor();
    await workbench().picture('editingActions');
    await key('Escape');
  });

  it('show a task list that was pasted', async () => {
    await text().cursorBehind(ACCESS, 'finished: 2026-11-05\n');
    await page().evaluate(
      "navigator.clipboard.writeText('- [ ] Compare the browsers\\n  - [x] Safari\\n  - [ ] Firefox\\n')",
    );
    await key('Control+V');
    await text().lines.getByText('Compare the browsers').waitFor();
    await workbench().picture('editingPaste');
    await workbench().runCommand('File: Revert File');
  });

  it('show an item that is found from a file of code', async () => {
    await text().open('src/login.py');
    await key('Control+T');
    await workbench().quickInput.input.pressSequentially('recovery');
    await workbench().quickInput.rows.getByText('WEB-ndhm9').first().waitFor();
    await workbench().picture('editingSymbols');
    await workbench().quickInput.close();
  });
});

describe('the pictures of the text editor with all that stands around the text', () => {
  const folder = useExample();
  const workbench = useWorkbench({
    ...SIZE,
    open: folder.path,
    settings: {
      ...UNCLUTTERED,
      'breadcrumbs.enabled': true,
      'plandeck.codeLens.children': true,
      'plandeck.codeLens.dependents': true,
      'plandeck.inlayHints.children': true,
      'plandeck.inlayHints.schedule': true,
      'plandeck.inlayHints.titles': true,
      'workbench.statusBar.visible': true,
    },
  });
  const text = () => new PlanText(workbench(), folder);
  const page = () => workbench().page;

  it('show hints and lenses', async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    await text().open(ACCESS);
    await text().cursorBehind(ACCESS, 'id: WEB-ndhm9');
    await page().locator('.contentWidgets .codelens-decoration').getByText('Children').first().waitFor();
    await text().lines.getByText('Sign in and stay in control').first().waitFor();
    await workbench().picture('editingHints');
  });

  it('show how the plan is', async () => {
    await page().locator('#status\\.languageStatus').click();
    await page().locator('.hover-language-status').getByText('Show Problems').first().waitFor();
    await workbench().picture('editingStatus');
    await page().keyboard.press('Escape');
  });

  it('show the outline and the breadcrumbs', async () => {
    await text().cursorBehind(ACCESS, 'id: WEB-pr4nh');
    await workbench().runCommand('Explorer: Focus on Outline View');
    await page().locator('.sidebar .pane-header').getByText('customer-portal').click();
    await page().locator('.outline-pane .monaco-list-row').getByText('WEB-pr4nh').first().waitFor();
    await workbench().setSideBarWidth(380);
    await workbench().picture('editingOutline');
  });
});
