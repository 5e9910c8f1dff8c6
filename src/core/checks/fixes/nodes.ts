import type { Range } from '../../model/range.ts';
import type { ListNode, MapEntry, MapNode, PlainValue, ScalarNode, YamlNode } from '../../text/yamlNode.ts';

/** The way from a document's root to a node: keys of maps and places in lists. */
export type Path = readonly (string | number)[];

/** A node of a document, and where it hangs. */
export interface NodePlace<Node extends YamlNode = YamlNode> {
  readonly node: Node;
  readonly path: Path;
  readonly parent: MapNode | ListNode | undefined;
}

/** The value with just this range. */
export function nodeAt(root: YamlNode, range: Range): NodePlace | undefined {
  let at: NodePlace | undefined = { node: root, path: [], parent: undefined };
  while (at && (at.node.start !== range.start || at.node.end !== range.end)) at = childAround(at, range);
  return at;
}

/** The entry whose key has just this range, with its map. */
export function entryAt(root: YamlNode, range: Range): (NodePlace<MapNode> & { readonly entry: MapEntry }) | undefined {
  for (let at: NodePlace | undefined = { node: root, path: [], parent: undefined }; at; at = childAround(at, range)) {
    const { node, path, parent } = at;
    const entry = node.kind === 'map' ? node.entries.find(({ key }) => key.start === range.start) : undefined;
    if (node.kind === 'map' && entry && entry.key.end === range.end) return { node, path, parent, entry };
  }
  return undefined;
}

/** The map in which a value is a field's. */
export function mapAround({ parent, path }: NodePlace): NodePlace<MapNode> | undefined {
  return parent?.kind === 'map' ? { node: parent, path: path.slice(0, -1), parent: undefined } : undefined;
}

function childAround({ node, path }: NodePlace, range: Range): NodePlace | undefined {
  const isAround = (child: YamlNode): boolean => child.start <= range.start && range.end <= child.end;
  if (node.kind === 'list') {
    const index = node.elements.findIndex(isAround);
    const element = node.elements[index];
    return element && { node: element, path: [...path, index], parent: node };
  }
  const entry = node.kind === 'map' ? node.entries.find(({ value }) => value && isAround(value)) : undefined;
  return node.kind === 'map' && entry?.value
    ? { node: entry.value, path: [...path, entry.key.text], parent: node }
    : undefined;
}

function childrenOf(node: YamlNode, path: Path): NodePlace[] {
  if (node.kind === 'scalar') return [];
  const children =
    node.kind === 'list'
      ? node.elements.map((element, index) => [index, element] as const)
      : node.entries.map(({ key, value }) => [key.text, value] as const);
  return children.flatMap(([step, child]) => (child ? [{ node: child, path: [...path, step], parent: node }] : []));
}

/** The scalars in a value, itself included. */
export function scalarsIn(place: NodePlace): NodePlace<ScalarNode>[] {
  if (place.node.kind === 'scalar') return [{ ...place, node: place.node }];
  return childrenOf(place.node, place.path).flatMap(scalarsIn);
}

/** The maps in a value, itself included. */
export function mapsIn(place: NodePlace): NodePlace<MapNode>[] {
  const { node, path } = place;
  const own = node.kind === 'map' ? [{ ...place, node }] : [];
  return [...own, ...childrenOf(node, path).flatMap(mapsIn)];
}

/** What stands at a path of plain data. */
export function valueAt(root: PlainValue, path: Path): PlainValue | undefined {
  let value: PlainValue | undefined = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as { [key: string]: PlainValue })[step];
  }
  return value;
}

/** Puts a value at a path of plain data, below the root. */
export function setAt(root: PlainValue, path: Path, value: PlainValue): void {
  const target = valueAt(root, path.slice(0, -1)) as { [key: string]: PlainValue } | undefined;
  const last = path.at(-1);
  if (target && last !== undefined) target[last] = value;
}
