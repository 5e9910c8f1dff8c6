import type { PlanFile } from '../model/plan.ts';
import type { TextEdit } from '../model/range.ts';
import { editFile, type FieldChanges } from './editFile.ts';
import type { EditResult } from './refusal.ts';

/**
 * The edits that add an item to a file's `items`, written like its neighbours. See {@link editFile}.
 * @param fields the item's fields in the order in which they are written, the id first
 * @param after the id of the item behind which it goes
 */
export function addItem(
  text: string,
  fields: FieldChanges,
  after?: string,
  before?: PlanFile,
): EditResult<readonly TextEdit[]> {
  return editFile(text, new Map([['items', { added: [{ fields, ...(after !== undefined && { after }) }] }]]), before);
}
