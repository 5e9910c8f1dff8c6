import type { PlanFile } from '../model/plan.ts';
import { documentItems } from './documentItems.ts';
import type { EditableItems } from './editableItems.ts';
import { pieceItems } from './pieceItems.ts';
import { readPiecesOf } from './readPlanFile.ts';

/**
 * The items of a text that is to be edited.
 * @param before what an earlier text of the file was read as, which makes it far faster
 */
export function openItems(text: string, before?: PlanFile): EditableItems {
  const pieces = before && readPiecesOf(text, before);
  return (pieces && pieceItems(pieces)) ?? documentItems(text);
}
