import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';

export type Meaning = Record<string, unknown>;

/** What a text means, as the YAML library alone says. */
export function readMeaning(text: string): Meaning {
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false });
  assert.deepEqual(document.errors, []);
  return (document.toJS() as Meaning | null) ?? {};
}
