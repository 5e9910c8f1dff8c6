import * as vscode from 'vscode';
import type { Item } from '../../core/model/item.ts';
import { isBlocked, isOverdue, statusOf } from '../../core/model/itemState.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { sortItems } from '../../core/query/sortItems.ts';
import type { Context } from '../context.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { planName } from '../plans/planName.ts';
import { today } from '../today.ts';
import type { ItemRow } from '../views/planNode.ts';
import { EditorPreview } from './editorPreview.ts';
import { setAssignees } from './setAssignees.ts';
import { setStatus } from './setStatus.ts';

interface Entry extends vscode.QuickPickItem {
  readonly row: ItemRow;
}

interface RowButton extends vscode.QuickInputButton {
  readonly run: (context: Context, row: ItemRow) => Promise<void>;
}

/**
 * Finds an item of any plan by its title, its ids or its people. Its place is shown in the editor while the user looks
 * around; cancelling puts back what was there, and so does a button, which then asks for what to set.
 */
export async function goToItem(context: Context): Promise<void> {
  await context.store.settle();
  const preview = new EditorPreview();
  const answer = await ask(context, preview);
  if (answer && !answer.button) return preview.keep(answer.row.item);
  await preview.restore();
  await answer?.button?.run(context, answer.row);
}

interface Answer {
  readonly row: ItemRow;
  readonly button?: RowButton;
}

async function ask({ store }: Context, preview: EditorPreview): Promise<Answer | undefined> {
  const pick = vscode.window.createQuickPick<Entry>();
  pick.title = vscode.l10n.t('Go to item');
  pick.placeholder = vscode.l10n.t('Type a part of its title, its id or who works on it');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const buttons = rowButtons();
  const areMany = store.plans.length > 1;
  const entries = store.plans.flatMap((loaded) =>
    sortItems(loaded.plan, loaded.plan.items).map((item) => entryOf(loaded, item, areMany, buttons)),
  );
  pick.items = entries;
  try {
    return await new Promise((resolve) => {
      pick.onDidChangeActive(([entry]) => {
        // The first one is active before the user has moved: nothing is to be shown yet.
        const isUntouched = !preview.isShown && pick.value === '' && entry === entries[0];
        if (entry && !isUntouched) preview.show(entry.row.item);
      });
      pick.onDidTriggerItemButton(({ item: { row }, button }) => {
        const chosen = buttons.find((one) => one === button);
        if (chosen) resolve({ row, button: chosen });
      });
      pick.onDidAccept(() => {
        const [entry] = pick.activeItems;
        if (entry) resolve({ row: entry.row });
      });
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

function rowButtons(): readonly RowButton[] {
  return [
    {
      iconPath: new vscode.ThemeIcon('arrow-circle-right'),
      tooltip: vscode.l10n.t('Set status'),
      run: (context, row) => setStatus(context, row),
    },
    {
      iconPath: new vscode.ThemeIcon('person'),
      tooltip: vscode.l10n.t('Set assignees'),
      run: (context, row) => setAssignees(context, row),
    },
  ];
}

function entryOf(loaded: LoadedPlan, item: Item, areMany: boolean, buttons: readonly RowButton[]): Entry {
  const { plan } = loaded;
  const { title, status, priority, formerly = [], assignees = [] } = item.values;
  const ids = formerly.length > 0 ? vscode.l10n.t('{0}, formerly {1}', item.id, formerly.join(', ')) : item.id;
  const people = assignees.map(({ person }) => {
    const name = plan.people.get(person)?.values.name ?? plan.teams.get(person)?.values.name;
    return name === undefined ? person : `${name} (${person})`;
  });
  const facts = [
    areMany ? planName(loaded) : undefined,
    statusOf(plan, item)?.id ?? status,
    isOverdue(plan, item, today()) ? vscode.l10n.t('overdue') : undefined,
    isBlocked(plan, item) ? vscode.l10n.t('blocked') : undefined,
    priority,
    people.join(', '),
  ];
  return {
    label: plainWithoutIcons(title ?? item.id),
    description: plainWithoutIcons(ids),
    detail: plainWithoutIcons(facts.filter(Boolean).join(' · ')),
    buttons,
    row: { kind: 'item', loaded, item, parent: undefined },
  };
}
