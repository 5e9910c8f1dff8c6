import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isFeasible } from './isFeasible.ts';
import { type Problem, readProblem } from './readProblem.ts';
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

/**
 * Solves the `.sm` files in a folder and in the folders of it, beside whose `best.csv` has what is known of them. A folder in it
 * is a set by its name; of the folder itself, what has as many jobs (j30 has thirty, and a first and a last one).
 */
export function run(dir: string, schedules: number, seed: number): SetFigures[] {
  const known = knownIn(path.join(dir, 'best.csv'));
  const entries = readdirSync(dir, { withFileTypes: true });
  const sets = new Map<string, Problem[]>();
  for (const problem of problemsIn(dir)) {
    const set = `j${problem.durations.length - 2}`;
    sets.set(set, [...(sets.get(set) ?? []), problem]);
  }
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const problems = problemsIn(path.join(dir, name));
    if (problems.length > 0) sets.set(name, [...(sets.get(name) ?? []), ...problems]);
  }
  if (sets.size === 0) throw new Error(`There is no .sm file in ${dir}, nor in a folder of it.`);
  const names = [...sets.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return names.map((set) => solveSet(set, sets.get(set) ?? [], known, schedules, seed));
}

function problemsIn(folder: string): Problem[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sm'));
  return files.map((file) => readProblem(path.basename(file, '.sm'), readFileSync(path.join(folder, file), 'utf8')));
}

function solveSet(
  set: string,
  problems: readonly Problem[],
  known: ReadonlyMap<string, Known>,
  schedules: number,
  seed: number,
): SetFigures {
  let [infeasible, sumCp, sumBest] = [0, 0, 0];
  for (const problem of problems) {
    const { name } = problem;
    const figures = known.get(name);
    if (figures === undefined) throw new Error(`best.csv has no ${name}.`);
    const { starts, makespan, made } = solve(problem, schedules, seed);
    if (made > schedules) throw new Error(`${name} took ${made} schedules.`);
    if (!isFeasible(problem, starts)) infeasible++;
    sumCp += (makespan - figures.criticalPath) / figures.criticalPath;
    sumBest += (makespan - figures.best) / figures.best;
  }
  const instances = problems.length;
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
