import { commitAll } from '../../fixtures/repository.ts';
import { writeTree } from '../../fixtures/writeTree.ts';

export const trusted = true;

/** Makes a repository without a plan in `folder`; VS Code opens it. */
export async function prepare(folder: string): Promise<string> {
  writeTree(folder, { 'README.md': '# A project\n', 'data/other.yaml': 'items: [{id: no, title: plan}]\n' });
  commitAll(folder, 'Start');
  return folder;
}
