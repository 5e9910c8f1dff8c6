import * as vscode from 'vscode';
import { assign } from '../../core/intents/assign.ts';
import type { Intent } from '../../core/intents/intent.ts';
import { ownFieldOf } from '../../core/query/groupItems.ts';
import { refusalMessage } from '../../core/text/refusal.ts';
import { labelItems, type PickedItem } from '../commands/pickItems.ts';
import { refOf } from '../commands/refOf.ts';
import { translate } from '../log.ts';
import { today } from '../today.ts';
import { isScheduleGrouping } from './planArrangement.ts';
import type { GroupRow, PlanNode } from './planNode.ts';
import type { Drop } from './rows/row.ts';

/**
 * What a drop in the Plan view means: on an item of the outline, to become a part of it; on a group, or an item in one, to
 * get its value; on a plan's row or below all rows, to stand at the top of the outline.
 */
export function planDrop(target: PlanNode | undefined, items: readonly PickedItem[]): Drop | string | undefined {
  const folder = target?.loaded.plan.folder ?? items[0]?.loaded.plan.folder;
  if (folder === undefined || items.some(({ loaded }) => loaded.plan.folder !== folder)) {
    return vscode.l10n.t('Items stay in their plan: they cannot be dropped on one of another plan.');
  }
  const group = target?.kind === 'group' ? target : target?.kind === 'item' ? target.parent : undefined;
  if (group) return dropInGroup(group, items);
  const parent = target?.kind === 'item' ? target.item.id : null;
  const moved = items.filter(({ item }) => (item.values.parent ?? null) !== parent && item.id !== parent);
  if (moved.length === 0) return undefined;
  const ids = moved.map(({ item }) => item.id);
  return {
    label: labelItems(vscode.l10n.t('Move below'), moved),
    intents: [{ kind: 'setParent', folder, ids, parent }],
  };
}

function dropInGroup({ loaded, grouping, group }: GroupRow, items: readonly PickedItem[]): Drop | string {
  if (isScheduleGrouping(grouping)) return vscode.l10n.t('These groups follow from the schedule: they cannot be set.');
  const value = group.value ?? null;
  const field = ownFieldOf(grouping) ?? grouping;
  const label = labelItems(vscode.l10n.t('Set {0}', field), items);
  if (grouping === 'file') {
    return { label, intents: [{ kind: 'move', refs: items.map(refOf), file: value ?? '' }] };
  }
  if (grouping === 'assignee' && value !== null) {
    const assignments = items.map(({ loaded, item }) => ({ plan: loaded.plan, item, person: value }));
    const assigned = assign(assignments, today());
    return assigned.ok ? { label, intents: assigned.value } : refusalMessage(assigned.refusal, translate);
  }
  if (grouping === 'assignee' || grouping === 'label') {
    const list = grouping === 'label' ? 'labels' : 'assignees';
    return { label, intents: items.map((picked) => addTo(picked, list, value)) };
  }
  // The group is named by a text, which stands for a number where the field has those.
  const isNumber = loaded.plan.fields.get(field)?.values.kind === 'number' && field !== grouping;
  const written = isNumber && value !== null ? Number(value) : value;
  return {
    label,
    intents: items.map((picked) => ({ kind: 'set', ref: refOf(picked), fields: { [field]: written } })),
  };
}

/** One more element; none at all where the group is that of the items without any. */
function addTo(picked: PickedItem, field: 'labels' | 'assignees', value: string | null): Intent {
  const ref = refOf(picked);
  if (value === null) return { kind: 'set', ref, fields: { [field]: null } };
  return { kind: 'add', ref, field, values: [value] };
}
