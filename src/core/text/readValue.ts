import type { Range } from '../model/range.ts';
import { CR, LF, OPEN_BRACE, OPEN_BRACKET } from './fast/chars.ts';
import { flowNode } from './fast/fastFlow.ts';
import { readYaml } from './readYaml.ts';
import { shiftedNode } from './shift.ts';
import type { YamlNode } from './yamlNode.ts';

/** Words on one line that are text in YAML whatever stands around them, as nearly all names are. */
const WORDS = /^(?!(?:true|false|null)$)[a-z][\w-]*(?: [\w+%-]+)*$/i;

/** Reads the value of one field again, from where it stands in its text; undefined where it is nothing readable. */
export function readValue(text: string, { start, end }: Range): YamlNode | undefined {
  const source = text.slice(start, end);
  if (WORDS.test(source)) return { kind: 'scalar', value: source, text: source, style: 'plain', start, end };
  const first = text.charCodeAt(start);
  const isFlow = (first === OPEN_BRACKET || first === OPEN_BRACE) && !/[\r\n]/.test(source);
  const flow = isFlow ? flowNode(text, start, end) : undefined;
  if (flow?.end === end) return flow;
  // The lines of a block below the first one have its indent.
  const column = columnOf(text, start);
  const { root } = readYaml(' '.repeat(column) + source);
  return root && shiftedNode(root, start - column);
}

function columnOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return offset - start;
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}
