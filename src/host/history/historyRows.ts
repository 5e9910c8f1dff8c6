import * as vscode from 'vscode';
import type { ItemChange, ItemState } from '../../core/compare/compareItem.ts';
import { personWithEmail } from '../../core/model/personsWithEmail.ts';
import type { Plan } from '../../core/model/plan.ts';
import { ageText } from '../../core/present/ageText.ts';
import { plain } from '../../core/present/plain.ts';
import type { ItemEvent } from '../../node/git/itemHistory.ts';
import { changeIcon, fieldRow, fieldText } from '../views/rows/fieldRow.ts';
import type { Row } from '../views/rows/row.ts';
import { rowList } from '../views/rows/rowList.ts';
import { type Summary, summaryRow } from '../views/rows/summaryRow.ts';
import { type ItemPlace, itemDocument } from './itemDocuments.ts';
import type { ItemPast, Subject } from './itemPast.ts';

/** As many digits of a commit's id as git itself needs in large repositories. */
const SHORT = 10;

export interface HistoryRowsContext {
  readonly plan: Plan;
  readonly subject: Subject;
  readonly past: ItemPast;
  /** What is not committed. */
  readonly fresh: ItemChange | undefined;
}

/** What became of an item: what is not committed, then each commit, the newest first; a click shows it side by side. */
export function historyRows(context: HistoryRowsContext): Row[] {
  const { past, fresh } = context;
  const rows = past.events.map((event) => eventRow(context, event));
  return fresh ? [freshRow(context, fresh), ...rows] : rows;
}

function freshRow(context: HistoryRowsContext, change: ItemChange): Row {
  const { subject, past } = context;
  const { repository, head } = past;
  const left = placeOf(repository.root, head === undefined ? [] : [head], change.before);
  const name = vscode.l10n.t('not committed');
  return changeRow(context, change, [left, change.after ? { plan: subject.plan } : 'nowhere'], {
    id: 'fresh',
    kind: '',
    of: name,
    description: name,
    details: [],
  });
}

function eventRow(context: HistoryRowsContext, event: ItemEvent): Row {
  const { plan, past } = context;
  const { sha, parents, time, author, subject: message, change } = event;
  const { repository, folder } = past;
  const places = [placeOf(repository.root, parents, change.before), placeOf(repository.root, [sha], change.after)];
  const name = personWithEmail(plan, author.email)?.values.name ?? author.name;
  const date = new Date(time * 1000).toLocaleString();
  return changeRow(context, change, places, {
    id: sha,
    kind: vscode.l10n.t('commit'),
    of: sha.slice(0, SHORT),
    description: [name, ageText(time, Date.now() / 1000, vscode.env.language)].filter(Boolean).join(' · '),
    details: [message, `${author.name} <${author.email}>`, date, sha],
    contextValue: 'git-commit',
    git: { kind: 'commit', repository, sha, subject: message, planFolders: foldersOf(folder, change) },
  });
}

/** Where an item stood, as far as the commits say. */
function placeOf(root: string, commits: readonly string[], state: ItemState | undefined): ItemPlace {
  return state ? { root, commits, file: state.item.file } : 'nowhere';
}

/** Where the plan was before and after a change: it may have been moved as a whole. */
function foldersOf(folder: string, { before, after }: ItemChange): string[] {
  const files = [before, after].flatMap((state) => state?.item.file ?? []);
  return [...new Set([folder, ...files.map((file) => file.slice(0, Math.max(file.lastIndexOf('/'), 0)))])];
}

interface Told extends Pick<Summary, 'id' | 'description' | 'contextValue' | 'git'> {
  readonly kind: string;
  /** What a diff says that it is of. */
  readonly of: string;
  readonly details: readonly string[];
}

function changeRow(
  { subject: { ids }, past }: HistoryRowsContext,
  change: ItemChange,
  [left, right]: readonly ItemPlace[],
  { of, details, ...told }: Told,
): Row {
  const shown = namedInPlan(change.fields, past.folder);
  const fields = Object.entries(shown);
  const id = change.after?.item.id ?? change.before?.item.id ?? '';
  const sides = [left, right].map((place) => itemDocument(ids, place ?? 'nowhere'));
  const command: vscode.Command = {
    command: 'vscode.diff',
    title: vscode.l10n.t('Show Change'),
    arguments: [...sides, plain(`${id} (${of})`), { preview: true, preserveFocus: true }],
  };
  // What one field became stands on the row itself.
  const isTold = change.kind === 'removed' || (change.kind === 'changed' && fields.length === 1);
  return summaryRow({
    ...told,
    label: labelOf(change.kind, shown),
    icon: iconOf(change),
    command,
    details: [...(change.kind === 'removed' ? [] : fields.map(fieldText)), ...details],
    ...(!isTold && { children: () => rowList(fields, (field) => fieldRow(field, command)) }),
  });
}

/** Files of the plan go by their names within it. */
function namedInPlan(fields: ItemChange['fields'], folder: string): ItemChange['fields'] {
  const { file } = fields;
  if (!file || folder === '') return fields;
  const inPlan = (name: unknown): string => {
    const text = String(name);
    return text.startsWith(`${folder}/`) ? text.slice(folder.length + 1) : text;
  };
  return { ...fields, file: { from: inPlan(file.from), to: inPlan(file.to) } };
}

function labelOf(kind: ItemChange['kind'], fields: ItemChange['fields']): string {
  const [only, ...others] = Object.entries(fields);
  if (kind === 'added') return vscode.l10n.t('Added');
  if (kind === 'removed') return vscode.l10n.t('Removed');
  if (only === undefined || others.length > 0) return Object.keys(fields).join(', ');
  const [name, { from, to }] = only;
  if (name === 'file') return vscode.l10n.t('Moved to {0}', String(to));
  if (name === 'id') return vscode.l10n.t('Renamed from {0}', String(from));
  return fieldText(only);
}

function iconOf({ kind, fields }: ItemChange): vscode.ThemeIcon {
  const isMove = kind === 'changed' && Object.keys(fields).every((name) => name === 'file' || name === 'id');
  return changeIcon(isMove ? 'moved' : kind);
}
