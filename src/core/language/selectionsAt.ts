import { rangeOf, rangeOfField } from '../model/place.ts';
import type { PlanFile } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import { lineStart } from '../text/layout.ts';
import { readValue } from '../text/readValue.ts';
import type { YamlNode } from '../text/yamlNode.ts';
import { type FileInPlan, nameAt } from './nameAt.ts';
import { type PlaceInFile, placeAt } from './placeAt.ts';

/**
 * What can be selected around an offset, from the smallest on: the name, the part of the value, the value, the field, the
 * entry without and with its dash, the entries of the section, the section, the file. Each holds the one before it.
 */
export function selectionsAt(here: FileInPlan, offset: number): Range[] {
  const { file, text } = here;
  const place = placeAt(file, offset);
  const all = place ? around(here, place, offset) : [];
  const found: Range[] = [];
  for (const range of [...all, { start: 0, end: text.length }]) {
    const last = found.at(-1) ?? { start: offset, end: offset };
    const isWider = range.start <= last.start && last.end <= range.end;
    const isSame = found.length > 0 && range.start === last.start && range.end === last.end;
    if (isWider && !isSame) found.push(range);
  }
  return found;
}

function around(here: FileInPlan, place: PlaceInFile, offset: number): Range[] {
  const { file, text } = here;
  const { section, map, field, part, range } = place;
  const ranges: Range[] = [];
  const name = nameAt(here, offset);
  if (name) ranges.push(name.range);
  if (part === 'value' && range && (map || !isEntries(file, section))) {
    const node = readValue(text, range);
    if (node) ranges.push(...nodesAt(node, offset).reverse());
  }
  if (range && map) ranges.push(range);
  const fieldPlace = map && field !== undefined ? rangeOfField(map, field) : undefined;
  if (fieldPlace) ranges.push({ start: fieldPlace.key.start, end: fieldPlace.value?.end ?? fieldPlace.key.end });
  if (map) ranges.push(rangeOf(map), withDash(text, rangeOf(map)));
  const { key, value } = file.places[section] ?? {};
  if (value) ranges.push(value);
  if (key) ranges.push(key, { start: key.start, end: value?.end ?? key.end });
  return ranges;
}

function isEntries(file: PlanFile, section: PlaceInFile['section']): boolean {
  return Array.isArray(file[section]);
}

/** The parts of a value that an offset lies in, the largest first. */
function nodesAt(node: YamlNode, offset: number): Range[] {
  const { start, end } = node;
  if (offset < start || end < offset) return [];
  if (node.kind === 'scalar') {
    const isQuoted = (node.style === 'single' || node.style === 'double') && start < offset && offset < end;
    return [{ start, end }, ...(isQuoted ? [{ start: start + 1, end: end - 1 }] : [])];
  }
  const inner =
    node.kind === 'list'
      ? node.elements.map((element) => nodesAt(element, offset))
      : node.entries.map(({ key, value }) => {
          const parts = [...nodesAt(key, offset), ...(value ? nodesAt(value, offset) : [])];
          const whole = { start: key.start, end: value?.end ?? key.end };
          return whole.start <= offset && offset <= whole.end ? [whole, ...parts] : [];
        });
  return [{ start, end }, ...(inner.find((one) => one.length > 0) ?? [])];
}

/** An entry with the dash before it, where it has one. */
function withDash(text: string, { start, end }: Range): Range {
  const dash = /-[ \t]+$/.exec(text.slice(lineStart(text, start), start));
  return { start: start - (dash?.[0].length ?? 0), end };
}
