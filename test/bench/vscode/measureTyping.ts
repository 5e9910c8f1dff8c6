import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { machineAtRest } from './machineAtRest.ts';

/** What follows a key in the text editor of a large plan, in milliseconds, each the median of some keys. */
export interface TypingTimes {
  /** From the key until VS Code has told of the text: no extension can answer sooner. */
  readonly text: number;
  /** From the key until VS Code has been given the findings that it brings. */
  readonly findings: number;
  /** From the key until a hover of the item says what was typed. */
  readonly hover: number;
  /** From the key until the Plan view has given VS Code the row that it changes. */
  readonly tree: number;
  /** The list of completions behind the key. */
  readonly completions: number;
}

const KEYS = 7;
/** Longer than anything that one key brings, VS Code's own outline of the file included. */
const PAUSE = 4000;

/** Types into a plan whose view is shown: into an item in the middle of it, and into the first, whose row is in sight. */
export async function measureTyping(api: PlandeckApi): Promise<TypingTimes> {
  await api.store.load();
  await api.store.settle();
  await vscode.commands.executeCommand('plandeck.plan.focus');
  const [file] = api.store.plans[0]?.plan.files ?? [];
  const { items = [] } = api.store.plans[0]?.plan ?? {};
  const [first, middle] = [items[0], items[Math.floor(items.length / 2)]];
  if (!file || !first || !middle) throw new Error('There is no item.');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file.file));
  const editor = await vscode.window.showTextDocument(document);
  const rows = await api.tree.getChildren(undefined);
  if ((rows ?? []).length === 0) throw new Error('There are no rows.');
  const offsetOf = ({ id }: { readonly id: string }): number => document.getText().indexOf(`id: ${id}`);
  const endOf = (item: { readonly id: string }, field: string): vscode.Position =>
    document.lineAt(document.positionAt(document.getText().indexOf(`${field}: `, offsetOf(item))).line).range.end;

  const goTo = async (position: vscode.Position): Promise<void> => {
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(editor.selection);
    await machineAtRest();
  };

  await goTo(endOf(middle, 'status'));
  const text = await medianOf(() =>
    timed(() => when(vscode.workspace.onDidChangeTextDocument, (event) => event.document === document)),
  );
  const findings = await medianOf((typed) => timed(() => found(document.uri, typed)));
  const completions = await medianOf(async () => {
    await type('x');
    const from = performance.now();
    await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, editor.selection.active);
    return performance.now() - from;
  });
  await goTo(endOf(first, 'title'));
  const tree = await medianOf((typed) => timed(() => shown(api.tree, typed)));
  const id = document.positionAt(offsetOf(first) + 'id: '.length);
  const hover = await medianOf(async (typed) => {
    const from = performance.now();
    await type('x');
    await hovered(document.uri, id, typed);
    return performance.now() - from;
  });
  return { text, findings, hover, completions, tree };

  /** Runs with what stands behind the key that is to be typed: so many letters. */
  async function medianOf(measure: (typed: string) => Promise<number>): Promise<number> {
    const times: number[] = [];
    for (let key = 0; key < KEYS; key++) {
      const line = document.lineAt(editor.selection.active.line).text;
      times.push(await measure(`${line.trim().split(' ').at(-1)}x`));
      await sleep(PAUSE);
    }
    return times.sort((a, b) => a - b)[Math.floor(KEYS / 2)] ?? Number.NaN;
  }
}

/** Types a key, and waits for what follows it. */
async function timed(follows: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  const typed = type('x');
  const followed = follows();
  await typed;
  await followed;
  return performance.now() - start;
}

async function type(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text });
}

function when<T>(event: vscode.Event<T>, isMeant: (told: T) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const subscription = event((told) => {
      if (!isMeant(told)) return;
      subscription.dispose();
      resolve();
    });
  });
}

/** When VS Code has a finding that says so. Asked again and again, since VS Code holds its own event back for a while. */
async function found(uri: vscode.Uri, typed: string): Promise<void> {
  while (!vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes(typed))) await sleep(2);
}

/** When a hover says so; asked for again as long as it does not. */
async function hovered(uri: vscode.Uri, position: vscode.Position, typed: string): Promise<void> {
  for (;;) {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
    const said = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
    if (said.some((text) => text.includes(typed))) return;
  }
}

/** When VS Code is given a row that says so. */
function shown(tree: PlandeckApi['tree'], typed: string): Promise<void> {
  const getTreeItem = tree.getTreeItem;
  return new Promise((resolve) => {
    tree.getTreeItem = (node) => {
      const treeItem = getTreeItem.call(tree, node);
      if (JSON.stringify(treeItem.label).includes(typed)) {
        tree.getTreeItem = getTreeItem;
        resolve();
      }
      return treeItem;
    };
  });
}
