import { Worker } from 'node:worker_threads';
import type { FoundRanks, RankSearch, RankSearchMessage } from './rankSearch.ts';

/**
 * Looks for ranks with which plans end earlier, in a thread of its own, so that whoever asks goes on meanwhile.
 * @param script the built rankSearchThread.ts
 * @param signal ends the thread wherever it is; undefined comes back then
 */
export function searchRanks(
  script: string,
  search: RankSearch,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (made: number) => void },
): Promise<FoundRanks | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const thread = new Worker(script, { workerData: search });
    const stop = (): void => {
      resolve(undefined);
      void thread.terminate();
    };
    signal.addEventListener('abort', stop);
    thread.on('message', (message: RankSearchMessage) => {
      if ('found' in message) resolve(message.found);
      else if (!signal.aborted) onProgress(message.made);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      // Where something was found, or it was stopped, that is settled already.
      reject(new Error(`The search ended with code ${code} and found nothing.`));
    });
  });
}
