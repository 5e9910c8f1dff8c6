import * as vscode from 'vscode';
import { scoreOf } from '../../core/model/customFields.ts';
import type { Item } from '../../core/model/item.ts';
import { itemSummary } from '../../core/present/itemSummary.ts';
import { gapMessage, gapsOf } from '../../core/query/readiness.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { today } from '../today.ts';
import { type ItemEntryRow, type ItemLook, itemEntryRow } from './rows/itemRow.ts';
import type { Row } from './rows/row.ts';

/** What stands over the item, or is to be told beside what the backlog says. */
export interface BacklogPlace {
  /** The priority that its band has: it is not told again. */
  readonly priority?: string | undefined;
  /** What people call its iteration, where it stands among items of others. */
  readonly iteration?: string | undefined;
  readonly drop: NonNullable<Row['drop']>;
}

/** An item of the backlog, with what it lacks to be worked on. */
export function backlogItemRow(
  loaded: LoadedPlan,
  item: Item,
  { priority, iteration = '', drop }: BacklogPlace,
): ItemEntryRow {
  const { plan } = loaded;
  const look = (): ItemLook => {
    const gaps = gapsOf(plan, item);
    const score = scoreOf(plan, item);
    const missing = gaps.map((gap) => gapMessage(gap, translate));
    const said = [score === undefined ? '' : String(score), ...missing].filter((part) => part !== '').join(' · ');
    const summary = itemSummary(plan, item, today(), translate, priority);
    return {
      description: [said, summary, iteration].filter((part) => part !== '').join(' · '),
      spoken: [said, iteration].filter((part) => part !== '').join(', '),
      ...(gaps.length > 0 && { icon: new vscode.ThemeIcon('circle-large') }),
    };
  };
  return itemEntryRow(loaded, item, { look, drop });
}
