import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes files by their paths below `root`, with their folders. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
}
