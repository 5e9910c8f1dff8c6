import assert from 'node:assert/strict';
import { violationsIn } from '../support/axe.ts';
import { EditorPage } from '../support/editorPage.ts';
import {
  EDITOR_STATES,
  FILE_OF_STATES,
  goToFirst,
  PLANS_OF_EDITOR_STATES,
  startAgain,
} from '../support/editorStates.ts';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { THEME_KINDS, THEMES } from '../support/workbench.ts';

/** What a page is told of a theme. */
const PAGE_KINDS = {
  vs: 'vscode-light',
  'vs-dark': 'vscode-dark',
  'hc-black': 'vscode-high-contrast',
  'hc-light': 'vscode-high-contrast-light',
} as const;

describe('the look of the plan editor', () => {
  const folder = useExample(PLANS_OF_EDITOR_STATES);
  const workbench = useWorkbench({ open: folder.path, viewport: { width: 1400, height: 900 } });
  const editor = () => new EditorPage(workbench());

  before(async () => {
    await editor().open(FILE_OF_STATES);
    await workbench().runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench().quickInput.widget.waitFor({ state: 'hidden' });
  });

  // One state that can't be entered or left must not fail all that come after it.
  afterEach(async function () {
    // An error in here would end all that are left.
    if (this.currentTest?.state === 'failed') await startAgain(editor(), folder).catch(() => undefined);
  });

  /** VS Code's window and the page both have the theme. */
  const assertTheme = async (kind: (typeof THEME_KINDS)[number]): Promise<void> => {
    const body = editor().frame.locator('body');
    await eventually(async () => {
      assert.equal(await workbench().theme(), kind);
      assert.equal(await body.getAttribute('data-vscode-theme-kind'), PAGE_KINDS[kind]);
    });
  };

  for (const kind of THEME_KINDS) {
    for (const [state, { enter, leave }] of Object.entries(EDITOR_STATES)) {
      it(`has nothing that axe-core finds wrong in ${THEMES[kind]}: ${state}`, async () => {
        // A change of themes closes nothing: there are four.
        if (kind !== (await workbench().theme())) await workbench().setTheme(kind);
        await goToFirst(editor());
        await enter(editor(), folder);
        await assertTheme(kind);
        await eventually(async () => assert.deepEqual(await violationsIn(editor().frame), []), 5000);
        await workbench().screenshot(`editor ${kind} ${state}`);
        await leave(editor(), folder);
      });
    }
  }
});
