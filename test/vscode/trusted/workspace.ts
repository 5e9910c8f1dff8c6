import { cpSync } from 'node:fs';
import path from 'node:path';
import { commitAll } from '../../fixtures/repository.ts';

export const trusted = true;

/** The built tests lie in out/test/vscode/trusted. */
const example = path.join(__dirname, '..', '..', '..', '..', 'examples', 'customer-portal');

/** Makes a repository of one commit in `folder`, with a copy of the example in its folder `plan`; VS Code opens it. */
export async function prepare(folder: string): Promise<string> {
  cpSync(example, path.join(folder, 'plan'), { recursive: true });
  commitAll(folder, 'Plan the customer portal');
  return folder;
}
