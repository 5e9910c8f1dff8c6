import assert from 'node:assert/strict';
import { commitAll } from '../../fixtures/repository.ts';
import { assertReadable } from '../support/contrasts.ts';
import { useExample } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { THEME_KINDS, THEMES, type Workbench } from '../support/workbench.ts';

const LONG = 'A title that goes on and on, with reasons, exceptions and an afterthought, because nobody has cut it yet';

const BEFORE = `items:
  - {id: WEB-sc001, title: Renew the certificate, status: todo, priority: should, assignees: [ana], labels: [ui, login]}
  - {id: WEB-sc002, title: "${LONG}", description: "Ask Ana. ${LONG}"}
  - {id: WEB-sc003, title: Nobody needs this}
`;
const NOW = `items:
  - {id: WEB-sc001, title: Renew the certificate, status: doing, priority: must, assignees: [bo], labels: [ui, security]}
  - {id: WEB-sc002, title: "${LONG}", status: todo, description: "Ask Bo, twice. ${LONG}"}
  - {id: WEB-sc004, title: Keep the audit log, parent: WEB-sc001, status: todo}
`;

/** A plan that was changed in the last commit. */
function useChangedPlan(): { readonly path: string } {
  const folder = useExample({ 'plan/scratch.yaml': BEFORE });
  folder.write('plan/scratch.yaml', NOW);
  folder.write('plan/teams/access.yaml', folder.read('plan/teams/access.yaml').replace('Store several', 'Store all'));
  folder.write('plan/plan.yaml', folder.read('plan/plan.yaml').replace('key: WEB', 'key: WEB\n  hoursPerDay: 7'));
  commitAll(folder.path, 'Plan the certificate');
  return folder;
}

/** Answers a command that asks for a state of the plan with the commit before the last. */
async function runWithCommitBefore(workbench: Workbench, command: string): Promise<void> {
  await workbench.runCommand(command);
  await workbench.choose('Another Revision…');
  await workbench.quickInput.answer('HEAD~1');
}

/** Opens the changes of the last commit, and the fields of one of them. */
async function compare(workbench: Workbench): Promise<PlanView> {
  await runWithCommitBefore(workbench, 'Plandeck: Compare Plan with…');
  const view = new PlanView(workbench, 'Plan Changes');
  for (const title of ['Renew the certificate', 'A title that goes on']) await view.expand(title);
  await view.row('todo → doing').waitFor();
  return view;
}

describe('the comparison of the plan', () => {
  const workbench = useWorkbench({ open: useChangedPlan().path });

  before(async () => {
    await new PlanView(workbench()).open();
    await workbench().setSideBarWidth(420);
    await compare(workbench());
  });

  for (const kind of THEME_KINDS) {
    it(`has rows that can be read in ${THEMES[kind]}, and more than a few at once`, async () => {
      await workbench().setTheme(kind);
      await workbench().atRest();
      await assertReadable(new PlanView(workbench(), 'Plan Changes').tree, 12);
      await workbench().screenshot(`changes ${kind}`);
    });
  }

  it('shows an entry side by side', async () => {
    await new PlanView(workbench(), 'Plan Changes').select('Renew the certificate');
    await workbench().page.locator('.tab.active').getByText('WEB-sc001 (HEAD~1 ↔ now)').waitFor();
    await workbench().page.locator('.monaco-diff-editor').getByText('security').first().waitFor();
    await workbench().screenshot('changes side by side');
  });
});

describe('the states of the plan', () => {
  const workbench = useWorkbench({ open: useChangedPlan().path });
  const plan = () => new PlanView(workbench());

  before(() => plan().open());

  it('are told apart aloud: what became of an entry, and of each field', async () => {
    const view = await compare(workbench());
    const heard = (await view.rows()).map(({ aria }) => aria);
    for (const start of [
      'Renew the certificate, changed, WEB-sc001',
      'status, todo → doing',
      'Keep the audit log, WEB-sc004',
    ]) {
      assert.ok(
        heard.some((aria) => aria.startsWith(start)),
        heard.join('\n'),
      );
    }
  });

  it('go away with the comparison', async () => {
    await workbench().runCommand('Plandeck: Close Comparison');
    await new PlanView(workbench(), 'Plan Changes').pane.waitFor({ state: 'hidden' });
  });

  it('stand in the views as they were, until one goes back', async () => {
    await runWithCommitBefore(workbench(), 'Plandeck: Show Plan as of…');
    await plan().row('Store several passkeys').waitFor();
    await workbench().page.getByText('As of HEAD~1, only to be read.').first().waitFor();
    await plan().row('Store several passkeys').hover();
    assert.equal(await plan().row('Store several passkeys').getByRole('button', { name: 'Set Status…' }).count(), 0);
    await workbench().screenshot('plan as of');
    await plan().press('Back to Now');
    await plan().row('Store all passkeys').waitFor();
  });
});
