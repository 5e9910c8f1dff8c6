import * as vscode from 'vscode';
import { sharedTerm } from '../../../core/methods/terms.ts';
import { findingMessage } from '../../../core/model/finding.ts';
import { iterationOn } from '../../../core/model/iterations.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { lineStarts, positionAt } from '../../../core/model/range.ts';
import { phaseText } from '../../../core/present/iterationText.ts';
import { plain } from '../../../core/present/plain.ts';
import { openIterations, plannedIterations } from '../../../core/query/iterationPlan.ts';
import type { BoardFrame } from '../../../messages/toBoard.ts';
import { translate } from '../../log.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import { planName } from '../../plans/planName.ts';
import type { PlanStore } from '../../plans/planStore.ts';
import type { Past } from '../../plans/shownPlans.ts';
import { today } from '../../today.ts';
import type { GoodPlan } from './goodPlans.ts';

type Choice = BoardFrame['iterations'][number];

const NAME_LENGTH = 100;
const SENTENCE_LENGTH = 600;

export interface FramedPlans {
  /** All plans of the workspace. */
  readonly all: readonly LoadedPlan[];
  /** Those that the board is of. */
  readonly shown: readonly GoodPlan[];
  readonly past: Past | undefined;
}

/** What stands around the cards of a board, but for what is about its options. */
export function boardFrame({ all, shown, past }: FramedPlans, store: PlanStore): BoardFrame {
  const plans = shown.map(({ loaded }) => loaded.plan);
  const broken = brokenText(shown, store);
  return {
    title: titleOf(shown.map(({ loaded }) => loaded)),
    plans: all.map((loaded) => ({ id: loaded.plan.folder, name: plain(planName(loaded), NAME_LENGTH) })),
    iterations: iterationChoices(plans),
    iterationTerm: sharedTerm(plans, 'iteration', translate),
    ...(broken !== undefined && { broken }),
    ...(past && { past: plain(past.name) }),
  };
}

/** What a board is of; empty where it is of several plans. */
export function titleOf(shown: readonly LoadedPlan[]): string {
  const [only] = shown;
  return only && shown.length === 1 ? plain(planName(only), NAME_LENGTH) : '';
}

/** Where a plan cannot be read, and why. */
export function brokenText(shown: readonly GoodPlan[], store: PlanStore): string | undefined {
  const broken = shown.find((one) => one.broken)?.broken;
  if (!broken) return undefined;
  const { line } = positionAt(lineStarts(store.textOf(broken.file) ?? ''), broken.range.start);
  const sentence = vscode.l10n.t(
    '{0}, line {1}: {2}',
    store.fileName(broken.file),
    line + 1,
    findingMessage(broken, translate),
  );
  return plain(sentence, SENTENCE_LENGTH);
}

/** The iterations that somebody looks at: the one that is now, those that are planned with, and those to plan for. */
function iterationChoices(plans: readonly Plan[]): readonly Choice[] {
  const choices = new Map<string, Choice>();
  const isNow = plans.some((plan) => iterationOn(plan, today()) !== undefined);
  if (isNow) {
    const term = sharedTerm(plans, 'iteration', translate);
    choices.set('current', { id: 'current', name: vscode.l10n.t('{0} of today', term) });
  }
  for (const plan of plans) {
    for (const { iteration, phase } of [...plannedIterations(plan, today()), ...openIterations(plan, today())]) {
      const { id, name } = iteration;
      const when = phaseText(phase, translate);
      const text = plain(name, NAME_LENGTH);
      if (!choices.has(id)) choices.set(id, { id, name: when === '' ? text : `${text} (${when})` });
    }
  }
  return [...choices.values()];
}
