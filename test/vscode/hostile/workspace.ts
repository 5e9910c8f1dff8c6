import path from 'node:path';
import { writeTree } from '../../fixtures/writeTree.ts';
import { TITLES } from './titles.ts';

export const trusted = true;

const items = Object.entries(TITLES).map(([id, title]) => `  - {id: ${id}, title: ${JSON.stringify(title)}}\n`);
const evil = '$(flame) [x](command:workbench.action.quit) <b>';

/** Makes a plan whose texts try to act, and a plain one, in `folder`; VS Code opens it. */
export async function prepare(folder: string): Promise<string> {
  const name = JSON.stringify(evil);
  writeTree(folder, {
    'evil/plan.yaml': `project: {key: EVL, name: ${name}}
workflow: [todo, ${name}, done]
priorities: [${name}]
people:
  - {id: eve, name: ${name}, kind: ${name}}
milestones:
  - {id: EVL-mmmmm, title: ${name}}
items:
${items.join('')}  - {id: EVL-aaaa8, title: All, status: ${name}, priority: ${name}, assignees: [eve], milestone: EVL-mmmmm, type: ${name}, waiting: {for: ${name}}, description: ${JSON.stringify(`${evil} ![i](https://example.org/i.png) <img src=x>`)}}
`,
    'plain/plan.yaml': 'project: {key: PLN, name: Plain}\n',
  });
  return path.resolve(folder);
}
