import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';

const EDITS = 7;
/** Longer than anything that one edit brings. */
const PAUSE = 1500;
const LONGEST = 30_000;

/**
 * From a dependency that is typed into the text until there are new dates beside it, in milliseconds, the median of some. The
 * last item of the plan takes long; what depends on it is in the middle and not begun, and half of the plan depends on that.
 */
export async function measureDates(api: PlandeckApi): Promise<number> {
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
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  await sleep(PAUSE);
  const typed = `${last.id}, `;
  const usual = await dates();
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const start = performance.now();
    await vscode.commands.executeCommand('type', { text: typed });
    await until((now) => now !== usual);
    times.push(performance.now() - start);
    const end = place.translate(0, typed.length);
    await editor.edit((edit) => edit.delete(new vscode.Range(place, end)));
    editor.selection = new vscode.Selection(place, place);
    await until((now) => now === usual);
    await sleep(PAUSE);
  }
  return times.sort((a, b) => a - b)[Math.floor(EDITS / 2)] ?? Number.NaN;

  async function until(isThere: (dates: string) => boolean): Promise<void> {
    const start = performance.now();
    for (let now = await dates(); !isThere(now); now = await dates()) {
      if (performance.now() - start > LONGEST) throw new Error(`The dates stay as they are: ${now}`);
    }
  }

  /** The dates beside the lines that are seen. */
  async function dates(): Promise<string> {
    const [seen] = editor.visibleRanges;
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      seen,
    );
    const texts = hints.flatMap(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value)));
    return texts.filter((text) => /^\d{4}-\d\d-\d\d/.test(text)).join('\n');
  }
}
