import type { Item } from '../model/item.ts';
import type { Plan, PlanFile } from '../model/plan.ts';
import { rowKeys } from './rowKeys.ts';
import type { TableSource } from './table.ts';

/** An item of a file in its outline, or one of another file above some of these. */
export interface RowNode {
  readonly item: Item;
  readonly key: string;
  readonly kind: 'entry' | 'above';
  parent: RowNode | undefined;
  /** The node from which circles were looked for when it was met. */
  metFrom: RowNode | undefined;
  /** In the order of the text. */
  readonly children: RowNode[];
}

export interface RowTree {
  readonly roots: readonly RowNode[];
  readonly byKey: ReadonlyMap<string, RowNode>;
}

const trees = new WeakMap<PlanFile, { readonly plan: Plan; readonly tree: RowTree }>();

/** The outline of the items of a file. Those whose parents lead back to themselves stand at the top. */
export function rowTree({ file, plan }: TableSource): RowTree {
  const known = trees.get(file);
  if (known?.plan === plan) return known.tree;
  const tree = makeTree(file, plan);
  trees.set(file, { plan, tree });
  return tree;
}

function makeTree(file: PlanFile, plan: Plan): RowTree {
  const { keys } = rowKeys(file.items);
  const own = file.items.map((item, index): RowNode => nodeOf(item, keys[index] as string, 'entry'));
  const byId = new Map<string, RowNode>();
  for (const node of own) if (!byId.has(node.item.id)) byId.set(node.item.id, node);
  const nodes: RowNode[] = [];
  for (const node of own) {
    for (let at: RowNode | undefined = node; at && at.parent === undefined; ) {
      const name: string | undefined = at.item.values.parent;
      if (name === undefined) break;
      const known: RowNode | undefined = byId.get(name);
      const above: RowNode | undefined = known ?? nodeAbove(name, file, plan);
      if (above === undefined) break;
      at.parent = above;
      if (known) break;
      byId.set(name, above);
      nodes.push(above);
      at = above;
    }
    nodes.push(node);
  }
  for (const node of circular(nodes)) node.parent = undefined;
  for (const node of nodes) node.parent?.children.push(node);
  const shown = nodes.filter(({ kind, children }) => kind === 'entry' || children.length > 0);
  return { roots: shown.filter(({ parent }) => parent === undefined), byKey: new Map(shown.map((n) => [n.key, n])) };
}

function nodeOf(item: Item, key: string, kind: RowNode['kind']): RowNode {
  return { item, key, kind, parent: undefined, metFrom: undefined, children: [] };
}

/** An item of another file; what the plan has of this file may be older. */
function nodeAbove(id: string, { file }: PlanFile, plan: Plan): RowNode | undefined {
  const item = plan.itemsById.get(id);
  return item && item.file !== file ? nodeOf(item, id, 'above') : undefined;
}

/** The nodes whose parents lead back to themselves, in one pass however deep they are. */
function circular(nodes: readonly RowNode[]): ReadonlySet<RowNode> {
  const found = new Set<RowNode>();
  for (const start of nodes) {
    let at: RowNode | undefined = start;
    while (at !== undefined && at.metFrom === undefined) {
      at.metFrom = start;
      at = at.parent;
    }
    if (at?.metFrom !== start) continue;
    for (let member: RowNode | undefined = at; member !== undefined && !found.has(member); member = member.parent) {
      found.add(member);
    }
  }
  return found;
}

/** A node and all that stands below it. */
export function branchOf(node: RowNode): RowNode[] {
  const branch: RowNode[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    branch.push(next);
    waiting.push(...next.children.toReversed());
  }
  return branch;
}
