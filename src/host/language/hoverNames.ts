import * as vscode from 'vscode';
import { hoverText } from '../../core/language/hoverText.ts';
import { keyText } from '../../core/language/keyText.ts';
import type { Meaning } from '../../core/language/meaning.ts';
import { plainMarkdown } from '../../core/present/plain.ts';
import type { LinkStore } from '../git/linkStore.ts';
import type { AddLinks } from '../git/linksHover.ts';
import { translate } from '../log.ts';
import type { CommandId } from '../manifest/commandTable.ts';
import { addDates } from '../schedule/addDates.ts';
import type { ScheduleStore } from '../schedule/scheduleStore.ts';
import { today } from '../today.ts';
import { documentInPlan, type NameSource, nameInDocument, rangeIn } from './documentInPlan.ts';

const WHY: CommandId = 'plandeck.item.whyThisDate';

/** What hovers are made of, beside the plans. */
export interface HoverSource extends NameSource {
  readonly links: LinkStore;
  readonly schedules: ScheduleStore;
  readonly addLinks: AddLinks;
}

/** Says what that is which a name means, or what a key is for. */
export async function hoverNames(
  source: HoverSource,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const here = await nameInDocument(source, document, position);
  if (here === undefined) return hoverKey(source, document, position);
  const { store, readable } = source;
  const context = { plans: readable.all, portfolio: store.portfolios[0]?.portfolio, today: today() };
  const text = here.meaning && hoverText(here.meaning, context, translate);
  if (here.meaning === undefined || text === undefined) return undefined;
  const markdown = harmless(text);
  await addFacts(source, markdown, here.meaning);
  return new vscode.Hover(markdown, here.range);
}

async function hoverKey(
  source: NameSource,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const here = await documentInPlan(source, document);
  const offset = here?.shift.toBefore(document.offsetAt(position));
  const key = here && offset !== undefined ? keyText(here.file, offset) : undefined;
  return here && key && new vscode.Hover(harmless(plainMarkdown(key.text)), rangeIn(document, here, key.range));
}

/** When an item will be done, and what git says of it, as far as it is known: a hover does not wait for git, the next one has more. */
async function addFacts(
  { store, links, schedules, addLinks }: HoverSource,
  markdown: vscode.MarkdownString,
  { plan, kind, id }: Meaning,
): Promise<void> {
  const loaded = store.plans.find((one) => one.plan.folder === plan.folder);
  const item = kind === 'item' ? plan.itemsById.get(id) : undefined;
  if (loaded === undefined || item === undefined) return;
  if (await addDates(schedules, markdown, { loaded, item })) addWhy(markdown, plan.folder, id);
  if (!vscode.workspace.isTrusted) return;
  if (links.of(loaded)) await addLinks(markdown, { loaded, item });
  else void links.read(loaded);
}

/** A link to the reasons of the dates: the one command that a hover can run. */
function addWhy(markdown: vscode.MarkdownString, folder: string, id: string): void {
  const asked = encodeURIComponent(JSON.stringify([{ folder, id }])).replaceAll(')', '%29');
  markdown.isTrusted = { enabledCommands: [WHY] };
  markdown.appendMarkdown(`  \n[${vscode.l10n.t('Why This Date')}](command:${WHY}?${asked})`);
}

function harmless(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  markdown.supportThemeIcons = false;
  return markdown;
}
