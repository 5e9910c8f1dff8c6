import * as vscode from 'vscode';
import { definitionsOf } from '../../core/language/definitions.ts';
import { occurrencesOf } from '../../core/language/occurrences.ts';
import { type NameSource, nameInDocument, openPlansOf } from './documentInPlan.ts';
import { PlacesNow } from './placesNow.ts';

/** Where that is defined which a name means, in whatever file of whatever plan that is open. */
export async function findDefinitions(
  source: NameSource,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[]> {
  const here = await nameInDocument(source, document, position);
  if (here?.meaning === undefined) return [];
  const places = new PlacesNow(source);
  return definitionsOf(here.meaning, openPlansOf(source)).flatMap(({ file, range, name }) => {
    const [whole, own] = [places.rangeOf(file, range), places.rangeOf(file, name)];
    if (whole === undefined || own === undefined) return [];
    return {
      originSelectionRange: here.range,
      targetUri: vscode.Uri.parse(file),
      targetRange: whole,
      targetSelectionRange: own,
    };
  });
}

/** Every place in the plans that are open at which something has its name. */
export async function findReferences(
  source: NameSource,
  document: vscode.TextDocument,
  position: vscode.Position,
  { includeDeclaration }: vscode.ReferenceContext,
): Promise<vscode.Location[]> {
  const here = await nameInDocument(source, document, position);
  if (here?.meaning === undefined) return [];
  const places = new PlacesNow(source);
  return occurrencesOf(here.meaning, openPlansOf(source)).flatMap(({ file, range, role }) => {
    const now = role === 'definition' && !includeDeclaration ? undefined : places.rangeOf(file, range);
    return now ? [new vscode.Location(vscode.Uri.parse(file), now)] : [];
  });
}

/** Where the document has the name under the cursor. */
export async function highlightNames(
  source: NameSource,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.DocumentHighlight[]> {
  const here = await nameInDocument(source, document, position);
  if (here?.meaning === undefined) return [];
  const places = new PlacesNow(source);
  const file = document.uri.toString();
  return occurrencesOf(here.meaning, openPlansOf(source), file).flatMap(({ range, role }) => {
    const now = places.rangeOf(file, range);
    const { Read, Write } = vscode.DocumentHighlightKind;
    return now ? [new vscode.DocumentHighlight(now, role === 'definition' ? Write : Read)] : [];
  });
}
