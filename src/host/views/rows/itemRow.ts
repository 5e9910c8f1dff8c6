import type * as vscode from 'vscode';
import type { Item } from '../../../core/model/item.ts';
import { rangeOf } from '../../../core/model/place.ts';
import { plain } from '../../../core/present/plain.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import { itemHover, itemTreeItem } from '../itemTreeItem.ts';
import type { ItemRow } from '../planNode.ts';
import type { Row } from './row.ts';

/** What a view says of an item beside what every view says. */
export interface ItemLook {
  /** What stands behind the title; what is wrong with the item, its priority and its people where left out. */
  readonly description?: string;
  /** Words for those who hear the row, behind what is always said. */
  readonly spoken?: string;
  readonly icon?: vscode.ThemeIcon;
}

export interface ItemRowOptions {
  /** Asked when the row is shown: of a page of rows, few are. */
  readonly look?: () => ItemLook;
  readonly drop?: NonNullable<Row['drop']>;
}

/** The row of an item, which commands take as they take one of the Plan view. */
export type ItemEntryRow = Row & ItemRow;

export function itemEntryRow(loaded: LoadedPlan, item: Item, { look, drop }: ItemRowOptions = {}): ItemEntryRow {
  const isFirst = loaded.plan.itemsById.get(item.id) === item;
  const row: ItemEntryRow = {
    kind: 'item',
    loaded,
    item,
    parent: undefined,
    id: JSON.stringify([loaded.plan.folder, item.id, isFirst ? '' : `${item.file}:${rangeOf(item).start}`]),
    entry: { loaded, section: 'items', id: item.id, file: item.file },
    treeItem: () => {
      const treeItem = itemTreeItem(row, false);
      const { description, icon, spoken = '' } = look?.() ?? {};
      if (description !== undefined) treeItem.description = plain(description);
      if (icon) treeItem.iconPath = icon;
      if (spoken !== '') {
        const always = treeItem.accessibilityInformation?.label ?? '';
        treeItem.accessibilityInformation = { label: `${always}, ${plain(spoken)}` };
      }
      return treeItem;
    },
    hover: () => itemHover(row),
    ...(drop && { drop }),
  };
  return row;
}
