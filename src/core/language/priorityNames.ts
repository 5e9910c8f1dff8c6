import type { PlanFile } from '../model/plan.ts';
import { readValue } from '../text/readValue.ts';
import { entryOf, type YamlNode } from '../text/yamlNode.ts';
import type { Name } from './name.ts';

/** The names in the section `priorities` of a file: those that it gives, and those of the fields that make a score. */
export function priorityNames({ places }: PlanFile, text: string): Name[] {
  const place = places['priorities']?.value;
  const node = place && readValue(text, place);
  if (node === undefined) return [];
  if (node.kind !== 'map') return given(node);
  const score = entryOf(node, 'score')?.value;
  const fields = score?.kind === 'map' ? score.entries.map(({ key }) => key) : score ? [score] : [];
  return [...given(entryOf(node, 'names')?.value), ...fields.flatMap((one) => nameOf(one, 'reference', 'field'))];
}

function given(node: YamlNode | undefined): Name[] {
  return node?.kind === 'list' ? node.elements.flatMap((one) => nameOf(one, 'definition', 'priority')) : [];
}

function nameOf(node: YamlNode, role: Name['role'], kind: Name['kinds'][number]): Name[] {
  if (node.kind !== 'scalar') return [];
  const quote = node.style === 'plain' ? 0 : 1;
  return [{ name: node.text, range: { start: node.start + quote, end: node.end - quote }, role, kinds: [kind] }];
}
