import { setTimeout as sleep } from 'node:timers/promises';
import type { BoardPage } from '../../ui/support/boardPage.ts';
import { longestTask, turnWheel } from './longestTask.ts';
import type { PageRecord } from './pageRecord.ts';

/** The longest tasks of a page, in milliseconds; 0 where none took 50, which is where browsers begin to note them. */
export interface Longest {
  readonly wheel: number;
  readonly keys: number;
  readonly drag: number;
  /** The longest handling of an input. */
  readonly handling: number;
}

/** Scrolls and drags over a board. */
export async function longestTasks(board: BoardPage, record: PageRecord): Promise<Longest> {
  const { grid, workbench } = board;
  const wheel = await longestTask(record, () => turnWheel(workbench.page, grid));
  const keys = await longestTask(record, () => pressKeys(board));
  const drag = await longestTask(record, () => dragCard(board));
  return {
    ...{ wheel: wheel.task, keys: keys.task, drag: drag.task },
    handling: Math.max(wheel.handling, keys.handling, drag.handling),
  };
}

async function pressKeys(board: BoardPage): Promise<void> {
  const times = (count: number, key: string): string[] => Array<string>(count).fill(key);
  const ways = [...times(30, 'ArrowDown'), ...times(10, 'PageDown'), 'End', 'Home', ...times(3, 'ArrowRight')];
  await board.press(board.card('Item'), ...ways);
}

/** Takes a card through the columns, stays at the lower edge for a while so that the board scrolls, and lets go of it by Escape. */
async function dragCard({ grid, frame, workbench: { page } }: BoardPage): Promise<void> {
  const { mouse } = page;
  const box = await grid.boundingBox();
  const card = await frame.locator('.card').first().boundingBox();
  if (!box || !card) throw new Error('The board cannot be seen.');
  await page.mouse.move(card.x + 40, card.y + 20);
  await mouse.down();
  await mouse.move(box.x + box.width - 60, card.y + 120, { steps: 40 });
  await mouse.move(box.x + 300, box.y + box.height - 10, { steps: 10 });
  await sleep(1500);
  await mouse.move(box.x + box.width - 10, box.y + box.height - 10, { steps: 10 });
  await sleep(500);
  await page.keyboard.press('Escape');
  await mouse.up();
}
