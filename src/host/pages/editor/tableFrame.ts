import type { PlanFile } from '../../../core/model/plan.ts';
import { type EntrySectionName, entrySectionsOf, SECTIONS } from '../../../core/model/sections.ts';
import type { TableFrame } from '../../../messages/toPlanEditor.ts';
import { sectionName } from './sectionName.ts';

type Section = TableFrame['sections'][number];

/** How much of a section that is no table is shown. */
const SOURCE_LENGTH = 20_000;

export function isEntrySection(name: string): name is EntrySectionName {
  return entrySectionsOf(SECTIONS).some(([section]) => section === name);
}

/** The sections of a file: those that it has in their order, then what else it could have entries of. */
export function sectionsOf(file: PlanFile, text: string): Section[] {
  const there = Object.keys(file.places);
  const others = entrySectionsOf(SECTIONS).flatMap(([name]) => (there.includes(name) ? [] : [name]));
  return [
    ...there.map((name) => ({ ...section(file, name), isThere: true, ...source(file, name, text) })),
    ...others.map((name) => ({ ...section(file, name), isThere: false })),
  ];
}

function section(file: PlanFile, name: string): Omit<Section, 'isThere'> {
  return { id: name, name: sectionName(name), count: isEntrySection(name) ? file[name].length : 0 };
}

function source({ places }: PlanFile, name: string, text: string): Pick<Section, 'source'> {
  const place = places[name];
  if (isEntrySection(name) || !place) return {};
  return { source: text.slice(place.key.start, place.value?.end ?? place.key.end).slice(0, SOURCE_LENGTH) };
}

/** The section that a file's editor shows first: the items, or what else it has. */
export function firstSection(file: PlanFile | undefined): EntrySectionName {
  if (!file || file.items.length > 0) return 'items';
  const [first] = Object.keys(file.places).filter(isEntrySection);
  return first ?? 'items';
}
