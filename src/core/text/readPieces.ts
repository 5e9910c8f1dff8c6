import type { SectionTable } from '../model/sections.ts';
import { commonEnds } from './commonEnds.ts';
import { isSplitIn, type Piece, type PieceContent, pieceAt, readPieceContent } from './pieces.ts';
import type { TextPart } from './readChunk.ts';
import { type Chunk, hasTwins, Splitter, splitText } from './splitText.ts';
import { hasUnsafeCharacter } from './unsafeCharacters.ts';

/** A text of a file that was read in pieces, from which a later text of it is read faster. */
export interface PiecedText {
  readonly file: string;
  readonly text: string;
  readonly table: SectionTable;
  readonly pieces: readonly Piece[];
}

/**
 * Reads a text in pieces. Of a text that was read before, the pieces that stand before and behind what changed are
 * kept, and between them those whose text stood there before.
 * @returns undefined for a text that must be read as a whole
 */
export function readPieces(
  file: string,
  text: string,
  table: SectionTable,
  before?: PiecedText,
): PiecedText | undefined {
  const isKnown = before?.file === file && before.table === table;
  const pieces = isKnown ? changedPieces(text, before) : allPieces(file, text, table);
  return pieces && { file, text, table, pieces };
}

function allPieces(file: string, text: string, table: SectionTable): Piece[] | undefined {
  const chunks = splitText(text, isSplitIn(table));
  const read: ReadContent = (part, chunk) => readPieceContent(part, chunk, table);
  return chunks && readChunks(file, text, chunks, text.length, read);
}

type ReadContent = (part: TextPart, chunk: Chunk) => PieceContent | undefined;

/** Chunks as pieces, the last of which ends at `end`. */
function readChunks(
  file: string,
  text: string,
  chunks: readonly Chunk[],
  end: number,
  read: ReadContent,
): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const content = read({ text, start: chunk.start, end: chunks[index + 1]?.start ?? end }, chunk);
    if (content === undefined) return undefined;
    pieces.push(pieceAt(file, chunk.start, chunk.line, chunk, content));
  }
  return pieces;
}

function changedPieces(text: string, { file, text: old, table, pieces }: PiecedText): readonly Piece[] | undefined {
  if (old === text) return pieces;
  const { prefix, suffix } = commonEnds(old, text);
  // The piece with the change may lose its first line to the one before it, so that one is split anew as well.
  const kept = Math.max(0, indexAt(pieces, prefix) - 1);
  const splitter = new Splitter(text, isSplitIn(table), kept === 0 ? undefined : pieces[kept]);
  const moved = text.length - old.length;
  let rest = pieces.length;
  const isRest = (chunk: Chunk): boolean => {
    const start = chunk.start - moved;
    if (start < old.length - suffix) return false;
    const index = indexAt(pieces, start);
    const piece = pieces[index];
    // From here on the text is the same, and with it the column.
    if (piece?.start !== start || piece.section !== chunk.section) return false;
    rest = index;
    return true;
  };
  if (!splitter.run(isRest)) return undefined;
  const chunks = [...splitter.chunks];
  const last = rest < pieces.length ? chunks.pop() : undefined;
  const end = last?.start ?? text.length;
  if (hasUnsafeCharacter(text, kept === 0 ? 0 : (pieces[kept]?.start ?? 0), end + 1)) return undefined;
  const known = knownContents(old, pieces, kept, rest);
  const changed = readChunks(file, text, chunks, end, (part, chunk) => {
    const contents = known.get(keyOf(chunk, text.slice(part.start, part.end)));
    return contents?.shift() ?? readPieceContent(part, chunk, table);
  });
  if (changed === undefined) return undefined;
  const lines = (last?.line ?? 0) - (pieces[rest]?.line ?? 0);
  const tail = pieces.slice(rest);
  const all = [
    ...pieces.slice(0, kept),
    ...changed,
    ...(moved === 0 && lines === 0 ? tail : tail.map((piece) => movedPiece(file, piece, moved, lines))),
  ];
  return all.length === 0 || hasTwins(all) ? undefined : all;
}

function movedPiece(file: string, piece: Piece, by: number, lines: number): Piece {
  return pieceAt(file, piece.start + by, piece.line + lines, piece, piece.content);
}

/** The contents of some pieces by their section and text, each as often as it stands there. */
function knownContents(
  text: string,
  pieces: readonly Piece[],
  from: number,
  to: number,
): ReadonlyMap<string, PieceContent[]> {
  const known = new Map<string, PieceContent[]>();
  for (let i = from; i < to; i++) {
    const piece = pieces[i] as Piece;
    const key = keyOf(piece, text.slice(piece.start, pieces[i + 1]?.start));
    const contents = known.get(key);
    if (contents) contents.push(piece.content);
    else known.set(key, [piece.content]);
  }
  return known;
}

function keyOf({ section, column }: Chunk, source: string): string {
  return `${section} ${column < 0 ? '' : '-'}${source}`;
}

/** The index of the last piece that starts at or before `offset`; -1 where none does. */
export function indexAt(pieces: readonly Chunk[], offset: number): number {
  let low = -1;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
