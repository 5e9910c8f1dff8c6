import type { Range } from '../model/range.ts';
import { OPEN_BRACE, OPEN_BRACKET } from './fast/chars.ts';
import { flowNode } from './fast/fastFlow.ts';
import { readYaml } from './readYaml.ts';
import { shiftedNode } from './shift.ts';
import type { YamlNode } from './yamlNode.ts';

/** A scalar that YAML takes for the text that it is, as most ids are: not a number, not a special value. */
const WORD = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+$/;

/** Reads the value of one field again, from where it stands in its text; undefined where it is nothing readable. */
export function readValue(text: string, { start, end }: Range): YamlNode | undefined {
  const source = text.slice(start, end);
  if (WORD.test(source)) return { kind: 'scalar', value: source, text: source, style: 'plain', start, end };
  const first = text.charCodeAt(start);
  const flow = first === OPEN_BRACKET || first === OPEN_BRACE ? flowNode(text, start, end) : undefined;
  if (flow?.end === end) return flow;
  // The lines of a block below the first one have its indent.
  const column = start - Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) - 1;
  const { root } = readYaml(' '.repeat(column) + source);
  return root && shiftedNode(root, start - column);
}
