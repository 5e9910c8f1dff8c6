import * as vscode from 'vscode';
import { type FileSymbol, fileSymbols } from '../../core/language/fileSymbols.ts';
import type { Range } from '../../core/model/range.ts';
import { documentInPlan, type NameSource } from './documentInPlan.ts';
import { kindOfEntry } from './symbolKinds.ts';

/** What stands in a document of a plan, for the outline, the breadcrumbs and what stays in sight while scrolling. */
export async function outlinePlan(
  source: NameSource,
  document: vscode.TextDocument,
): Promise<vscode.DocumentSymbol[] | undefined> {
  const here = await documentInPlan(source, document);
  if (here === undefined) return undefined;
  const rangeNow = (range: Range): vscode.Range => {
    const { start, end } = here.shift.around(range);
    return new vscode.Range(document.positionAt(start), document.positionAt(end));
  };
  const symbol = (one: FileSymbol): vscode.DocumentSymbol => {
    const made = new vscode.DocumentSymbol(
      ...([one.name, one.detail, kindOf(one)] as const),
      ...([rangeNow(one.range), rangeNow(one.selection)] as const),
    );
    made.children = one.children.map(symbol);
    return made;
  };
  return fileSymbols(here.file).map(symbol);
}

function kindOf({ section, level }: FileSymbol): vscode.SymbolKind {
  if (level === 'section') return vscode.SymbolKind.Module;
  return level === 'entry' && section ? kindOfEntry(section) : vscode.SymbolKind.Property;
}
