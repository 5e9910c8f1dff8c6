import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../src/host/extension.ts';
import type { ItemRow, PlanNode } from '../../src/host/views/planNode.ts';
import { until } from './until.ts';

/** A row of the Plan view as VS Code gets it. */
export interface Row {
  readonly node: PlanNode;
  readonly treeItem: vscode.TreeItem;
  readonly label: string;
  /** 0 at the top. */
  readonly depth: number;
}

/** The extension's own API, when it has read the plans. */
export async function plandeck(): Promise<PlandeckApi> {
  const extension = vscode.extensions.getExtension<PlandeckApi>('plandeck.plandeck');
  assert.ok(extension, 'VS Code does not know the extension');
  const api = await extension.activate();
  await api.store.settle();
  return api;
}

/** Every row of the Plan view, from the top, each before its children. */
export async function allRows(api: PlandeckApi, parent?: PlanNode, depth = 0): Promise<Row[]> {
  const rows: Row[] = [];
  for (const node of await api.tree.getChildren(parent)) {
    const treeItem = api.tree.getTreeItem(node);
    rows.push({ node, treeItem, label: labelOf(treeItem), depth });
    if (treeItem.collapsibleState === vscode.TreeItemCollapsibleState.None) continue;
    rows.push(...(await allRows(api, node, depth + 1)));
  }
  return rows;
}

/** The rows as an indented text, as far as a reader of an assertion wants to see it. */
export async function outline(api: PlandeckApi): Promise<string[]> {
  return (await allRows(api)).map(({ label, depth }) => '  '.repeat(depth) + label);
}

/** The row of an item, as soon as there is one that `accept` accepts. */
export function rowOf(
  api: PlandeckApi,
  id: string,
  accept: (node: ItemRow) => boolean = () => true,
): Promise<Row & { readonly node: ItemRow }> {
  return until(`a row of ${id}`, async () => {
    for (const row of await allRows(api)) {
      const { node } = row;
      if (node.kind === 'item' && node.item.id === id && accept(node)) return { ...row, node };
    }
    return undefined;
  });
}

/** The nodes of items, for a command's arguments. */
export async function nodesOf(api: PlandeckApi, ...ids: string[]): Promise<ItemRow[]> {
  const nodes: ItemRow[] = [];
  for (const id of ids) nodes.push((await rowOf(api, id)).node);
  return nodes;
}

export async function hasRow(api: PlandeckApi, id: string): Promise<boolean> {
  return (await allRows(api)).some(({ node }) => node.kind === 'item' && node.item.id === id);
}

export function statusOf(api: PlandeckApi, id: string): string | undefined {
  return api.store.plans.flatMap(({ plan }) => plan.items).find((item) => item.id === id)?.values.status;
}

function labelOf({ label }: vscode.TreeItem): string {
  return typeof label === 'string' ? label : (label?.label ?? '');
}
