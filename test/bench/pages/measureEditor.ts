import { setTimeout as sleep } from 'node:timers/promises';
import { EditorPage } from '../../ui/support/editorPage.ts';
import { median } from '../measure.ts';
import type { Change } from './change.ts';
import { longestTask, turnWheel } from './longestTask.ts';
import { lastKey, PageRecord, painted } from './pageRecord.ts';
import { windowOf } from './windowOf.ts';

/** All times in milliseconds. */
export interface EditorTimes {
  /** From the command to the paint of the first rows, and from the arrival of its data in the page. */
  readonly command: number;
  readonly data: number;
  /** A letter typed in a cell until that shows it. */
  readonly echo: number;
  /** And until the text editor beside it shows it. */
  readonly inText: number;
  /** A letter typed in the text editor, until the table beside it shows it. */
  readonly inTable: Change;
  /** The longest task while the wheel turns and while keys go through the cells; 0: none of 50. */
  readonly wheel: number;
  readonly keys: number;
  /** The longest handling of an input meanwhile. */
  readonly handling: number;
}

const LETTERS = 5;

/** A large plan in the plan editor, in a window of its own. @param recorder the bundle of inPage/recorder.ts */
export async function measureEditor(open: string, recorder: string): Promise<EditorTimes> {
  const workbench = await windowOf(open, recorder);
  const { page, quickInput } = workbench;
  await page.keyboard.press('Control+P');
  await quickInput.find('plan.yaml');
  await quickInput.accept();
  await page.locator('.editor-instance .view-line').first().waitFor();
  await workbench.runCommand('Plandeck: Open in Plan Editor');
  const asked = await lastKey(page);
  const record = await PageRecord.of(page);
  const arrived = await record.message('table', asked);
  const { at } = await record.paint(arrived, ({ first }) => first !== '');
  const editor = new EditorPage(workbench);
  const wheel = await longestTask(record, () => turnWheel(page, editor.grid));
  const keys = await longestTask(record, () => pressKeys(editor));
  await workbench.runCommand('Plandeck: Open as Text to the Side');
  await page.locator('.editor-instance .view-line').first().waitFor();
  await sleep(2000);
  const inTable = await typeInText(editor, record);
  const { echo, inText } = await typeInCell(editor, record);
  await workbench.dispose();
  return {
    ...{ command: at - asked, data: at - arrived, echo, inText, inTable },
    ...{ wheel: wheel.task, keys: keys.task, handling: Math.max(wheel.handling, keys.handling) },
  };
}

async function pressKeys(editor: EditorPage): Promise<void> {
  const { page } = editor.workbench;
  const times = (count: number, key: string): string[] => Array<string>(count).fill(key);
  await editor.frame.locator('.row.entry [data-cell="title"]').first().click();
  for (const key of [...times(30, 'ArrowDown'), ...times(10, 'PageDown'), 'Control+End', 'Control+Home']) {
    await page.keyboard.press(key);
  }
}

/** Types into the title of the first item in the text editor. */
async function typeInText(editor: EditorPage, record: PageRecord): Promise<Change> {
  const { page } = editor.workbench;
  const title = await firstTitle(editor);
  await page.locator('.editor-instance .view-lines').click();
  await page.keyboard.press('Control+F');
  await page.keyboard.type(`title: ${title}`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  const changes: Change[] = [];
  for (let letters = 1; letters <= LETTERS; letters++) {
    await sleep(1500);
    await record.forget();
    await page.keyboard.press('x');
    const typed = await lastKey(page);
    const arrived = await record.message('table', typed);
    const { at } = await record.paint(arrived, ({ first }) => first === title + 'x'.repeat(letters));
    changes.push({ painted: at - typed, host: arrived - typed, page: at - arrived });
  }
  return changes.sort((a, b) => a.painted - b.painted)[Math.floor(LETTERS / 2)] as Change;
}

/** Types into the title of the first item in the table. */
async function typeInCell(editor: EditorPage, record: PageRecord): Promise<{ echo: number; inText: number }> {
  const { page } = editor.workbench;
  await editor.frame.locator('.row.entry [data-cell="title"]').first().click();
  await page.keyboard.press('F2');
  await editor.input.waitFor();
  await page.keyboard.press('End');
  const before = await editor.input.inputValue();
  const echo: number[] = [];
  const inText: number[] = [];
  for (let letters = 1; letters <= LETTERS; letters++) {
    await sleep(1500);
    await record.forget();
    const now = before + 'y'.repeat(letters);
    const shown = painted(page, '.editor-instance .view-line', now.replaceAll(' ', '\u00a0'));
    await page.keyboard.press('y');
    const typed = await record.input('keydown');
    echo.push((await record.paint(typed, (paint) => paint.typed === now)).at - typed);
    inText.push((await shown) - typed);
  }
  return { echo: median(echo), inText: median(inText) };
}

async function firstTitle(editor: EditorPage): Promise<string> {
  return (await editor.frame.locator('.row.entry [data-cell="title"] .text').first().innerText()).trim();
}
