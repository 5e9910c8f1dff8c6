import { after, afterEach, before } from 'mocha';
import { openWorkbench, type WorkbenchOptions } from './openWorkbench.ts';
import type { Workbench } from './workbench.ts';

/**
 * Opens a workbench for the tests of the describe block that this is called in; they share it. A test that fails leaves
 * a picture in out/shots.
 */
export function useWorkbench(options: WorkbenchOptions): () => Workbench {
  let workbench: Workbench | undefined;
  const get = (): Workbench => {
    if (workbench === undefined) throw new Error('The workbench is open while tests run only.');
    return workbench;
  };
  before(async () => {
    workbench = await openWorkbench(options);
  });
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    // Where there can't be a picture either, the tests that follow still run.
    await get()
      .screenshot(`failed ${test.fullTitle().replaceAll(/\W+/g, '-')}`)
      .catch(() => undefined);
  });
  after(() => workbench?.dispose());
  return get;
}
