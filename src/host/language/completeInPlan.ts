import * as vscode from 'vscode';
import { mintIds } from '../../core/intents/mintIds.ts';
import type { Completion, CompletionKind, Scene } from '../../core/language/completion.ts';
import { completionsAt } from '../../core/language/completionsAt.ts';
import { allFilesOf, type Plan } from '../../core/model/plan.ts';
import { PORTFOLIO_SECTIONS, SECTIONS } from '../../core/model/sections.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { today } from '../today.ts';

/** What completions are made of. */
export interface CompletionSource {
  readonly store: PlanStore;
  /** A plan as it could be read last: while somebody types, half of it may be missing. */
  readonly readable: (loaded: LoadedPlan) => Plan;
}

/** What may be written at a position of a plan file or a portfolio; undefined for every other file. */
export async function completeInPlan(
  source: CompletionSource,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionList | undefined> {
  await source.store.load();
  const scene = sceneOf(source, document.uri.toString());
  // The plans may be those of the text before the last keys; the text itself is the one of now.
  const found = scene && completionsAt(scene, document.getText(), document.offsetAt(position));
  if (found === undefined) return undefined;
  const range = new vscode.Range(document.positionAt(found.range.start), document.positionAt(found.range.end));
  const items = found.all.map((completion, index) => itemOf(completion, range, index));
  return new vscode.CompletionList(items, found.isCut);
}

function sceneOf(source: CompletionSource, file: string): Scene | undefined {
  const { store } = source;
  const loaded = store.planOf(file);
  if (loaded) return sceneInPlan(source, loaded, file);
  const open = store.portfolios.find(({ portfolio }) => portfolio.file.file === file);
  if (open === undefined) return undefined;
  const { portfolio } = open;
  const sections = Object.keys(portfolio.file.places);
  // The entries of a portfolio are named by people.
  return { table: PORTFOLIO_SECTIONS, portfolio, sections, today: today(), mintId: () => '', translate };
}

function sceneInPlan({ store, readable }: CompletionSource, loaded: LoadedPlan, file: string): Scene {
  const plan = readable(loaded);
  const written = allFilesOf(loaded.plan).find((one) => one.file === file);
  let mint: (() => string) | undefined;
  return {
    table: SECTIONS,
    plan,
    sections: Object.keys(written?.places ?? {}),
    today: today(),
    mintId: () => {
      mint ??= mintIds(plan, [plan, ...store.plans.map((one) => one.plan)], Math.random);
      return mint();
    },
    translate,
  };
}

const { CompletionItemKind } = vscode;

const KINDS: { readonly [K in CompletionKind]: vscode.CompletionItemKind } = {
  section: CompletionItemKind.Module,
  key: CompletionItemKind.Property,
  entry: CompletionItemKind.Snippet,
  choice: CompletionItemKind.EnumMember,
  item: CompletionItemKind.Issue,
  entryName: CompletionItemKind.Reference,
  person: CompletionItemKind.User,
  day: CompletionItemKind.Event,
  amount: CompletionItemKind.Unit,
  word: CompletionItemKind.Constant,
};

function itemOf(completion: Completion, range: vscode.Range, index: number): vscode.CompletionItem {
  const { kind, label, about, detail, documentation, insert, isSnippet, filter, asksOn } = completion;
  const item = new vscode.CompletionItem(about === undefined ? label : { label, description: about }, KINDS[kind]);
  item.insertText = isSnippet ? new vscode.SnippetString(insert) : insert;
  item.range = range;
  item.sortText = String(index).padStart(5, '0');
  if (detail !== undefined) item.detail = detail;
  if (documentation !== undefined) item.documentation = documentation;
  if (filter !== undefined) item.filterText = filter;
  if (asksOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
