import type { TextEdit } from '../model/range.ts';

/** A change that somebody made to a file: `length` characters from `start` became `newText`. */
export interface TextChange {
  readonly start: number;
  readonly length: number;
  readonly newText: string;
}

/** A place that an edit wrote, followed through all later changes of its file. */
interface Place {
  readonly file: string;
  start: number;
  readonly newText: string;
  readonly oldText: string;
  /** How many characters it takes now: others than those of newText while a later edit of the journal covers it. */
  span: number;
}

/** A place as it was before a later edit of the journal wrote over it, and is again when that is taken back. */
interface CoveredPlace {
  readonly entry: JournalEntry;
  readonly place: Place;
  /** Which of the later edit's places covers it, and where it starts and how long it is, seen from there. */
  readonly by: number;
  readonly offset: number;
  readonly span: number;
}

/** One command's edit. */
export interface JournalEntry {
  readonly label: string;
  readonly places: readonly Place[];
  /** Whether somebody has since changed one of its places, so that it cannot be taken back. */
  isOverwritten: boolean;
  readonly covered: CoveredPlace[];
}

export interface FileEdits {
  readonly file: string;
  /** The text before the edits. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

const MAX_ENTRIES = 100;

/**
 * The journal of edits made outside text editors, from which they are undone and redone. It keeps the places that were
 * written and what stood there, and follows them through every change of the files; it never keeps whole texts.
 */
export class EditJournal {
  readonly #undo: JournalEntry[] = [];
  #redo: JournalEntry[] = [];

  /** The edit that undo (or redo) would take back (or make again) next. */
  peek(direction: 'undo' | 'redo'): JournalEntry | undefined {
    return (direction === 'undo' ? this.#undo : this.#redo).at(-1);
  }

  /** Notes an edit just made; it is not one to `follow`. */
  record(label: string, files: readonly FileEdits[]): void {
    const entry = entryFor(label, files);
    this.#makeRoom(entry);
    this.#undo.push(entry);
    if (this.#undo.length > MAX_ENTRIES) this.#undo.shift();
    this.#redo = [];
  }

  /** Notes that the entry of `peek(direction)` was taken back, or made again, by `files`; that is not one to `follow`. */
  taken(direction: 'undo' | 'redo', files: readonly FileEdits[]): void {
    const [from, to] = direction === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
    const gone = from.pop();
    if (gone === undefined) return;
    const entry = entryFor(gone.label, files);
    this.#makeRoom(entry, gone);
    to.push(entry);
  }

  /** Drops the entry of `peek(direction)`, which can never be taken back. */
  drop(direction: 'undo' | 'redo'): void {
    const gone = (direction === 'undo' ? this.#undo : this.#redo).pop();
    for (const { entry } of gone?.covered ?? []) entry.isOverwritten = true;
  }

  /** Follows changes of a file, each in the text that the one before it left. */
  follow(file: string, changes: readonly TextChange[]): void {
    for (const entry of [...this.#undo, ...this.#redo]) {
      for (const place of entry.places) {
        if (place.file === file) for (const change of changes) followChange(entry, place, change);
      }
    }
  }

  /** Moves the other entries' places along with an entry just made, and lays bare again what `gone` had covered. */
  #makeRoom(entry: JournalEntry, gone?: JournalEntry): void {
    const bared = new Set(gone?.covered.map(({ place }) => place));
    for (const [by, { file, start, oldText, newText }] of entry.places.entries()) {
      const change = { start, length: oldText.length, newText };
      for (const other of [...this.#undo, ...this.#redo]) {
        for (const place of other.places) {
          if (place.file !== file || bared.has(place)) continue;
          const before = { entry: other, place, by, offset: place.start - start, span: place.span };
          const isNew = !entry.covered.some((covered) => covered.place === place);
          if (makeRoom(place, change) && isNew) entry.covered.push(before);
        }
      }
    }
    for (const { entry: other, place, by, offset, span } of gone?.covered ?? []) {
      const cover = entry.places[by];
      if (cover === undefined) other.isOverwritten = true;
      else place.start = cover.start + offset;
      place.span = span;
    }
  }
}

function entryFor(label: string, files: readonly FileEdits[]): JournalEntry {
  return { label, places: files.flatMap(placesOf), isOverwritten: false, covered: [] };
}

function placesOf({ file, text, edits }: FileEdits): Place[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
    .map(({ range, newText }) => {
      const oldText = text.slice(range.start, range.end);
      const place = { file, start: range.start + shift, newText, oldText, span: newText.length };
      shift += newText.length - (range.end - range.start);
      return place;
    });
}

/** Moves a place along with a change beside it. A change in it, or text typed right against it, overwrites it. */
function followChange(entry: JournalEntry, place: Place, { start, length, newText }: TextChange): void {
  const end = start + length;
  const placeEnd = place.start + place.span;
  if (end <= place.start) {
    if (end === place.start && place.span > 0 && /\S$/.test(newText)) entry.isOverwritten = true;
    place.start += newText.length - length;
  } else if (start < placeEnd || (start === placeEnd && /^\S/.test(newText))) {
    entry.isOverwritten = true;
  }
}

/** Moves a place along with the journal's own change beside it; says whether it covers the place, which then spans both. */
function makeRoom(place: Place, { start, length, newText }: TextChange): boolean {
  const end = start + length;
  const placeEnd = place.start + place.span;
  const growth = newText.length - length;
  if (start >= placeEnd && end > place.start) {
    // What is removed right behind an empty place leaves no trace on which side of it the place was.
    return place.span === 0 && start === place.start && newText === '';
  }
  if (end <= place.start) {
    place.start += growth;
    return false;
  }
  place.start = Math.min(start, place.start);
  place.span = Math.max(end, placeEnd) + growth - place.start;
  return true;
}

/** The edits by file that take `entry` back. */
export function inverseEdits(entry: JournalEntry): Map<string, TextEdit[]> {
  const byFile = new Map<string, TextEdit[]>();
  for (const { file, start, newText, oldText } of entry.places) {
    const edits = byFile.get(file) ?? [];
    edits.push({ range: { start, end: start + newText.length }, newText: oldText });
    byFile.set(file, edits);
  }
  return byFile;
}

/** Whether what `entry` wrote still stands at its places in `text`. */
export function stillStands(entry: JournalEntry, file: string, text: string): boolean {
  if (entry.isOverwritten) return false;
  return entry.places.every(
    ({ file: placeFile, newText, start, span }) =>
      placeFile !== file || (span === newText.length && text.startsWith(newText, start)),
  );
}

/** The one change that made `after` of `before`, as small as it can be; undefined where they are the same. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { start, length: before.length - tail - start, newText: after.slice(start, after.length - tail) };
}
