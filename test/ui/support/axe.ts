import axe from 'axe-core';
import type { FrameLocator } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds wrong in a page, by all its rules up to WCAG 2.2 AA and by those of good practice: a line for each place. */
export async function violationsIn(frame: FrameLocator): Promise<string[]> {
  const handle = await frame.locator('body').elementHandle();
  const page = await handle?.ownerFrame();
  if (!page) throw new Error('The page has no frame.');
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source);
  const options = { runOnly: TAGS, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] };
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      id + ': ' + target.join(' ') + ': ' + failureSummary)))`);
}
