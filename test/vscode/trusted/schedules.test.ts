import assert from 'node:assert/strict';
import { lastDateOf } from '../../../src/core/schedule/moments.ts';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { git } from '../../fixtures/repository.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile, typeOver } from '../workspaceFiles.ts';

describe('the schedule of a plan', () => {
  let api: PlandeckApi;
  let wall: string;
  let roof: string;
  let head: string;
  const run = (...args: string[]): string => git(folderPath(), ...args).trim();

  before(async () => {
    api = await plandeck();
    head = run('rev-parse', 'HEAD');
  });

  beforeEach(() => {
    [wall, roof] = [freshId(), freshId()];
  });

  afterEach(async () => {
    run('reset', '--quiet', '--mixed', head);
    await cleanUp(api);
  });

  const loaded = () => api.store.plans[0] ?? assert.fail('there is no plan');

  /** The day on which an item ends, as far as that is known at once. */
  function finish(id: string): string | undefined {
    const item = loaded().plan.itemsById.get(id);
    const at = item && api.schedules.of(loaded())?.of(item)?.finish;
    return at === undefined ? undefined : lastDateOf(at);
  }

  it('follows what is typed, computes nothing twice, and goes by what could last be read', async () => {
    const uri = await planFile(
      api,
      `items:\n  - {id: ${wall}, title: Wall, estimate: 3d, start: 2099-06-01}\n  - {id: ${roof}, title: Roof, estimate: 1d}\n`,
    );
    await until('the dates', () => finish(wall) === '2099-06-03');
    assert.ok((finish(roof) ?? '') < '2099-06-01');
    const before = api.schedules.of(loaded());
    assert.equal(api.schedules.of(loaded()), before);
    await typeOver(uri, 'title: Roof', `title: Roof, depends: [${wall}]`);
    await until('the day after the wall', () => finish(roof) === '2099-06-04');
    assert.notEqual(api.schedules.of(loaded()), before);
    await typeOver(uri, 'title: Roof', 'title: {Roof');
    await until('a broken file', () => api.store.planOf(uri.toString())?.plan.files.some((one) => one.isReadOnly));
    const ids = api.schedules.of(loaded())?.schedule.compiled.input.plans[0]?.itemsById;
    assert.ok(ids?.get(roof));
  });

  it('has the days of git, and says when git says another', async () => {
    await planFile(api, `items:\n  - {id: ${wall}, title: Wall, status: done}\n`);
    run('add', '--all');
    run('commit', '--quiet', '--message=Wall', '--date=2024-02-05T12:00');
    await until('the day of the commit', async () => {
      const item = loaded().plan.itemsById.get(wall);
      const at = item && (await api.schedules.read(loaded()))?.of(item)?.finish;
      return at !== undefined && lastDateOf(at) === '2024-02-05';
    });
    let changes = 0;
    const subscription = api.schedules.onDidChange(() => changes++);
    run('commit', '--quiet', '--amend', '--no-edit', '--date=2024-02-06T12:00');
    await until('the day of the other commit', () => finish(wall) === '2024-02-06');
    assert.ok(changes > 0);
    subscription.dispose();
  });

  it('is not that of plans of the past', () => {
    const { plan, ...others } = loaded();
    assert.equal(api.schedules.of({ ...others, plan: { ...plan } }), undefined);
  });
});
