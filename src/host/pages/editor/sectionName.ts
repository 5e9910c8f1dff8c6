import * as vscode from 'vscode';
import type { SECTIONS } from '../../../core/model/sections.ts';
import { plain } from '../../../core/present/plain.ts';

const NAMES: { readonly [Name in keyof typeof SECTIONS]: () => string } = {
  project: () => vscode.l10n.t('Project'),
  workflow: () => vscode.l10n.t('Workflow'),
  types: () => vscode.l10n.t('Types'),
  priorities: () => vscode.l10n.t('Priorities'),
  fields: () => vscode.l10n.t('Fields'),
  calendars: () => vscode.l10n.t('Calendars'),
  people: () => vscode.l10n.t('People'),
  teams: () => vscode.l10n.t('Teams'),
  contracts: () => vscode.l10n.t('Contracts'),
  cadence: () => vscode.l10n.t('Cadence'),
  iterations: () => vscode.l10n.t('Iterations'),
  milestones: () => vscode.l10n.t('Milestones'),
  items: () => vscode.l10n.t('Items'),
  requests: () => vscode.l10n.t('Requests'),
  raid: () => vscode.l10n.t('RAID'),
  external: () => vscode.l10n.t('Promises of Others'),
  decisions: () => vscode.l10n.t('Decisions'),
  stakeholders: () => vscode.l10n.t('Stakeholders'),
  baselines: () => vscode.l10n.t('Baselines'),
  templates: () => vscode.l10n.t('Templates'),
  checks: () => vscode.l10n.t('Checks'),
};

/** What people call a section of a file; a key that Plandeck does not know is its own name. */
export function sectionName(section: string): string {
  return Object.hasOwn(NAMES, section) ? NAMES[section as keyof typeof NAMES]() : plain(section, 60);
}
