import * as vscode from 'vscode';
import { selectionsAt } from '../../core/language/selectionsAt.ts';
import { documentInPlan, type NameSource } from './documentInPlan.ts';

/** What *Expand Selection* selects at each position of a document of a plan, from the smallest on. */
export async function selectInPlan(
  source: NameSource,
  document: vscode.TextDocument,
  positions: readonly vscode.Position[],
): Promise<vscode.SelectionRange[] | undefined> {
  const here = await documentInPlan(source, document);
  if (here === undefined) return undefined;
  return positions.map((position) => {
    const offset = here.shift.toBefore(document.offsetAt(position));
    const ranges = offset === undefined ? [] : selectionsAt(here, offset);
    let selection: vscode.SelectionRange | undefined;
    for (const range of ranges.reverse()) {
      const { start, end } = here.shift.around(range);
      selection = new vscode.SelectionRange(
        new vscode.Range(document.positionAt(start), document.positionAt(end)),
        selection,
      );
    }
    return selection ?? new vscode.SelectionRange(new vscode.Range(position, position));
  });
}
