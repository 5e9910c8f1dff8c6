import * as vscode from 'vscode';
import { SETTINGS } from './manifest/settingTable.ts';

type Id = keyof typeof SETTINGS;
type Value = { boolean: boolean; string: string };

/** What a setting is set to; its default where somebody has written a value of another type by hand. */
export function setting<I extends Id>(id: I): Value[(typeof SETTINGS)[I]['type']] {
  const { type, default: usual } = SETTINGS[id];
  const value: unknown = vscode.workspace.getConfiguration().get(id);
  return (typeof value === type ? value : usual) as Value[(typeof SETTINGS)[I]['type']];
}
