import { applyEdits } from '../../../../src/core/model/range.ts';
import { addItem } from '../../../../src/core/text/addItem.ts';
import type { FieldValue } from '../../../../src/core/text/editMap.ts';
import { setFields } from '../../../../src/core/text/setFields.ts';

export type Changes = Readonly<Record<string, FieldValue>>;

/** The text after a change of fields; a refusal reads "refused: code". */
export function afterSet(text: string, id: string, changes: Changes): string {
  const result = setFields(text, id, new Map(Object.entries(changes)));
  return result.ok ? applyEdits(text, result.value) : `refused: ${result.refusal.code}`;
}

/** The text after an item was added; a refusal reads "refused: code". */
export function afterAdd(text: string, fields: Changes, after?: string): string {
  const result = addItem(text, new Map(Object.entries(fields)), after);
  return result.ok ? applyEdits(text, result.value) : `refused: ${result.refusal.code}`;
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
