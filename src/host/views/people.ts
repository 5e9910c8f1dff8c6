import * as vscode from 'vscode';
import { assign } from '../../core/intents/assign.ts';
import { effortText } from '../../core/model/efforts.ts';
import type { Item } from '../../core/model/item.ts';
import { isOpen } from '../../core/model/itemState.ts';
import type { Person, Plan } from '../../core/model/plan.ts';
import { type HumanBeing, humanBeings } from '../../core/model/samePerson.ts';
import { itemSummary } from '../../core/present/itemSummary.ts';
import { plain } from '../../core/present/plain.ts';
import { isContractDue, nameOf, workloadSpoken, workloadSummary } from '../../core/present/workloadText.ts';
import { workloadTooltip } from '../../core/present/workloadTooltip.ts';
import { assignedTo, isAnyAssigned } from '../../core/query/assignedTo.ts';
import { sortItems } from '../../core/query/sortItems.ts';
import { isOverallocated, type Workload, workloadReader } from '../../core/query/workload.ts';
import { refusalMessage } from '../../core/text/refusal.ts';
import { labelItems, type PickedItem } from '../commands/pickItems.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { planName } from '../plans/planName.ts';
import type { Plans } from '../plans/shownPlans.ts';
import type { WeekLoads } from '../schedule/weekLoads.ts';
import { today } from '../today.ts';
import type { User } from '../user.ts';
import { warningIcon } from './rows/entryRow.ts';
import { type ItemLook, itemEntryRow } from './rows/itemRow.ts';
import type { Drop, Row } from './rows/row.ts';
import { behind, rowList } from './rows/rowList.ts';
import type { BesidePlans } from './sidebar.ts';
import { loadRow } from './weekRows.ts';

/**
 * Everybody over all plans, with what they have to do, also week by week; items that are dropped on somebody are assigned.
 * What they have to do is summed up when the first of them is shown.
 */
export function peopleRows({ plans, portfolios }: Plans, _user: User, { loads }: BesidePlans): readonly Row[] {
  const read = plans.map(({ plan }) => plan);
  const workloadOf = workloadReader(read, today());
  return humanBeings(read, portfolios[0]?.portfolio).map((being) => personRow(plans, loads, being, workloadOf));
}

function personRow(
  plans: readonly LoadedPlan[],
  loads: WeekLoads,
  being: HumanBeing,
  workloadOf: (being: HumanBeing) => Workload | undefined,
): Row {
  const { persons, shared } = being;
  const [first] = persons;
  const loaded = plans.find(({ plan }) => plan === first?.plan);
  return {
    id: JSON.stringify([first?.plan.folder ?? null, first?.person.id ?? shared?.id]),
    ...(first && loaded && { entry: { loaded, section: 'people', id: first.person.id, file: first.person.file } }),
    treeItem: () => {
      const hasWork = plans.some((one) => hasOpenItems(one, being)) || loads.of(being).length > 0;
      const state = hasWork ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
      const treeItem = new vscode.TreeItem(plain(nameOf({ being })), state);
      treeItem.contextValue = 'person';
      const workload = workloadOf(being);
      if (workload === undefined) return treeItem;
      treeItem.description = workloadSummary(workload, today(), translate);
      treeItem.iconPath = iconOf(workload);
      treeItem.accessibilityInformation = { label: workloadSpoken(workload, today(), translate) };
      return treeItem;
    },
    hover: () => {
      const workload = workloadOf(being);
      return workload && new vscode.MarkdownString(workloadTooltip(workload, translate));
    },
    children: () => {
      const work = plans.flatMap((one) => openItems(one, being).map((item) => ({ one, item })));
      const weeks = loads.of(being);
      const rows = rowList(work, ({ one, item }) => workRow(plans, one, item, being));
      return weeks.length === 0 ? rows : behind(loadRow(weeks), rows);
    },
    drop: (items) => assignDrop(being, items),
  };
}

function iconOf(workload: Workload): vscode.ThemeIcon {
  if (isOverallocated(workload)) return warningIcon('warning');
  return new vscode.ThemeIcon(isContractDue(workload, today()) ? 'bell' : 'person');
}

function hasOpenItems({ plan }: LoadedPlan, being: HumanBeing): boolean {
  return isAnyAssigned(plan, personsIn(plan, being), (item) => isOpen(plan, item));
}

function openItems({ plan }: LoadedPlan, being: HumanBeing): readonly Item[] {
  return sortItems(
    plan,
    assignedTo(plan, personsIn(plan, being), (item) => isOpen(plan, item)),
  );
}

function personsIn(plan: Plan, { persons }: HumanBeing): Person[] {
  return persons.filter((one) => one.plan === plan).map(({ person }) => person);
}

function workRow(plans: readonly LoadedPlan[], loaded: LoadedPlan, item: Item, being: HumanBeing): Row {
  const look = (): ItemLook => {
    const key = plans.length > 1 ? (loaded.plan.project.key ?? '') : '';
    const { remaining, estimate } = item.values;
    const effort = remaining ? effortText(remaining) : (estimate?.text ?? '');
    const own = [key, effort].filter((part) => part !== '');
    const summary = itemSummary(loaded.plan, item, today(), translate);
    return {
      description: [...own, summary].filter((part) => part !== '').join(' · '),
      spoken: own.join(', '),
    };
  };
  return itemEntryRow(loaded, item, { look, drop: (items) => assignDrop(being, items) });
}

function assignDrop(being: HumanBeing, dropped: readonly PickedItem[]): Drop | string {
  const assignments: { readonly plan: LoadedPlan['plan']; readonly item: Item; readonly person: string }[] = [];
  for (const { loaded, item } of dropped) {
    const person = personIn(loaded, being);
    if (person === undefined) {
      return vscode.l10n.t(
        '{0} is not among the people of {1}. Add them there first.',
        nameOf({ being }),
        planName(loaded),
      );
    }
    assignments.push({ plan: loaded.plan, item, person: person.id });
  }
  const intents = assign(assignments, today());
  if (!intents.ok) return refusalMessage(intents.refusal, translate);
  return { label: labelItems(vscode.l10n.t('Assign {0}', nameOf({ being })), dropped), intents: intents.value };
}

/** Who somebody is in a plan, which may have been read again since the row was made. */
function personIn({ plan }: LoadedPlan, being: HumanBeing): Person | undefined {
  return being.persons.find((one) => one.plan.folder === plan.folder && plan.people.has(one.person.id))?.person;
}
