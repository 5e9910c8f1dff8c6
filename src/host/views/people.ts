import * as vscode from 'vscode';
import { assign } from '../../core/intents/assign.ts';
import { effortText } from '../../core/model/efforts.ts';
import type { Item } from '../../core/model/item.ts';
import { isOpen } from '../../core/model/itemState.ts';
import type { Person } from '../../core/model/plan.ts';
import { itemSummary } from '../../core/present/itemSummary.ts';
import { plain } from '../../core/present/plain.ts';
import { isContractDue, nameOf, workloadSpoken, workloadSummary } from '../../core/present/workloadText.ts';
import { workloadTooltip } from '../../core/present/workloadTooltip.ts';
import { assignedTo } from '../../core/query/assignedTo.ts';
import { sortItems } from '../../core/query/sortItems.ts';
import { isOverallocated, type Workload } from '../../core/query/workload.ts';
import { refusalMessage } from '../../core/text/refusal.ts';
import { labelItems, type PickedItem } from '../commands/pickItems.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { planName } from '../plans/planName.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { workloadsOf } from '../plans/workloadsOf.ts';
import { today } from '../today.ts';
import { itemEntryRow } from './rows/itemRow.ts';
import type { Drop, Row } from './rows/row.ts';
import { rowList } from './rows/rowList.ts';

/** Everybody over all plans, with what they have to do; items that are dropped on somebody are assigned. */
export function peopleRows(store: PlanStore): readonly Row[] {
  return workloadsOf(store).map((workload) => personRow(store.plans, workload));
}

function personRow(plans: readonly LoadedPlan[], workload: Workload): Row {
  const { persons, shared } = workload.being;
  const [first] = persons;
  const loaded = plans.find(({ plan }) => plan === first?.plan);
  return {
    id: JSON.stringify([first?.plan.folder ?? null, first?.person.id ?? shared?.id]),
    ...(first && loaded && { entry: { loaded, section: 'people', id: first.person.id, file: first.person.file } }),
    treeItem: () => {
      const state = plans.some((one) => openItems(one, workload).length > 0)
        ? vscode.TreeItemCollapsibleState.Collapsed
        : vscode.TreeItemCollapsibleState.None;
      const treeItem = new vscode.TreeItem(plain(nameOf(workload)), state);
      treeItem.description = workloadSummary(workload, today(), translate);
      treeItem.iconPath = iconOf(workload);
      treeItem.contextValue = 'person';
      treeItem.accessibilityInformation = { label: workloadSpoken(workload, today(), translate) };
      return treeItem;
    },
    hover: () => new vscode.MarkdownString(workloadTooltip(workload, translate)),
    children: () => {
      const work = plans.flatMap((one) => openItems(one, workload).map((item) => ({ one, item })));
      return rowList(work, ({ one, item }) => workRow(plans, one, item, workload));
    },
    drop: (items) => assignDrop(workload, items),
  };
}

function iconOf(workload: Workload): vscode.ThemeIcon {
  if (isOverallocated(workload))
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return new vscode.ThemeIcon(isContractDue(workload, today()) ? 'bell' : 'person');
}

function openItems({ plan }: LoadedPlan, { being }: Workload): readonly Item[] {
  const persons = being.persons.filter((one) => one.plan === plan).map(({ person }) => person);
  const items = persons.length === 0 ? [] : assignedTo(plan, persons, (item) => isOpen(plan, item));
  return sortItems(plan, items);
}

function workRow(plans: readonly LoadedPlan[], loaded: LoadedPlan, item: Item, workload: Workload): Row {
  const key = plans.length > 1 ? (loaded.plan.project.key ?? '') : '';
  const { remaining, estimate } = item.values;
  const effort = remaining ? effortText(remaining) : (estimate?.text ?? '');
  const own = [key, effort].filter((part) => part !== '');
  const summary = itemSummary(loaded.plan, item, today(), translate);
  return itemEntryRow(loaded, item, {
    description: [...own, summary].filter((part) => part !== '').join(' · '),
    spoken: own.join(', '),
    drop: (items) => assignDrop(workload, items),
  });
}

function assignDrop(workload: Workload, dropped: readonly PickedItem[]): Drop | string {
  const assignments: { readonly plan: LoadedPlan['plan']; readonly item: Item; readonly person: string }[] = [];
  for (const { loaded, item } of dropped) {
    const person = personIn(loaded, workload);
    if (person === undefined) {
      return vscode.l10n.t(
        '{0} is not among the people of {1}. Add them there first.',
        nameOf(workload),
        planName(loaded),
      );
    }
    assignments.push({ plan: loaded.plan, item, person: person.id });
  }
  const intents = assign(assignments, today());
  if (!intents.ok) return refusalMessage(intents.refusal, translate);
  return { label: labelItems(vscode.l10n.t('Assign {0}', nameOf(workload)), dropped), intents: intents.value };
}

/** Who somebody is in a plan, which may have been read again since the row was made. */
function personIn({ plan }: LoadedPlan, { being }: Workload): Person | undefined {
  return being.persons.find((one) => one.plan.folder === plan.folder && plan.people.has(one.person.id))?.person;
}
