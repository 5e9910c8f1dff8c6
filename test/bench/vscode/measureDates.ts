import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { median } from '../measure.ts';

const EDITS = 15;
/** Longer than anything that one edit brings. */
const PAUSE = 1500;
const LONGEST = 30_000;
/** As many lines above and below a dependency have all of its item. */
const LINES = 10;

/** Medians, in milliseconds from a key. */
export interface DatesTimes {
  /** Until VS Code has told of the text. */
  readonly text: number;
  /** Until VS Code has other dates beside it. */
  readonly dates: number;
}

/**
 * From the last key of a dependency that is typed into the text until there are other dates beside its item, for which VS Code is
 * asked as soon as it has told of the text. The last item of the plan takes long; what depends on it is in the middle and not
 * begun, and half of the plan depends on that.
 */
export async function measureDates(api: PlandeckApi): Promise<DatesTimes> {
  await api.store.load();
  await api.store.settle();
  const plan = api.store.plans[0]?.plan;
  const last = plan?.items.at(-1);
  const middle = plan?.items.find(
    ({ values }, index) => index > plan.items.length / 2 && values.depends !== undefined && values.status === 'todo',
  );
  const file = plan?.files[0]?.file;
  if (file === undefined || last === undefined || middle === undefined) throw new Error('There is no item.');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file));
  const editor = await vscode.window.showTextDocument(document);
  const from = document.getText().indexOf('depends: [', document.getText().indexOf(`id: ${middle.id}`));
  const place = document.positionAt(from + 'depends: ['.length);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenter);
  const unfinished = last.id.slice(0, -1);
  await editor.edit((edit) => edit.insert(place, `${unfinished}, `));
  const end = place.translate(0, unfinished.length);
  editor.selection = new vscode.Selection(end, end);
  await sleep(PAUSE);
  const lines = new vscode.Range(place.translate(-LINES), place.translate(LINES));
  const usual = await dates();
  const times: DatesTimes[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const told = nextChange();
    const start = performance.now();
    const typed = vscode.commands.executeCommand('type', { text: last.id.slice(-1) });
    await told;
    const text = performance.now() - start;
    await until((now) => now !== usual);
    times.push({ text, dates: performance.now() - start });
    await typed;
    await vscode.commands.executeCommand('deleteLeft');
    await until((now) => now === usual);
    await sleep(PAUSE);
  }
  return { text: median(times.map(({ text }) => text)), dates: median(times.map(({ dates }) => dates)) };

  function nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const listener = vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document !== document || change.contentChanges.length === 0) return;
        listener.dispose();
        resolve();
      });
    });
  }

  async function until(isThere: (dates: string) => boolean): Promise<void> {
    const start = performance.now();
    for (let now = await dates(); !isThere(now); now = await dates()) {
      if (performance.now() - start > LONGEST) throw new Error(`The dates stay as they are: ${now}`);
    }
  }

  /** The dates beside the lines of the item. */
  async function dates(): Promise<string> {
    const command = 'vscode.executeInlayHintProvider';
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(command, document.uri, lines);
    const texts = hints.flatMap(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value)));
    return texts.filter((text) => /^\d{4}-\d\d-\d\d/.test(text)).join('\n');
  }
}
