import type { PlanFile } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import { fieldsOfSection, SECTIONS, type Section, specOf } from '../model/sections.ts';
import { placeAt } from './placeAt.ts';

/** What the key at an offset is for, in a sentence, and where the key stands; undefined where none of Plandeck's is. */
export function keyText(file: PlanFile, offset: number): { readonly text: string; readonly range: Range } | undefined {
  const place = placeAt(file, offset);
  if (place?.part !== 'key' || place.range === undefined) return undefined;
  const section: Section = SECTIONS[place.section];
  const text = place.field === undefined ? section : specOf(fieldsOfSection(section), place.field);
  return text && { text: text.description, range: place.range };
}
