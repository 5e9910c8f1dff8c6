import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import { allFilesOf, type Plan } from '../../core/model/plan.ts';
import { plain } from '../../core/present/plain.ts';
import { rankGain } from '../../core/present/rankGain.ts';
import type { ScheduleInput } from '../../core/schedule/compilePlans.ts';
import type { FoundRanks, PlanTexts, RankSearch } from '../../node/schedule/rankSearch.ts';
import { searchRanks } from '../../node/schedule/searchRanks.ts';
import type { Context } from '../context.ts';
import { translate, warn } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { planName } from '../plans/planName.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { changedMeanwhile } from '../schedule/proposals.ts';
import { setting } from '../setting.ts';
import { pickPlan } from './pickPlan.ts';

/** The same plan gives the same proposal. */
const SEED = 1;

/** Looks for ranks with which a plan, and those that share people with it, end earlier, and shows them as a proposal. */
export async function optimiseSchedule(context: Context): Promise<void> {
  await context.store.settle();
  const loaded = await pickPlan(context);
  if (!loaded) return;
  const input = (await context.schedules.read(loaded))?.schedule.compiled.input;
  if (!input) return;
  const schedules = setting('plandeck.optimise.schedules');
  const found = await search(context, { ...textsOf(context.store, input), schedules, seed: SEED });
  if (!found) return;
  if (found.ranks.length === 0) {
    const nothing = vscode.l10n.t('No order with which the plan ends earlier was found in {0} schedules.', found.made);
    return void vscode.window.showInformationMessage(nothing);
  }
  await context.store.settle();
  const now = context.store.plans.find(({ plan }) => plan.folder === loaded.plan.folder);
  const inputNow = now && (await context.schedules.read(now))?.schedule.compiled.input;
  if (!inputNow || !isSame(input, inputNow)) return warn(changedMeanwhile());
  await propose(context, loaded, input, found);
}

/** Searches in a thread, which the button of the notification ends at once. */
async function search({ rankSearchScript }: Context, asked: RankSearch): Promise<FoundRanks | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Optimise Schedule'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const controller = new AbortController();
    token.onCancellationRequested(() => controller.abort());
    let before = 0;
    const onProgress = (made: number): void => {
      const message = vscode.l10n.t('{0} of {1} schedules', made.toLocaleString(), asked.schedules.toLocaleString());
      progress.report({ message, increment: ((made - before) * 100) / asked.schedules });
      before = made;
    };
    onProgress(0);
    return searchRanks(rankSearchScript, asked, { signal: controller.signal, onProgress });
  });
}

async function propose(
  context: Context,
  loaded: LoadedPlan,
  { plans }: ScheduleInput,
  { ranks, ends }: FoundRanks,
): Promise<void> {
  const intents = ranks.flatMap(({ plan: place, item: at, rank }): Intent[] => {
    const plan = plans[place];
    const item = plan?.items[at];
    if (!plan || !item) return [];
    const ref = { id: item.id, section: 'items', folder: plan.folder, file: item.file } as const;
    return [{ kind: 'set', ref, fields: { rank } }];
  });
  const title = vscode.l10n.t('{0}: ranks as they are ↔ as proposed', planName(loaded));
  const shown = await context.proposals.show({ title, label: vscode.l10n.t('Optimise Schedule') }, intents);
  if (!shown.ok) return warn(shown.why);
  const gains = plans.flatMap((plan, place) => {
    const end = ends[place];
    const moves = end !== undefined && (end.now !== end.proposed || plans.length === 1);
    return moves ? [rankGain({ name: nameOf(context.store, plan), ...end }, translate)] : [];
  });
  const count =
    ranks.length === 1 ? vscode.l10n.t('One rank changes.') : vscode.l10n.t('{0} ranks change.', ranks.length);
  const [apply, discard] = [vscode.l10n.t('Apply'), vscode.l10n.t('Discard')];
  const said = plain([...gains, count].join(' '), 600);
  const choice = await vscode.window.showInformationMessage(said, apply, discard);
  // Meanwhile it may have been applied by its button, or be another one.
  if (!choice || !context.proposals.has(shown.number)) return;
  if (choice === apply) await applyProposal(context);
  else await discardProposal(context);
}

/** Makes the edit that is proposed. */
export async function applyProposal({ proposals }: Context): Promise<void> {
  const outcome = await proposals.apply();
  if (!outcome.ok) warn(outcome.why);
}

export async function discardProposal({ proposals }: Context): Promise<void> {
  await proposals.discard();
}

function nameOf({ plans }: PlanStore, { folder }: Plan): string {
  const loaded = plans.find(({ plan }) => plan.folder === folder);
  return loaded ? planName(loaded) : '';
}

function textsOf(
  store: PlanStore,
  input: ScheduleInput,
): Pick<RankSearch, 'plans' | 'portfolio' | 'asOf' | 'observed'> {
  const named = (file: Plan['files'][number]) => ({ name: file.file, text: store.sourceOf(file) ?? '' });
  const plans = input.plans.map(({ folder, files, privateFiles }): PlanTexts => {
    return { folder, files: files.map(named), privateFiles: privateFiles.map(named) };
  });
  const observed = input.plans.flatMap(({ items }, plan) =>
    items.flatMap((one, item) => {
      const work = input.observed?.get(one);
      return work ? [{ plan, item, work }] : [];
    }),
  );
  const name = input.portfolio?.file.file;
  const portfolio = name !== undefined && { portfolio: { name, text: store.textOf(name) ?? '' } };
  return { plans, asOf: input.asOf, observed, ...portfolio };
}

/** Whether plans were read from the same texts, and of the same day; a file's reading is kept for as long as its text is. */
function isSame(a: ScheduleInput, b: ScheduleInput): boolean {
  const partsOf = ({ plans, portfolio, asOf }: ScheduleInput): unknown[] => {
    return [asOf, portfolio?.file, ...plans.flatMap(allFilesOf)];
  };
  const [before, now] = [partsOf(a), partsOf(b)];
  return before.length === now.length && before.every((part, place) => part === now[place]);
}
