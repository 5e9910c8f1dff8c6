import { findingIn, type Problem } from '../model/finding.ts';
import type { Entry, FieldRange } from '../model/located.ts';
import type { PlanFile, SourceFile } from '../model/plan.ts';
import { emptySections, SECTIONS, type SectionsOf, type SectionTable } from '../model/sections.ts';
import { entryAt, mapAt, type Piece, pieceAt, sectionContent } from './pieces.ts';
import { type PiecedText, readPieces } from './readPieces.ts';
import { isTooLarge, readYaml, TOO_LARGE } from './readYaml.ts';
import { shiftedPlace, shiftedProblem } from './shift.ts';
import type { MapNode, YamlDocument } from './yamlNode.ts';

/**
 * Reads one file of a plan: a function of its text alone, which never throws.
 * @param before what an earlier text of the file was read as; whatever did not change since is taken over from it
 */
export function readPlanFile(file: string, text: string, before?: PlanFile): PlanFile {
  return readSections(file, text, SECTIONS, before);
}

/** Why a file could not be read as text. */
export interface Unreadable {
  readonly reason: string;
  /** A full sentence for the user. */
  readonly message: string;
}

/** A file of the plan whose bytes could not be read as text: nothing of it is shown, and `why` is its only finding. */
export function unreadablePlanFile(file: string, why: Unreadable): PlanFile {
  return unreadableFile(file, why, SECTIONS);
}

/** From what a file was read in pieces; of one that could not be, an earlier text that could. */
const pieced = new WeakMap<SourceFile, PiecedText>();

/** The pieces of a text, from what an earlier text of its file was read as; undefined where either is read as a whole. */
export function readPiecesOf(text: string, before: PlanFile): PiecedText | undefined {
  const known = pieced.get(before);
  return known && !isTooLarge(text) ? readPieces(before.file, text, SECTIONS, known) : undefined;
}

/** Reads a file that is a map of the sections of `table`. */
export function readSections<Table extends SectionTable>(
  file: string,
  text: string,
  table: Table,
  before?: SourceFile,
): SourceFile & SectionsOf<Table> {
  const known = before && pieced.get(before);
  const inPieces = isTooLarge(text) ? undefined : readPieces(file, text, table, known);
  const result = inPieces
    ? fromPieces(file, [], inPieces.pieces, table)
    : fromDocument(file, text, readYaml(text), table);
  const kept = inPieces ?? known;
  if (kept) pieced.set(result, kept);
  return result;
}

/** What a text says that was read as a whole. */
export function fromDocument<Table extends SectionTable>(
  file: string,
  text: string,
  { root, problems, isSound }: YamlDocument,
  table: Table,
): SourceFile & SectionsOf<Table> {
  const isMap = root?.kind === 'map';
  const all = [...problems];
  if (root && !isMap) {
    const args = [root.kind === 'list' ? 'list' : 'single value'];
    all.push({ code: 'root-not-map', args, range: { start: root.start, end: root.end } });
  }
  return {
    ...fromPieces(file, all, isMap ? wholePieces(file, text, root, table) : [], table),
    isEmpty: root === undefined && problems.length === 0,
    isReadOnly: !isSound || (root !== undefined && !isMap),
  };
}

/** A piece for each section, all of which count from the start of the text. */
function wholePieces(file: string, text: string, root: MapNode, table: SectionTable): Piece[] {
  return root.entries.map((node) => {
    const section = node.key.text;
    const whole = { text, start: 0, end: text.length };
    const content = sectionContent(whole, section, { node, problems: [] }, table);
    return pieceAt(file, 0, 0, { section, column: -1, start: 0, line: 0 }, content);
  });
}

function fromPieces<Table extends SectionTable>(
  file: string,
  problems: readonly Problem[],
  pieces: readonly Piece[],
  table: Table,
): SourceFile & SectionsOf<Table> {
  const sections: Record<string, unknown> = emptySections(table);
  const syntaxProblems = [...problems];
  const fieldProblems: Problem[] = [];
  for (const { start, line, section, content, entry } of pieces) {
    for (const problem of content.syntaxProblems) syntaxProblems.push(shiftedProblem(problem, start, line));
    for (const problem of content.problems) fieldProblems.push(shiftedProblem(problem, start, line));
    if (entry) (sections[section] as Entry<unknown>[]).push(entry);
    if (content.section === undefined) continue;
    const { entries, settings, value } = content.section;
    for (const each of entries) (sections[section] as Entry<unknown>[]).push(entryAt(file, start, line, each));
    if (settings) sections[section] = mapAt(file, start, line, settings);
    if (value !== undefined) sections[section] = value;
  }
  return {
    file,
    isEmpty: false,
    isReadOnly: false,
    places: placesOf(pieces),
    ...(sections as SectionsOf<Table>),
    findings: [...syntaxProblems, ...fieldProblems].map((problem) => findingIn(file, problem)),
  };
}

/** Where each section stands; a list that was read in pieces from its first dash to the end of its last entry. */
function placesOf(pieces: readonly Piece[]): Record<string, FieldRange> {
  const places: Record<string, FieldRange> = Object.create(null);
  let list: { start: number; end: number } | undefined;
  for (const { start, section, column, content } of pieces) {
    const { key, end } = content;
    if (key) {
      list = undefined;
      places[section] = shiftedPlace(key, start);
    } else if (list === undefined) {
      list = { start: start + column, end: Math.max(start + end, start + column + 1) };
      places[section] = { ...(places[section] as FieldRange), value: list };
    } else list.end = start + end;
  }
  return places;
}

export function unreadableFile<Table extends SectionTable>(
  file: string,
  { reason, message }: Unreadable,
  table: Table,
): SourceFile & SectionsOf<Table> {
  const notText: Problem = { code: 'not-utf8', args: [message], range: { start: 0, end: 0 } };
  const findings = (reason === 'too-large' ? TOO_LARGE.problems : [notText]).map((problem) => findingIn(file, problem));
  return { file, isEmpty: false, isReadOnly: true, places: {}, ...emptySections(table), findings };
}
