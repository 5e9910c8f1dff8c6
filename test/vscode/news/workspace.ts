import { cpSync } from 'node:fs';
import path from 'node:path';
import { commitAll } from '../../fixtures/repository.ts';

export const trusted = true;

/** The built tests lie in out/test/vscode/news. */
const example = path.join(__dirname, '..', '..', '..', '..', 'examples', 'customer-portal');

/** Makes a repository with a copy of the example, whose one commit is three days old; VS Code opens it. */
export async function prepare(folder: string): Promise<string> {
  cpSync(example, path.join(folder, 'plan'), { recursive: true });
  process.env['GIT_COMMITTER_DATE'] = new Date(Date.now() - 72 * 60 * 60 * 1000).toISOString();
  try {
    commitAll(folder, 'Plan the customer portal');
  } finally {
    delete process.env['GIT_COMMITTER_DATE'];
  }
  return folder;
}
