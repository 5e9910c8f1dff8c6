import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import { type Refactoring, refactoringsAt } from '../../core/language/refactoringsAt.ts';
import { rangeOfField } from '../../core/model/place.ts';
import { plain } from '../../core/present/plain.ts';
import { askForNewFile } from '../commands/askForNewFile.ts';
import { decider } from '../commands/decider.ts';
import { mintId } from '../commands/mintId.ts';
import { editFor, scopeOf } from '../edits/carryOut.ts';
import { translate, warn } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { planInHand } from './planInHand.ts';
import { REFACTOR, REFACTORING_KINDS, type RefactoringContext } from './refactorings.ts';

/**
 * What may be made of the entries at a place of a plan's text. VS Code asks by itself at every key and every step of the
 * cursor, for its light bulb, which is for what is wrong there; then only a selection has an answer.
 */
export async function offerRefactorings(
  { store }: Pick<RefactoringContext, 'store'>,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, triggerKind }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  if (triggerKind === vscode.CodeActionTriggerKind.Automatic && range.isEmpty) return [];
  const here = await planInHand({ store }, document);
  if (here === undefined) return [];
  const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return refactoringsAt(here, scopeOf(store), selected, translate)
    .filter(({ kind }) => only === undefined || only.contains(REFACTORING_KINDS[kind]))
    .map((one) => {
      const title = plain(one.title, 120);
      const action = new vscode.CodeAction(title, REFACTORING_KINDS[one.kind]);
      action.command = { command: REFACTOR, title, arguments: [document.uri.toString(), one] };
      return action;
    });
}

/** Makes such a change as an editor makes one: the text stays unsaved, and VS Code's own undo takes it back. */
export async function refactorText(context: RefactoringContext, file: unknown, what: unknown): Promise<void> {
  if (typeof file !== 'string' || !isRefactoring(what)) return;
  const { store, editor } = context;
  await store.settle();
  const loaded = store.planOf(file);
  const change = loaded && (await changeFor(context, loaded, what));
  if (change === undefined) return;
  const outcome = await editor.editAs(file, () => editFor(store, [change.intent]));
  if (!outcome.ok) return warn(outcome.why);
  if (what.kind === 'extract') store.search();
  if (change.shows) await show(context, ...change.shows);
}

interface Change {
  readonly intent: Intent;
  /** The entry and the field that the user goes on with. */
  readonly shows?: readonly [id: string, field: string];
}

async function changeFor(
  context: RefactoringContext,
  loaded: LoadedPlan,
  { kind, refs, title }: Refactoring,
): Promise<Change | undefined> {
  const [ref] = refs;
  if (ref === undefined) return undefined;
  const { plan } = loaded;
  switch (kind) {
    case 'split':
    case 'splitRest': {
      const id = mintId(context.store, plan);
      const parts = [{ id, title: plan.itemsById.get(ref.id)?.values.title ?? null }];
      return { intent: { kind: 'split', ref, parts, takesRest: kind === 'splitRest' }, shows: [id, 'title'] };
    }
    case 'toRequest':
      return { intent: { kind, ref } };
    case 'accept': {
      const id = mintId(context.store, plan);
      const home = ref.file === undefined ? {} : { file: ref.file };
      return { intent: { kind, ref, item: { id }, ...home, ...decider(context, loaded) }, shows: [id, 'title'] };
    }
    case 'extract': {
      const file = await askForNewFile(loaded, plain(title));
      return file === undefined ? undefined : { intent: { kind, refs, file } };
    }
  }
}

/** Selects what a field of an item says, to be typed over. */
async function show({ store }: RefactoringContext, id: string, field: string): Promise<void> {
  await store.settle();
  const item = store.plans.map(({ plan }) => plan.itemsById.get(id)).find((one) => one !== undefined);
  const range = item && rangeOfField(item, field)?.value;
  if (item === undefined || range === undefined) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(item.file));
  const quotes = /^["']/.test(document.getText().slice(range.start, range.end)) ? 1 : 0;
  const selection = new vscode.Range(
    document.positionAt(range.start + quotes),
    document.positionAt(range.end - quotes),
  );
  await vscode.window.showTextDocument(document, { selection });
}

/** Whether what a command was given is a change that was offered: anybody can run it. */
function isRefactoring(what: unknown): what is Refactoring {
  const { kind, title, refs } = (what ?? {}) as { readonly [Name in keyof Refactoring]?: unknown };
  const isRef = (ref: unknown): boolean => typeof (ref as { readonly id?: unknown } | null)?.id === 'string';
  const isKnown = Object.hasOwn(REFACTORING_KINDS, String(kind)) && typeof title === 'string';
  return isKnown && Array.isArray(refs) && refs.every(isRef);
}
