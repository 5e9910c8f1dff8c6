import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const TITLE = '$(flame) <b>x</b> [click](command:workbench.action.quit) **bold**';
const ID = '$(flame)[id](command:workbench.action.quit)**b**';
const FILE = 'plan/hostile.yaml';
const TEXT = `items:
  - id: "${ID}"
    title: "${TITLE}"
    status: doing
    priority: must
    rank: 1
    description: '[run](command:workbench.action.quit) <b>x</b> <img src="https://example.org/x.png"> ![y](https://example.org/y.png) $(flame)'
`;

/** Whatever would show that a text had been read as more than text. */
const ACTIVE = 'a[href], a[data-href], b, strong, em, img, .codicon-flame';

describe('text that tries to be more than text', () => {
  const folder = useExample({ [FILE]: TEXT });
  const workbench = useWorkbench({ open: folder.path });
  const view = () => new PlanView(workbench());

  it('is text in a row', async () => {
    await view().open();
    const row = view().row('<b>x</b>');
    assert.equal(await row.locator('.label-name').innerText(), TITLE);
    await assertNothingActs(row);
  });

  it('is text in the list of items, and in the title of a pick', async () => {
    await workbench().runCommand('Plandeck: Set Status…');
    const { quickInput } = workbench();
    await quickInput.input.fill('bold');
    const row = quickInput.rows.filter({ hasText: 'bold' });
    await row.waitFor();
    assert.equal(await row.locator('.label-name').first().innerText(), TITLE);
    await assertNothingActs(row);
    await quickInput.accept();
    const title = quickInput.widget.locator('.quick-input-title');
    await title.getByText('Set status:').waitFor();
    assert.ok((await title.innerText()).includes(ID), await title.innerText());
    await assertNothingActs(title);
    await quickInput.close();
  });

  it('is text in a tooltip', async () => {
    const tooltip = await view().hover(view().row('<b>x</b>'), 'Priority: must');
    const [title] = await tooltip.locator('strong').allInnerTexts();
    assert.equal(title, TITLE);
    assert.equal(await tooltip.locator('b, img, em, .codicon').count(), 0);
    const targets = await tooltip.locator('a').evaluateAll((links) => links.map((link) => link.dataset['href']));
    assert.deepEqual(
      targets.filter((target) => !target?.startsWith('https://example.org/')),
      [],
    );
    await view().leave(tooltip);
  });

  it('is text in a notification', async () => {
    const row = view().row('<b>x</b>');
    await view().select('<b>x</b>');
    await workbench().page.locator('.tab.active').getByText('hostile.yaml').waitFor();
    await workbench().chooseInMenu(row, 'Set Status…');
    await workbench().choose('done');
    await eventually(() => assert.ok(folder.read(FILE).includes('status: done')));
    await workbench().assertDirtyTabs();
    folder.write(FILE, TEXT.replace('doing', 'review'));
    await row.locator('.codicon-play-circle').waitFor();
    await view().focus();
    await workbench().page.keyboard.press('Control+Z');
    const message = workbench().page.locator('.notifications-toasts .notification-list-item-message');
    await message.getByText('that place has changed since').waitFor();
    // A space keeps "[text](target)" from being read as a link.
    assert.ok((await message.innerText()).includes(ID.replace('](', '] (')), await message.innerText());
    await assertNothingActs(message);
  });
});

async function assertNothingActs(place: Locator): Promise<void> {
  assert.equal(await place.locator(ACTIVE).count(), 0, await place.innerHTML());
}
