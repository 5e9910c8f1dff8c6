import { setTimeout as sleep } from 'node:timers/promises';
import { BoardPage } from '../../ui/support/boardPage.ts';
import type { Workbench } from '../../ui/support/workbench.ts';
import type { Change } from './change.ts';
import { type Longest, longestTasks } from './longestTasks.ts';
import { lastKey, PageRecord, painted } from './pageRecord.ts';
import { usedHeap, windowOf } from './windowOf.ts';

/** What opening a board takes, in milliseconds, and what it adds to the heap, in MiB. */
export interface Opening {
  /** From the command to the paint. */
  readonly command: number;
  /** From the arrival of its data in the page to the paint. */
  readonly data: number;
  readonly heap: number;
}

export interface BoardTimes {
  readonly opening: Opening;
  readonly edit: Change;
  /** From the drop of a card until it is shown in its new place. */
  readonly dropShown: number;
  /** Until the plan's text has it and the page knows. */
  readonly drop: Change;
  readonly withoutLanes: Longest;
  readonly withLanes: Longest;
  /** VS Code's own text editor: from the command to the paint of the same file. */
  readonly editor: number;
}

const LETTERS = 5;

/** Everything about one board of cards, in a window of its own. @param recorder the bundle of inPage/recorder.ts */
export async function measureBoard(open: string, recorder: string): Promise<BoardTimes> {
  const workbench = await windowOf(open, recorder);
  const editor = await openText(workbench);
  const { board, record, opening } = await openBoard(workbench);
  const heapBefore = opening.heap;
  const { dropShown, drop } = await measureDrop(board, record);
  const withoutLanes = await longestTasks(board, record);
  const lanes = board.frame.getByRole('combobox', { name: 'Lanes' });
  await lanes.selectOption('assignee');
  await board.frame.locator('.lane-now').waitFor({ state: 'attached' });
  const withLanes = await longestTasks(board, record);
  await lanes.selectOption({ index: 0 });
  await board.frame.locator('.lane-now').waitFor({ state: 'detached' });
  const heap = (await usedHeap(workbench.page)) - heapBefore;
  const edit = await measureEdit(board, record);
  await workbench.dispose();
  return { opening: { ...opening, heap }, edit, dropShown, drop, withoutLanes, withLanes, editor };
}

/** What it takes to open a board without cards, in a window of its own. */
export async function measureEmptyBoard(open: string, recorder: string): Promise<Opening> {
  const workbench = await windowOf(open, recorder);
  const { opening } = await openBoard(workbench);
  const heap = (await usedHeap(workbench.page)) - opening.heap;
  await workbench.dispose();
  return { ...opening, heap };
}

/** Opens the board; `heap` is what was used before. */
async function openBoard(workbench: Workbench): Promise<{ board: BoardPage; record: PageRecord; opening: Opening }> {
  const heap = await usedHeap(workbench.page);
  await workbench.runCommand('Plandeck: Open Board');
  const asked = await lastKey(workbench.page);
  const record = await PageRecord.of(workbench.page);
  const arrived = await record.message('board', asked);
  const { at } = await record.paint(arrived);
  return { board: new BoardPage(workbench), record, opening: { command: at - asked, data: at - arrived, heap } };
}

/** Opens the file of the plan in a text editor, and closes it. */
async function openText({ page, quickInput }: Workbench): Promise<number> {
  await page.keyboard.press('Control+P');
  await quickInput.find('plan.yaml');
  const seen = painted(page, '.editor-instance .view-line');
  await quickInput.accept();
  const time = (await seen) - (await lastKey(page));
  await page.keyboard.press('Control+F4');
  return time;
}

async function measureDrop(board: BoardPage, record: PageRecord): Promise<Pick<BoardTimes, 'dropShown' | 'drop'>> {
  const { first } = await record.paint(0, (paint) => paint.first !== '');
  await record.forget();
  await board.drag(board.card(first), 'review');
  const dropped = await record.input('pointerup');
  const shown = await record.paint(dropped, (paint) => paint.first !== first);
  const arrived = await record.message('board', dropped);
  const known = await record.paint(arrived);
  return {
    dropShown: shown.at - dropped,
    drop: { painted: known.at - dropped, host: arrived - dropped, page: known.at - arrived },
  };
}

/** Types into the title of the first card in the text editor beside the board; the median of a few letters. */
async function measureEdit(board: BoardPage, record: PageRecord): Promise<Change> {
  const { page } = board.workbench;
  await board.grid.hover();
  await page.mouse.wheel(0, -10_000_000);
  await sleep(500);
  const [card] = await board.frame.locator('.card').all();
  const title = (await card?.locator('.title').innerText()) ?? '';
  if (card) await board.press(card, 'Control+Enter');
  await board.workbench.assertFocusIn(page.locator('.editor-instance'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const changes: Change[] = [];
  for (let letters = 1; letters <= LETTERS; letters++) {
    await sleep(1500);
    await record.forget();
    await page.keyboard.press('x');
    const typed = await lastKey(page);
    const arrived = await record.message('board', typed);
    const { at } = await record.paint(arrived, ({ first }) => first === title + 'x'.repeat(letters));
    changes.push({ painted: at - typed, host: arrived - typed, page: at - arrived });
  }
  return changes.sort((a, b) => a.painted - b.painted)[Math.floor(LETTERS / 2)] as Change;
}
