import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { commitAll } from '../../fixtures/repository.ts';
import { eventually } from '../support/eventually.ts';
import { useFolder } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const FILE = 'plan/plan.yaml';
const PLAN = `project: {key: WEB, name: Portal}
people:
  - {id: ana, name: Ana Ruiz}
  - {id: bo, name: Bo Lind}
iterations:
  - {id: harden, name: Hardening}
  - {id: beta, name: Beta}
items:
  - {id: WEB-drag1, title: Rotate the keys, priority: must, rank: 10, estimate: 1d}   # first
  - id: WEB-drag2
    title: Renew the certificate
    priority: must
    rank: 20
    iteration: harden   # since Tuesday
  - {id: WEB-drag3, title: Restore a backup, priority: must, rank: 30, assignees: [ana]}
`;

describe('dragging in the side bar', () => {
  const folder = useFolder({ [FILE]: PLAN });
  commitAll(folder.path, 'Plan the portal');
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const backlog = () => new PlanView(workbench(), 'Backlog');
  const people = () => new PlanView(workbench(), 'People');

  before(async () => {
    const plan = new PlanView(workbench());
    await plan.open();
    await workbench().setSideBarWidth(420);
    // Folded, it leaves its room to the view that is opened next.
    await plan.fold();
    for (const view of [backlog(), people()]) await view.show();
  });

  /** What the views show before a drag. */
  let rowsBefore: string[] = [];
  const labels = async () => [...(await backlog().labels()), ...(await people().labels())];

  /** Presses on a row, moves the mouse to another as a hand does, and lets go there. */
  async function drag(from: Locator, to: Locator): Promise<void> {
    const { mouse } = workbench().page;
    rowsBefore = await labels();
    await from.hover({ position: { x: 60, y: 11 } });
    const end = await middleOf(to);
    await mouse.down();
    await mouse.move(end.x, end.y, { steps: 12 });
    await mouse.move(end.x + 2, end.y);
    await mouse.up();
  }

  /** Waits until the file is this and no tab is unsaved, undoes it by the keyboard, and waits for every byte. */
  async function assertOnly(changed: string, view: PlanView, changes = [`1 1 ${FILE}`]): Promise<void> {
    await eventually(() => assert.equal(folder.read(FILE), changed));
    assert.deepEqual(folder.changes(), changes);
    await workbench().assertDirtyTabs();
    await view.focus();
    await workbench().page.keyboard.press('Control+Z');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await eventually(async () => assert.deepEqual(await labels(), rowsBefore));
    await workbench().assertDirtyTabs();
  }

  /** The row of an item in its band: the last one, where it stands in an iteration too. */
  const inBand = (title: string) => backlog().tree.getByRole('treeitem').filter({ hasText: title }).last();

  it('ranks an item by a drop on another', async () => {
    await drag(inBand('Restore a backup'), inBand('Renew the certificate'));
    await assertOnly(PLAN.replace('rank: 30', 'rank: 15'), backlog());
  });

  it('plans an item for the iteration that it is dropped on', async () => {
    await drag(inBand('Rotate the keys'), backlog().row('Beta'));
    await assertOnly(PLAN.replace('estimate: 1d}', 'estimate: 1d, iteration: beta}'), backlog());
  });

  it('moves an item from one iteration to another', async () => {
    await backlog().expand('Hardening');
    const row = backlog().row('Renew the certificate');
    await eventually(async () => assert.equal(await row.getAttribute('aria-level'), '2'));
    await eventually(async () => assert.equal((await backlog().rows())[1]?.label, 'Renew the certificate'));
    await drag(row, backlog().row('Beta'));
    await assertOnly(PLAN.replace('iteration: harden', 'iteration: beta'), backlog());
  });

  it('assigns an item that is dropped on somebody in another view', async () => {
    await drag(inBand('Restore a backup'), people().row('Bo Lind'));
    await assertOnly(PLAN.replace('[ana]', '[ana, bo]'), people());
  });
});

async function middleOf(row: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await row.boundingBox();
  assert.ok(box);
  return { x: box.x + box.width / 3, y: box.y + box.height / 2 };
}
