import type { Entry } from '../model/located.ts';
import { rangeOf } from '../model/place.ts';
import { type EntrySectionName, SECTIONS, type SectionName } from '../model/sections.ts';
import type { PlanState } from './planChange.ts';

/** The entry of a state that has this id, the first of several; undefined where there is none. */
export function entryOf({ plan }: PlanState, section: SectionName, id: string): Entry<object> | undefined {
  if (SECTIONS[section].kind !== 'entries') return undefined;
  for (const file of plan.files) {
    const found = file[section as EntrySectionName].find((entry) => entry.id === id);
    if (found) return found;
  }
  return undefined;
}

/** The lines of its file on which an entry stands, as they are written; '' where the state has no such entry. */
export function entryText(state: PlanState | undefined, section: SectionName, id: string): string {
  const entry = state && entryOf(state, section, id);
  const text = entry && state.textOf(entry.file);
  if (entry === undefined || text === undefined) return '';
  const { start, end } = rangeOf(entry);
  // A value that is a block of text ends behind its last line.
  const last = /[\r\n]/.test(text[end - 1] ?? '') ? end - 1 : end;
  const after = text.slice(last).search(/\r|\n/);
  const first = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return `${text.slice(first, after < 0 ? text.length : last + after)}\n`;
}
