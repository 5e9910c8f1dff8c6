import assert from 'node:assert/strict';
import { assertReadable } from '../support/contrasts.ts';
import { eventually } from '../support/eventually.ts';
import { useFolder } from '../support/folder.ts';
import { PlanText } from '../support/planText.ts';
import { PlanView } from '../support/planView.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { THEME_KINDS } from '../support/workbench.ts';

const PLAN = 'plan/plan.yaml';
/** Far from any day on which this can run. */
const FILES = {
  [PLAN]: `project: {key: WEB, name: Portal}
people:
  - {id: ana, name: Ana Ruiz}
  - {id: bo, name: Bo Lind}
milestones:
  - {id: beta, title: Beta, committed: 2099-06-12}
items:
  - id: WEB-keys1
    title: Rotate the keys
    start: 2099-06-01
    estimate: 3d
    assignees: [ana]
    milestone: beta
  - id: WEB-cert1
    title: Renew the certificate, with all that hangs on it, before anybody who uses it notices that it was ever old
    start: 2099-06-01
    estimate: 4d
    assignees: [bo]
    due: 2099-06-08
    milestone: beta
  - id: WEB-docs1
    title: Write it down
    start: 2099-06-01
    estimate: 1d
`,
};

describe('the schedule in the views and in the text', () => {
  const folder = useFolder(FILES);
  const workbench = useWorkbench({ open: folder.path });
  const text = () => new PlanText(workbench(), folder);
  const view = () => new PlanView(workbench());
  const page = () => workbench().page;

  const lineOf = async (start: string): Promise<string> => {
    return (await text().texts()).find((line) => line.trim().startsWith(start)) ?? assert.fail(`there is no ${start}`);
  };

  it('has dates beside the ids, which move when a dependency is typed, and says what is late by now', async () => {
    await view().open();
    await text().open(PLAN);
    await eventually(async () => {
      assert.match(await lineOf('- id: WEB-keys1'), /WEB-keys1 ?2099-06-01 – 2099-06-03$/);
      assert.match(await lineOf('- id: WEB-cert1'), /WEB-cert1 ?2099-06-01 – 2099-06-04$/);
      assert.match(await lineOf('- id: WEB-docs1'), /WEB-docs1 ?2099-06-01 \?$/);
      assert.match(await lineOf('- {id: beta'), /beta ?2099-06-04/);
    });
    await text().cursorBehind(PLAN, 'due: 2099-06-08');
    await page().keyboard.type('\ndepends: [WEB-keys1]');
    await eventually(async () => {
      assert.match(await lineOf('- id: WEB-cert1'), /WEB-cert1 ?2099-06-04 – 2099-06-09$/);
      assert.match(await lineOf('- {id: beta'), /beta ?2099-06-09/);
    });
    await page().keyboard.press('Escape');
    await page().locator('.squiggly-warning').first().waitFor();
  });

  it('has the dates, the slack and who does it in the hover of an item', async () => {
    await text().cursorBehind(PLAN, 'id: WEB-cert');
    await page().keyboard.press('Control+K');
    await page().keyboard.press('Control+I');
    const hover = page().locator('.monaco-hover:visible');
    await hover.getByText('Will end: 2099-06-09').first().waitFor();
    await workbench().screenshot('schedule hover');
    await page().keyboard.press('Escape');
  });

  it('groups the Plan view by the weeks in which items will be done, and sorts by slack', async () => {
    await workbench().runCommand('Plandeck: Group Items By…');
    await workbench().choose('Week in which it will be done');
    await workbench().runCommand('Plandeck: Sort Items By…');
    await workbench().choose('Slack');
    await eventually(async () => {
      assert.deepEqual(
        (await view().rows()).map(({ label, description }) => `${label}: ${description}`),
        [
          '2099-W23, from 2099-06-01: 2',
          'Rotate the keys: critical · ana',
          'Write it down: slack 6 d',
          '2099-W24, from 2099-06-08: 1',
          `${folder.read(PLAN).split('title: ')[3]?.split('\n')[0]}: critical · blocked · bo`,
        ],
      );
    });
  });

  it('is seen in every theme', async () => {
    for (const kind of THEME_KINDS) {
      await workbench().setTheme(kind);
      await assertReadable(view().tree, 5);
      await workbench().screenshot(`schedule ${kind}`);
    }
  });

  it('has the load of people by week', async () => {
    folder.write(
      'plan/now.yaml',
      'items:\n  - {id: WEB-now11, title: Do it now, estimate: 6d, assignees: [ana]}\n  - {id: WEB-now12, title: And that, estimate: 12d, assignees: [bo]}\n',
    );
    await view().fold();
    const people = new PlanView(workbench(), 'People');
    await people.show();
    await people.expand('Ana Ruiz');
    await people.expand('By week');
    await eventually(async () => {
      const weeks = (await people.rows()).filter(({ label }) => /^\d{4}-W\d\d, from/.test(label));
      assert.ok(weeks.some(({ description }) => /^\d+ % · \d+ of 40 h$/.test(description)));
    });
    await workbench().setSideBarWidth(420);
    await workbench().screenshot('schedule people');
  });
});
