import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { pick, type Shown, told, type } from '../ask.ts';
import { allRows, nodesOf, plandeck, rowOf } from '../plandeck.ts';
import { cleanUp, diskText, folderPath, typeOver } from '../workspaceFiles.ts';
import { TITLES } from './titles.ts';

/** What would act or deceive in any place, even one that shows text as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not come through.
const ACTING = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

describe('a plan whose texts try to act', () => {
  let api: PlandeckApi;
  let text: string;
  let plan: vscode.Uri;

  before(async () => {
    api = await plandeck();
    plan = vscode.Uri.file(path.join(folderPath(), 'evil', 'plan.yaml'));
    text = diskText(plan);
  });

  afterEach(async () => {
    await cleanUp(api);
    assert.equal(diskText(plan), text, 'nothing is written');
  });

  const setStatus = (...args: unknown[]) => vscode.commands.executeCommand('plandeck.item.setStatus', ...args);

  /** VS Code's own Markdown preview, which lets HTML through, stands for the renderer of tooltips. */
  async function render(markdown: string): Promise<string> {
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
    return html.replace(/<span id="markdown-mermaid"[^>]*><\/span>/, '');
  }

  /** Whether a place that shows text as it is would show it on one line of bearable length, without deceit. */
  function assertPlain(shown: unknown): asserts shown is string {
    assert.ok(typeof shown === 'string', `${shown}`);
    assert.ok(shown.length < 1000, `${shown.length} characters`);
    assert.doesNotMatch(shown, ACTING);
  }

  function assertWithoutIcons({ entries }: Shown): void {
    for (const { label, description = '', detail = '' } of entries) {
      for (const part of [label, description, detail]) {
        assertPlain(part);
        assert.doesNotMatch(part, /(?<!\\)\$\(/);
      }
    }
  }

  it('has titles in the tree that read as they are written', async () => {
    const { label } = await rowOf(api, 'EVL-aaaa1');
    assert.equal(label, TITLES['EVL-aaaa1']);
    assert.equal((await rowOf(api, 'EVL-aaaa3')).label, TITLES['EVL-aaaa3']);
    assert.equal((await rowOf(api, 'EVL-aaaa4')).label, 'user\\u202egnp.exe\\u2066 \\u200b\\ufeff');
    assert.equal((await rowOf(api, 'EVL-aaaa5')).label, 'two lines and tabs \\u001b[31mred\\u0007');
    assert.match((await rowOf(api, 'EVL-aaaa6')).label, /^long x{100,400}…$/);
  });

  it('has nothing that acts in any row of any layout, plans and groups included', async () => {
    try {
      for (const layout of ['status', 'priority', 'assignee', 'milestone', 'outline']) {
        await vscode.commands.executeCommand('plandeck.plan.groupBy', layout);
        for (const { node, treeItem, label } of await allRows(api)) {
          assertPlain(label);
          assertPlain(treeItem.description ?? '');
          assertPlain(treeItem.accessibilityInformation?.label ?? '');
          assert.ok(treeItem.iconPath instanceof vscode.ThemeIcon);
          assert.match(treeItem.iconPath.id, /^[a-z-]+$/);
          if (node.kind !== 'item') assertPlain(treeItem.tooltip);
        }
      }
    } finally {
      await vscode.commands.executeCommand('plandeck.plan.groupBy', 'outline');
    }
  });

  it('has tooltips in which its texts are only text', async () => {
    for (const id of [...Object.keys(TITLES), 'EVL-aaaa8']) {
      const { node, treeItem } = await rowOf(api, id);
      const { tooltip } = await api.tree.resolveTreeItem(treeItem, node);
      assert.ok(tooltip instanceof vscode.MarkdownString);
      assert.ok(!tooltip.isTrusted && !tooltip.supportHtml && !tooltip.supportThemeIcons);
      assert.ok(tooltip.value.length < 5000);
      const html = await render(tooltip.value);
      const tags = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
      const own = ['p', 'strong', 'br', 'hr'];
      const foreign = [...tags].filter((tag) => tag !== undefined && !own.includes(tag));
      // The description may have Markdown of its own, which the test below looks at.
      if (id !== 'EVL-aaaa8') assert.deepEqual(foreign, [], html);
      assert.equal(html.match(/<strong>/g)?.length, 1);
      assert.doesNotMatch(html, /href="command:/i);
    }
  });

  it('has descriptions without links that act, and fetches no pictures for them', async () => {
    const { node, treeItem } = await rowOf(api, 'EVL-aaaa8');
    const { tooltip } = await api.tree.resolveTreeItem(treeItem, node);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    const [, description = ''] = tooltip.value.split('\n---\n');
    const html = await render(description);
    assert.doesNotMatch(html, /href="(?!https?:|mailto:)|<img[^>]+https:/i);
  });

  it('has titles in quick picks that read as they are written', async () => {
    const asked = await pick(undefined, () => setStatus());
    assertWithoutIcons(asked);
    assert.ok(asked.entries.some(({ label }) => label.startsWith('\\$(flame)')));
    for (const command of ['setStatus', 'setPriority', 'setAssignees']) {
      const [node] = await nodesOf(api, 'EVL-aaaa3');
      const shown = await pick(undefined, () => vscode.commands.executeCommand(`plandeck.item.${command}`, node));
      assertWithoutIcons(shown);
      assert.ok(shown.entries.some(({ label }) => label.includes('\\$(flame)')));
      assertPlain(shown.title);
      // The title of a pick shows what it is given, backslashes too.
      assert.ok(shown.title?.endsWith(TITLES['EVL-aaaa3'] ?? ''), shown.title);
    }
    assertWithoutIcons(await pick(undefined, () => vscode.commands.executeCommand('plandeck.item.new')));
  });

  it('has names in notifications that are no links', async () => {
    const id = 'WEB-[x](command:workbench.action.quit)';
    const document = await typeOver(
      plan,
      'items:\n',
      `items:\n  - {id: "${id}", title: A}\n  - {id: "${id}", title: B}\n`,
    );
    await api.store.settle();
    const [node] = await nodesOf(api, id);
    const said = await told(() => pick('done', () => setStatus(node)));
    assert.equal(said.length, 1);
    assertPlain(said[0]);
    assert.ok(said[0].includes('WEB-[x]'), said[0]);
    assert.doesNotMatch(said[0], /\]\(/);
    assert.equal(document.isDirty, true);
  });

  it('has findings that are one line of bearable length', () => {
    const diagnostics = vscode.languages.getDiagnostics(plan);
    for (const { message } of diagnostics) {
      assert.doesNotMatch(message, ACTING);
      assert.ok(message.length <= 1001);
    }
  });

  it('can be edited like any other', async () => {
    const [node] = await nodesOf(api, 'EVL-aaaa6');
    await pick('done', () => setStatus(node));
    assert.equal(diskText(plan).length, text.length + ', status: done'.length);
    await vscode.commands.executeCommand('plandeck.edit.undo');
    await type(undefined, () => vscode.commands.executeCommand('plandeck.item.newChild', node));
  });
});
