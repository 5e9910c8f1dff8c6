import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { eventually } from '../support/eventually.ts';
import { type Folder, useExample } from '../support/folder.ts';
import { PlanView, type TreeRow } from '../support/planView.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

/** Overdue on every day on which this can run. */
const OVERDUE = `items:
  - {id: WEB-cert1, title: Renew the certificate, type: task, priority: must, rank: 1, assignees: [sam], due: 2001-02-03}
  - {id: WEB-cert2, title: Announce the renewal, type: task, priority: must, rank: 2, depends: [WEB-cert1]}
`;

describe('the Plan view', () => {
  const folder = useExample({ 'plan/certificate.yaml': OVERDUE });
  const workbench = useWorkbench({ open: folder.path });
  const view = () => new PlanView(workbench());

  it('shows each item below its parent, with its status as icon and what is wrong with it', async () => {
    await view().open();
    await eventually(async () => {
      const rows = await view().rows();
      assert.deepEqual(
        ['Renew the', 'Announce the', 'Sign in and', 'Store several', 'Choose the', 'Role model'].map((label) =>
          shortly(rows.find((row) => row.label.startsWith(label))),
        ),
        [
          'Renew the certificate | overdue · must · sam | circle-large-outline | 1',
          'Announce the renewal | blocked · must | lock | 1',
          'Sign in and stay in control of the account | 2/15 done · must · ana | play-circle | 1',
          'Store several passkeys per account | must · chen | play-circle | 2',
          'Choose the WebAuthn library | must · chen | pass-filled | 2',
          'Role model and permissions in the API | should · chen | circle-large-outline | 3',
        ],
      );
    });
  });

  it('counts on its icon what needs attention', async () => {
    const badge = workbench().page.locator('.activitybar .action-item.checked .badge-content');
    const before = await eventually(async () => {
      const count = Number(await badge.innerText());
      assert.ok(count >= 1, `${count}`);
      return count;
    });
    await workbench().chooseInMenu(view().row('Renew the certificate'), 'Set Status…');
    await workbench().choose('done');
    await eventually(async () => assert.equal(Number(await badge.innerText()), before - 1));
    await eventually(async () =>
      assert.deepEqual((await view().rows()).slice(0, 2).map(shortly), [
        'Renew the certificate | must · sam | pass-filled | 1',
        'Announce the renewal | must | circle-large-outline | 1',
      ]),
    );
  });

  it('tells about an item in a tooltip, its description as Markdown', async () => {
    const tooltip = await view().hover(view().row('Sign in and stay'), 'social logins');
    assert.deepEqual(await tooltip.locator('strong').allInnerTexts(), [
      'Sign in and stay in control of the account',
      'In:',
      'Out:',
    ]);
    const text = await tooltip.innerText();
    for (const part of ['WEB-w8n1k · epic · doing', 'Priority: must', 'Assignees: Ana Ruiz', 'Milestone: Beta']) {
      assert.ok(text.includes(part), `${part} in ${text}`);
    }
    await view().leave(tooltip);
  });

  it('groups the items, and still does so after a reload', async () => {
    await view().press('Group Items By…');
    await workbench().choose('Status');
    await view().row('todo').waitFor();
    await assertGroups();
    await workbench().reload();
    await view().open();
    await assertGroups();
    await workbench().runCommand('Plandeck: Group Items By…');
    await workbench().choose('Priority');
    await eventually(async () =>
      assert.equal(
        shortly((await view().rows()).find(({ label }) => label.startsWith('Sign in and stay'))),
        'Sign in and stay in control of the account | 2/15 done · ana | play-circle | 2',
      ),
    );
    await workbench().runCommand('Plandeck: Group Items By…');
    await workbench().choose('Outline: items below their parents');
    await eventually(async () => assert.equal((await view().rows())[0]?.label, 'Renew the certificate'));
  });

  async function assertGroups(): Promise<void> {
    const groups = await eventually(async () => {
      await view().press('Collapse All');
      const rows = await view().rows();
      assert.deepEqual(
        rows.map(({ label }) => label),
        ['todo', 'doing', 'review', 'done', 'dropped'],
      );
      return rows;
    });
    assert.equal(
      groups.reduce((sum, { description }) => sum + Number(description), 0),
      itemsIn(folder),
    );
  }
});

function shortly(row: TreeRow | undefined): string | undefined {
  return row && [row.label, row.description, row.icon, row.level].join(' | ');
}

/** How many items the files list. */
function itemsIn(folder: Folder): number {
  return [...folder.bytes().values()].reduce((sum, text) => sum + (parse(text)?.items?.length ?? 0), 0);
}
