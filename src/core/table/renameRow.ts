import { readTyped } from '../controls/readTyped.ts';
import type { Intent } from '../intents/intent.ts';
import { whyIdStays } from '../intents/whyIdStays.ts';
import type { Entry } from '../model/located.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { refusalMessage } from '../text/refusal.ts';
import { refOf } from './moveRows.ts';
import { idOfName } from './newId.ts';
import type { TableSource } from './table.ts';
import { typedContext } from './typedContext.ts';

/** The intent that gives an entry the id that was typed, with all that refers to it. */
export function renameRow(
  source: TableSource,
  section: EntrySectionName,
  entry: Entry<unknown>,
  typed: string,
): { readonly ok: true; readonly intent: Intent } | { readonly ok: false; readonly message: string } {
  const { plan, translate } = source;
  const why = whyIdStays(plan, section, entry.id, [plan], translate);
  if (why !== undefined) return { ok: false, message: why };
  const read = readTyped(typedContext(source), section, 'id', typed, entry.id);
  if (!read.ok) return read;
  if (read.value === null) return { ok: false, message: refusalMessage({ code: 'no-id', args: [] }, translate) };
  return { ok: true, intent: rename(source, section, entry, String(read.value)) };
}

/** The intent that calls a new entry by its name, whose id only says so far that it is new; undefined where that gives none. */
export function nameRow(
  source: TableSource,
  section: EntrySectionName,
  entry: Entry<unknown>,
  name: string,
): Extract<Intent, { kind: 'rename' }> | undefined {
  const id = idOfName(source, section, entry, name);
  return id === undefined ? undefined : rename(source, section, entry, id);
}

function rename(source: TableSource, section: EntrySectionName, entry: Entry<unknown>, newId: string) {
  return { kind: 'rename', ref: refOf(source, section, entry), newId } as const;
}
