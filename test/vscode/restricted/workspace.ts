import { commitAll } from '../../fixtures/repository.ts';
import { writeTree } from '../../fixtures/writeTree.ts';

export const trusted = false;

/**
 * Makes a repository in `folder`, without a plan, so that the extension starts when the tests say so and not before;
 * VS Code opens it.
 */
export async function prepare(folder: string): Promise<string> {
  writeTree(folder, { 'README.md': '# A repository that came from somewhere\n', '.gitignore': 'ignored.yaml\n' });
  commitAll(folder, 'Start');
  return folder;
}
