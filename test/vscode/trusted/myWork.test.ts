import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { git } from '../../fixtures/repository.ts';
import { plandeck } from '../plandeck.ts';
import { withSetting } from '../setting.ts';
import { labelOf, rowIn } from '../sidebar.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile } from '../workspaceFiles.ts';

describe('the My Work view', () => {
  let api: PlandeckApi;
  let ids: readonly [string, string, string, string];
  const second = path.join(folderPath(), 'second');

  before(async () => {
    api = await plandeck();
  });

  beforeEach(() => {
    ids = [freshId(), freshId(), freshId(), freshId()];
  });

  afterEach(async () => {
    await cleanUp(api);
    rmSync(second, { recursive: true, force: true });
    await until('one plan', () => api.store.plans.length === 1);
  });

  /** Four items, one for each group, of somebody. */
  const write = (person: string): Promise<vscode.Uri> =>
    planFile(
      api,
      `items:
  - {id: ${ids[0]}, title: A, assignees: ${person}, due: 2020-01-31}
  - {id: ${ids[1]}, title: B, assignees: ${person}, status: doing}
  - {id: ${ids[2]}, title: C, assignees: ${person}, waiting: {for: priya, chase: 2020-02-01}}
  - {id: ${ids[3]}, title: D, assignees: [bo, ${person}]}
`,
    );
  const row = (id: string): Promise<Row> => rowIn(api, 'plandeck.myWork', ({ entry }) => entry?.id === id);
  const descriptionOf = async (id: string): Promise<string> => String((await row(id)).treeItem().description);
  const groups = (): string[] => api.sidebar['plandeck.myWork'].tree.rowsOf().map(labelOf);
  const groupOf = async (id: string): Promise<string> =>
    labelOf(api.sidebar['plandeck.myWork'].tree.getParent(await row(id)) ?? assert.fail(`${id} stands nowhere`));
  const badge = (): number => api.sidebar['plandeck.myWork'].view.badge?.value ?? 0;
  const isShown = async (id: string): Promise<boolean> => {
    await api.store.settle();
    return api.sidebar['plandeck.myWork'].tree.find(({ entry }) => entry?.id === id) !== undefined;
  };

  it('shows the work of whoever has the address that git knows, by what can be done about it', async () => {
    const before = badge();
    await write('ana');
    assert.deepEqual(
      [await groupOf(ids[0]), await groupOf(ids[1]), await groupOf(ids[2]), await groupOf(ids[3])],
      ['Overdue', 'Doing', 'Waiting', 'Next'],
    );
    assert.match(await descriptionOf(ids[0]), /^due 2020-01-31 · ana$/);
    const waits = 'waits for Priya Nair, ask again, due since 2020-02-01';
    assert.equal(await descriptionOf(ids[2]), `${waits} · ana`);
    assert.equal((await row(ids[2])).treeItem().accessibilityInformation?.label, `C, todo, blocked, ana, ${waits}`);
    assert.equal(Object((await row(ids[2])).treeItem().iconPath)['id'], 'bell');
    assert.equal((await row(ids[2])).treeItem().contextValue, 'item');
    assert.equal(badge(), before + 2);
  });

  it('is over all plans, and then says which one an item is of', async () => {
    await write('ana');
    mkdirSync(second);
    const plan = `project: {key: SEC, name: Second}\npeople: [{id: ruiz, aliases: [ANA@example.org]}]\n`;
    writeFileSync(path.join(second, 'plan.yaml'), `${plan}items: [{id: SEC-aaaaa, title: E, assignees: ruiz}]\n`);
    assert.equal(await descriptionOf('SEC-aaaaa'), 'SEC · ruiz');
    assert.match(await descriptionOf(ids[0]), /^WEB · due/);
  });

  it('goes by the setting before it goes by git, leaves empty groups out, and says that it knows nobody', async () => {
    const person = `p-${freshId()}`;
    await planFile(api, `people: [${person}]\nitems: [{id: ${ids[3]}, title: D, assignees: ${person}}]\n`);
    assert.equal(await isShown(ids[3]), false);
    await withSetting('plandeck.me', person, async () => {
      await row(ids[3]);
      assert.deepEqual(groups(), ['Next']);
      assert.equal(badge(), 0);
    });
    const contexts = await contextsOf(() =>
      withSetting('plandeck.me', 'nobody@example.org', async () => {
        await until('an empty view', () => groups().length === 0);
      }),
    );
    assert.deepEqual(contexts.slice(0, 1), ['misnamed']);
    await until('the work of Ana', () => groups().length > 0);
  });

  it('asks git again when its configuration changes', async () => {
    const person = `p-${freshId()}`;
    await planFile(
      api,
      `people: [{id: ${person}, email: ${person}@example.org}]\nitems: [{id: ${ids[3]}, title: D, assignees: ${person}}]\n`,
    );
    assert.equal(await isShown(ids[3]), false);
    git(folderPath(), 'config', 'user.email', `${person}@example.org`);
    try {
      await row(ids[3]);
    } finally {
      git(folderPath(), 'config', 'user.email', 'ana@example.org');
    }
    await until('the work of Ana', async () => !(await isShown(ids[3])));
  });
});

/** What the view's welcome texts went by, one after the other. */
async function contextsOf(run: () => Promise<void>): Promise<unknown[]> {
  const commands = vscode.commands as { executeCommand: (...args: unknown[]) => Thenable<unknown> };
  const real = commands.executeCommand;
  const set: unknown[] = [];
  commands.executeCommand = (command, name, value, ...rest) => {
    if (command === 'setContext' && name === 'plandeck.user') set.push(value);
    return real(command, name, value, ...rest);
  };
  try {
    await run();
    return set;
  } finally {
    commands.executeCommand = real;
  }
}
