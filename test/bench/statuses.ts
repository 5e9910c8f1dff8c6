import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createBlobReader } from '../../src/node/git/blobReader.ts';
import { createGit } from '../../src/node/git/createGit.ts';
import { repositoryOf } from '../../src/node/git/repositoryOf.ts';
import { statusRuns } from '../../src/node/plan/statusRuns.ts';
import type { StatusRuns } from '../../src/node/plan/statusWalk.ts';
import { generatePlan } from './generatePlan.ts';
import { type Figure, medianTime } from './measure.ts';

const SHAPE = { items: 2_000, versions: 200 };

/** Since when all items of a plan have their statuses. */
export async function statusFigures(folder: string): Promise<Figure[]> {
  mkdirSync(folder);
  const commit = versionsIn(folder);
  const git = createGit({ trusted: () => true });
  const repository = await repositoryOf(git, folder);
  if (!repository.ok) throw new Error(repository.message);
  const read = async (earlier?: StatusRuns): Promise<StatusRuns> => {
    const found = await statusRuns(git, createBlobReader(git), repository.value, { folder, earlier });
    if (!found.ok) throw new Error(found.message);
    return found.value;
  };
  const all = await medianTime(() => read());
  const earlier = await read();
  const longest = await longestTurn(() => read());
  commit();
  return [
    { name: `since when ${SHAPE.items} items have their statuses, ${SHAPE.versions} versions of the plan`, value: all },
    { name: 'the longest time that this held the thread', value: longest },
    { name: 'the same after one more commit', value: await medianTime(() => read(earlier)) },
  ];
}

/** How long others had to wait for the thread at most while something was done. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await work();
  clearInterval(watch);
  return longest;
}

/** Commits versions that change the status of an item each; gives a function that commits one more. */
function versionsIn(folder: string): () => void {
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  const lines = generatePlan(SHAPE.items).split('\n');
  const places = lines.flatMap((line, index) => (/^ +status: /.test(line) ? [index] : []));
  let version = 0;
  const commit = (): void => {
    const place = places[(version * 7) % places.length] ?? 0;
    lines[place] = (lines[place] ?? '').replace(/status: .*/, version % 2 ? 'status: doing' : 'status: todo');
    writeFileSync(path.join(folder, 'plan.yaml'), `${lines.join('\n')}# ${version++}\n`);
    git('add', 'plan.yaml');
    git('commit', '--quiet', '--message', `Version ${version}`);
  };
  git('init', '--quiet');
  while (version < SHAPE.versions) commit();
  return commit;
}
