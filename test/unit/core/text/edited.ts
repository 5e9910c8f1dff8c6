import assert from 'node:assert/strict';
import type { PlanFile } from '../../../../src/core/model/plan.ts';
import { applyEdits, type TextEdit } from '../../../../src/core/model/range.ts';
import { addItem } from '../../../../src/core/text/addItem.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import type { EditResult } from '../../../../src/core/text/refusal.ts';
import { setFields } from '../../../../src/core/text/setFields.ts';
import type { FieldValue } from '../../../../src/core/text/writeValue.ts';

export type Changes = Readonly<Record<string, FieldValue>>;

/** The text after a change of fields; a refusal reads "refused: code". */
export function afterSet(text: string, id: string, changes: Changes): string {
  const fields = new Map(Object.entries(changes));
  const result = bothWays(text, (before) => setFields(text, id, fields, before));
  return result.ok ? applyEdits(text, result.value) : `refused: ${result.refusal.code}`;
}

/** The text after an item was added; a refusal reads "refused: code". */
export function afterAdd(text: string, fields: Changes, after?: string): string {
  const written = new Map(Object.entries(fields));
  const result = bothWays(text, (before) => addItem(text, written, after, before));
  return result.ok ? applyEdits(text, result.value) : `refused: ${result.refusal.code}`;
}

/** What an edit gives when all of the text is read for it, which must be the same where only parts of it are. */
export function bothWays(
  text: string,
  edit: (before?: PlanFile) => EditResult<readonly TextEdit[]>,
): EditResult<readonly TextEdit[]> {
  const result = edit();
  assert.deepEqual(edit(readPlanFile('f', text)), result, 'read in pieces');
  return result;
}

/** Lines as a text with a last line end, with what stands before the first line's text taken from all. */
export function yaml(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = String.raw({ raw: strings.raw }, ...values).replace(/^\n/, '');
  const indent = /^ */.exec(text)?.[0] ?? '';
  return text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n');
}
