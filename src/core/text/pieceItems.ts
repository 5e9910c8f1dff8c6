import type { TextEdit } from '../model/range.ts';
import { documentItems } from './documentItems.ts';
import { afterEdits, type EditableItems, type Wanted } from './editableItems.ts';
import type { Piece } from './pieces.ts';
import { readEntryChunk, readSectionChunk } from './readChunk.ts';
import { type PiecedText, readPieces } from './readPieces.ts';
import { isSamePlain } from './samePlain.ts';
import { type PlainValue, plainValue, type YamlNode } from './yamlNode.ts';

/**
 * The items of a text that was read in pieces, each of which is read again only when it is asked for. Undefined where
 * the items are not pieces of their own, or one of them has no id.
 */
export function pieceItems(known: PiecedText): EditableItems | undefined {
  const places: number[] = [];
  const ids: string[] = [];
  for (const [place, { section, column, entry }] of known.pieces.entries()) {
    if (section !== 'items' || column < 0) continue;
    if (entry === undefined) return undefined;
    places.push(place);
    ids.push(entry.id);
  }
  if (places.length === 0) return undefined;
  return {
    ids,
    itemAt: (index) => nodeAt(known, places[index] ?? -1),
    isResult: (edits, wanted) => isResult(known, places, edits, wanted),
  };
}

function isResult(known: PiecedText, places: readonly number[], edits: readonly TextEdit[], wanted: Wanted): boolean {
  const text = afterEdits(known.text, edits);
  if (text === undefined) return false;
  const after = readPieces(known.file, text, known.table, known);
  if (after === undefined) return documentItems(known.text).isResult(edits, wanted);
  const { replaced = new Map<number, PlainValue>(), inserted } = wanted;
  const meanings = new Map([...replaced].map(([index, value]) => [places[index] ?? -1, value]));
  const insertedAt = inserted && (places[inserted.index] ?? (places.at(-1) ?? -1) + 1);
  let place = 0;
  for (let before = 0; before <= known.pieces.length; before++) {
    if (before === insertedAt && !isSamePlain(plainAt(after, place++), inserted?.value)) return false;
    if (before < known.pieces.length && !isSame(known, before, after, place++, meanings.get(before))) return false;
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
