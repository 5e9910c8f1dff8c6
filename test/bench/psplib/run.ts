import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isFeasible } from './isFeasible.ts';
import { readProblem } from './readProblem.ts';
import { solve } from './solve.ts';

/** What a set of problems came to; deviations are averages in percent. */
export interface SetFigures {
  readonly set: string;
  readonly instances: number;
  readonly schedules: number;
  /** From the length of the critical path. */
  readonly avgDevCp: number;
  /** From the best that is known. */
  readonly avgDevBest: number;
  /** Schedules that break their problem, by a check that does not know the engine. */
  readonly infeasible: number;
}

interface Known {
  readonly best: number;
  readonly criticalPath: number;
}

/** Solves the `.sm` files in the folders of `dir`, beside whose `best.csv` has what is known of them. */
export function run(dir: string, schedules: number, seed: number): SetFigures[] {
  const known = knownIn(path.join(dir, 'best.csv'));
  const sets = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = sets.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return names.map((set) => solveSet(path.join(dir, set), set, known, schedules, seed));
}

function solveSet(
  folder: string,
  set: string,
  known: ReadonlyMap<string, Known>,
  schedules: number,
  seed: number,
): SetFigures {
  let [instances, infeasible, sumCp, sumBest] = [0, 0, 0, 0];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.sm'))) {
    const name = path.basename(file, '.sm');
    const figures = known.get(name);
    if (figures === undefined) throw new Error(`best.csv has no ${name}.`);
    const problem = readProblem(name, readFileSync(path.join(folder, file), 'utf8'));
    const { starts, makespan, made } = solve(problem, schedules, seed);
    if (made > schedules) throw new Error(`${name} took ${made} schedules.`);
    const isRight = isFeasible(problem, starts);
    if (!isRight) infeasible++;
    instances++;
    sumCp += (makespan - figures.criticalPath) / figures.criticalPath;
    sumBest += (makespan - figures.best) / figures.best;
  }
  const percent = (sum: number): number => Math.round((10_000 * sum) / instances) / 100;
  return { set, instances, schedules, avgDevCp: percent(sumCp), avgDevBest: percent(sumBest), infeasible };
}

/** Of each instance the best known makespan and the length of its critical path: instance,lb,ub,cp. */
function knownIn(file: string): Map<string, Known> {
  const [heading = '', ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = heading.split(',');
  const at = (cells: readonly string[], name: string): number => Number(cells[columns.indexOf(name)]);
  return new Map(
    rows.map((row) => {
      const cells = row.split(',');
      return [cells[columns.indexOf('instance')] ?? '', { best: at(cells, 'ub'), criticalPath: at(cells, 'cp') }];
    }),
  );
}
