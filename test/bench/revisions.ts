import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { comparePlans } from '../../src/core/compare/comparePlans.ts';
import type { PlanState } from '../../src/core/compare/planChange.ts';
import { createBlobReader } from '../../src/node/git/blobReader.ts';
import { createGit } from '../../src/node/git/createGit.ts';
import { loadPlan } from '../../src/node/plan/loadPlan.ts';
import { type PlanAtResult, planAt } from '../../src/node/plan/planAt.ts';
import { planOnDisk } from '../../src/node/plan/planSource.ts';
import { generatePlan } from './generatePlan.ts';
import { type Figure, medianTime } from './measure.ts';

const ITEMS = 10_000;

/** A large plan at a revision beside the same plan on the disk, and what changed between two revisions. */
export async function revisions(folder: string): Promise<Figure[]> {
  const repository = path.join(folder, 'revisions');
  mkdirSync(repository);
  commitTwice(repository);
  const git = createGit({ trusted: () => true });
  const at = (state: string, blobs = createBlobReader(git), before?: Promise<PlanAtResult>): Promise<PlanAtResult> =>
    planAt(git, blobs, { folders: [repository], state, before });
  const diff = async (): Promise<number> => {
    const blobs = createBlobReader(git);
    const reading = at('HEAD~1', blobs);
    const [from, to] = await Promise.all([reading, at('HEAD', blobs, reading)]);
    return comparePlans(stateIn(from), stateIn(to)).length;
  };
  const cli = (...args: string[]): unknown =>
    execFileSync(process.execPath, [path.join(root, 'dist', 'cli.js'), ...args], {
      cwd: repository,
      stdio: 'pipe',
      maxBuffer: 2 ** 30,
    });
  const open = await medianTime(() => loadPlan(repository, planOnDisk(git)));
  const list = await medianTime(() => cli('list', '--json'));
  return [
    { name: `open a plan of ${ITEMS} items in a repository`, value: open },
    ratio('opening it from the disk', open, 'the same at a revision', await medianTime(() => at('HEAD~1'))),
    { name: `plandeck list --json, ${ITEMS} items, whole process`, value: list },
    ratio(
      'list',
      list,
      'plandeck at HEAD~1 list --json (goal 120 %)',
      await medianTime(() => cli('at', 'HEAD~1', 'list', '--json')),
    ),
    { name: 'what changed between two revisions (goal 300)', value: await medianTime(diff) },
    {
      name: 'plandeck diff HEAD~1 HEAD --json, whole process',
      value: await medianTime(() => cli('diff', 'HEAD~1', 'HEAD', '--json')),
    },
  ];
}

function stateIn(result: PlanAtResult): PlanState | undefined {
  const loaded = result.ok ? result.value : undefined;
  return loaded && { plan: loaded.plan, textOf: (file) => loaded.texts.get(file)?.text };
}

function ratio(peer: string, base: number, name: string, value: number): Figure {
  return { name, value, peer, ratio: value / base };
}

/** The second commit changes every hundredth item. */
function commitTwice(repository: string): void {
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], {
      cwd: repository,
      stdio: 'pipe',
    });
  const name = path.join(repository, 'plan.yaml');
  const text = generatePlan(ITEMS);
  git('init', '--quiet');
  writeFileSync(name, text);
  git('add', 'plan.yaml');
  git('commit', '--quiet', '--message', 'Begin');
  writeFileSync(name, text.replaceAll(/number (\d+)00 with/g, 'number $1 hundred with'));
  git('commit', '--quiet', '--all', '--message', 'Change titles');
}
