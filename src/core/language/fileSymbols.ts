import type { Entry, Located } from '../model/located.ts';
import { rangeOf, rangeOfField } from '../model/place.ts';
import type { PlanFile } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import { type EntrySectionName, SECTIONS, type SectionName } from '../model/sections.ts';
import { plain } from '../present/plain.ts';
import { symbolDetail, symbolName } from './symbolName.ts';

/** Something that a file has, by its name. */
export interface FileSymbol {
  readonly name: string;
  readonly detail: string;
  /** The section that it is or stands in; undefined for a key that is none of Plandeck's. */
  readonly section: SectionName | undefined;
  readonly level: 'section' | 'entry' | 'field';
  /** All of it, with what stands below it. */
  readonly range: Range;
  /** Its name in the text. */
  readonly selection: Range;
  readonly children: readonly FileSymbol[];
}

/** VS Code walks through symbols by recursion, and nobody looks deeper. */
const MAX_DEPTH = 30;

/**
 * What stands in a file: its sections, their entries, and the fields of settings. An item has those below it that follow
 * it in the file: so the range of each holds its children and nothing else, by which editors find what a cursor is in.
 */
export function fileSymbols(file: PlanFile): FileSymbol[] {
  return Object.entries(file.places)
    .map(([name, { key, value }]): FileSymbol => {
      const section = Object.hasOwn(SECTIONS, name) ? (name as SectionName) : undefined;
      return {
        ...{ name: plain(name, 80) || '?', section, level: 'section' as const },
        ...{ range: { start: key.start, end: value?.end ?? key.end }, selection: key },
        ...(section ? within(file, section) : { detail: '', children: [] }),
      };
    })
    .sort((a, b) => a.range.start - b.range.start);
}

function within(file: PlanFile, section: SectionName): Pick<FileSymbol, 'detail' | 'children'> {
  switch (SECTIONS[section].kind) {
    case 'settings': {
      const map = file[section as 'project' | 'cadence' | 'checks'];
      return { detail: '', children: map ? fieldsOf(map, section) : [] };
    }
    case 'entries': {
      const entries: readonly Entry<object>[] = file[section as EntrySectionName];
      return { detail: String(entries.length), children: nested(section as EntrySectionName, entries) };
    }
    default:
      return { detail: '', children: [] };
  }
}

function fieldsOf(map: Located<unknown>, section: SectionName): FileSymbol[] {
  return map.source.keys.flatMap((field): FileSymbol[] => {
    const place = rangeOfField(map, field);
    if (place === undefined) return [];
    const range = { start: place.key.start, end: place.value?.end ?? place.key.end };
    const name = plain(field, 80) || '?';
    return [{ name, detail: '', section, level: 'field', range, selection: place.key, children: [] }];
  });
}

type Growing = Omit<FileSymbol, 'range' | 'children'> & { range: Range; readonly children: Growing[] };

function nested(section: EntrySectionName, entries: readonly Entry<object>[]): FileSymbol[] {
  const top: Growing[] = [];
  /** The entry above, behind those that it stands below. */
  let open: { readonly id: string; readonly symbol: Growing }[] = [];
  for (const entry of entries) {
    const symbol = entrySymbol(section, entry);
    const { parent } = entry.values as { readonly parent?: unknown };
    const above = section === 'items' ? open.findLastIndex(({ id }) => id === parent) + 1 : 0;
    open = open.slice(0, Math.min(above, MAX_DEPTH - 1));
    for (const { symbol: one } of open) one.range = { start: one.range.start, end: symbol.range.end };
    (open.at(-1)?.symbol.children ?? top).push(symbol);
    open.push({ id: entry.id, symbol });
  }
  return top;
}

function entrySymbol(section: EntrySectionName, entry: Entry<object>): Growing {
  const range = rangeOf(entry);
  return {
    name: symbolName(entry) || section,
    detail: symbolDetail(section, entry),
    section,
    level: 'entry',
    range,
    selection: rangeOfField(entry, 'id')?.value ?? range,
    children: [],
  };
}
