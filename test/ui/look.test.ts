import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { assertReadable } from './support/contrasts.ts';
import { eventually } from './support/eventually.ts';
import { useExample } from './support/folder.ts';
import { PlanView } from './support/planView.ts';
import { useWorkbench } from './support/useWorkbench.ts';
import { THEMES } from './support/workbench.ts';

const LONG = 'A title that goes on and on, with reasons, exceptions and an afterthought, because nobody has cut it yet';
const ITEMS = Array.from({ length: 220 }, (_, index) => `  - {id: OPS-n${1000 + index}, title: Ticket ${index + 1}}`);
const SERVICE_DESK = `project: {key: OPS, name: Service desk}
items:
  - {id: OPS-long1, title: "${LONG}", priority: must, rank: 1}
  - {id: OPS-word1, title: ${'Donaudampfschifffahrtsgesellschaft'.repeat(4)}, priority: must, rank: 2}
  - {id: OPS-wide1, title: Вход в портал без пароля · כניסה ללא סיסמה · Είσοδος, priority: must, rank: 3}
${ITEMS.join('\n')}
`;

/** Overdue on every day on which this can run. */
const OVERDUE =
  'items: [{id: WEB-cert1, title: Renew the certificate, status: doing, priority: must, rank: 1, due: 2001-02-03}]\n';

describe('the look of the Plan view', () => {
  const folder = useExample({ 'tickets/plan.yaml': SERVICE_DESK, 'plan/certificate.yaml': OVERDUE });
  const workbench = useWorkbench({ open: folder.path });
  const view = () => new PlanView(workbench());

  for (const kind of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    it(`can be read in ${THEMES[kind]}`, async () => {
      await workbench().setTheme(kind);
      await view().open();
      // Again, if the window was not done yet and moved the row away from below the mouse.
      await eventually(async () => {
        await view().row('Store several passkeys').click();
        await workbench().page.locator('.tab.active').getByText('access.yaml').waitFor({ timeout: 2000 });
      });
      await assertReadable(view().tree, 20);
      await eventually(async () => {
        const overdue = view().row('Renew the certificate');
        assert.notEqual(
          await colorOf(overdue.locator('.codicon-play-circle')),
          await colorOf(overdue.locator('.label-name')),
          'overdue has a colour of its own',
        );
        assert.equal(await badgeOf(overdue), '"!"', 'and a mark that does not need colours');
        assert.equal(await badgeOf(view().row('Store several passkeys')), 'none');
      });
      await workbench().screenshot(`theme ${kind}`);
    });
  }

  it('has a row for each plan where there are several', async () => {
    await eventually(async () => {
      await view().press('Collapse All');
      assert.deepEqual(
        (await view().rows()).map(({ label, description, icon, level }) => [label, description, icon, level]),
        [
          ['Customer portal', 'WEB', 'project', 1],
          ['Service desk', 'OPS', 'project', 1],
        ],
      );
    });
  });

  it('has the rows of all plans from the first moment when the window is opened again', async () => {
    await workbench().reload();
    await workbench().openContainer('Plandeck');
    assert.match(`${await view().tree.getByRole('treeitem').first().textContent()}`, /Customer portal/);
    await view().open();
    await view().press('Collapse All');
  });

  it('reaches the last of 223 items', async () => {
    await view().row('Service desk').locator('.monaco-tl-twistie').click();
    await view().row(LONG).waitFor();
    await workbench().screenshot('plans');
    await view().focus();
    await workbench().page.keyboard.press('End');
    await view().row('23 more').waitFor();
    await workbench().screenshot('more');
    await workbench().page.keyboard.press('Enter');
    await view().focus();
    await workbench().page.keyboard.press('End');
    await view().row('Ticket 220').waitFor();
    assert.equal((await view().rows()).at(-1)?.label, 'Ticket 220');
    await workbench().screenshot('last-of-many');
    await workbench().page.keyboard.press('Home');
  });

  it('cuts long titles and keeps the icons in a narrow side bar', async () => {
    await view().row(LONG).waitFor();
    await workbench().setSideBarWidth(200);
    const right = ((await view().tree.boundingBox())?.x ?? 0) + 200;
    for (const label of [LONG, 'Donaudampf', 'Вход в портал']) {
      const row = view().row(label);
      const box = await row.locator('.monaco-icon-label').boundingBox();
      assert.ok(box && box.x + box.width <= right && box.height <= 22, JSON.stringify(box));
      assert.ok(await row.locator('.codicon-circle-large-outline').isVisible());
    }
    await workbench().screenshot('narrow');
  });
});

/** What a row shows at its right end, as CSS writes it. */
function badgeOf(row: Locator): Promise<string> {
  return row
    .locator('.monaco-icon-label')
    .evaluate((element) => element.ownerDocument.defaultView.getComputedStyle(element, '::after').content);
}

function colorOf(place: Locator): Promise<string> {
  return place.evaluate((element) => element.ownerDocument.defaultView.getComputedStyle(element).color);
}
