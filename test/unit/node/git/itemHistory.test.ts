import assert from 'node:assert/strict';
import path from 'node:path';
import { compareItem, type ItemState, itemText } from '../../../../src/core/compare/compareItem.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { createBlobReader } from '../../../../src/node/git/blobReader.ts';
import { createGit } from '../../../../src/node/git/createGit.ts';
import { itemHistory } from '../../../../src/node/git/itemHistory.ts';
import { randomFrom } from '../../core/random.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('itemHistory', () => {
  const temp = useTempFolder();
  let repository: TempRepository;

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
  });

  async function history(ids: readonly string[], folder = 'plan'): Promise<string[]> {
    const git = createGit({ trusted: () => true, env: repository.env });
    const result = await itemHistory(git, createBlobReader(git), repository.root, { ids, folder });
    assert.ok(result.ok, result.ok ? '' : result.message);
    return result.value.map(({ subject, change: { kind, fields } }) => {
      const words = Object.entries(fields).map(([name, { from, to }]) => `${name} ${from ?? ''}>${to ?? ''}`);
      return `${subject}: ${kind} ${words.join(', ')}`.trimEnd();
    });
  }

  let clock = 1_700_000_000;
  function commit(subject: string): string {
    repository.git('add', '--all');
    clock += 60;
    repository.git('commit', '--quiet', '--allow-empty', '--message', subject, `--date=@${clock}`);
    return repository.git('rev-parse', 'HEAD');
  }
  const write = (text: string, file = 'plan/plan.yaml'): void => repository.write(file, text);

  it('tells what each commit changed of an item, the newest first, and nothing of other items', async () => {
    write('items:\n- {id: W-a, title: A}\n- {id: W-b, title: B}\n');
    commit('Begin');
    write('items:\n- {id: W-a, title: A, status: doing}\n- {id: W-b, title: B}\n');
    commit('Start');
    write('items:\n- {id: W-b, title: B2}\n- id: W-a\n  title: A # the same\n  status: doing\n');
    commit('Write it otherwise');
    write('items:\n- {id: W-b, title: B2}\n');
    commit('Delete');
    assert.deepEqual(await history(['W-a']), [
      'Delete: removed title A>, status doing>',
      'Start: changed status >doing',
      'Begin: added title >A',
    ]);
  });

  it('follows an item into other files, other ids, and a plan into another folder', async () => {
    write('items: [{id: W-a, title: A}]\n', 'old/plan.yaml');
    write('x: 1\n', 'other.yaml');
    commit('Begin');
    repository.git('mv', 'old', 'plan');
    commit('Move the plan');
    write('items: [{id: W-z, title: A, formerly: [W-a]}]\n');
    commit('Rename');
    write('items: []\n');
    write('items: [{id: W-z, title: A, formerly: [W-a], estimate: 2d}]\n', 'plan/teams/a.yaml');
    commit('Move and estimate');
    assert.deepEqual(await history(['W-z', 'W-a']), [
      'Move and estimate: changed file plan/plan.yaml>plan/teams/a.yaml, estimate >2d',
      'Rename: changed id W-a>W-z',
      'Move the plan: changed file old/plan.yaml>plan/plan.yaml',
      'Begin: added title >A',
    ]);
  });

  it('tells what was done on branches, and of a merge only what neither branch had', async () => {
    write('items: [{id: W-a, title: A}]\n');
    commit('Begin');
    repository.git('checkout', '--quiet', '-b', 'side');
    write('items: [{id: W-a, title: A, status: doing}]\n');
    commit('On the side');
    repository.git('checkout', '--quiet', 'main');
    commit('Nothing');
    repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge the side', 'side');
    assert.deepEqual(await history(['W-a']), ['On the side: changed status >doing', 'Begin: added title >A']);
    repository.git('checkout', '--quiet', '-b', 'other');
    write('items: [{id: W-a, title: B, status: doing}]\n');
    commit('Title');
    repository.git('checkout', '--quiet', 'main');
    write('items: [{id: W-a, title: A, status: done}]\n');
    commit('Status');
    assert.throws(() => repository.git('merge', 'other'));
    write('items: [{id: W-a, title: B, status: review}]\n');
    commit('Merge with a third opinion');
    assert.deepEqual((await history(['W-a'])).slice(0, 1), [
      'Merge with a third opinion: changed title A>B, status done>review',
    ]);
    const all = await history(['W-a']);
    for (const form of ['first-parent', 'dense-combined', 'off']) {
      repository.git('config', 'log.diffMerges', form);
      assert.deepEqual(await history(['W-a']), all, form);
    }
  });

  it('goes without the order of files that the configuration names and the working tree lacks', async () => {
    write('items: [{id: W-a, title: A}]\n');
    commit('Begin');
    repository.git('config', 'diff.orderFile', 'order');
    assert.deepEqual(await history(['W-a']), ['Begin: added title >A']);
  });

  it('has the lines of the item before and after', async () => {
    write('items:\n  - id: W-b\n  - id: W-a\n    title: A\n\n  - id: W-c\n');
    commit('Begin');
    const git = createGit({ trusted: () => true, env: repository.env });
    const result = await itemHistory(git, createBlobReader(git), repository.root, { ids: ['W-a'], folder: 'plan' });
    const after = result.ok ? result.value[0]?.change.after : undefined;
    assert.equal(after && itemText(after), '  - id: W-a\n    title: A\n');
  });

  it('says why where there is no commit, and stops when it is told to', async () => {
    const git = createGit({ trusted: () => true, env: repository.env });
    const empty = await itemHistory(git, createBlobReader(git), repository.root, { ids: ['W-a'], folder: '' });
    assert.equal(empty.ok, false);
    write('items: [{id: W-a}]\n');
    commit('Begin');
    const signal = AbortSignal.abort();
    const stopped = await itemHistory(git, createBlobReader(git), repository.root, {
      ids: ['W-a'],
      folder: '',
      signal,
    });
    assert.equal(stopped.ok ? '' : stopped.reason, 'aborted');
  });

  it('says the same as looking into each commit and its parents, whatever happened', async () => {
    for (const seed of [1, 2]) {
      const home = path.join(temp(), 'home');
      repository = tempRepository(path.join(temp(), `random${seed}`), home);
      repository.git('init', '--quiet');
      const ids = randomHistory(seed);
      const git = createGit({ trusted: () => true, env: repository.env });
      for (const own of ids) {
        const result = await itemHistory(git, createBlobReader(git), repository.root, { ids: own, folder: 'plan' });
        assert.ok(result.ok);
        const found = result.value.map(({ sha, change: { kind, fields } }) => JSON.stringify({ sha, kind, fields }));
        assert.deepEqual(found.sort(), reference(own).sort(), `seed ${seed}, ${own}`);
      }
    }
  });

  /** Makes a history of a plan of three items, of which one is renamed; returns the ids of each. */
  function randomHistory(seed: number): string[][] {
    const random = randomFrom(seed);
    const { int } = random;
    const ids = [['W-a', 'W-old'], ['W-b'], ['W-c']];
    type Rows = Map<string, { file: string; id: string; fields: Map<string, number> }>;
    const fresh = (): Rows =>
      new Map(['W-old', 'W-b', 'W-c'].map((id) => [id, { file: `f${int(2)}.yaml`, id, fields: new Map() }] as const));
    const states = new Map<string, Rows>();
    let rows = fresh();
    const save = (): void => {
      repository.git('rm', '-rq', '--ignore-unmatch', '.');
      repository.write('plan/plan.yaml', 'project: {key: W}\n');
      for (const file of ['f0.yaml', 'f1.yaml']) {
        const own = [...rows.values()].filter((row) => row.file === file);
        if (own.length === 0) continue;
        const lines = own.map(({ id, fields }) => {
          const former = id === 'W-a' ? ', formerly: [W-old]' : '';
          return `- {id: ${id}${former}${[...fields].map(([name, value]) => `, ${name}: v${value}`).join('')}}`;
        });
        repository.write(`plan/${file}`, `items:\n${lines.join('\n')}\n`);
      }
    };
    const remember = (subject: string): void => {
      states.set(commit(subject), new Map([...rows].map(([id, row]) => [id, { ...row, fields: new Map(row.fields) }])));
    };
    save();
    remember('begin');
    for (let step = 0; step < 20; step++) {
      const what = int(10);
      const keys = [...rows.keys()];
      const key = keys[int(keys.length)] ?? 'W-b';
      const row = rows.get(key);
      if (what < 4 && row) row.fields.set(['title', 'status', 'milestone'][int(3)] ?? '', int(3));
      else if (what === 4 && row) row.file = `f${int(2)}.yaml`;
      else if (what === 5 && rows.get('W-old')) Object.assign(rows.get('W-old') ?? {}, { id: 'W-a' });
      else if (what === 6 && keys.length > 1 && key !== 'W-old') rows.delete(key);
      else if (what === 7) rows = new Map([...rows, ...[...fresh()].filter(([id]) => !rows.has(id))]);
      else if (what === 8) {
        // A branch of its own, whose merge takes one side's plan whole.
        const base = repository.git('rev-parse', 'HEAD');
        const before = rows;
        rows = new Map([...rows].map(([id, one]) => [id, { ...one, fields: new Map(one.fields).set('title', 7) }]));
        save();
        remember(`side ${step}`);
        const side = repository.git('rev-parse', 'HEAD');
        repository.git('reset', '--quiet', '--hard', base);
        rows = new Map([...before].map(([id, one]) => [id, { ...one, fields: new Map(one.fields).set('status', 8) }]));
        save();
        remember(`main ${step}`);
        repository.git('merge', '--quiet', '--strategy=ours', '--no-ff', '--no-commit', side);
        if (int(2) === 0) rows = states.get(side) ?? rows;
        save();
        remember(`merge ${step}`);
        continue;
      }
      save();
      remember(`step ${step}`);
    }
    return ids;
  }

  /** The same by reading every file of every commit and of its parents. */
  function reference(ids: readonly string[]): string[] {
    const stateAt = (sha: string): ItemState | undefined => {
      for (const file of repository.git('ls-tree', '-r', '--name-only', sha).split('\n')) {
        if (!file.endsWith('.yaml')) continue;
        const text = `${repository.git('show', `${sha}:${file}`)}\n`;
        const item = readPlanFile(file, text).items.find(({ id }) => ids.includes(id));
        if (item) return { item, text };
      }
      return undefined;
    };
    return repository
      .git('log', '--format=%H %P')
      .split('\n')
      .flatMap((line) => {
        const [sha = '', ...parents] = line.split(' ').filter(Boolean);
        const after = stateAt(sha);
        const befores = parents.length === 0 ? [undefined] : parents.map(stateAt);
        const changes = befores.map((before) => compareItem(before, after));
        const [change] = changes;
        if (!change || !changes.every((one) => one !== undefined)) return [];
        return [JSON.stringify({ sha, kind: change.kind, fields: change.fields })];
      });
  }
});
