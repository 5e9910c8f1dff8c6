import type { Range } from '../model/range.ts';
import { readValue } from '../text/readValue.ts';
import { type MapNode, plainValue, type ScalarNode, type YamlNode } from '../text/yamlNode.ts';
import type { Name } from './name.ts';
import type { NamingField } from './namingFields.ts';

/** The names in the value of a field, at their places in the text, in whatever form each of them stands there. */
export function namesInValue(text: string, place: Range, field: NamingField): Name[] {
  const node = readValue(text, place);
  return node ? namesIn(text, node, field) : [];
}

function namesIn(text: string, node: YamlNode, field: NamingField): Name[] {
  // Each element alone, so that a wrong one hides no other.
  if (node.kind === 'list') return node.elements.flatMap((element) => namesIn(text, element, field));
  const { value, role, kinds, names } = field;
  const read = value.schema.safeParse(plainValue(node));
  if (!read.success) return [];
  return names(read.data).flatMap((name) => {
    const holder = node.kind === 'map' ? holderOf(node, name, field) : node;
    const range = holder && rangeIn(text, holder, name);
    return range ? [{ name, range, role, kinds }] : [];
  });
}

/** Where a name stands in a map: as a key where these are names, else as a value that may be any word. */
function holderOf({ entries }: MapNode, name: string, { value }: NamingField): ScalarNode | undefined {
  const key = value.each && entries.find((entry) => entry.key.text === name)?.key;
  if (key) return key;
  const held = entries.filter((entry) => value.fields?.[entry.key.text]?.scalar?.enum === undefined);
  return held.map((entry) => entry.value).find((node) => node?.kind === 'scalar' && node.text === name) as
    | ScalarNode
    | undefined;
}

/** A name within its scalar; undefined where it is written with escapes. */
function rangeIn(text: string, { start, end }: ScalarNode, name: string): Range | undefined {
  const at = text.slice(start, end).indexOf(name);
  return at < 0 ? undefined : { start: start + at, end: start + at + name.length };
}
