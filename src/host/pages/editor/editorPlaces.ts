import type * as vscode from 'vscode';
import { rangeOf } from '../../../core/model/place.ts';
import type { Range } from '../../../core/model/range.ts';
import type { FromPlanEditor } from '../../../messages/fromPlanEditor.ts';
import type { Context } from '../../context.ts';
import { showBeside } from '../board/textBeside.ts';
import type { OpenEditor } from './openEditor.ts';

/** Opens the text at a row, or at one of its fields. */
export async function openPlace(
  { store }: Context,
  { page, typing }: OpenEditor,
  { key, column, keep }: Extract<FromPlanEditor, { readonly kind: 'open' }>,
): Promise<void> {
  await typing.flush();
  await store.settle();
  page.update();
  const place = page.placeOf(key, column);
  if (place) await showBeside(page.page.panel.viewColumn, page.file, place, !keep);
}

/**
 * Shows what a form names: an item of the file as a row, one of another file in its form, anything else of the plan in its
 * text.
 */
export async function goTo(context: Context, { page }: OpenEditor, id: string): Promise<void> {
  const loaded = page.shown?.of?.loaded;
  const item = loaded?.plan.itemsById.get(id);
  if (loaded && item) {
    if (page.select([{ kind: 'item', loaded, item, parent: undefined }])) return;
    await context.itemForms.show({ file: item.file, id });
    return;
  }
  const other = loaded?.plan.milestones.get(id) ?? loaded?.plan.external.get(id);
  if (other) await showBeside(page.page.panel.viewColumn, other.file, rangeOf(other), true);
}

/** Opens the text at what keeps it from being read, or the text of a file that is of no plan. */
export async function showProblem(editor: OpenEditor): Promise<void> {
  const findings = editor.page.fileNow?.findings ?? [];
  const broken = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  await show(editor, broken?.range ?? START);
}

export async function showLine(editor: OpenEditor, line: number): Promise<void> {
  const { document } = editor.page;
  const start = document.offsetAt(document.lineAt(Math.min(Math.max(line, 0), document.lineCount - 1)).range.start);
  await show(editor, { start, end: start });
}

export async function showSection(editor: OpenEditor, section: string): Promise<void> {
  const places = editor.page.fileNow?.places ?? {};
  const place = Object.hasOwn(places, section) ? places[section] : undefined;
  await show(editor, place?.key ?? START);
}

const START: Range = { start: 0, end: 0 };

async function show({ page }: OpenEditor, place: Range): Promise<void> {
  const column: vscode.ViewColumn | undefined = page.page.panel.viewColumn;
  await showBeside(column, page.file, place, true);
}
