import * as vscode from 'vscode';
import { itemSpoken } from '../../core/present/itemSummary.ts';
import { plain, plainWithoutIcons } from '../../core/present/plain.ts';
import { translate } from '../log.ts';
import { PLAN_VIEW } from '../manifest/viewTable.ts';
import { itemOfCurrentBranch } from '../plans/itemOfCurrentBranch.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import { today } from '../today.ts';
import { attentionCount, attentionText } from './attention.ts';
import { itemHover, statusIcon } from './itemTreeItem.ts';
import type { ItemRow } from './planNode.ts';

/** Of a title, what leaves room for the other items of the status bar. */
const TITLE_LENGTH = 30;

type Shown = Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'command' | 'accessibilityInformation'>;

/**
 * The status-bar item: the item that the branch is named after, else the count of what needs attention. It is made when
 * the plans are read, not at activation.
 */
export class StatusBar implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #repositories: Repositories;
  readonly #subscription: vscode.Disposable;
  #item: vscode.StatusBarItem | undefined;

  constructor(store: PlanStore, repositories: Repositories) {
    this.#store = store;
    this.#repositories = repositories;
    const update = (): void => this.#update();
    this.#subscription = vscode.Disposable.from(store.onDidChange(update), repositories.onDidChangeBranch(update));
  }

  /** What is shown; nothing without a plan. */
  get item(): vscode.StatusBarItem | undefined {
    return this.#item;
  }

  #update(): void {
    if (this.#store.plans.length === 0) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= createItem();
    const row = this.#rowOfBranch();
    Object.assign(this.#item, row ? shownOfRow(row) : shownOfAttention(attentionCount(this.#store)));
    this.#item.show();
  }

  #rowOfBranch(): ItemRow | undefined {
    const found = itemOfCurrentBranch(this.#store, this.#repositories);
    return found && { kind: 'item', ...found, parent: undefined };
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item?.dispose();
  }
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('plandeck.status', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Plandeck');
  return item;
}

function shownOfRow(row: ItemRow): Shown {
  const { item, loaded } = row;
  const id = plain(item.id);
  const spoken = itemSpoken(loaded.plan, item, today(), translate);
  return {
    text: `$(${statusIcon(loaded.plan, item).id}) ${plainWithoutIcons(`${item.id} ${cutTitle(item.values.title)}`.trim())}`,
    tooltip: itemHover(row),
    command: { command: 'plandeck.item.open', title: vscode.l10n.t('Open'), arguments: [row] },
    accessibilityInformation: { label: vscode.l10n.t('Item of this branch: {0}, {1}', id, spoken), role: 'button' },
  };
}

function cutTitle(title = ''): string {
  return plain(title, TITLE_LENGTH);
}

function shownOfAttention(count: number): Shown {
  const text = attentionText(count);
  return {
    text: `$(checklist) ${count}`,
    tooltip: text,
    command: `${PLAN_VIEW}.focus`,
    accessibilityInformation: { label: `Plandeck, ${text}`, role: 'button' },
  };
}
