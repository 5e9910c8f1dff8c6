import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const trusted = false;

/** Makes `folder` with a small plan and no git repository; returns what VS Code opens. */
export async function prepare(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'plan.yaml'), 'project: {key: WEB}\nitems:\n  - {id: WEB-k7f2m, title: Log in}\n');
  return folder;
}
