import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const CALM = 0.85;
const LONGEST = 180;

/**
 * Resolves when the machine has been idle for three seconds: VS Code colours a large file for half a minute after it is
 * opened.
 * @throws {Error} when that is not so within three minutes
 */
export async function machineAtRest(): Promise<void> {
  let calm = 0;
  for (let second = 0; second < LONGEST; second++) {
    const before = times();
    await sleep(1000);
    const after = times();
    calm = (after.idle - before.idle) / (after.all - before.all) > CALM ? calm + 1 : 0;
    if (calm === 3) return;
  }
  throw new Error(`The machine has not come to rest within ${LONGEST} seconds: something else keeps it busy.`);
}

function times(): { idle: number; all: number } {
  let [idle, all] = [0, 0];
  for (const { times: spent } of cpus()) {
    idle += spent.idle;
    all += spent.user + spent.nice + spent.sys + spent.idle + spent.irq;
  }
  return { idle, all };
}
