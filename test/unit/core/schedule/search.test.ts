import assert from 'node:assert/strict';
import { isFeasible } from '../../../bench/psplib/isFeasible.ts';
import type { Problem } from '../../../bench/psplib/readProblem.ts';
import { readProblem } from '../../../bench/psplib/readProblem.ts';
import { run } from '../../../bench/psplib/run.ts';
import { type Solution, solve } from '../../../bench/psplib/solve.ts';
import { writeFiles } from '../../node/plan/writeFiles.ts';
import { useTempFolder } from '../../node/useTempFolder.ts';
import { randomFrom } from '../random.ts';

/** A problem as PSPLIB has them: jobs between a first and a last one of no length. */
function randomProblem(seed: number): Problem {
  const random = randomFrom(seed);
  const jobs = 12 + random.int(20);
  const capacities = [1, 2, 3].map(() => 5 + random.int(10));
  const isEnd = (job: number): boolean => job === 0 || job === jobs - 1;
  return {
    name: `seed ${seed}`,
    durations: Array.from({ length: jobs }, (_, job) => (isEnd(job) ? 0 : random.int(10))),
    successors: Array.from({ length: jobs }, (_, job) => {
      const others = new Set([jobs - 1]);
      for (let count = random.int(3); count > 0; count--) others.add(job + 1 + random.int(jobs - job - 1));
      others.delete(job);
      return job === jobs - 1 ? [] : [...others].filter((other) => other < jobs);
    }),
    demands: Array.from({ length: jobs }, (_, job) => {
      return capacities.map((capacity) => (isEnd(job) || random.chance(0.4) ? 0 : 1 + random.int(capacity)));
    }),
    capacities,
  };
}

describe('the search for a better schedule', () => {
  it('makes schedules that keep to the problem, within its budget, and is no worse for a larger one', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = randomProblem(seed);
      const makespans = [1, 2, 60, 400].map((schedules) => {
        const solution = solve(problem, schedules, seed);
        assert.ok(isFeasible(problem, solution.starts), problem.name);
        assert.ok(solution.made <= schedules, problem.name);
        return solution.makespan;
      });
      assert.ok((makespans[3] ?? 0) <= (makespans[0] ?? 0), problem.name);
    }
  });

  it('finds the same for the same seed', () => {
    const answer = ({ starts, makespan, made }: Solution): object => ({ starts: Array.from(starts), makespan, made });
    const problem = randomProblem(5);
    assert.deepEqual(answer(solve(problem, 300, 9)), answer(solve(problem, 300, 9)));
  });

  it('finds the best of a problem that a person can solve', () => {
    // Two machines, and jobs of 4, 3, 3, 2, 2 and 2: eight is the best; taking the short ones first takes nine or more.
    const lengths = [0, 4, 3, 3, 2, 2, 2, 0];
    const problem: Problem = {
      name: 'machines',
      durations: lengths,
      successors: lengths.map((_, job) => (job === 0 ? [1, 2, 3, 4, 5, 6] : job === 7 ? [] : [7])),
      demands: lengths.map((length) => [length === 0 ? 0 : 1]),
      capacities: [2],
    };
    assert.equal(solve(problem, 200, 1).makespan, 8);
  });
});

describe('the check of schedules', () => {
  const problem: Problem = {
    name: 'two',
    durations: [0, 2, 2, 0],
    successors: [[1, 2], [3], [3], []],
    demands: [[0], [1], [1], [0]],
    capacities: [1],
  };

  it('knows what breaks a problem', () => {
    assert.ok(isFeasible(problem, [0, 0, 2, 4]));
    assert.ok(!isFeasible(problem, [0, 0, 1, 4]), 'more than there is');
    assert.ok(!isFeasible(problem, [0, 0, 2, 3]), 'before what it follows');
    assert.ok(!isFeasible(problem, [0, -1, 2, 4]), 'before the beginning');
    assert.ok(!isFeasible(problem, [0, 0, 2]), 'not all');
  });
});

const PROBLEM = `
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
****
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
-----
  1      1     0       0    0
  2      1     8       4    0
  3      1     4       0   10
  4      1     0       0    0
****
RESOURCEAVAILABILITIES:
  R 1  R 2
   12   13
`;

describe('the reader of problems', () => {
  it('reads what PSPLIB writes', () => {
    assert.deepEqual(readProblem('x', PROBLEM), {
      name: 'x',
      durations: [0, 8, 4, 0],
      successors: [[1, 2], [3], [3], []],
      demands: [
        [0, 0],
        [4, 0],
        [0, 10],
        [0, 0],
      ],
      capacities: [12, 13],
    });
    assert.throws(() => readProblem('x', 'PRECEDENCE RELATIONS:'), /x has no REQUESTS/);
  });
});

describe('the bench of problems', () => {
  const temp = useTempFolder();

  it('reads a folder of them, and folders in it, each as a set', () => {
    const best = 'instance,lb,ub,cp\nj2_1,8,8,8\nx1,10,10,8\n';
    writeFiles(temp(), { 'best.csv': best, 'j2_1.sm': PROBLEM });
    const figures = { instances: 1, schedules: 10, infeasible: 0 };
    const flat = { set: 'j2', ...figures, avgDevCp: 0, avgDevBest: 0 };
    assert.deepEqual(run(temp(), 10, 1), [flat]);
    writeFiles(temp(), { 'mine/x1.sm': PROBLEM, 'none/readme.txt': '' });
    assert.deepEqual(run(temp(), 10, 1), [flat, { set: 'mine', ...figures, avgDevCp: 0, avgDevBest: -20 }]);
  });

  it('says where there is none, or nothing is known of one', () => {
    writeFiles(temp(), { 'best.csv': 'instance,lb,ub,cp\n' });
    assert.throws(() => run(temp(), 10, 1), /There is no \.sm file in/);
    writeFiles(temp(), { 'x.sm': PROBLEM });
    assert.throws(() => run(temp(), 10, 1), /best\.csv has no x\./);
  });
});
