import * as vscode from 'vscode';
import { definitionsOf } from '../../core/language/definitions.ts';
import { meaningOf } from '../../core/language/meaning.ts';
import { type LinkTarget, proseLinks } from '../../core/language/proseLinks.ts';
import { plain } from '../../core/present/plain.ts';
import { documentInPlan, type NameSource, openPlansOf, rangeIn } from './documentInPlan.ts';
import { PlacesNow } from './placesNow.ts';

/** A link of which only who follows it has to know where it leads. */
class ProseLink extends vscode.DocumentLink {
  readonly document: vscode.TextDocument;
  readonly to: LinkTarget;

  constructor(range: vscode.Range, document: vscode.TextDocument, to: LinkTarget) {
    super(range);
    this.document = document;
    this.to = to;
  }
}

/** Makes links of the ids of items and of the paths of files in texts for people. */
export async function linkProse(source: NameSource, document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  const here = await documentInPlan(source, document);
  if (here === undefined) return [];
  return proseLinks(here).flatMap(({ range, target }) => {
    const now = rangeIn(document, here, range);
    if (now === undefined) return [];
    const link = new ProseLink(now, document, target);
    if ('item' in target) link.tooltip = titleOf(here, target.item);
    return [link];
  });
}

function titleOf({ plans }: { readonly plans: NameSource['readable']['all'] }, id: string): string {
  const item = plans.map(({ itemsById }) => itemsById.get(id)).find((one) => one !== undefined);
  return plain(item?.values.title ?? id, 200);
}

/** Finds where a link leads: a file only where it is in the workspace, and there. */
export async function followProse(source: NameSource, link: vscode.DocumentLink): Promise<vscode.DocumentLink> {
  if (!(link instanceof ProseLink)) return link;
  const target = 'item' in link.to ? await itemUri(source, link.document, link.to.item) : await fileUri(link);
  if (target) link.target = target;
  return link;
}

async function itemUri(
  source: NameSource,
  document: vscode.TextDocument,
  name: string,
): Promise<vscode.Uri | undefined> {
  const here = await documentInPlan(source, document);
  const meaning = here && meaningOf(here.plan, here.plans, { name, role: 'mention', kinds: ['item'] });
  const [definition] = meaning ? definitionsOf(meaning, openPlansOf(source)) : [];
  const place = definition && new PlacesNow(source).rangeOf(definition.file, definition.name);
  if (definition === undefined || place === undefined) return undefined;
  const { line, character } = place.start;
  return vscode.Uri.parse(definition.file).with({ fragment: `L${line + 1},${character + 1}` });
}

async function fileUri({ document, to }: ProseLink): Promise<vscode.Uri | undefined> {
  if (!('path' in to)) return undefined;
  const path = to.path.replace(/[#?].*$/, '');
  for (const one of new Set([decoded(path), path])) {
    const uri = vscode.Uri.joinPath(document.uri, '..', one);
    const isThere = vscode.workspace.getWorkspaceFolder(uri) && (await stat(uri));
    if (isThere) return uri;
  }
  return undefined;
}

async function stat(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** A path in which a link's target writes spaces and the like as codes. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
