import { type Finding, type FindingCode, findingIn } from '../model/finding.ts';
import type { Entry, Located } from '../model/located.ts';
import { sourceOf } from '../model/overlay.ts';
import { rangeOf, rangeOfField } from '../model/place.ts';
import type { PlanFile } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import {
  type EntriesSection,
  type EntrySectionName,
  entrySectionsOf,
  fieldsOfSection,
  SECTIONS,
  type Section,
} from '../model/sections.ts';

/** A finding about a field of an entry: at the field's value, in whatever file that stands, else at the entry's id. */
export function findingAt(
  entry: Entry<unknown>,
  field: string,
  code: FindingCode,
  args: readonly string[],
  near?: string,
): Finding {
  const source = sourceOf(entry, field);
  return findingInMap(source, field, code, args, near);
}

/** A finding about a field of a map of settings, or of an entry as one file has it. */
export function findingInMap(
  map: Located<unknown>,
  field: string,
  code: FindingCode,
  args: readonly string[],
  near?: string,
): Finding {
  const range = rangeOfField(map, field)?.value ?? rangeOfField(map, 'id')?.value ?? rangeOf(map);
  return findingIn(map.file, { code, args, range, ...(near !== undefined && { near }) });
}

/** A finding about a section that is one value, or about a file as a whole. */
export function findingInFile(
  { file, places }: PlanFile,
  section: string | undefined,
  code: FindingCode,
  args: readonly string[] = [],
): Finding {
  const range: Range = (section === undefined ? undefined : places[section]?.value) ?? { start: 0, end: 0 };
  return findingIn(file, { code, args, range });
}

const ENTRY_SECTIONS = entrySectionsOf(SECTIONS) as [EntrySectionName, EntriesSection][];

/** Every entry of a file, with its section. */
export function* entriesIn(
  file: PlanFile,
): Generator<readonly [entry: Entry<unknown>, name: EntrySectionName, section: EntriesSection]> {
  for (const [name, section] of ENTRY_SECTIONS) for (const entry of file[name]) yield [entry, name, section];
}

const SETTINGS = Object.entries(SECTIONS).filter(([, { kind }]) => kind === 'settings') as [
  'project' | 'cadence' | 'checks',
  Section,
][];

/** Every map of settings of a file, with its section. */
export function* settingsIn(
  file: PlanFile,
): Generator<readonly [map: Located<unknown>, name: 'project' | 'cadence' | 'checks', section: Section]> {
  for (const [name, section] of SETTINGS) {
    const map = file[name];
    if (map) yield [map, name, section];
  }
}

/** Every map of a file that has fields of Plandeck's, with these. */
export function* mapsIn(
  file: PlanFile,
): Generator<readonly [map: Located<unknown>, name: string, fields: ReturnType<typeof fieldsOfSection>]> {
  for (const [map, name, section] of settingsIn(file)) yield [map, name, fieldsOfSection(section)];
  for (const [entry, name, section] of entriesIn(file)) yield [entry, name, section.fields];
}
