import * as vscode from 'vscode';
import type { HoverSource } from './hoverNames.ts';
import { MAYBE_PLAN } from './maybePlan.ts';

/**
 * Lets the text editor know the names in plans: hovers, definitions, references, links and renaming. What does the work
 * is loaded with the first question.
 */
export function registerNames(source: HoverSource): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerHoverProvider(MAYBE_PLAN, {
      provideHover: async (document, position) =>
        (await import('./hoverNames.ts')).hoverNames(source, document, position),
    }),
    languages.registerDefinitionProvider(MAYBE_PLAN, {
      provideDefinition: async (document, position) =>
        (await import('./findNames.ts')).findDefinitions(source, document, position),
    }),
    languages.registerReferenceProvider(MAYBE_PLAN, {
      provideReferences: async (document, position, context) =>
        (await import('./findNames.ts')).findReferences(source, document, position, context),
    }),
    languages.registerDocumentHighlightProvider(MAYBE_PLAN, {
      provideDocumentHighlights: async (document, position) =>
        (await import('./findNames.ts')).highlightNames(source, document, position),
    }),
    languages.registerDocumentLinkProvider(MAYBE_PLAN, {
      provideDocumentLinks: async (document) => (await import('./linkProse.ts')).linkProse(source, document),
      resolveDocumentLink: async (link) => (await import('./linkProse.ts')).followProse(source, link),
    }),
    languages.registerRenameProvider(MAYBE_PLAN, {
      prepareRename: async (document, position) =>
        (await import('./renameNames.ts')).prepareRename(source, document, position),
      provideRenameEdits: async (document, position, newName) =>
        (await import('./renameNames.ts')).renameNames(source, document, position, newName),
    }),
  );
}
