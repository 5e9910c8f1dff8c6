import { mapsIn } from '../checks/findingAt.ts';
import type { Located, Source } from '../model/located.ts';
import { rangeOf, rangeOfField } from '../model/place.ts';
import type { PlanFile } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import { idAtStart, type MentionWord, mentionWords } from './mentions.ts';
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

/** What may be a link in a piece of text, whatever items there are; places count from where the piece does. */
interface Candidates {
  readonly paths: readonly (Range & { readonly path: string })[];
  readonly words: readonly MentionWord[];
}

/** By the sources of maps, which stay the same while their text does: at each key only what it changed is looked at. */
const known = new WeakMap<Source, Candidates>();

/**
 * The ids and the paths of files in comments, descriptions and other texts for people. Where a field refers to something
 * there is no link, for there VS Code leads to definitions; and it makes links of URLs itself.
 */
export function proseLinks({ plan, plans, file, text }: FileInPlan): ProseLink[] {
  const links: ProseLink[] = [];
  const all = [plan, ...plans];
  const add = ({ paths, words }: Candidates, by: number): void => {
    for (const { start, end, path } of paths) {
      links.push({ range: { start: start + by, end: end + by }, target: { path } });
    }
    for (const { start, word } of words) {
      const item = idAtStart(all, word);
      if (item) links.push({ range: { start: start + by, end: start + by + item.length }, target: { item } });
    }
  };
  let at = 0;
  for (const [map, section] of mapsInOrder(file)) {
    if (links.length >= MAX_LINKS) break;
    const { start, end } = rangeOf(map);
    add(candidatesIn(text, at, start), 0);
    add(candidatesOf(text, map, section), map.offset);
    at = Math.max(at, end);
  }
  add(candidatesIn(text, at, text.length), 0);
  return links.slice(0, MAX_LINKS).sort((a, b) => a.range.start - b.range.start);
}

function mapsInOrder(file: PlanFile): (readonly [Located<unknown>, string])[] {
  const maps = [...mapsIn(file)].map(([map, section]) => [map, section] as const);
  return maps.sort(([a], [b]) => a.offset + a.source.start - (b.offset + b.source.start));
}

/** What may be a link in a map, but for the values of fields that name something. */
function candidatesOf(text: string, map: Located<unknown>, section: string): Candidates {
  const before = known.get(map.source);
  if (before) return before;
  const { start, end } = rangeOf(map);
  const naming = namingFields(section).flatMap(({ field }) => rangeOfField(map, field)?.value ?? []);
  let at = start;
  const parts: Candidates[] = [];
  for (const value of [...naming, { start: end, end }].sort((a, b) => a.start - b.start)) {
    parts.push(candidatesIn(text, at, value.start, map.offset));
    at = Math.max(at, value.end);
  }
  const found = {
    paths: parts.flatMap(({ paths }) => paths),
    words: parts.flatMap(({ words }) => words),
  };
  known.set(map.source, found);
  return found;
}

const NONE: Candidates = { paths: [], words: [] };

/** What may be a link in a part of a text; its places count from `origin`. */
function candidatesIn(text: string, start: number, end: number, origin = 0): Candidates {
  const source = text.slice(start, end);
  // Most of what stands between entries has neither, and to look for them takes its time.
  if (!/\w[-./]|\]\(/.test(source)) return NONE;
  const by = start - origin;
  const paths = new Map<number, Range & { readonly path: string }>();
  const patterns = source.includes('](') ? [TARGETS, PATHS] : source.includes('/') ? [PATHS] : [];
  for (const pattern of patterns) {
    for (const { 0: path, index } of source.matchAll(pattern)) {
      if (!paths.has(index)) paths.set(index, { start: index + by, end: index + path.length + by, path });
    }
  }
  const files = [...paths.values()];
  const words = mentionWords(source)
    .map((one) => ({ word: one.word, start: one.start + by, end: one.end + by }))
    .filter((one) => files.every((file) => one.end <= file.start || file.end <= one.start));
  return { paths: files, words };
}
