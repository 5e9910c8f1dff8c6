import type { TextEdit } from '../model/range.ts';
import { documentFile } from './documentFile.ts';
import { afterEdits, type EditableEntries, type EditableFile, type Wanted } from './editableFile.ts';
import type { Piece } from './pieces.ts';
import { readEntryChunk, readSectionChunk } from './readChunk.ts';
import { type PiecedText, readPieces } from './readPieces.ts';
import { isSamePlain } from './samePlain.ts';
import { type PlainValue, plainValue, type YamlNode } from './yamlNode.ts';

/**
 * A text that was read in pieces, each of which is read again only when it is asked for. Undefined where the entries of
 * one of `sections` are not pieces of their own, or one of them has no id.
 */
export function pieceFile(known: PiecedText, sections: readonly string[]): EditableFile | undefined {
  const places = new Map(sections.map((name) => [name, [] as number[]]));
  for (const [place, { section, column, entry }] of known.pieces.entries()) {
    const list = column < 0 ? undefined : places.get(section);
    if (list === undefined) continue;
    if (entry === undefined) return undefined;
    list.push(place);
  }
  if ([...places.values()].some((list) => list.length === 0)) return undefined;
  return {
    text: known.text,
    section: (name) => entriesAt(known, places.get(name) ?? []),
    isResult: (edits, wanted) => isResult(known, places, edits, wanted),
  };
}

function entriesAt(known: PiecedText, places: readonly number[]): EditableEntries {
  return {
    ids: places.map((place) => known.pieces[place]?.entry?.id),
    nodeAt: (index) => nodeAt(known, places[index] ?? -1),
  };
}

/** What is to become of pieces, by their places. */
interface WantedPieces {
  readonly replaced: Map<number, PlainValue>;
  readonly removed: Set<number>;
  /** What comes before a piece. */
  readonly inserted: Map<number, PlainValue[]>;
}

function wantedPieces(places: ReadonlyMap<string, readonly number[]>, wanted: Wanted): WantedPieces {
  const pieces: WantedPieces = { replaced: new Map(), removed: new Set(), inserted: new Map() };
  for (const [name, { replaced, removed, inserted }] of wanted) {
    const list = places.get(name) ?? [];
    const placeOf = (index: number): number => list[index] ?? (list.at(-1) ?? -1) + 1;
    for (const [index, value] of replaced) pieces.replaced.set(placeOf(index), value);
    for (const index of removed) pieces.removed.add(placeOf(index));
    for (const { index, value } of inserted) {
      const place = placeOf(index);
      pieces.inserted.set(place, [...(pieces.inserted.get(place) ?? []), value]);
    }
  }
  return pieces;
}

function isResult(
  known: PiecedText,
  places: ReadonlyMap<string, readonly number[]>,
  edits: readonly TextEdit[],
  wanted: Wanted,
): boolean {
  const text = afterEdits(known.text, edits);
  if (text === undefined) return false;
  const after = readPieces(known.file, text, known.table, known);
  if (after === undefined) return documentFile(known.text, known.table).isResult(edits, wanted);
  const { replaced, removed, inserted } = wantedPieces(places, wanted);
  let place = 0;
  for (let before = 0; before <= known.pieces.length; before++) {
    for (const value of inserted.get(before) ?? []) if (!isSamePlain(plainAt(after, place++), value)) return false;
    if (before === known.pieces.length || removed.has(before)) continue;
    if (!isSame(known, before, after, place++, replaced.get(before))) return false;
  }
  return place === after.pieces.length;
}

/** Whether a piece means what another one meant, or else what is wanted of it. */
function isSame(known: PiecedText, before: number, after: PiecedText, place: number, wanted?: PlainValue): boolean {
  const [old, now] = [known.pieces[before], after.pieces[place]];
  if (!old || old.section !== now?.section || isEntry(old) !== isEntry(now)) return false;
  if (wanted !== undefined) return isSamePlain(plainAt(after, place), wanted);
  return old.content === now.content || isSamePlain(plainAt(known, before), plainAt(after, place));
}

function isEntry({ column }: Piece): boolean {
  return column >= 0;
}

function nodeAt({ text, pieces }: PiecedText, place: number): YamlNode | undefined {
  const piece = pieces[place];
  if (piece === undefined) return undefined;
  const part = { text, start: piece.start, end: pieces[place + 1]?.start ?? text.length };
  return isEntry(piece) ? readEntryChunk(part, piece.column)?.node : readSectionChunk(part)?.node.value;
}

function plainAt(known: PiecedText, place: number): PlainValue {
  return plainValue(nodeAt(known, place));
}
