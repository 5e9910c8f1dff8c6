import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { createBlobReader } from '../../../../src/node/git/blobReader.ts';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import type { GitResult } from '../../../../src/node/git/gitResult.ts';
import { repositoryOf } from '../../../../src/node/git/repositoryOf.ts';
import { type StatusRunsOptions, statusRuns } from '../../../../src/node/plan/statusRuns.ts';
import type { StatusRuns } from '../../../../src/node/plan/statusWalk.ts';
import { type TempRepository, tempRepository } from '../git/tempRepository.ts';
import { useTempFolder } from '../useTempFolder.ts';

const FIRST = '2023-11-14';
const DAY = 86_400_000;

const dateOf = (day: number): string => new Date(Date.parse(FIRST) + day * DAY).toISOString().slice(0, 10);

describe('statusRuns', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  /** How many objects git was asked for. */
  let asked: number;
  let day: number;

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    asked = 0;
    day = 0;
  });

  const write = (text: string, file = 'plan/plan.yaml'): void => repository.write(file, text);
  /** The plan with these items, by their statuses. */
  const plan = (statuses: Readonly<Record<string, string>>): string =>
    `items:\n${Object.entries(statuses)
      .map(([id, status]) => `- {id: ${id}, title: ${id}, status: ${status}}\n`)
      .join('')}`;

  /** Commits all, a day later than before. */
  function commit(): void {
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--allow-empty', '--message', `Day ${day}`, `--date=${dateOf(day)}T22:13:20Z`);
    day++;
  }

  const commitPlan = (statuses: Readonly<Record<string, string>>): void => {
    write(plan(statuses));
    commit();
  };

  function merge(branch: string, ...args: string[]): void {
    repository.git('merge', '--quiet', '--no-ff', '--no-commit', ...args, branch);
    commit();
  }

  async function read(
    options: Partial<StatusRunsOptions> = {},
    root = repository.root,
  ): Promise<GitResult<StatusRuns>> {
    const real = createGit({ trusted: () => true, env: repository.env });
    const git: Git = {
      ...real,
      run: (folder, command, args, settings) => {
        if (command === 'cat-file') asked += settings?.input?.trimEnd().split('\n').length ?? 0;
        return real.run(folder, command, args, settings);
      },
    };
    const found = await repositoryOf(git, root);
    assert.ok(found.ok, found.ok ? '' : found.message);
    return statusRuns(git, createBlobReader(git), found.value, { folder: path.join(root, 'plan'), ...options });
  }

  /** The items with the day on which their status begins. */
  async function days(options: Partial<StatusRunsOptions> = {}, root?: string): Promise<string> {
    const result = await read(options, root);
    assert.ok(result.ok, result.ok ? '' : result.message);
    return daysIn(result.value);
  }

  const daysIn = ({ runs }: StatusRuns): string =>
    [...runs]
      .map(([id, run]) => `${id} ${run.isAtLeast ? '>=' : ''}${(Date.parse(run.day) - Date.parse(FIRST)) / DAY}`)
      .sort()
      .join(', ');

  it('finds the commit with which each item got the status that it has', async () => {
    commitPlan({ a: 'todo', b: 'todo' });
    commitPlan({ a: 'doing', b: 'todo' });
    commitPlan({ a: 'doing', b: 'doing', c: 'todo' });
    commitPlan({ a: 'todo', b: 'doing', c: 'todo' });
    write('x: 1\n', 'other.yaml');
    commit();
    commitPlan({ b: 'doing', c: 'todo', a: 'doing' });
    assert.equal(await days(), 'a 5, b 2, c 2');
  });

  it('has the day that it was where the commit was written, wherever it is read', async () => {
    write(plan({ a: 'doing' }));
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--message', 'Late', '--date=2026-11-19T23:30:00-08:00');
    write(plan({ a: 'doing', b: 'doing' }));
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--message', 'Early', '--date=2026-11-21T00:30:00+14:00');
    const found = await read();
    const told = found.ok ? [...found.value.runs].map(([id, run]) => `${id} ${run.day}`) : [];
    assert.deepEqual(told.sort(), ['a 2026-11-19', 'b 2026-11-21']);
  });

  it('has a day, too, where the date of a commit is none', async () => {
    for (const time of ['99999999999999999999', '1e9', '-5', '900000000000']) {
      write(plan({ a: 'todo', [`b${time}`]: 'todo' }));
      repository.git('add', '--all');
      const tree = repository.git('write-tree');
      const text = `tree ${tree}\nauthor A <a@b.c> ${time} +0000\ncommitter A <a@b.c> 1700000000 +0000\n\nOdd\n`;
      write(text, '../commit');
      const sha = repository.git('hash-object', '-t', 'commit', '--literally', '-w', '../commit');
      repository.git('update-ref', 'refs/heads/main', sha);
      const found = await read();
      assert.ok(found.ok);
      assert.match(found.value.runs.get('a')?.day ?? '', /^\d{4}-\d\d-\d\d$/, time);
    }
  });

  it('takes no status for the first of the workflow', async () => {
    write('workflow: [open, doing, done]\nitems: [{id: a, title: A}, {id: b, title: B, status: done}]\n');
    commit();
    write('workflow: [open, doing, done]\nitems: [{id: a, title: A, status: open}, {id: b, title: B}]\n');
    commit();
    assert.equal(await days(), 'a 0, b 1');
  });

  it('follows an item that got another id, and one that went into another file', async () => {
    commitPlan({ a: 'todo', b: 'todo' });
    commitPlan({ a: 'doing', b: 'doing' });
    write('items:\n- {id: z, title: A, status: doing, formerly: [y, a]}\n');
    write('items: [{id: b, title: B, status: doing}]\n', 'plan/teams/b.yaml');
    commit();
    write('items:\n- {id: z, title: A2, status: doing, formerly: [y, a]}\n');
    commit();
    assert.equal(await days(), 'b 1, z 1');
  });

  it('counts a status that was set on a branch from the commit there', async () => {
    commitPlan({ a: 'todo', b: 'todo' });
    repository.git('checkout', '--quiet', '-b', 'side');
    commitPlan({ a: 'doing', b: 'todo' });
    repository.git('checkout', '--quiet', 'main');
    write('', 'README');
    commit();
    merge('side');
    assert.equal(await days(), 'a 1, b 0');
    // Both sides have changed the plan.
    repository.git('checkout', '--quiet', '-b', 'other');
    write(`people: [{id: ana}]\n${plan({ a: 'doing', b: 'ready' })}`);
    commit();
    repository.git('checkout', '--quiet', 'main');
    write(`${plan({ a: 'review', b: 'todo' })}`);
    commit();
    merge('other', '--strategy=ours');
    write(plan({ a: 'review', b: 'ready' }));
    commit();
    assert.equal(await days(), 'a 5, b 7');
    repository.git('reset', '--quiet', '--hard', 'HEAD~2');
    repository.git('merge', '--quiet', '--no-ff', '--no-commit', '--strategy=ours', 'other');
    commitPlan({ a: 'review', b: 'ready' });
    assert.equal(await days(), 'a 5, b 4', 'of each parent what it had');
  });

  it('begins anew where the status was another one in between', async () => {
    for (const status of ['doing', 'todo', 'doing', 'doing']) commitPlan({ a: status, b: 'todo' });
    assert.equal(await days(), 'a 2, b 0');
  });

  it('passes over what cannot be read', async () => {
    commitPlan({ a: 'todo', b: 'todo', c: 'doing' });
    write('items:\n<<<<<<< ours\n- {id: a, status: doing}\n=======\n>>>>>>> theirs\n');
    commit();
    write(Buffer.from([0xff, 0xfe, 0x00]).toString('latin1'));
    commit();
    commitPlan({ a: 'todo', b: 'doing', c: 'doing' });
    write('items: [{id: d, status: todo}]\n', 'plan/more.yaml');
    commit();
    assert.equal(await days(), 'a 0, b 3, c 0, d 4');
    write('items: [', 'plan/more.yaml');
    commit();
    assert.equal(await days(), 'a 0, b 3, c 0', 'what stands in the other files is known still');
  });

  it('looks at no more states than it may, and then says so', async () => {
    commitPlan({ a: 'todo', b: 'todo' });
    for (let at = 0; at < 40; at++) commitPlan({ a: 'todo', b: at > 35 ? 'doing' : 'todo', [`c${at}`]: 'todo' });
    assert.match(await days(), /^a 0, b 37, c39 40$/);
    assert.match(await days({ limit: 5 }), /^a >=36, b 37, /);
    assert.match(await days({ limit: 3 }), /^a >=38, b >=38, /);
  });

  it('stops when all that is open is known', async () => {
    for (let at = 0; at < 60; at++) commitPlan({ a: 'done', b: at % 2 ? 'todo' : 'doing' });
    asked = 0;
    assert.equal(await days(), 'a >=59, b 59');
    assert.ok(asked < 8, `it has read ${asked} objects`);
  });

  it('reads only what is new', async () => {
    commitPlan({ a: 'todo', b: 'todo' });
    for (let at = 0; at < 40; at++) commitPlan({ a: 'todo', b: at % 2 ? 'todo' : 'doing', x: `s${at}` });
    const earlier = await read();
    assert.ok(earlier.ok);
    assert.equal(daysIn(earlier.value), 'a 0, b 40, x 40');
    assert.equal((await read({ earlier: earlier.value })).ok && asked > 0, true);
    const same = await read({ earlier: earlier.value });
    assert.equal(same.ok && same.value, earlier.value);
    write('', 'README');
    commit();
    commitPlan({ a: 'todo', b: 'done', x: 's39', y: 'todo' });
    asked = 0;
    assert.equal(await days({ earlier: earlier.value }), 'a 0, b 42, x 40, y 42');
    assert.ok(asked < 8, `it has read ${asked} objects`);
    // What is known of items that are not there any more is of no use.
    repository.git('reset', '--quiet', '--hard', 'HEAD~5');
    assert.equal(await days({ earlier: earlier.value }), 'a 0, b 37, x 37');
  });

  it('says where a shallow clone ends', async () => {
    for (const b of ['todo', 'todo', 'doing', 'done']) commitPlan({ a: 'todo', b });
    const shallow = path.join(temp(), 'shallow');
    repository.git('clone', '--quiet', '--depth=2', `file://${repository.root}`, shallow);
    assert.equal(await days({}, shallow), 'a >=2, b 3');
  });

  it('knows nothing of a plan that no commit has, and fails where git cannot answer', async () => {
    write(plan({ a: 'todo' }));
    assert.deepEqual(await read(), { ok: true, value: { head: undefined, top: undefined, runs: new Map() } });
    repository.git('commit', '--quiet', '--allow-empty', '--message', 'Begin');
    assert.equal(await days(), '');
    commit();
    const stop = new AbortController();
    stop.abort();
    const stopped = await read({ signal: stop.signal });
    assert.equal(stopped.ok ? '' : stopped.reason, 'aborted');
    const git = createGit({ trusted: () => false });
    const place = { root: repository.root, gitDir: '', commonDir: '' };
    const refused = await statusRuns(git, createBlobReader(git), place, { folder: repository.root });
    assert.equal(refused.ok ? '' : refused.reason, 'untrusted');
  });

  it('finds the plan at the top of a repository, with files that it names, and where it stood then', async () => {
    const at = { folder: repository.root };
    const named = 'project: {key: W, files: [plan/**, ./teams/*.yaml, "../**", "/", "x\\0y/*"]}\n';
    write(`${named}items: [{id: a, status: todo}]\n`, 'plan.yaml');
    write('items: [{id: b, status: todo}]\n', 'teams/b.yaml');
    write('items: [{id: c, status: todo}]\n', 'others/c.yaml');
    commit();
    write('items: [{id: b, status: doing}]\n', 'teams/b.yaml');
    commit();
    write('items: [{id: c, status: doing}]\n', 'others/c.yaml');
    commit();
    assert.equal(await days(at), 'a 0, b 1');
    write(`${named.replace('./teams/*.yaml', '"**"')}items: [{id: a, status: todo}]\n`, 'plan.yaml');
    commit();
    assert.equal(await days(at), 'a 0, b 1, c 3', 'one file was no part of the plan before');
    write('items: [{id: a, status: todo}]\n', 'plan.yaml');
    commit();
    renameSync(path.join(repository.root, 'plan.yaml'), path.join(repository.root, 'x'));
    write('items: [{id: a, status: todo}]\n');
    commit();
    assert.equal(await days(), 'a 0');
  });
});
