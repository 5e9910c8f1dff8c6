import type { PlanFile } from '../model/plan.ts';
import type { TextEdit } from '../model/range.ts';
import { editFile, type FieldChanges } from './editFile.ts';
import type { EditResult } from './refusal.ts';

/** The smallest edits that give fields of the item `id` new values. See {@link editFile}. */
export function setFields(
  text: string,
  id: string,
  changes: FieldChanges,
  before?: PlanFile,
): EditResult<readonly TextEdit[]> {
  return setFieldsOfItems(text, new Map([[id, changes]]), before);
}

/** The smallest edits that give fields of several items new values, by their ids. */
export function setFieldsOfItems(
  text: string,
  fields: ReadonlyMap<string, FieldChanges>,
  before?: PlanFile,
): EditResult<readonly TextEdit[]> {
  return editFile(text, new Map([['items', { fields }]]), before);
}
