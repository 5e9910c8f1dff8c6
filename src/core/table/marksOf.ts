import { type Finding, findingMessage } from '../model/finding.ts';
import type { Entry } from '../model/located.ts';
import { rangeOf, rangeOfField } from '../model/place.ts';
import { lineStarts, positionAt } from '../model/range.ts';
import { type EntrySectionName, entrySectionsOf, SECTIONS } from '../model/sections.ts';
import { columnOfKey } from './columnsOf.ts';
import { entriesOf } from './rowKeys.ts';
import type { Mark, TableSource } from './table.ts';

/** What is wrong with the entries of a section, at the fields where it stands. */
export function marksOf(
  { file, findings, translate }: TableSource,
  section: EntrySectionName,
): ReadonlyMap<Entry<unknown>, readonly Mark[]> {
  const entries = entriesOf(file, section);
  const marks = new Map<Entry<unknown>, Mark[]>();
  for (const finding of findings) {
    const entry = finding.file === file.file ? entryAt(entries, finding.range.start) : undefined;
    if (entry === undefined) continue;
    const key = keyAt(entry, finding.range.start);
    const mark = {
      ...(key !== undefined && { column: columnOfKey(section, key) }),
      severity: finding.severity,
      text: findingMessage(finding, translate),
    };
    const known = marks.get(entry);
    if (known) known.push(mark);
    else marks.set(entry, [mark]);
  }
  return marks;
}

/** The entry that a place lies in, of those of a section in the order of the text. */
function entryAt(entries: readonly Entry<unknown>[], offset: number): Entry<unknown> | undefined {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const entry = entries[middle];
    if (entry && rangeOf(entry).start <= offset) low = middle;
    else high = middle - 1;
  }
  const entry = entries[low];
  if (entry === undefined) return undefined;
  const { start, end } = rangeOf(entry);
  return start <= offset && offset <= end ? entry : undefined;
}

/** The key whose field a place lies in. */
function keyAt(entry: Entry<unknown>, offset: number): string | undefined {
  return entry.source.keys.find((name) => {
    const range = rangeOfField(entry, name);
    return range !== undefined && range.key.start <= offset && offset <= (range.value ?? range.key).end;
  });
}

const ENTRY_SECTIONS = entrySectionsOf(SECTIONS).map(([name]) => name as EntrySectionName);

/** What is wrong with a file, or with settings of its plan, and stands in no entry; lines are counted from 0. */
export function findingsOutside({ file, text, findings, translate }: TableSource): {
  readonly severity: Finding['severity'];
  readonly text: string;
  readonly line: number;
}[] {
  const outside = findings.filter((finding) => {
    const { range } = finding;
    if (finding.file !== file.file) return false;
    return !ENTRY_SECTIONS.some((section) => entryAt(entriesOf(file, section), range.start) !== undefined);
  });
  if (outside.length === 0) return [];
  const starts = lineStarts(text);
  return outside.map((finding) => ({
    severity: finding.severity,
    text: findingMessage(finding, translate),
    line: positionAt(starts, finding.range.start).line,
  }));
}
