import type { Located } from '../model/located.ts';
import { rangeOf, rangeOfField } from '../model/place.ts';
import type { PlanFile } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import { SECTIONS, type SectionName } from '../model/sections.ts';

/** Where an offset lies in a file of a plan. */
export interface PlaceInFile {
  readonly section: SectionName;
  /** The entry, or the map of settings. */
  readonly map?: Located<unknown>;
  readonly field?: string;
  /** The key of the field or of the section, or the value, whichever the offset lies in. */
  readonly part?: 'key' | 'value';
  /** Where that stands. */
  readonly range?: Range;
}

/** What stands at an offset: found by the places that are known, so that a large file is not walked through. */
export function placeAt(file: PlanFile, offset: number): PlaceInFile | undefined {
  for (const [section, { key, value }] of Object.entries(file.places)) {
    if (!isSection(section)) continue;
    if (isIn(key, offset)) return { section, part: 'key', range: key };
    if (value === undefined || !isIn(value, offset)) continue;
    const map = mapAt(file, section, offset);
    return map ? { section, map, ...fieldAt(map, offset) } : { section, part: 'value', range: value };
  }
  return undefined;
}

function isSection(name: string): name is SectionName {
  return Object.hasOwn(SECTIONS, name);
}

/** A cursor behind the last character still means the word before it. */
function isIn({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

function mapAt(file: PlanFile, section: SectionName, offset: number): Located<unknown> | undefined {
  switch (SECTIONS[section].kind) {
    case 'settings':
      return file[section as 'project' | 'cadence' | 'checks'];
    case 'entries':
      return entryAt(file[section as 'items'], offset);
    default:
      return undefined;
  }
}

/** The entry in which an offset lies, of entries in the order of the text. */
function entryAt(entries: readonly Located<unknown>[], offset: number): Located<unknown> | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rangeOf(entries[middle] as Located<unknown>).start <= offset) low = middle + 1;
    else high = middle;
  }
  const entry = entries[low - 1];
  return entry && isIn(rangeOf(entry), offset) ? entry : undefined;
}

function fieldAt(map: Located<unknown>, offset: number): Pick<PlaceInFile, 'field' | 'part' | 'range'> {
  for (const field of map.source.keys) {
    const place = rangeOfField(map, field);
    if (place?.value && isIn(place.value, offset)) return { field, part: 'value', range: place.value };
    if (place && isIn(place.key, offset)) return { field, part: 'key', range: place.key };
  }
  return {};
}
