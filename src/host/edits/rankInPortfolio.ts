import path from 'node:path';
import * as vscode from 'vscode';
import { rankPlans } from '../../core/intents/rankPlans.ts';
import { PORTFOLIO_FILE } from '../../core/model/planFiles.ts';
import { plansOfProgramme } from '../../core/model/portfolio.ts';
import { plain } from '../../core/present/plain.ts';
import { firstPortfolio } from '../../core/text/firstPortfolio.ts';
import { refuse } from '../../core/text/refusal.ts';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';
import { planName } from '../plans/planName.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { RankedPlace } from '../views/rows/row.ts';
import type { EditOutcome } from './planEditor.ts';

/** A plan of the Portfolio view, as ranks are given. */
export type RankedPlan = RankedPlace & { readonly plan: string };

/** Where plans go: behind one of those that are ranked together, before all of them where that is null. */
export type PlaceAmong = (siblings: readonly string[]) => string | null | undefined;

/**
 * Ranks plans among those of a place: in their portfolio.yaml, or in a new one where the workspace has none and the user
 * agrees. What cannot be done is told.
 * @param among the place that they go to: a programme, or no programme, of a portfolio
 */
export async function rankInPortfolio(
  context: Pick<Context, 'store' | 'editor'>,
  plans: readonly RankedPlan[],
  among: RankedPlace,
  placeAmong: PlaceAmong,
): Promise<void> {
  const { store } = context;
  const why = whyNot(store, plans, among);
  if (why !== undefined) return warn(why);
  const siblings = siblingsIn(store, among);
  const after = placeAmong(siblings);
  if (after === undefined) return;
  const paths = plans.map(({ plan }) => plan);
  const outcome =
    among.portfolio === undefined
      ? await offerPortfolio(context, inOrder(siblings, paths, after))
      : await rank(context, among.portfolio, { paths, programme: among.programme, after });
  if (!outcome.ok) warn(outcome.why);
}

function whyNot(store: PlanStore, plans: readonly RankedPlan[], among: RankedPlace): string | undefined {
  const broken = store.portfolios.find(({ portfolio }) => portfolio.file.isReadOnly)?.portfolio.file.file;
  if (broken !== undefined) {
    const name = vscode.workspace.asRelativePath(vscode.Uri.parse(broken));
    return vscode.l10n.t('{0} has errors, so no plan is ranked in it. The Problems panel says which.', name);
  }
  if (store.portfolios.length === 0) return undefined;
  const unnamed = [...plans, among].find(({ portfolio }) => portfolio === undefined);
  if (unnamed) {
    const loaded = store.plans.find(({ plan }) => plan.folder === unnamed.plan);
    const name = loaded ? planName(loaded) : '';
    return vscode.l10n.t('No portfolio.yaml names the plan {0}, so it has no rank. Add its folder to one first.', name);
  }
  if (plans.every(({ portfolio }) => portfolio === among.portfolio)) return undefined;
  return vscode.l10n.t('A plan is ranked among those of its own portfolio.yaml, not of another.');
}

/** The plans that are ranked together, in their order. */
export function siblingsIn(store: PlanStore, { portfolio: file, programme }: RankedPlace): string[] {
  if (file === undefined) return store.plans.map(({ plan }) => plan.folder);
  const portfolio = store.portfolios.find((one) => one.portfolio.file.file === file)?.portfolio;
  return portfolio ? plansOfProgramme(portfolio, programme).map(({ id }) => id) : [];
}

function inOrder(siblings: readonly string[], moved: readonly string[], after: string | null): string[] {
  const others = siblings.filter((one) => !moved.includes(one));
  const place = after === null ? 0 : others.indexOf(after) + 1;
  return [...others.slice(0, place), ...moved, ...others.slice(place)];
}

async function rank(
  { store, editor }: Pick<Context, 'store' | 'editor'>,
  file: string,
  place: Parameters<typeof rankPlans>[2],
): Promise<EditOutcome> {
  const label = plain(`${vscode.l10n.t('Rank')}: ${place.paths.join(', ')}`, 80);
  return editor.edit(label, () => {
    const portfolio = store.portfolios.find((one) => one.portfolio.file.file === file)?.portfolio;
    const text = store.textOf(file);
    return portfolio && text !== undefined ? rankPlans(portfolio, text, place) : refuse('no-file', file);
  }, [file]);
}

/** Asks whether a portfolio.yaml shall be made, of plans by their folders in their order. */
async function offerPortfolio({ editor }: Pick<Context, 'editor'>, folders: readonly string[]): Promise<EditOutcome> {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  if (!root) return { ok: true };
  const uri = vscode.Uri.joinPath(root.uri, PORTFOLIO_FILE);
  const name = vscode.workspace.asRelativePath(uri);
  const create = vscode.l10n.t('Create portfolio.yaml');
  const question = vscode.l10n.t('The ranks of plans stand in a portfolio.yaml, and there is none yet.');
  if ((await vscode.window.showWarningMessage(question, create)) !== create) return { ok: true };
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (isThere) return { ok: false, why: vscode.l10n.t('There is a file {0} already.', name) };
  const paths = folders.map((folder) => path.posix.relative(root.uri.path, vscode.Uri.parse(folder).path) || '.');
  const created = new Map([[uri.toString(), firstPortfolio(paths)]]);
  return editor.edit(create, () => ({ ok: true, value: { edits: new Map(), created } }));
}
