import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tempRepository } from '../node/git/tempRepository.ts';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { runCli } from './support/runCli.ts';
import { PLAN, usePlan } from './support/usePlan.ts';

describe('plandeck rename', () => {
  const { folder, begin, cli, assertRefused, assertDone } = usePlan();

  it('mends every reference, in the other plans of the repository too', async function () {
    this.timeout(30_000);
    const repository = tempRepository(path.join(folder(), 'both'), path.join(folder(), 'home'));
    repository.git('init', '--quiet');
    writeFiles(repository.root, {
      'web/plan.yaml': PLAN,
      'pay/plan.yaml': 'project: {key: PAY}\nitems:\n  - {id: PAY-a, title: A, depends: [WEB-b1 SS+2d]}\n',
    });
    const result = await runCli(path.join(repository.root, 'web'), ['rename', 'WEB-b1', 'WEB-z9']);
    assert.deepEqual(result, {
      code: 0,
      out: 'WEB-b1 is WEB-z9 now (plan.yaml, ../pay/plan.yaml)\n',
      err: '',
    });
    const other = readFileSync(path.join(repository.root, 'pay/plan.yaml'), 'utf8');
    assert.match(other, /depends: \[WEB-z9 SS\+2d\]/);
    const own = readFileSync(path.join(repository.root, 'web/plan.yaml'), 'utf8');
    const formerly = '- id: WEB-z9\n    title: Two\n    rank: 10\n    formerly: [WEB-b1]\n';
    assert.equal(own, PLAN.replaceAll('WEB-b1', 'WEB-z9').replace(/- id: WEB-z9\n.*\n.*\n/, formerly));
  });

  it('refuses ids that are taken or none', async () => {
    begin();
    await assertRefused(['rename', 'WEB-a1', 'WEB-B1'], 1, /^The id WEB-B1 is taken already\.\n$/);
    await assertRefused(['rename', 'WEB-a1', 'a b'], 1, /^"id" must be a word without spaces, not a b\.\n$/);
    await assertRefused(['rename', 'WEB-a1', ''], 1, /^An entry needs an id\.\n$/);
    await assertRefused(['rename', 'WEB-a1'], 2, /takes an id and the new one/);
    await assertDone(['rename', 'WEB-a1', 'WEB-a1'], 'WEB-a1: nothing to change.\n');
    const { out } = await cli(['rename', 'ana', 'anna', '--json']);
    assert.deepEqual(JSON.parse(out), { id: 'anna', formerly: 'ana', files: ['plan.yaml'] });
  });
});

describe('plandeck rank', () => {
  const { begin, cli, assertRefused, assertDone } = usePlan();

  it('puts items behind, before and at the top, by their ranks alone', async () => {
    begin();
    await assertDone(['rank', 'WEB-c1', '--after', 'WEB-a1'], 'WEB-c1: rank is 8\n');
    await assertDone(['rank', 'WEB-d1', '--before', 'web-A1'], 'WEB-d1: rank is 3\n');
    const { out } = await cli(['rank', 'WEB-b1', '--before', 'WEB-c1', '--json']);
    const { ranked, files } = JSON.parse(out);
    assert.deepEqual([ranked[0].id, files], ['WEB-b1', ['plan.yaml']]);
    assert.ok(ranked[0].rank > 5 && ranked[0].rank < 8);
    assert.equal((await cli(['rank', 'WEB-b1', 'WEB-c1', '--top'])).code, 0);
    const listed = JSON.parse((await cli(['list', '--json'])).out);
    assert.deepEqual(
      listed.map(({ id }: { id: string }) => id),
      ['WEB-b1', 'WEB-c1', 'WEB-d1', 'WEB-a1'],
    );
  });

  it('refuses other priorities and itself, and answers wrong usage with 2', async () => {
    begin({ 'more.yaml': 'items:\n  - {id: WEB-m1, title: Must, priority: must}\n' });
    await assertRefused(['rank', 'WEB-m1', '--after', 'WEB-a1'], 1, /have different priorities/);
    await assertRefused(['rank', 'WEB-m1', '--before', 'WEB-a1'], 1, /have different priorities/);
    await assertRefused(['rank', 'WEB-a1', '--after', 'WEB-a1'], 2, /before or behind itself/);
    await assertRefused(['rank', 'WEB-a1'], 2, /one of --after ID, --before ID and --top/);
    await assertRefused(['rank', 'WEB-a1', '--top', '--after', 'WEB-b1'], 2, /one of --after ID/);
    await assertRefused(['rank', 'ana', '--top'], 1, /^There is no ana in items\.\n$/);
  });
});

describe('plandeck accept', () => {
  const { begin, textOf, cli, assertRefused } = usePlan();

  it('makes an item of a request', async () => {
    begin();
    const { code, out, err } = await cli([
      'accept',
      'WEB-r1',
      'estimate=3d',
      'title=Export all',
      '--by',
      'ana',
      '--json',
    ]);
    assert.deepEqual([code, err], [0, '']);
    const { id, file, line, request } = JSON.parse(out);
    assert.deepEqual([file, line, request], ['plan.yaml', 16, 'WEB-r1']);
    assert.equal(
      textOf('plan.yaml'),
      PLAN.replace(
        'requests:',
        `  - id: ${id}\n    title: Export all\n    priority: must\n    estimate: 3d\nrequests:`,
      ).replace(
        'priority: must}\n',
        `priority: must, decision: {state: accepted, date: 2026-11-24, by: ana}, became: ${id}}\n`,
      ),
    );
  });

  it('refuses what is no request, and what was rejected', async () => {
    begin({ 'more.yaml': 'requests:\n  - {id: WEB-r2, title: No, decision: rejected 2026-11-01}\n' });
    await assertRefused(['accept', 'WEB-a1'], 1, /^There is no WEB-a1 in requests\. Did you mean WEB-r1\?\n$/);
    await assertRefused(['accept', 'WEB-r2'], 1, /^The request WEB-r2 is rejected already\.\n$/);
    await assertRefused(['accept', 'WEB-r1', 'due=soon'], 1, /^"due" must be a date/);
    await assertRefused(['accept', 'WEB-r1', 'labels+=x'], 2, /has no labels yet/);
    await assertRefused(['accept', 'WEB-r1', '--file', 'x.yaml'], 1, /^There is no file x\.yaml/);
    await assertRefused(['accept'], 2, /takes the id of a request/);
  });
});
