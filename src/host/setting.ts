import * as vscode from 'vscode';
import { SETTINGS, type SettingSpec } from './manifest/settingTable.ts';

type Id = keyof typeof SETTINGS;
type Value = { boolean: boolean; string: string; integer: number };

/** What a setting is set to; its default where somebody has written another value by hand than it can have. */
export function setting<I extends Id>(id: I): Value[(typeof SETTINGS)[I]['type']] {
  const value: unknown = vscode.workspace.getConfiguration().get(id);
  return (canBe(SETTINGS[id], value) ? value : SETTINGS[id].default) as Value[(typeof SETTINGS)[I]['type']];
}

function canBe({ type, minimum = -Infinity, maximum = Infinity }: SettingSpec, value: unknown): boolean {
  if (type !== 'integer') return typeof value === type;
  return typeof value === 'number' && Number.isInteger(value) && minimum <= value && value <= maximum;
}
