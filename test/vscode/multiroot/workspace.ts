import path from 'node:path';
import { writeTree } from '../../fixtures/writeTree.ts';

export const trusted = true;

/** The same ids in two plans. */
const plan = (key: string, name: string, workflow: string): string =>
  `project: {key: ${key}, name: ${name}}\nworkflow: [${workflow}]\nitems:\n  - {id: WEB-aaaaa, title: First of ${name}}\n  - {id: WEB-bbbbb, title: Second of ${name}, parent: WEB-aaaaa}\n`;

const folders = ['one', 'two', 'broken', 'none', 'one/inner'];

/** Makes five folders in `folder`, one inside another, and the workspace file of them that VS Code opens. */
export async function prepare(folder: string): Promise<string> {
  const workspace = { folders: folders.map((name) => ({ path: name })) };
  writeTree(folder, {
    'one/plan.yaml': plan('ONE', 'Plan one', 'todo, doing, done'),
    'one/inner/plan.yaml': 'project: {key: INN, name: Inner plan}\nitems:\n  - {id: INN-aaaaa, title: Inner}\n',
    'two/plan.yaml': plan('TWO', 'Plan two', 'todo, review, done'),
    'broken/plan.yaml': '- a list\n- is no plan\n',
    'none/notes.yaml': 'items: [{id: a, title: A}]\n',
    'all.code-workspace': JSON.stringify(workspace),
  });
  return path.join(folder, 'all.code-workspace');
}
