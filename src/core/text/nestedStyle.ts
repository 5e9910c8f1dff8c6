import { columnOf, lineEnd, lineStart, nextLine } from './layout.ts';
import { rangeOfEntry } from './mapEntries.ts';
import type { YamlNode } from './yamlNode.ts';

/** How values with lines of their own are written below the keys of a block map; all counts from the keys' column. */
export interface NestedStyle {
  /** What stands before each element of a list; undefined where lists stand in brackets. */
  readonly bullet?: string;
  /** What stands before each line of a text. */
  readonly indent: string;
}

export const HOUSE_STYLE: NestedStyle = { indent: '  ' };

/** How far around an entry is looked for one that has a list. */
const REACH = 3;

/**
 * How the entries beside the one at `index`, or else it itself, write such values; the nearest that has some counts.
 * Undefined nodes are no entries.
 */
export function nestedStyleNear(
  text: string,
  nodeAt: (index: number) => YamlNode | undefined,
  index: number,
): NestedStyle {
  let indent: string | undefined;
  for (const distance of [0, ...Array.from({ length: REACH }, (_, i) => [-1 - i, 1 + i]).flat()]) {
    const found = nestedStyleOf(text, nodeAt(index + distance));
    indent ??= found.indent;
    if (found.bullet !== undefined) {
      return { indent: indent ?? HOUSE_STYLE.indent, ...(found.bullet !== '' && { bullet: found.bullet }) };
    }
  }
  return { indent: indent ?? HOUSE_STYLE.indent };
}

/** What a map says of it: an empty bullet for lists in brackets. */
function nestedStyleOf(text: string, node: YamlNode | undefined): { bullet?: string; indent?: string } {
  const style: { bullet?: string; indent?: string } = {};
  if (node?.kind !== 'map' || node.flow) return style;
  for (const entry of node.entries) {
    const { value } = entry;
    const column = columnOf(text, rangeOfEntry(text, entry).start);
    if (value?.kind === 'list') {
      const first = value.elements[0];
      const before =
        first === undefined || value.flow ? '' : text.slice(lineStart(text, first.start) + column, first.start);
      style.bullet = style.bullet === '' || !/^ *- +$/.test(before) ? '' : before;
    }
    if (value?.kind === 'scalar' && value.style === 'block') {
      const line = nextLine(text, lineEnd(text, value.start));
      const width = /^ +(?=\S)/.exec(text.slice(line, lineEnd(text, line)))?.[0].length ?? 0;
      if (width > column) style.indent = ' '.repeat(width - column);
    }
  }
  return style;
}
