import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commitAll, git } from '../fixtures/repository.ts';
import { writeTree } from '../fixtures/writeTree.ts';
import { contrastsOf } from './support/contrasts.ts';
import { eventually } from './support/eventually.ts';
import { useFolder } from './support/folder.ts';
import { PlanView } from './support/planView.ts';
import { useWorkbench } from './support/useWorkbench.ts';

const EXAMPLES = path.resolve('examples');
const VIEWS = ['Plan', 'Backlog', 'My Work', 'People', 'Requests', 'Risks & Decisions', 'Portfolio', 'Git'];

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

for (const theme of ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast']) {
  describe(`each view of the example portfolio in ${theme}`, () => {
    const folder = useFolder(filesBelow(EXAMPLES));
    commitWork(folder.path);
    const workbench = useWorkbench({ open: folder.path, theme });

    before(async () => {
      await new PlanView(workbench()).open();
      await workbench().setSideBarWidth(420);
    });

    for (const name of VIEWS) {
      it(`has rows that can be read: ${name}`, async () => {
        const view = new PlanView(workbench(), name);
        await view.show();
        await eventually(async () => {
          const rows = await contrastsOf(view.tree.getByRole('treeitem'));
          assert.ok(rows.length > 0);
          assert.deepEqual(
            rows.filter(({ title, description, icon }) => title < 4.5 || description < 3 || icon < 3),
            [],
          );
        });
        if (name === 'Git') {
          await view.row('Ask the authenticator').click();
          await view.row('passkey.ts').waitFor();
        }
        await workbench().screenshot(`view ${name} ${theme}`);
        // Folded, it leaves its room to the next one.
        await view.pane.locator('.pane-header').click();
        await view.tree.waitFor({ state: 'hidden' });
      });
    }
  });
}
