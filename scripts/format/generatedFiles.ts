import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checksPage } from './checksPage.ts';
import { schemaFiles } from './jsonSchema.ts';
import { withReference } from './reference.ts';

/** Every file that is generated from the plan's format, with what should stand in it. */
export function generatedFiles(root: string): Map<string, string> {
  const page = path.join(root, 'docs', 'format.md');
  return new Map([
    ...[...schemaFiles()].map(([name, text]) => [path.join(root, 'schemas', name), text] as const),
    [page, withReference(readFileSync(page, 'utf8'))],
    [path.join(root, 'docs', 'checks.md'), checksPage()],
  ]);
}
