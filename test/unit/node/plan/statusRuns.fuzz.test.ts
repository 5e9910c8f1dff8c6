import assert from 'node:assert/strict';
import path from 'node:path';
import { createBlobReader } from '../../../../src/node/git/blobReader.ts';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import { repositoryOf } from '../../../../src/node/git/repositoryOf.ts';
import { statusRuns } from '../../../../src/node/plan/statusRuns.ts';
import type { StatusRuns } from '../../../../src/node/plan/statusWalk.ts';
import { type Random, randomFrom } from '../../core/random.ts';
import { type TempRepository, tempRepository } from '../git/tempRepository.ts';
import { useTempFolder } from '../useTempFolder.ts';

const SEEDS = [21, 22];
const STEPS = 40;
const STATUSES = ['todo', 'doing'];
/** Histories are told apart by what they have of these. */
const OFTEN = ['set two', 'merge', 'merge by hand'];
const BRANCHES = ['main', 'side', 'other'];

/** What a plan says, for one who writes it and one who looks for it naively. */
interface Item {
  id: string;
  formerly: string[];
  status: string;
  file: string;
}

const textOf = (items: readonly Item[]): string =>
  `items:\n${items
    .map(
      ({ id, formerly, status }) => `- {id: ${id}, title: T, status: ${status}, formerly: [${formerly.join(', ')}]}\n`,
    )
    .join('')}`;

/** The items that a commit has, read without any reader of ours. */
function itemsAt(repository: TempRepository, commit: string): Item[] {
  const names = repository.git('ls-tree', '-r', '--name-only', commit, 'plan').split('\n').filter(Boolean);
  return names.flatMap((file) =>
    [...repository.git('show', `${commit}:${file}`).matchAll(/id: (\w+), .*status: (\w+), formerly: \[(.*)\]/g)].map(
      ([, id = '', status = '', former = '']) => ({ id, status, formerly: former.split(', ').filter(Boolean), file }),
    ),
  );
}

interface State {
  readonly plan: string;
  readonly items: Item[];
}

/**
 * Follows each item alone, commit by commit: the rule as the documentation of `statusRuns` says it.
 * @param states what is known of commits, by their ids
 */
function naively(repository: TempRepository, states: Map<string, State>): string[] {
  const commits = new Map<string, { readonly day: string; readonly parents: string[] }>();
  for (const line of repository.git('log', '--format=%H %as %P', 'HEAD').split('\n')) {
    const [commit = '', day = '', ...parents] = line.split(' ').filter(Boolean);
    commits.set(commit, { day, parents });
  }
  const stateOf = (commit: string): State => {
    const plan = states.get(commit)?.plan ?? repository.git('ls-tree', commit, 'plan');
    const known = states.get(commit) ?? { plan, items: itemsAt(repository, commit) };
    states.set(commit, known);
    return known;
  };
  const [head = ''] = commits.keys();
  return stateOf(head).items.map(({ id, formerly, status }) => {
    const ids = [id, ...[...formerly].reverse()];
    const has = (commit: string): boolean => {
      const { items } = stateOf(commit);
      const own = ids.find((one) => items.some((item) => item.id === one));
      return items.find((item) => item.id === own)?.status === status;
    };
    for (let commit = head; ; ) {
      const { parents = [], day } = commits.get(commit) ?? {};
      const same = parents.find((parent) => stateOf(parent).plan === stateOf(commit).plan);
      const next = same ?? parents.find(has);
      if (next === undefined) return `${id} ${status} ${day}`;
      commit = next;
    }
  });
}

/** Does something to the repository, and says what. */
function step(repository: TempRepository, random: Random, count: number): string {
  const git = (...args: string[]): string => repository.git(...args);
  const commit = (items?: readonly Item[]): void => {
    const files = new Set(['plan/plan.yaml', 'plan/more.yaml']);
    for (const file of items ? files : []) {
      repository.write(file, textOf((items ?? []).filter((item) => item.file === file)));
    }
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', `${count}`, `--date=@${1_700_000_000 + count * 86_400}`);
  };
  const edit = (change: (items: Item[]) => unknown): void => {
    const items = itemsAt(repository, 'HEAD');
    change(items);
    commit(items);
  };
  const some = (items: Item[]): Item => random.pick(items);
  const added = (): Item => ({ id: `n${count}`, formerly: [], status: random.pick(STATUSES), file: 'plan/plan.yaml' });
  const steps: Record<string, () => unknown> = {
    'set a status': () => edit((items) => Object.assign(some(items), { status: random.pick(STATUSES) })),
    'set two': () => edit((items) => [1, 2].map(() => Object.assign(some(items), { status: random.pick(STATUSES) }))),
    add: () => edit((items) => items.push(added())),
    remove: () => edit((items) => items.splice(random.int(items.length), 1)),
    move: () => edit((items) => Object.assign(some(items), { file: 'plan/more.yaml' })),
    rename: () =>
      edit((items) => {
        const item = some(items);
        Object.assign(item, { id: `r${count}`, formerly: [...item.formerly, item.id] });
      }),
    'another file': () => [repository.write('README', `${count}`), commit()],
    nothing: () => commit(),
    merge: () => {
      git(
        'merge',
        '--quiet',
        '--no-ff',
        '--no-commit',
        `--strategy-option=${random.pick(['ours', 'theirs'])}`,
        random.pick(BRANCHES),
      );
      commit();
    },
    'merge by hand': () => {
      git('merge', '--quiet', '--no-ff', '--no-commit', '--strategy=ours', random.pick(BRANCHES));
      edit((items) => Object.assign(some(items), { status: random.pick(STATUSES) }));
    },
    reset: () => git('reset', '--quiet', '--hard', 'HEAD~2'),
  };
  const name = random.pick([...Object.keys(steps), ...OFTEN, ...OFTEN, ...OFTEN]);
  try {
    if (random.chance(0.5)) git('checkout', '--quiet', random.pick(BRANCHES));
    steps[name]?.();
    return name;
  } catch {
    // Not everything can be done everywhere.
    if (repository.git('status', '--porcelain') !== '') repository.git('reset', '--quiet', '--hard');
    return `${name}, refused`;
  }
}

describe('the statuses in random histories', function () {
  // Real processes, on machines of any speed.
  this.timeout(300_000);
  const temp = useTempFolder();

  for (const seed of SEEDS) {
    it(`begin where one finds them commit by commit, with seed ${seed}`, async () => {
      const random = randomFrom(seed);
      const repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
      repository.git('init', '--quiet');
      const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, formerly: [], status: 'todo', file: 'plan/plan.yaml' }));
      repository.commit('plan/plan.yaml', textOf(items));
      for (const branch of BRANCHES.slice(1)) repository.git('branch', branch);
      const git: Git = createGit({ trusted: () => true, env: repository.env });
      const blobs = createBlobReader(git);
      const place = await repositoryOf(git, repository.root);
      assert.ok(place.ok);
      const states = new Map<string, State>();
      const done: string[] = [];
      let earlier: StatusRuns | undefined;
      for (let count = 1; count <= STEPS; count++) {
        done.push(step(repository, random, count));
        const options = { folder: path.join(repository.root, 'plan'), earlier };
        const found = await statusRuns(git, blobs, place.value, options);
        assert.ok(found.ok, done.join('; '));
        const told = [...found.value.runs].map(([id, { status, day }]) => `${id} ${status} ${day}`);
        assert.deepEqual(told.sort(), naively(repository, states).sort(), done.join('; '));
        if (random.chance(0.7)) earlier = found.value;
      }
    });
  }
});
