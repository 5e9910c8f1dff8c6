import { mapsIn } from '../checks/findingAt.ts';
import { rangeOfField } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import { mentionsIn } from './mentions.ts';
import type { FileInPlan } from './nameAt.ts';
import { namingFields } from './namingFields.ts';

/** What a link in a text for people leads to: an item, or a file by its path from the folder of the plan's file. */
export type LinkTarget = { readonly item: string } | { readonly path: string };

export interface ProseLink {
  readonly range: Range;
  readonly target: LinkTarget;
}

/** A file's path as people write it: with a folder in it, and an ending. What has a scheme is none. */
const PATHS =
  /(?<![\w:/.@%-])(?:(?:\.{1,2}\/)+(?:[\w@%+-][\w.@%+-]*\/)*|(?:[\w@%+-][\w.@%+-]*\/)+)[\w@%+.-]*\.[A-Za-z]\w{0,7}(?![\w/@])/g;
/** The target of a Markdown link that is no URL. */
const TARGETS = /(?<=\]\()(?![a-z][a-z+.-]*:|[#/<])[^\s()\\]+(?=\))/gi;
/** More links than this nobody follows. */
const MAX_LINKS = 5000;

/**
 * The ids and the paths of files in comments, descriptions and other texts for people. Where a field refers to something
 * there is no link, for there VS Code leads to definitions; and it makes links of URLs itself.
 */
export function proseLinks({ plan, plans, file, text }: FileInPlan): ProseLink[] {
  const links: ProseLink[] = [];
  for (const range of proseIn(file, text)) {
    if (links.length >= MAX_LINKS) break;
    links.push(...linksIn([plan, ...plans], text, range));
  }
  return links.sort((a, b) => a.range.start - b.range.start);
}

/** All of a text but the values of fields that name something. */
function* proseIn(file: FileInPlan['file'], text: string): Generator<Range> {
  const naming: Range[] = [];
  for (const [map, section] of mapsIn(file)) {
    for (const { field } of namingFields(section)) {
      const value = rangeOfField(map, field)?.value;
      if (value) naming.push(value);
    }
  }
  let start = 0;
  for (const value of naming.sort((a, b) => a.start - b.start)) {
    if (start < value.start) yield { start, end: value.start };
    start = Math.max(start, value.end);
  }
  yield { start, end: text.length };
}

function linksIn(plans: readonly Plan[], text: string, range: Range): ProseLink[] {
  const source = text.slice(range.start, range.end);
  const paths = new Map<number, ProseLink>();
  // Most of a plan has neither, and to look for them takes its time.
  const patterns = source.includes('](') ? [TARGETS, PATHS] : source.includes('/') ? [PATHS] : [];
  for (const pattern of patterns) {
    for (const { 0: path, index } of source.matchAll(pattern)) {
      const place = { start: range.start + index, end: range.start + index + path.length };
      if (!paths.has(place.start)) paths.set(place.start, { range: place, target: { path } });
    }
  }
  const files = [...paths.values()];
  const items = mentionsIn(plans, text, range).filter(({ range: place }) => {
    return files.every((file) => place.end <= file.range.start || file.range.end <= place.start);
  });
  return [...files, ...items.map(({ name, range: place }) => ({ range: place, target: { item: name } }))];
}
