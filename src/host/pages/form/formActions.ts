import * as vscode from 'vscode';
import { fixTitle } from '../../../core/checks/fixes/fix.ts';
import { rangeOf, rangeOfField } from '../../../core/model/place.ts';
import type { Range } from '../../../core/model/range.ts';
import { plain } from '../../../core/present/plain.ts';
import { keyOfColumn } from '../../../core/table/columnsOf.ts';
import { refuse } from '../../../core/text/refusal.ts';
import type { FormMessage } from '../../../messages/fromPlanEditor.ts';
import type { Context } from '../../context.ts';
import type { MakeEdit } from '../../edits/planEditor.ts';
import { translate } from '../../log.ts';
import type { ItemRow } from '../../views/planNode.ts';
import { fixAt } from './entryFindings.ts';
import { itemAs } from './entryLinks.ts';
import { formOf } from './formOf.ts';
import type { FormParts, FormSubject } from './formParts.ts';

type Message<Kind extends FormMessage['kind']> = Extract<FormMessage, { readonly kind: Kind }>;

/** Opens what belongs to the entry of a form. What the page names is looked for in the entry: nothing else is opened. */
export async function showFromForm(
  context: Context,
  subject: FormSubject,
  { what, name = '' }: Message<'show'>,
): Promise<void> {
  if (what === 'link') {
    if (linksIn(context.formParts, subject).has(name)) await vscode.env.openExternal(vscode.Uri.parse(name, true));
    return;
  }
  const row = rowOf(subject);
  if (!row) return;
  switch (what) {
    case 'history':
      return vscode.commands.executeCommand('plandeck.item.showHistory', row);
    case 'board':
      return vscode.commands.executeCommand('plandeck.item.showOnBoard', row);
    case 'view':
      return vscode.commands.executeCommand('plandeck.item.showInPlanView', row);
    case 'branch':
      context.gitView.select(row);
      return vscode.commands.executeCommand('plandeck.git.focus');
    case 'commit': {
      const git = context.formGit.commit(subject.loaded, row.item.id, name);
      if (git) await vscode.commands.executeCommand('plandeck.git.openChanges', { git });
    }
  }
}

/** All addresses that a form of the entry leads to. */
function linksIn(parts: FormParts, { loaded, section, entry }: FormSubject): ReadonlySet<string> {
  const { links, previews } = formOf(parts, loaded, section, entry, 0, '');
  const found = new Set(links);
  const collect = (nodes: (typeof previews)[string]): void => {
    for (const { href, children = [] } of nodes) {
      if (href !== undefined) found.add(href);
      collect(children);
    }
  };
  for (const nodes of Object.values(previews)) collect(nodes);
  return found;
}

/** The item of a form, as a command takes it. */
export function rowOf({ loaded, section, entry }: FormSubject): ItemRow | undefined {
  const item = section === 'items' ? itemAs(loaded.plan, entry) : undefined;
  return item && { kind: 'item', loaded, item, parent: undefined };
}

/** Where an entry stands in its file, or one of its fields; a part of a map stands where that does. */
export function placeOf({ section, entry }: FormSubject, column: string | undefined): Range {
  const [name] = (column ?? '').split('.');
  const place = rangeOfField(entry, keyOfColumn(section, entry, name ?? ''));
  return place?.value ?? place?.key ?? rangeOf(entry);
}

/** The edit that mends a finding of a form, and what it does in words; undefined where the form does not offer it. */
export function fixEdit(
  parts: FormParts,
  subject: FormSubject,
  { finding, fix }: Pick<Message<'fix'>, 'finding' | 'fix'>,
): { readonly label: string; readonly make: MakeEdit } | undefined {
  const offered = fixAt(parts, subject, finding, fix);
  const { file } = subject.entry;
  const text = parts.textOf(file);
  if (!offered) return undefined;
  return {
    label: plain(`${fixTitle(offered, translate)}: ${subject.entry.id}`),
    make: () =>
      parts.textOf(file) === text
        ? { ok: true, value: { edits: new Map([[file, offered.change.edits]]), created: new Map() } }
        : refuse('finding', vscode.l10n.t('The file has changed since.')),
  };
}
