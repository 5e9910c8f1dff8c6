import type { PlanFile } from '../model/plan.ts';
import type { SectionTable } from '../model/sections.ts';
import { documentFile } from './documentFile.ts';
import type { EditableFile } from './editableFile.ts';
import { pieceFile } from './pieceFile.ts';
import { readPiecesOf } from './readPlanFile.ts';

/**
 * A text with the sections of `table` that is to be edited.
 * @param sections those whose entries will be looked at
 * @param before what an earlier text of the file was read as, which makes it far faster
 */
export function openFile(
  text: string,
  table: SectionTable,
  sections: readonly string[],
  before?: PlanFile,
): EditableFile {
  const pieces = before && readPiecesOf(text, before);
  return (pieces && pieceFile(pieces, sections)) ?? documentFile(text, table);
}
