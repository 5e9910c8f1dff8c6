import * as vscode from 'vscode';
import type { SectionName } from '../../core/model/sections.ts';

const { SymbolKind } = vscode;

/** What entries of a section look like among symbols. */
const KINDS: { readonly [Name in SectionName]?: vscode.SymbolKind } = {
  workflow: SymbolKind.EnumMember,
  types: SymbolKind.Enum,
  fields: SymbolKind.Field,
  calendars: SymbolKind.Constant,
  people: SymbolKind.Variable,
  stakeholders: SymbolKind.Variable,
  teams: SymbolKind.Array,
  iterations: SymbolKind.Package,
  milestones: SymbolKind.Event,
  items: SymbolKind.Class,
  requests: SymbolKind.Interface,
  decisions: SymbolKind.Key,
  templates: SymbolKind.Constructor,
};

export function kindOfEntry(section: SectionName): vscode.SymbolKind {
  return KINDS[section] ?? SymbolKind.Object;
}
