import * as vscode from 'vscode';
import { type FoundEntry, findEntries } from '../../core/language/findEntries.ts';
import { rangeOf, rangeOfField } from '../../core/model/place.ts';
import { plain } from '../../core/present/plain.ts';
import { planName } from '../plans/planName.ts';
import type { NameSource } from './documentInPlan.ts';
import { PlacesNow } from './placesNow.ts';
import { kindOfEntry } from './symbolKinds.ts';

/** VS Code gives the first word of a query alone, and looks for the others among what is found. */
const MAX_FOUND = 1000;

/** An entry of which only who goes there has to know the very place. */
class EntrySymbol extends vscode.SymbolInformation {
  readonly found: FoundEntry;

  constructor(found: FoundEntry, container: string) {
    const { entry, section, name } = found;
    const place = new vscode.Location(vscode.Uri.parse(entry.file), new vscode.Position(entry.line, 0));
    super(name, kindOfEntry(section), container, place);
    this.found = found;
  }
}

/** The entries of all plans that are open, by their ids and the words of their titles. */
export async function findInPlans({ store, readable }: NameSource, query: string): Promise<vscode.SymbolInformation[]> {
  await store.settle();
  const names = new Map(store.plans.map((loaded) => [loaded.plan.folder, plain(planName(loaded), 80)]));
  return findEntries(readable.all, query, MAX_FOUND).map((found) => {
    return new EntrySymbol(found, names.get(found.plan.folder) ?? '');
  });
}

/** Finds where an entry stands by now. */
export function placeFound(source: NameSource, symbol: vscode.SymbolInformation): vscode.SymbolInformation {
  if (!(symbol instanceof EntrySymbol)) return symbol;
  const { entry } = symbol.found;
  const place = rangeOfField(entry, 'id')?.value ?? rangeOf(entry);
  const range = new PlacesNow(source).rangeOf(entry.file, place);
  if (range) symbol.location = new vscode.Location(symbol.location.uri, range);
  return symbol;
}
