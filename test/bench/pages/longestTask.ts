import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { PageRecord } from './pageRecord.ts';

/** The longest task of a page during some work in milliseconds, 0 where none took 50; and the longest handling of an input. */
export async function longestTask(
  record: PageRecord,
  work: () => Promise<void>,
): Promise<{ readonly task: number; readonly handling: number }> {
  await sleep(500);
  await record.forget();
  await work();
  await sleep(500);
  const { tasks, handlings } = await record.all();
  // Here pages share their thread with VS Code's own part of the window.
  const own = tasks.filter((task) => task.of !== 'same-origin-ancestor').map(({ duration }) => duration);
  return { task: Math.max(0, ...own), handling: Math.max(0, ...handlings) };
}

/** Scrolls as fast as nobody does. */
export async function turnWheel(page: Page, grid: Locator): Promise<void> {
  await grid.hover();
  for (const dy of [...Array<number>(40).fill(900), ...Array<number>(20).fill(-2500)]) {
    await page.mouse.wheel(0, dy);
    await sleep(20);
  }
}
