import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { pick } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { withSetting } from '../setting.ts';
import { until } from '../until.ts';
import { bytesOf, cleanUp, diskText, folderPath, freshId, planFile, typeOver } from '../workspaceFiles.ts';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`plandeck.${command}`);
const optimise = (): Thenable<unknown> => run('schedule.optimise');

/** What optimising said, its buttons included, and how far it was told to be. */
interface Said {
  readonly messages: string[];
  readonly buttons: string[];
  readonly steps: string[];
}

describe('Optimise Schedule', () => {
  let api: PlandeckApi;
  let uri: vscode.Uri;
  let original: Buffer;
  /** Bo waits for Ana's short item, which she does last. */
  let ids: string[];

  /** A folder with a plan of its own. */
  let second: string;

  before(async () => {
    api = await plandeck();
    second = path.join(folderPath(), 'second');
  });

  beforeEach(async () => {
    const key = freshId();
    ids = [freshId(), freshId(), freshId(), freshId(), freshId()];
    const [a, b, c, d, e] = ids;
    uri = await planFile(
      api,
      `people: [ana-${key}, bo-${key}]
items:
  # what Bo waits for
  - {id: ${a}, title: A, estimate: 10d, assignees: ana-${key}, rank: 30, priority: could}
  - {id: ${b}, title: B, estimate: 500d, assignees: bo-${key}, rank: 40, depends: ${a}, priority: could}
  - {id: ${c}, title: C, estimate: 300d, assignees: ana-${key}, rank: 10, priority: could}
  - {id: ${d}, title: D, estimate: 10d, assignees: bo-${key}, rank: 20, priority: could}
  - {id: ${e}, title: E, estimate: 400d, assignees: ana-${key}, rank: 25, priority: could}
`,
    );
    original = bytesOf(uri);
  });

  afterEach(async () => {
    await run('proposal.discard');
    rmSync(second, { recursive: true, force: true });
    await cleanUp(api);
  });

  /**
   * Answers what the command says with a button, and stops its progress when that asks for it.
   * @param meanwhile runs at the first step of the progress
   */
  async function answering(
    button: string | undefined,
    work: () => Thenable<unknown>,
    meanwhile: (stop: () => void) => Promise<void> | void = () => undefined,
  ): Promise<Said> {
    const said: Said = { messages: [], buttons: [], steps: [] };
    const window = vscode.window as unknown as Record<string, unknown>;
    const names = ['showInformationMessage', 'showWarningMessage', 'withProgress'];
    const real = names.map((name) => [name, window[name]] as const);
    const show = async (message: string, ...buttons: string[]): Promise<string | undefined> => {
      said.messages.push(message);
      said.buttons.push(...buttons);
      return buttons.find((one) => one === button);
    };
    window['showInformationMessage'] = show;
    window['showWarningMessage'] = show;
    window['withProgress'] = async (
      options: vscode.ProgressOptions,
      task: (progress: vscode.Progress<{ message?: string }>, token: vscode.CancellationToken) => Promise<unknown>,
    ) => {
      assert.ok(options.cancellable);
      const source = new vscode.CancellationTokenSource();
      let isFirst = true;
      let first: unknown;
      const report = ({ message = '' }: { message?: string }): void => {
        said.steps.push(message);
        if (isFirst) first = meanwhile(() => source.cancel());
        isFirst = false;
      };
      const result = await task({ report }, source.token);
      await first;
      return result;
    };
    try {
      await work();
      return said;
    } finally {
      for (const [name, value] of real) window[name] = value;
    }
  }

  const diffInput = (): vscode.TabInputTextDiff | undefined => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputTextDiff ? input : undefined;
  };
  const proposalTabs = (): string[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs.map(({ label }) => label))
      .filter((label) => label.includes('ranks as they are'));

  it('shows the ranks that it found as a diff, says what they gain, and writes nothing', async () => {
    const { messages, buttons, steps } = await answering(undefined, optimise);
    assert.match(
      messages.join(),
      /^Customer portal ends \d+ days sooner: on \d{4}-\d\d-\d\d, not on \d{4}-\d\d-\d\d\. \S+ ranks? changes?\.$/,
    );
    assert.deepEqual(buttons, ['Apply', 'Discard']);
    assert.ok(steps.length > 2 && steps.every((step) => /^[\d,]+ of 1,000 schedules$/.test(step)), steps.join());
    const input = await until('the diff', diffInput);
    assert.equal(input.original.toString(), uri.toString());
    assert.equal(input.modified.scheme, 'plandeck-proposal');
    const proposed = (await vscode.workspace.openTextDocument(input.modified)).getText();
    const ranks = /rank: [-\d.]+/g;
    assert.equal(proposed.replaceAll(ranks, ''), original.toString().replaceAll(ranks, ''));
    assert.notEqual(proposed, original.toString());
    assert.deepEqual(bytesOf(uri), original);
    assert.deepEqual(proposalTabs(), ['Customer portal: ranks as they are ↔ as proposed']);
  });

  it('applies them as one edit, which undo takes back', async () => {
    const finishOf = async (): Promise<number> => {
      await api.store.settle();
      const loaded = api.store.planOf(uri.toString());
      const item = loaded?.plan.itemsById.get(ids[1] ?? '');
      return (loaded && item && (await api.schedules.read(loaded))?.of(item)?.finish) || 0;
    };
    const before = await finishOf();
    await answering('Apply', optimise);
    const after = await finishOf();
    assert.ok(after < before, `${after} ${before}`);
    assert.notDeepEqual(bytesOf(uri), original);
    assert.match(diskText(uri), /# what Bo waits for/);
    assert.deepEqual(proposalTabs(), []);
    await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
  });

  it('shows the files of all plans that share people in one tab, and applies them as one edit', async () => {
    const key = freshId();
    await planFile(
      api,
      `people: [{id: sam-${key}, email: sam-${key}@example.org}]
items: [{id: ${freshId()}, title: Shared, estimate: 1d, assignees: sam-${key}, priority: could}]
`,
    );
    mkdirSync(second);
    const other = vscode.Uri.file(path.join(second, 'plan.yaml'));
    writeFileSync(
      other.fsPath,
      `project: {key: SEC, name: Second}
people: [{id: sam, email: sam-${key}@example.org}, bo]
items:
  - {id: SEC-aaaaa, title: A, estimate: 10d, assignees: sam, rank: 30, priority: could}
  - {id: SEC-bbbbb, title: B, estimate: 500d, assignees: bo, rank: 40, depends: SEC-aaaaa, priority: could}
  - {id: SEC-ccccc, title: C, estimate: 300d, assignees: sam, rank: 10, priority: could}
`,
    );
    await until('the second plan', () => api.store.planOf(other.toString()));
    const before = bytesOf(other);
    let said: Said | undefined;
    await pick('Customer portal', async () => {
      said = await answering(undefined, optimise);
    });
    const messages = said?.messages ?? [];
    assert.match(
      messages.join(),
      /^Customer portal ends \d+ days sooner: .* Second ends \d+ days sooner: .* ranks change\.$/,
    );
    assert.deepEqual(proposalTabs(), ['Customer portal: ranks as they are ↔ as proposed (2 files)']);
    assert.deepEqual(bytesOf(other), before);
    await run('proposal.apply');
    assert.notDeepEqual(bytesOf(uri), original);
    assert.notDeepEqual(bytesOf(other), before);
    assert.deepEqual(proposalTabs(), []);
    await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
    assert.deepEqual(bytesOf(other), before);
  });

  it('applies what is looked at by its button too, and gives it up', async () => {
    await answering(undefined, optimise);
    await run('proposal.discard');
    assert.deepEqual(proposalTabs(), []);
    const { messages } = await answering(undefined, () => run('proposal.apply'));
    assert.deepEqual(messages, ['There is no proposal any more.']);
    assert.deepEqual(bytesOf(uri), original);
    await answering(undefined, optimise);
    await run('proposal.apply');
    assert.notDeepEqual(bytesOf(uri), original);
  });

  it('refuses with a sentence what was found for another plan, while it searches and while one looks', async () => {
    const during = await answering('Apply', optimise, async () => {
      await typeOver(uri, 'estimate: 300d', 'estimate: 299d');
      await api.store.settle();
    });
    assert.deepEqual(during.messages, [
      'The plan has changed meanwhile, so that the proposal is not for it any more. Run the command again.',
    ]);
    assert.deepEqual(proposalTabs(), []);
    await answering(undefined, optimise);
    await typeOver(uri, 'estimate: 299d', 'estimate: 298d');
    const after = await answering(undefined, () => run('proposal.apply'));
    assert.deepEqual(after.messages, during.messages);
    assert.deepEqual(bytesOf(uri), original);
  });

  it('stops at once when it is cancelled, and leaves nothing', async () => {
    await withSetting('plandeck.optimise.schedules', 1_000_000, async () => {
      const { messages, steps } = await answering('Apply', optimise, (stop) => stop());
      assert.deepEqual(messages, []);
      assert.deepEqual(steps, ['0 of 1,000,000 schedules']);
    });
    assert.deepEqual(proposalTabs(), []);
    assert.deepEqual(bytesOf(uri), original);
  });

  it('says that it found no better order', async () => {
    await withSetting('plandeck.optimise.schedules', 1, async () => {
      const { messages } = await answering('Apply', optimise);
      assert.match(messages.join(), /^No order with which the plan ends earlier was found in \d schedules\.$/);
    });
  });
});
