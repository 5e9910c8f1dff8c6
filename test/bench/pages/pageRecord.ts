import type { Frame, Page } from 'playwright-core';
import { eventually } from '../../ui/support/eventually.ts';
import type { Paint, Recorded } from '../inPage/recorded.ts';

/** Expressions for the browser, of which this side knows nothing. */
const RECORDED = 'window.plandeckRecorded';
const FORGET = `for (const list of Object.values(${RECORDED})) list.length = 0`;

/** What was noted by a page that is open. */
export class PageRecord {
  readonly #frame: Frame;

  private constructor(frame: Frame) {
    this.#frame = frame;
  }

  static of(page: Page): Promise<PageRecord> {
    return eventually(async () => {
      for (const frame of page.frames()) {
        if ((await frame.locator('[role=grid], [role=treegrid]').count()) > 0) return new PageRecord(frame);
      }
      throw new Error('There is no page.');
    });
  }

  all(): Promise<Recorded> {
    return this.#frame.evaluate<Recorded>(RECORDED);
  }

  async forget(): Promise<void> {
    await this.#frame.evaluate(FORGET);
  }

  /** When the first board or table came from VS Code after a moment. */
  message(kind: 'board' | 'table', after: number): Promise<number> {
    return this.#await(({ messages }) => messages.find((one) => one.kind === kind && one.at >= after)?.at);
  }

  /** When a key went down in the page first, or the pointer let go. */
  input(kind: 'keydown' | 'pointerup'): Promise<number> {
    return this.#await(({ inputs }) => inputs.find(({ type }) => type === kind)?.at);
  }

  /** The first paint after a moment that is what is meant. */
  paint(after: number, isMeant: (paint: Paint) => boolean = () => true): Promise<Paint> {
    return this.#await(({ paints }) => paints.find((paint) => paint.at >= after && isMeant(paint)));
  }

  #await<T>(find: (recorded: Recorded) => T | undefined): Promise<T> {
    return eventually(async () => {
      const found = find(await this.all());
      if (found === undefined) throw new Error('The page has not noted what was waited for.');
      return found;
    });
  }
}

/** When a key went down last in VS Code's own part of a window. */
export async function lastKey(page: Page): Promise<number> {
  const { inputs } = await page.mainFrame().evaluate<Recorded>(RECORDED);
  return inputs.at(-1)?.at ?? Number.NaN;
}

/** When something is painted first in VS Code's own part of a window, with a text where one is asked for. */
export function painted(page: Page, selector: string, text = ''): Promise<number> {
  return page
    .mainFrame()
    .evaluate<number>(`window.plandeckPainted(${JSON.stringify(selector)}, ${JSON.stringify(text)})`);
}
