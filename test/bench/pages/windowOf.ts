import type { Page } from 'playwright-core';
import { openWorkbench } from '../../ui/support/openWorkbench.ts';
import { PlanView } from '../../ui/support/planView.ts';
import type { Workbench } from '../../ui/support/workbench.ts';

/** A window whose Plan view has rows, so that its plan was read. */
export async function windowOf(open: string, recorder: string): Promise<Workbench> {
  const workbench = await openWorkbench({ open });
  await workbench.page.context().addInitScript({ path: recorder });
  await workbench.reload();
  await new PlanView(workbench).open();
  await workbench.atRest();
  return workbench;
}

/** What the window's heap holds after a garbage collection, in MiB. */
export async function usedHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}
