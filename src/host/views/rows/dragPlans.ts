import * as vscode from 'vscode';
import type { Context } from '../../context.ts';
import { type RankedPlan, rankInPortfolio } from '../../edits/rankInPortfolio.ts';
import { atTheEdge } from '../../log.ts';
import { refuseInPast } from '../pastPlans.ts';
import { type RankedPlace, type Row, rankedPlace } from './row.ts';

const MIME = 'application/vnd.plandeck.plans';

/**
 * Drags plans, and drops them on others, whose place they take, or on a programme, at whose end they go: one edit, one
 * undo. Whatever else can be dragged out of the view is left to `others`.
 */
export function dragPlans(
  context: () => Pick<Context, 'store' | 'shown' | 'editor' | 'log'>,
  others: vscode.TreeDragAndDropController<Row>,
): vscode.TreeDragAndDropController<Row> {
  return {
    dragMimeTypes: [...others.dragMimeTypes, MIME],
    dropMimeTypes: [MIME],
    handleDrag: (rows, data, token) => {
      others.handleDrag?.(rows, data, token);
      const plans = rows.flatMap(({ ranked }) => (ranked?.plan === undefined ? [] : [ranked]));
      if (plans.length > 0) data.set(MIME, new vscode.DataTransferItem(JSON.stringify(plans)));
    },
    handleDrop: (target, data) =>
      atTheEdge(context().log, 'drop', async () => {
        const text = await data.get(MIME)?.asString();
        if (text === undefined || !target?.ranked || refuseInPast(context().shown)) return;
        await context().store.settle();
        const plans = plansNamed(text);
        if (plans.length > 0) await drop(context(), target.ranked, plans);
      }),
  };
}

async function drop(
  context: Pick<Context, 'store' | 'editor'>,
  target: RankedPlace,
  plans: readonly RankedPlan[],
): Promise<void> {
  if (plans.some(({ plan }) => plan === target.plan)) return;
  await rankInPortfolio(context, plans, target, (siblings) => {
    const others = siblings.filter((one) => !plans.some(({ plan }) => plan === one));
    const place = target.plan === undefined ? others.length : others.indexOf(target.plan);
    return others[place - 1] ?? null;
  });
}

/** The plans that a drag names; what is dragged may come from anywhere. */
function plansNamed(text: string): RankedPlan[] {
  try {
    const named: unknown = JSON.parse(text);
    if (!Array.isArray(named)) return [];
    return named.flatMap((one: unknown) => {
      const place = rankedPlace(one);
      return place?.plan === undefined ? [] : [{ ...place, plan: place.plan }];
    });
  } catch {
    return [];
  }
}
