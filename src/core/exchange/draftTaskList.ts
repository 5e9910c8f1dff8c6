import { type Draft, type DraftEntry, type DraftNote, draftNote } from './draft.ts';

/** An item of a list: its indentation, what its box holds where it has one, and its text. */
const POINT = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[([ xX~/-])\][ \t]+)?(\S.*)$/;
const HEADING = /^(#{1,6})[ \t]+(\S.*)$/;
const FENCE = /^[ \t]*(?:```|~~~)/;
const TAB = 4;

/** Whether a text has lists in Markdown. */
export function isTaskList(text: string): boolean {
  return text.split(/\r\n|\r|\n/).some((line) => POINT.test(line));
}

/**
 * Whether a text is a list of tasks and nothing else, so that whoever copied it meant tasks: what stands furthest to the
 * left is points with a box, perhaps under headings.
 */
export function isBoxedList(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const margin = Math.min(...lines.map(indentOf));
  const outer = lines.filter((line) => indentOf(line) === margin);
  const points = outer.filter((line) => POINT.exec(line)?.[2] !== undefined);
  return points.length > 0 && outer.every((line) => points.includes(line) || HEADING.test(line));
}

function indentOf(line: string): number {
  return widthOf(/^[ \t]*/.exec(line)?.[0] ?? '');
}

/**
 * Entries from a list in Markdown: its points, with or without boxes, nested by their indentation. What stands indented
 * under a point describes it. A heading with points under it is an epic, and those under a deeper heading are below it.
 * Lists are all that is looked for, line by line: a whole Markdown parser would give no more of them.
 */
export function draftFromTaskList(text: string): Draft {
  const entries: Draftable[] = [];
  const notes: DraftNote[] = [];
  let headings: Above[] = [];
  let points: Above[] = [];
  let isCode = false;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const isFence = FENCE.test(line);
    const point = isCode || isFence ? null : POINT.exec(line);
    const heading = isCode || isFence ? null : HEADING.exec(line);
    if (isFence) isCode = !isCode;
    if (heading) {
      const depth = heading[1]?.length ?? 1;
      headings = headings.filter((above) => above.depth < depth);
      headings.push({ depth, title: (heading[2] ?? '').trimEnd().replace(/ #+$/, '').trimEnd() });
      points = [];
    } else if (point) {
      const depth = widthOf(point[1] ?? '');
      points = points.filter((above) => above.depth < depth);
      const parent = points.at(-1)?.place ?? epicOf(headings, entries);
      points.push({ depth, title: '', place: entries.length });
      entries.push(pointOf(point, parent));
    } else if (line.trim() !== '') {
      const above = points.findLast(({ depth }) => depth < indentOf(line));
      const entry = above?.place === undefined ? undefined : entries[above.place];
      if (entry)
        entry.description = [...(entry.description === undefined ? [] : [entry.description]), line.trim()].join('\n');
      else if (!isFence && !isCode) notes.push(draftNote(index + 1, 'no-item', line.trim()));
    }
  }
  return { entries, notes };
}

type Draftable = { -readonly [Key in keyof DraftEntry]: DraftEntry[Key] };

/** A heading or a point under which others stand; a heading has a place once something does. */
interface Above {
  readonly depth: number;
  readonly title: string;
  place?: number;
}

/** The epic that the headings make, which are added to the entries when something stands under them. */
function epicOf(headings: readonly Above[], entries: Draftable[]): number | undefined {
  let parent: number | undefined;
  for (const heading of headings) {
    if (heading.place === undefined) {
      heading.place = entries.length;
      entries.push({ title: heading.title, type: 'epic', ...(parent !== undefined && { parent }) });
    }
    parent = heading.place;
  }
  return parent;
}

function pointOf([, , box, text = '']: RegExpExecArray, parent: number | undefined): Draftable {
  const status = box === undefined || box === ' ' ? undefined : STATUS_OF_BOX[box.toLowerCase()];
  return { title: text.trim(), ...(status && { status }), ...(parent !== undefined && { parent }) };
}

/** What stands in a box: done, or, as some write it, begun and dropped. */
const STATUS_OF_BOX: Readonly<Record<string, NonNullable<DraftEntry['status']>>> = {
  x: 'done',
  '/': 'doing',
  '-': 'dropped',
  '~': 'dropped',
};

function widthOf(indent: string): number {
  let width = 0;
  for (const char of indent) width = char === '\t' ? width + TAB - (width % TAB) : width + 1;
  return width;
}
