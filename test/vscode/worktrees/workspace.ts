import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { commitAll, git } from '../../fixtures/repository.ts';
import { writeTree } from '../../fixtures/writeTree.ts';

export const trusted = true;

const planOf = (key: string): string =>
  `project: {key: ${key}, name: ${key}}\nitems:\n  - {id: ${key}-a1b2c, title: An item of ${key}, status: doing}\n`;

/** Makes a linked worktree and a submodule, each with a plan, below the folder of `folder`; VS Code opens both. */
export async function prepare(folder: string): Promise<string> {
  const main = path.join(folder, 'main');
  writeTree(main, { 'plan/plan.yaml': planOf('LNK') });
  commitAll(main, 'LNK-a1b2c: Begin');
  git(main, 'worktree', 'add', '--quiet', '-b', 'lnk-a1b2c-work', path.join(folder, 'linked'));
  const library = path.join(folder, 'library');
  writeTree(library, { 'plan/plan.yaml': planOf('SUB') });
  commitAll(library, 'SUB-a1b2c: Begin');
  const whole = path.join(folder, 'whole');
  writeTree(whole, { 'README.md': '# With a submodule\n' });
  commitAll(whole, 'Begin');
  git(whole, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'library');
  const inside = path.join(whole, 'library');
  git(inside, 'config', 'user.name', 'Ana Ruiz');
  git(inside, 'config', 'user.email', 'ana@example.org');
  const workspace = path.join(folder, 'two.code-workspace');
  const folders = [{ path: 'linked' }, { path: 'whole/library' }];
  writeFileSync(workspace, JSON.stringify({ folders }));
  return workspace;
}
