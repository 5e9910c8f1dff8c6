import type { TableState } from '../../../../src/messages/applyTable.ts';
import type { TableRow } from '../../../../src/messages/toPlanEditor.ts';

type Rows = Pick<TableState, 'rows' | 'order'>;

/**
 * Rows by an outline: a line for each, two spaces for each level, `= x` for the heading of a group and `(x)` for a row of
 * another file.
 */
export function rowsOf(outline: string): Rows {
  const lines = outline.split('\n').filter((line) => line.trim() !== '');
  const indent = lines[0]?.search(/\S/) ?? 0;
  const rows = lines.map((line): TableRow => {
    const text = line.trim();
    const key = text.replaceAll(/[=()\s]/g, '');
    const kind = text.startsWith('=') ? 'group' : text.startsWith('(') ? 'above' : 'entry';
    const depth = (line.search(/\S/) - indent) / 2;
    return { key, kind, id: key, depth, below: 0, cells: [key], marks: [], isOver: false };
  });
  const counted = rows.map((row, index) => {
    const rest = rows.slice(index + 1);
    const end = rest.findIndex((each) => (row.kind === 'group' ? each.kind === 'group' : each.depth <= row.depth));
    const inside = end === -1 ? rest : rest.slice(0, end);
    const below = inside.filter((each) => row.kind === 'group' || each.depth === row.depth + 1).length;
    return { ...row, below };
  });
  return { rows: new Map(counted.map((row) => [row.key, row])), order: counted.map(({ key }) => key) };
}
