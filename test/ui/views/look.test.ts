import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { assertReadable } from '../support/contrasts.ts';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { THEME_KINDS, THEMES } from '../support/workbench.ts';

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

  for (const kind of THEME_KINDS) {
    it(`can be read in ${THEMES[kind]}`, async () => {
      await view().open();
      await workbench().setTheme(kind);
      await view().select('Store several passkeys');
      await workbench().page.locator('.tab.active').getByText('access.yaml').waitFor();
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
    await view().expand('Service desk');
    await view().row(LONG).waitFor();
    await workbench().screenshot('plans');
    await view().focus();
    await goToEnd('23 more');
    await workbench().screenshot('more');
    await workbench().page.keyboard.press('Enter');
    await view().focus();
    await goToEnd('Ticket 220');
    assert.equal((await view().rows()).at(-1)?.label, 'Ticket 220');
    await workbench().screenshot('last-of-many');
    await workbench().page.keyboard.press('Home');
  });

  /** Goes to the last row, again while rows are still coming. */
  function goToEnd(text: string): Promise<void> {
    return eventually(async () => {
      await workbench().page.keyboard.press('End');
      await view().row(text).waitFor({ timeout: 2000 });
    });
  }

  it('cuts long titles and keeps the icons in a narrow side bar', async () => {
    await view().row(LONG).waitFor();
    await workbench().setSideBarWidth(200);
    const right = ((await view().tree.boundingBox())?.x ?? 0) + 200;
    for (const label of [LONG, 'Donaudampf', 'Вход в портал']) {
      const row = view().row(label);
      await eventually(async () => {
        const box = await row.locator('.monaco-icon-label').boundingBox();
        assert.ok(box && box.x + box.width <= right && box.height <= 22, JSON.stringify(box));
      });
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
