import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT = 30_000;

/** Tries `attempt` until it does not throw, and gives what it returned; after 30 seconds, or `limit`, its last error. */
export async function eventually<T>(attempt: () => T | Promise<T>, limit = LIMIT): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(50);
    }
  }
}
