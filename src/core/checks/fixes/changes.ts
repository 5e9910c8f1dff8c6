import { editMap } from '../../text/editMap.ts';
import { replaceScalar } from '../../text/replaceScalar.ts';
import type { FieldValue } from '../../text/writeValue.ts';
import type { MapEntry, MapNode, PlainValue, ScalarNode, YamlNode } from '../../text/yamlNode.ts';
import type { Change } from './fix.ts';
import { type NodePlace, setAt, valueAt } from './nodes.ts';
import { fieldsOf } from './sectionFields.ts';

/** The change that gives a scalar another value in its place. */
export function replaceValue(text: string, { node, path, parent }: NodePlace<ScalarNode>, value: string): Change {
  return {
    edits: [replaceScalar(text, node, value, isFlow(parent))],
    expect: (root) => setAt(root, path, value),
  };
}

/** The change that gives an entry of a map another key. */
export function renameKey(text: string, { node, path }: NodePlace<MapNode>, { key }: MapEntry, name: string): Change {
  return {
    edits: [replaceScalar(text, key, name, node.flow)],
    expect: (root) => {
      const map = valueAt(root, path) as { [key: string]: PlainValue } | undefined;
      if (map === undefined) return;
      map[name] = map[key.text] ?? null;
      delete map[key.text];
    },
  };
}

/** The change that gives a field of a map another value; null clears it. */
export function setField(
  text: string,
  { node, path }: NodePlace<MapNode>,
  field: string,
  value: FieldValue,
): Change | undefined {
  const edits = editMap(text, node, new Map([[field, value]]), Object.keys(fieldsOf(path[0])));
  return edits && { edits, expect: (root) => setAt(root, [...path, field], value as PlainValue) };
}

/** Several changes of one text as one. */
export function together(changes: readonly Change[]): Change {
  return {
    edits: changes.flatMap(({ edits }) => edits),
    expect: (root) => {
      for (const { expect } of changes) expect?.(root);
    },
  };
}

export function isFlow(parent: YamlNode | undefined): boolean {
  return parent !== undefined && parent.kind !== 'scalar' && parent.flow;
}
