import * as vscode from 'vscode';
import { type Lens, lensesIn, type WantedLenses } from '../../core/language/lensesIn.ts';
import type { LinkStore } from '../git/linkStore.ts';
import { translate } from '../log.ts';
import type { CommandId } from '../manifest/commandTable.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { compareWithCommit, type Impacts, impactSentence } from '../schedule/impacts.ts';
import { setting } from '../setting.ts';
import type { ItemRow } from '../views/planNode.ts';
import { documentInPlan, type NameSource, rangeIn } from './documentInPlan.ts';

/** What lenses are made of, beside the plans. */
export interface LensSource extends NameSource {
  readonly links: LinkStore;
  readonly impacts: Impacts;
}

const COMMANDS: { readonly [Kind in Lens['kind']]: CommandId } = {
  children: 'plandeck.item.showChildren',
  dependents: 'plandeck.item.showDependents',
  commits: 'plandeck.item.showInGitView',
};

/** The lenses of a document of a plan, of what is known already. */
export async function lensPlan(source: LensSource, document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const here = await documentInPlan(source, document);
  if (here === undefined) return [];
  const { loaded } = here;
  const ofItems = lensesIn(here, wantedLenses(source, loaded), translate).flatMap(({ item, kind, text, range }) => {
    const now = rangeIn(document, here, range);
    const row: ItemRow = { kind: 'item', loaded, item, parent: undefined };
    return now ? [new vscode.CodeLens(now, { title: text, command: COMMANDS[kind], arguments: [row] })] : [];
  });
  return [...impactLenses(source, loaded, document), ...ofItems];
}

/** A lens at the top that says what the edit of the file does. */
function impactLenses({ impacts }: LensSource, loaded: LoadedPlan, document: vscode.TextDocument): vscode.CodeLens[] {
  const isWanted = setting('plandeck.codeLens.impact');
  const text = isWanted ? impacts.of(loaded, document.uri.toString()) : undefined;
  if (text === undefined) return [];
  return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), compareWithCommit(loaded, impactSentence(text)))];
}

function wantedLenses({ links }: LensSource, loaded: LoadedPlan): WantedLenses {
  const wantsCommits = setting('plandeck.codeLens.commits') && vscode.workspace.isTrusted;
  const known = wantsCommits ? links.of(loaded) : undefined;
  if (wantsCommits && known === undefined) void links.read(loaded);
  return {
    children: setting('plandeck.codeLens.children'),
    dependents: setting('plandeck.codeLens.dependents'),
    commits:
      known && (({ id }) => known.repositories.reduce((sum, one) => sum + (one.links.commits.get(id)?.length ?? 0), 0)),
  };
}
