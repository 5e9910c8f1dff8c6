import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MS = 20_000;

/** What `condition` gives as soon as it gives something; fails, saying `what`, when that takes too long. */
export async function until<T>(
  what: string,
  condition: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const result = await condition();
    if (result !== undefined && result !== false) return result;
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await sleep(15);
  }
}
