import assert from 'node:assert/strict';
import { commitAll } from '../../fixtures/repository.ts';
import { eventually } from '../support/eventually.ts';
import { useFolder } from '../support/folder.ts';
import { PlanText } from '../support/planText.ts';
import { PlanView } from '../support/planView.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const FILE = 'plan/plan.yaml';
const LONG = 'A title that goes on and on, with reasons, exceptions and an afterthought, because nobody has cut it yet';
const PLAN = `project: {key: WEB, name: Customer portal}
people:
  - {id: ana, name: Ana Ruiz, skills: {rust: 4}}
  - {id: bo, name: Bo Lind, skills: {rust: 2}, capacity: 2h/d}
cadence: {every: 2w, from: 2026-11-23}
milestones:
  - {id: beta, title: Beta}
items:
  - {id: WEB-a0001, title: Keep the audit log, estimate: 15d, assignees: [ana], rank: 10, iteration: S1, milestone: beta}
  - {id: WEB-a0002, title: "${LONG}", estimate: 8d, assignees: [ana], rank: 20, iteration: S1, depends: [WEB-a0003]}
  - {id: WEB-a0003, title: Choose a provider, estimate: 2d, assignees: [ana], rank: 30, iteration: S1}
  - {id: WEB-a0004, title: Move to the provider, estimate: 90d, assignees: [bo], rank: 40, depends: [WEB-a0003]}
  - {id: WEB-a0005, title: Review the keys, estimate: 3d, skills: [rust 2]}
`;

describe('the schedule, asked by hand', () => {
  const folder = useFolder({ [FILE]: PLAN });
  commitAll(folder.path, 'Plan the portal');
  const workbench = useWorkbench({ open: folder.path, settings: { 'plandeck.codeLens.impact': true } });
  const text = () => new PlanText(workbench(), folder);
  const plan = () => new PlanView(workbench());
  const page = () => workbench().page;
  const button = (name: string) => page().locator('.notification-toast').getByRole('button', { name, exact: true });

  before(() => plan().open());

  it('says why an item has its dates, and leads to what it names', async () => {
    await workbench().chooseInMenu(plan().row('Move to the provider'), 'Why This Date');
    await page().locator('.tab.active').getByText('Why WEB-a0004').waitFor();
    const editor = page().locator('.editor-instance .view-lines');
    await editor.getByText('nothing that is open starts before today').first().waitFor();
    await page().locator('.detected-link').first().waitFor();
    await workbench().atRest();
    await workbench().screenshot('why this date');
    await workbench().setTheme('vs');
    await workbench().atRest();
    await workbench().screenshot('why this date light');
    await workbench().setTheme('vs-dark');
    const link = page().locator('.detected-link', { hasText: 'WEB-a0003' }).first();
    await eventually(async () => {
      const { x, y, width, height } = (await link.boundingBox()) ?? assert.fail();
      await page().mouse.move(x + width / 2, y + height / 2);
      await page().keyboard.down('Control');
      await page().mouse.click(x + width / 2, y + height / 2);
      await page().keyboard.up('Control');
      await page().locator('.tab.active').getByText('plan.yaml').waitFor({ timeout: 2000 });
    });
    await workbench().runCommand('View: Close All Editors');
  });

  it('shows who would be done with an item first', async () => {
    await workbench().chooseInMenu(plan().row('Review the keys'), 'Suggest Assignee…');
    await workbench().quickInput.rows.filter({ hasText: 'done on' }).first().waitFor();
    await workbench().screenshot('suggest by effect');
    await workbench().quickInput.close();
  });

  it('shows what does not fit in an iteration', async () => {
    const backlog = new PlanView(workbench(), 'Backlog');
    await backlog.show();
    await workbench().chooseInMenu(backlog.row('S1'), "What Doesn't Fit…");
    await workbench().quickInput.rows.filter({ hasText: 'done on' }).first().waitFor();
    await workbench().screenshot('what does not fit');
    await workbench().quickInput.close();
    await backlog.fold();
  });

  it('says what an edit does, above it and beside the language', async () => {
    await text().open(FILE);
    await text().cursorBehind(FILE, 'provider, estimate: 2');
    await page().keyboard.type('0');
    await page().locator('.codelens-decoration').getByText('This edit delays').waitFor();
    await workbench().screenshot('what an edit does');
    await page().keyboard.press('Control+Z');
    await page().locator('.codelens-decoration').getByText('This edit delays').waitFor({ state: 'hidden' });
    await workbench().runCommand('View: Close All Editors');
  });

  it('shows a better order as a diff, and applies it', async () => {
    await workbench().runCommand('Plandeck: Optimise Schedule');
    await button('Apply').waitFor();
    await page().locator('.monaco-diff-editor').getByText('WEB-a0003').first().waitFor();
    await workbench().atRest();
    await workbench().screenshot('optimise proposal');
    await workbench().setTheme('hc-light');
    await workbench().atRest();
    await workbench().screenshot('optimise proposal light');
    await workbench().setTheme('vs-dark');
    await page().locator('.editor-actions').getByRole('button', { name: 'Apply Proposal' }).click();
    // A file that is being saved is empty for a moment.
    const ranks = /rank: [-\d.]+/g;
    await eventually(() => {
      const now = folder.read(FILE);
      assert.notEqual(now, PLAN);
      assert.equal(now.replaceAll(ranks, ''), PLAN.replaceAll(ranks, ''));
    });
    await workbench().clearNotifications();
  });
});
