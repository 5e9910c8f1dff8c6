import * as vscode from 'vscode';
import type { EntryRef } from '../../core/intents/intent.ts';
import type { EntryOf } from '../../core/model/sections.ts';
import { plain, plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { isEntryRow } from '../views/rows/row.ts';
import { selectedRows } from './pickItems.ts';

/** The sections, beside the items, whose entries have rows. */
export type TrackedSection = 'requests' | 'raid' | 'external' | 'decisions';

/** An entry and the plan that it belongs to, as they stand now. */
export interface PickedEntry<Section extends TrackedSection> {
  readonly loaded: LoadedPlan;
  readonly entry: EntryOf<Section>;
}

/** Which entries a command is for. */
export interface EntryQuestion<Section extends TrackedSection> {
  readonly section: Section;
  /** What to ask where no row says which. */
  readonly title: string;
  /** Which are worth proposing. */
  readonly isMeant: (entry: EntryOf<Section>) => boolean;
  readonly nameOf: (entry: EntryOf<Section>) => string | undefined;
}

/**
 * The entries that a command is for: the rows that it was chosen on, else those that are selected, else one that the
 * user is asked for. Undefined when asked in vain.
 */
export async function pickEntries<Section extends TrackedSection>(
  context: Context,
  [row, selection]: readonly unknown[],
  question: EntryQuestion<Section>,
): Promise<PickedEntry<Section>[] | undefined> {
  await context.store.settle();
  const { section, isMeant } = question;
  const now = (rows: readonly unknown[]): PickedEntry<Section>[] =>
    rows.flatMap((one) => entryNow(context, one, section) ?? []);
  const chosen = now(Array.isArray(selection) && selection.length > 0 ? selection : [row]);
  if (chosen.length > 0) return chosen;
  const selected = now(selectedRows()).filter(({ entry }) => isMeant(entry));
  if (selected.length > 0) return selected;
  const picked = await askForEntry(context, question);
  return picked && [picked];
}

/** The entry of a row, which may come from anybody, in the newest snapshot, or in the past that is shown. */
export function entryNow<Section extends TrackedSection>(
  { shown }: Pick<Context, 'shown'>,
  row: unknown,
  section: Section,
): PickedEntry<Section> | undefined {
  if (!isEntryRow(row, section)) return undefined;
  const { id, loaded: before } = row.entry;
  const loaded = shown.plans.find(({ plan }) => plan.folder === before.plan.folder);
  const entry = loaded && (loaded.plan[section].get(id) as EntryOf<Section> | undefined);
  return entry && { loaded, entry };
}

/** Asks for one of the entries that are meant. */
export async function askForEntry<Section extends TrackedSection>(
  { store }: Context,
  { section, title, isMeant, nameOf }: EntryQuestion<Section>,
): Promise<PickedEntry<Section> | undefined> {
  const choices = store.plans.flatMap((loaded) =>
    ([...loaded.plan[section].values()] as EntryOf<Section>[]).filter(isMeant).map((entry) => ({
      label: plainWithoutIcons(nameOf(entry) ?? entry.id),
      description: plainWithoutIcons(entry.id),
      found: { loaded, entry },
    })),
  );
  const choice = await vscode.window.showQuickPick(choices, { title, matchOnDescription: true });
  return choice?.found;
}

/** The entry as intents name it. */
export function refOfEntry<Section extends TrackedSection>(
  { loaded, entry }: PickedEntry<Section>,
  section: Section,
): EntryRef & { readonly section: Section } {
  return { id: entry.id, section, folder: loaded.plan.folder, file: entry.file };
}

/** What is done to entries in a few words, for the journal. */
export function labelEntries(what: string, picked: readonly { readonly entry: { readonly id: string } }[]): string {
  return plain(`${what}: ${picked.map(({ entry }) => entry.id).join(', ')}`, 80);
}
