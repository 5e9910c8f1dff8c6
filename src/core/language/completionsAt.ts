import type { Completion, Completions, Scene } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { cursorAt } from './cursorAt.ts';
import { entryCompletions, layoutAt } from './entryCompletions.ts';
import { expectedAt, fieldsAt, type Place } from './expectedAt.ts';
import { isFlowNear } from './isFlowNear.ts';
import { keyCompletions } from './keyCompletions.ts';
import { sectionCompletions } from './sectionCompletions.ts';
import { valueCompletions } from './valueCompletions.ts';

/** What may be written at an offset of a text; undefined where nothing is to be completed. */
export function completionsAt(scene: Scene, text: string, offset: number): Completions | undefined {
  const cursor = cursorAt(text, offset);
  if (cursor === undefined) return undefined;
  const place = expectedAt(scene, cursor.path);
  if (place === undefined) return undefined;
  const isKey = cursor.slot === 'key';
  const found = isKey ? only(cursor, keysAt(scene, cursor, place)) : valuesAt(scene, cursor, place, text);
  return found.all.length === 0 ? undefined : found;
}

function only({ range }: Cursor, all: readonly Completion[]): Completions {
  return { range, all, isCut: false };
}

function keysAt(scene: Scene, cursor: Cursor, place: Place): Completion[] {
  return place.kind === 'file' ? sectionCompletions(scene, cursor) : keyCompletions(scene, cursor, place);
}

function valuesAt(scene: Scene, cursor: Cursor, place: Place, text: string): Completions {
  const keys = cursor.mayNest && !cursor.wantsDash ? keyCompletions(scene, cursor, place) : [];
  if (place.kind === 'value') {
    const { range, all, isCut } = valueCompletions(scene, cursor, place);
    return { range, all: [...all, ...keys], isCut };
  }
  if (place.kind === 'entry') {
    const layout = layoutAt(cursor, isFlowNear(text, cursor) ?? place.mayBeShort);
    return only(cursor, [...entryCompletions(scene, place.section, layout), ...keys]);
  }
  return only(cursor, [...(place.kind === 'section' ? inSection(scene, cursor, place) : []), ...keys]);
}

/** What may stand behind a section's key, or on the line below it. */
function inSection(scene: Scene, cursor: Cursor, place: Extract<Place, { kind: 'section' }>): Completion[] {
  const { name, section } = place;
  if (section.kind === 'entries' && cursor.mayNest) {
    return entryCompletions(scene, name, layoutAt({ ...cursor, wantsDash: true }, section.mayBeShort));
  }
  const isOpen = cursor.typed === '' && !cursor.mayNest;
  if (section.kind === 'entries' && section.mayBeShort && isOpen) return [inBraces(cursor, '[$0]', '[ ]')];
  return Object.keys(fieldsAt(place)).length > 0 && isOpen ? [inBraces(cursor, '{$0}', '{ }')] : [];
}

function inBraces({ wantsSpace }: Cursor, snippet: string, label: string): Completion {
  return { kind: 'key', label, insert: (wantsSpace ? ' ' : '') + snippet, isSnippet: true, asksOn: true };
}
