import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../../scripts/root.mjs';
import { buildPlan } from '../../../src/core/model/buildPlan.ts';
import type { Plan } from '../../../src/core/model/plan.ts';
import { momentOf } from '../../../src/core/schedule/moments.ts';
import { proposeRanks } from '../../../src/core/schedule/optimise.ts';
import { randomFrom } from '../../../src/core/schedule/random.ts';
import { schedulePlans } from '../../../src/core/schedule/schedulePlans.ts';
import { readPlanFile } from '../../../src/core/text/readPlanFile.ts';
import { type Figure, median } from '../measure.ts';
import { planText, tjpText } from './projectTexts.ts';
import { type BenchProject, randomProject } from './randomNetwork.ts';

const SIZES = [200, 1000, 5000];
const SEED = 1;
const EDITS = 41;
/** More than any of the projects lasts. */
const YEARS = 6;

/** Dates of generated plans, beside TaskJuggler's of the same network, and dates again after one edit. */
export function run(): Figure[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plandeck-bench-'));
  const isThere = spawnSync('tj3', ['--version']).status === 0;
  if (!isThere) console.error("There is no tj3 here, so that nothing is compared with it: it is Debian's package tj3.");
  try {
    return SIZES.flatMap((size) => {
      const project = randomProject(size, SEED);
      return [...dates(path.join(folder, String(size)), project, isThere), ...again(project)];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** From file to result, each in a process of its own, and how many days it takes until all is done. */
function dates(folder: string, project: BenchProject, isThere: boolean): Figure[] {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'plan.yaml'), planText(project));
  writeFileSync(path.join(folder, 'bench.tjp'), tjpText(project, YEARS));
  const { length } = project.items;
  const cli = path.join(root, 'dist', 'cli.js');
  const plandeck = timed(() => {
    return execFileSync(process.execPath, [cli, 'schedule', '--json', '--as-of', project.start], {
      cwd: folder,
      stdio: 'pipe',
      maxBuffer: 2 ** 30,
    });
  });
  const items = JSON.parse(plandeck.output) as { readonly finish: string }[];
  const own = items.reduce((last, { finish }) => (finish > last ? finish : last), '');
  const tj3 = isThere
    ? timed(() => execFileSync('tj3', ['--silent', 'bench.tjp'], { cwd: folder, stdio: 'pipe' }))
    : undefined;
  const ratio = tj3 && { peer: 'tj3', ratio: plandeck.time / tj3.time };
  const figures: Figure[] = [
    { name: `${length} items: plandeck schedule, whole process (goal 2 % of tj3)`, value: plandeck.time, ...ratio },
  ];
  if (tj3) figures.push({ name: `${length} items: tj3, whole process`, value: tj3.time });
  const theirs = tj3 && daysUntil(project, lastEndIn(path.join(folder, 'dates.csv')));
  const beside = (days: number): Pick<Figure, 'peer' | 'ratio'> =>
    theirs === undefined ? {} : { peer: 'tj3', ratio: days / theirs };
  if (theirs !== undefined) figures.push({ name: `${length} items: days until all is done, tj3`, value: theirs });
  const days = daysUntil(project, own);
  figures.push({ name: `${length} items: days until all is done, live dates`, value: days, ...beside(days) });
  for (const schedules of [10, 100]) {
    const start = performance.now();
    const steps = proposeRanks(schedulePlans({ plans: [planOf(planText(project))], asOf: project.start }), {
      schedules,
      seed: SEED,
    });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const time = performance.now() - start;
    const better = ((step.value.ends[0]?.proposed ?? 0) - momentOf(project.start)) / 1440;
    const name = `${length} items: days, optimised with ${schedules} schedules (in ${time.toFixed(0)} ms)`;
    figures.push({ name, value: better, ...beside(better) });
  }
  return figures;
}

function timed(work: () => Buffer): { readonly time: number; readonly output: string } {
  const start = performance.now();
  const output = work();
  return { time: performance.now() - start, output: output.toString() };
}

/** The last end in a report of TaskJuggler: "id";"start";"end", of which the first line has the names. */
function lastEndIn(file: string): string {
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => row.replaceAll('"', '').split(';').at(-1) ?? '').reduce((a, b) => (a > b ? a : b));
}

function daysUntil({ start }: BenchProject, end: string): number {
  return (momentOf(end.slice(0, 10)) - momentOf(start)) / 1440 + 1;
}

function planOf(text: string): Plan {
  return buildPlan('', [readPlanFile('plan.yaml', text)]);
}

/** One estimate changed, from the text of the plan to all dates: at random items, and at those that all others follow. */
function again(project: BenchProject): Figure[] {
  const { length } = project.items;
  const random = randomFrom(SEED);
  const anywhere = Array.from({ length: EDITS }, () => Math.floor(random() * length));
  const roots = Array.from({ length: EDITS }, () => Math.floor((random() * length) / 100));
  return [
    { name: `${length} items: dates after one edit, anywhere (goal 30)`, value: median(timesAfter(project, anywhere)) },
    {
      name: `${length} items: dates after one edit, in the first hundredth`,
      value: median(timesAfter(project, roots)),
    },
  ];
}

function timesAfter(project: BenchProject, edited: readonly number[]): number[] {
  const file = readPlanFile('plan.yaml', planText(project));
  const plan = buildPlan('', [file]);
  const schedule = schedulePlans({ plans: [plan], asOf: project.start });
  // All of them before, so that what they leave behind for the garbage collector does not count.
  const texts = edited.map((index) => {
    const items = project.items.map((item, place) => (place === index ? { ...item, days: item.days + 1 } : item));
    return planText({ ...project, items });
  });
  return texts.map((text) => {
    const start = performance.now();
    const plans = [buildPlan('', [readPlanFile('plan.yaml', text, file)], [], plan)];
    schedulePlans({ plans, asOf: project.start }, schedule);
    return performance.now() - start;
  });
}
