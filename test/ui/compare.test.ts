import assert from 'node:assert/strict';
import { git } from '../fixtures/repository.ts';
import { contrastsOf } from './support/contrasts.ts';
import { eventually } from './support/eventually.ts';
import { useExample } from './support/folder.ts';
import { PlanView } from './support/planView.ts';
import { useWorkbench } from './support/useWorkbench.ts';
import { THEMES } from './support/workbench.ts';

const LONG = 'A title that goes on and on, with reasons, exceptions and an afterthought, because nobody has cut it yet';

describe('the comparison of the plan', () => {
  const folder = useExample({
    'plan/scratch.yaml': `items:
  - {id: WEB-sc001, title: Renew the certificate, status: todo, priority: should, assignees: [ana], labels: [ui, login]}
  - {id: WEB-sc002, title: "${LONG}", description: "Ask Ana. ${LONG}"}
  - {id: WEB-sc003, title: Nobody needs this}
`,
  });
  git(folder.path, 'tag', 'v1.2');
  folder.write(
    'plan/scratch.yaml',
    `items:
  - {id: WEB-sc001, title: Renew the certificate, status: doing, priority: must, assignees: [bo], labels: [ui, security]}
  - {id: WEB-sc002, title: "${LONG}", description: "Ask Bo, twice. ${LONG}"}
  - {id: WEB-sc004, title: Keep the audit log, parent: WEB-sc001, status: todo}
`,
  );
  folder.write('plan/plan.yaml', folder.read('plan/plan.yaml').replace('key: WEB', 'key: WEB\n  hoursPerDay: 7'));
  const workbench = useWorkbench({ open: folder.path });
  const view = () => new PlanView(workbench(), 'Plan Changes');

  before(async () => {
    await new PlanView(workbench()).open();
    await workbench().setSideBarWidth(420);
    await workbench().runCommand('Plandeck: Compare Plan with…');
    await workbench().choose('v1.2');
    await view().row('Renew the certificate').waitFor();
  });

  for (const kind of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    it(`has rows that can be read in ${THEMES[kind]}`, async () => {
      await workbench().setTheme(kind);
      await view().show();
      await eventually(async () => {
        const rows = await contrastsOf(view().tree.getByRole('treeitem'));
        assert.ok(rows.length > 5);
        assert.deepEqual(
          rows.filter(({ title, description, icon }) => title < 4.5 || description < 3 || icon < 3),
          [],
        );
      });
      await workbench().screenshot(`changes ${kind}`);
    });
  }

  it('is heard: what became of an entry, and of each field', async () => {
    const heard = (await view().rows()).map(({ aria }) => aria);
    assert.ok(
      heard.some((aria) => aria.startsWith('Renew the certificate, changed, WEB-sc001 · ')),
      heard.join('\n'),
    );
    assert.ok(
      heard.some((aria) => aria.startsWith('status, todo → doing')),
      heard.join('\n'),
    );
    assert.ok(
      heard.some((aria) => aria.startsWith('Keep the audit log, WEB-sc004 · added')),
      heard.join('\n'),
    );
  });

  it('shows an entry side by side', async () => {
    await view().row('Renew the certificate').click();
    await workbench().page.locator('.tab.active').getByText('WEB-sc001 (v1.2 ↔ now)').waitFor();
    await workbench().page.locator('.monaco-diff-editor').getByText('security').first().waitFor();
    await workbench().screenshot('changes side by side');
  });

  it('goes away when it is closed', async () => {
    await workbench().runCommand('Plandeck: Close Comparison');
    await view().pane.waitFor({ state: 'hidden' });
  });

  it('and the plan as it was stands in the views until one goes back', async () => {
    await workbench().runCommand('Plandeck: Show Plan as of…');
    await workbench().choose('v1.2');
    const plan = new PlanView(workbench());
    await plan.row('Nobody needs this').waitFor();
    await workbench().page.getByText('As of v1.2, only to be read.').first().waitFor();
    await plan.row('Nobody needs this').hover();
    assert.equal(await plan.row('Nobody needs this').getByRole('button', { name: 'Set Status…' }).count(), 0);
    await workbench().screenshot('plan as of');
    await plan.press('Back to Now');
    await plan.row('Keep the audit log').waitFor();
  });
});
