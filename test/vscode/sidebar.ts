import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../src/host/extension.ts';
import type { RowViewId } from '../../src/host/manifest/viewTable.ts';
import type { Row } from '../../src/host/views/rows/row.ts';
import { until } from './until.ts';

/** The row of a view that is looked for, as soon as there is one. */
export function rowIn(api: PlandeckApi, view: RowViewId, isWanted: (row: Row) => boolean): Promise<Row> {
  return until(`a row of ${view}`, async () => {
    await api.store.settle();
    return api.sidebar[view].tree.find(isWanted);
  });
}

/** Drags rows of a view, and drops them on a row of another or of the same one, through its controller. */
export async function dropOn(
  api: PlandeckApi,
  view: RowViewId,
  target: Row | undefined,
  rows: readonly Row[],
  from: RowViewId = view,
): Promise<void> {
  const data = new vscode.DataTransfer();
  const { token } = new vscode.CancellationTokenSource();
  const [source, sink] = [api.sidebar[from].drag, api.sidebar[view].drag];
  assert.ok(source.handleDrag && sink.handleDrop);
  await source.handleDrag(rows, data, token);
  await sink.handleDrop(target, data, token);
}

/** What a row is called. */
export function labelOf(row: Row): string {
  const { label } = row.treeItem();
  return typeof label === 'string' ? label : (label?.label ?? '');
}
