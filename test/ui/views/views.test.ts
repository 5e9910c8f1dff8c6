import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commitAll, git } from '../../fixtures/repository.ts';
import { writeTree } from '../../fixtures/writeTree.ts';
import { assertReadable } from '../support/contrasts.ts';
import { useFolder } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { THEME_KINDS } from '../support/workbench.ts';

const EXAMPLES = path.resolve('examples');
const VIEWS = [
  'Plan',
  'Backlog',
  'My Work',
  'People',
  'Requests',
  'Risks & Decisions',
  'Portfolio',
  'Git',
  'Item History',
];

function filesBelow(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = found.map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(names.map((name) => [path.relative(folder, name), readFileSync(name, 'utf8')]));
}

/** Commits and branches of an item, whose branch is checked out. */
function commitWork(folder: string): void {
  commitAll(folder, 'Plan the portfolio');
  git(folder, 'branch', 'web-k7f2m/spike');
  git(folder, 'checkout', '--quiet', '-b', 'ana/WEB-k7f2m-passkeys');
  writeTree(folder, { 'src/login/passkey.ts': 'export {};\n', 'src/login/form.ts': 'export {};\n' });
  commitAll(folder, 'WEB-k7f2m: Ask the authenticator for a passkey');
  git(folder, 'update-ref', 'refs/remotes/origin/bo/web-k7f2m-backend', 'HEAD');
  writeTree(folder, { 'src/login/passkey.ts': 'export const timeout = 60;\n' });
  commitAll(folder, 'Wait a minute for the finger\n\nRefs: WEB-k7f2m');
}

/** A plan's item in three commits, in another file in the last, with a change that is not committed. */
function commitPlan(folder: string): void {
  const [from, to] = ['customer-portal/teams/access.yaml', 'customer-portal/teams/login.yaml'];
  const change = (file: string, search: string, replacement: string): void => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    assert.ok(text.includes(search), `There is no ${search} in ${file}`);
    writeTree(folder, { [file]: text.replace(search, replacement) });
  };
  change(from, 'estimate: 2d 3d 6d', 'estimate: 3d 5d 8d');
  change(from, 'priority: must', 'priority: should');
  commitAll(folder, 'Estimate the login again');
  git(folder, 'mv', from, to);
  commitAll(folder, 'Give the login a file of its own');
  change(to, 'status: doing', 'status: review');
}

describe('each view of the example portfolio', () => {
  const folder = useFolder(filesBelow(EXAMPLES));
  commitWork(folder.path);
  commitPlan(folder.path);
  const workbench = useWorkbench({ open: folder.path });

  before(async () => {
    await new PlanView(workbench()).open();
    await workbench().setSideBarWidth(420);
  });

  for (const name of VIEWS) {
    it(`has rows that can be read in each theme: ${name}`, async () => {
      const view = new PlanView(workbench(), name);
      if (name === 'Item History') {
        const plan = new PlanView(workbench());
        await plan.show();
        await workbench().chooseInMenu(plan.row('Log in with a passkey'), 'Show Item History');
      }
      await view.show();
      if (name === 'Git') {
        await view.expand('Ask the authenticator');
        await view.row('passkey.ts').waitFor();
      }
      if (name === 'Item History') {
        await view.expand('priority');
        await view.row('must → should').waitFor();
      }
      for (const kind of THEME_KINDS) {
        await workbench().setTheme(kind);
        await assertReadable(view.tree);
        await workbench().screenshot(`view ${name} ${kind}`);
      }
      // Folded, it leaves its room to the next one.
      await view.fold();
    });
  }
});
