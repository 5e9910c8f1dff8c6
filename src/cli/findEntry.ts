import type { EntryRef } from '../core/intents/intent.ts';
import type { Entry } from '../core/model/located.ts';
import { nearest } from '../core/model/nearest.ts';
import type { Plan } from '../core/model/plan.ts';
import { type EntrySectionName, entrySectionsOf, SECTIONS } from '../core/model/sections.ts';
import { type CommandIo, displayPath, EXIT, type ExitCode } from './io.ts';

export const ENTRY_SECTIONS = entrySectionsOf(SECTIONS).map(([name]) => name as EntrySectionName);

/** An entry that a user names. */
export interface FoundEntry {
  readonly section: EntrySectionName;
  /** With what the private folder lays over it. */
  readonly entry: Entry<unknown>;
  readonly ref: Required<Pick<EntryRef, 'id' | 'section' | 'folder'>>;
}

export type EntryResult =
  | { readonly ok: true; readonly found: FoundEntry }
  | { readonly ok: false; readonly exitCode: ExitCode; readonly message: string };

/** The entry that a user means by `id`, whatever its case: an item, else an entry of the one section that has it. */
export function findEntry(io: CommandIo, plan: Plan, id: string, named?: string): EntryResult {
  const section = named === undefined ? undefined : ENTRY_SECTIONS.find((name) => name === named);
  if (named !== undefined && section === undefined)
    return { ok: false, exitCode: EXIT.usage, message: noSection(named) };
  const sections = section === undefined ? ENTRY_SECTIONS : [section];
  const found = sections.flatMap((name) => {
    const entries = entriesNamed(plan, name, id);
    return entries.length === 0 ? [] : [{ section: name, entries }];
  });
  const match = found.find((one) => one.section === 'items') ?? found[0];
  if (match === undefined) return refused(notFound(plan, sections, id, named));
  if (match.section !== 'items' && found.length > 1) {
    const names = found.map((one) => one.section).join(' and ');
    return { ok: false, exitCode: EXIT.usage, message: `${id} stands in ${names}; say which with --section.` };
  }
  const { entries } = match;
  const [first] = entries;
  const entry = entries.find((one) => one.id === id) ?? first;
  if (entry === undefined) return refused(notFound(plan, sections, id, named));
  if (entries.length > 1) {
    const places = entries.map(({ file, line }) => `${displayPath(io, file)}:${line + 1}`);
    return refused(`The id ${entry.id} stands more than once (${places.join(', ')}); make it unique first.`);
  }
  const ref = { id: entry.id, section: match.section, folder: plan.folder };
  return { ok: true, found: { section: match.section, entry: entryIn(plan, match.section, entry.id) ?? entry, ref } };
}

/** The entry of a section that counts by an id. */
export function entryIn(plan: Plan, section: EntrySectionName, id: string): Entry<unknown> | undefined {
  if (section === 'items') return plan.itemsById.get(id);
  if (section === 'workflow' || section === 'types') return entriesNamed(plan, section, id)[0];
  return plan[section].get(id);
}

/** Why a section cannot be meant. */
export function noSection(named: string): string {
  const near = nearest(named, ENTRY_SECTIONS);
  const hint = near === undefined ? `There are ${ENTRY_SECTIONS.join(', ')}.` : `Did you mean ${near}?`;
  return `There is no section ${named}. ${hint}`;
}

/** The entries by an id, whatever its case: the plan's own, else those that only the private folder has. */
function entriesNamed(plan: Plan, section: EntrySectionName, id: string): Entry<unknown>[] {
  const wanted = id.toLowerCase();
  const among = (files: Plan['files']): Entry<unknown>[] =>
    files.flatMap((file) =>
      (file[section] as readonly Entry<unknown>[]).filter((one) => one.id.toLowerCase() === wanted),
    );
  const own = among(plan.files);
  return own.length > 0 ? own : among(plan.privateFiles);
}

function notFound(plan: Plan, sections: readonly EntrySectionName[], id: string, named: string | undefined): string {
  const ids = plan.files.flatMap((file) => sections.flatMap((name) => file[name].map((entry) => entry.id)));
  const near = nearest(id, ids);
  const what = named === undefined ? `There is nothing with the id ${id}.` : `There is no ${id} in ${named}.`;
  return near === undefined ? what : `${what} Did you mean ${near}?`;
}

function refused(message: string): EntryResult {
  return { ok: false, exitCode: EXIT.errors, message };
}
