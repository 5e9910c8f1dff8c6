import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/root.mjs';
import { commitAll } from '../../fixtures/repository.ts';
import { eventually } from '../support/eventually.ts';
import { useFolder } from '../support/folder.ts';
import { PlanView } from '../support/planView.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const FILE = 'plan/plan.yaml';
const PLAN = `project: {key: WEB, name: Portal}
people:
  - {id: ana, name: Ana Ruiz, email: ana@example.org}
  - {id: bo, name: Bo Lind}
iterations:
  - {id: harden, name: Hardening}
  - {id: beta, name: Beta}
items:
  - {id: WEB-keys1, title: Rotate the keys, priority: must, rank: 10, assignees: [ana]}   # first
  - {id: WEB-keys2, title: Renew the certificate, priority: must, rank: 20}
  - {id: WEB-keys3, title: Restore a backup, priority: must, rank: 30}
`;

/** What docs/keyboard.md says is pressed and typed for a job, each key once in a row. */
function keysOf(job: string): string[] {
  const page = readFileSync(path.join(root, 'docs', 'keyboard.md'), 'utf8');
  const section = page.split(/^#+ /m).find((one) => one.startsWith(`${job}\n`));
  assert.ok(section, `docs/keyboard.md has no job "${job}"`);
  return onceEach([...section.matchAll(/`([^`]+)`/g)].map(([, keys = '']) => keys));
}

const onceEach = (keys: readonly string[]): string[] => keys.filter((key, index) => key !== keys[index - 1]);

describe("the day's five commonest jobs by the keyboard alone", () => {
  const folder = useFolder({ [FILE]: PLAN });
  commitAll(folder.path, 'Plan the portal');
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const backlog = () => new PlanView(workbench(), 'Backlog');
  const myWork = () => new PlanView(workbench(), 'My Work');
  let pressed: string[] = [];
  let originalRows: string[] = [];
  const labels = async () => [...(await backlog().labels()), ...(await myWork().labels())];

  before(async () => {
    await new PlanView(workbench()).open();
    for (const view of [backlog(), myWork()]) await view.show();
    originalRows = await labels();
  });

  beforeEach(() => {
    pressed = [];
  });

  afterEach(async () => {
    await workbench().runCommand('Plandeck: Undo Plan Edit');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await eventually(async () => assert.deepEqual(await labels(), originalRows));
    await workbench().assertDirtyTabs();
  });

  async function press(key: string): Promise<void> {
    pressed.push(key);
    const names: Readonly<Record<string, string>> = { Ctrl: 'Control', Down: 'ArrowDown', Up: 'ArrowUp' };
    const parts = key.split('+').map((part) => names[part] ?? part);
    await workbench().page.keyboard.press(parts.join('+'));
  }

  /** Types into the input that is open, and takes what it found. */
  async function answer(text: string): Promise<void> {
    const { input } = workbench().quickInput;
    await workbench().assertFocusIn(input);
    pressed.push(text);
    await workbench().page.keyboard.type(text);
  }

  /** Types what finds an entry of the open pick, and takes it. */
  async function choose(text: string, label = text): Promise<void> {
    await answer(text);
    const { rows, widget } = workbench().quickInput;
    await rows.and(widget.locator('.focused')).filter({ hasText: label }).waitFor();
    await press('Enter');
  }

  async function command(title: string): Promise<void> {
    await press('F1');
    await choose(title);
  }

  /** Goes down from the top of a view to the row of an item. */
  async function goTo(view: PlanView, title: string): Promise<void> {
    await view.row(title).waitFor();
    await workbench().assertFocusIn(view.tree);
    await press('Home');
    const focused = view.tree.locator('.monaco-list-row.focused');
    await eventually(async () => assert.equal(await focused.getAttribute('data-index'), '0'));
    const place = (await view.rows()).findIndex(({ label }) => label === title);
    for (let row = 1; row <= place; row++) {
      await press('Down');
      await eventually(async () => assert.equal(await focused.getAttribute('data-index'), String(row)));
    }
    await press('Enter');
    await view.tree.locator('.monaco-list-row.selected').filter({ hasText: title }).waitFor();
    await workbench().page.locator('.tab.active').getByText('plan.yaml').waitFor();
    await workbench().assertFocusIn(view.tree);
  }

  /** Waits for the file, and holds what was pressed against the page. */
  async function assertDone(job: string, changed: string | RegExp): Promise<void> {
    await eventually(() => {
      if (typeof changed === 'string') assert.equal(folder.read(FILE), changed);
      else assert.match(folder.read(FILE), changed);
    });
    assert.deepEqual(onceEach(pressed), keysOf(job));
    await workbench().assertDirtyTabs();
  }

  it('takes up what is next', async () => {
    await command('Plandeck: Focus on My Work View');
    await goTo(myWork(), 'Rotate the keys');
    await command('Plandeck: Set Status…');
    await choose('doing');
    await assertDone(
      'Take up what is next for you',
      PLAN.replace('Rotate the keys,', 'Rotate the keys, status: doing,'),
    );
  });

  it('notes what somebody asked for', async () => {
    await press('Ctrl+K');
    await press('A');
    await answer('Answer the auditors !should @me ~2d');
    await press('Enter');
    await assertDone(
      'Note what somebody just asked for',
      /\{id: WEB-\w+, title: Answer the auditors, priority: should, assignees: \[ana\], estimate: 2d\}/,
    );
    assert.deepEqual(folder.changes(), [`1 0 ${FILE}`]);
  });

  it('puts the backlog into order', async () => {
    await command('Plandeck: Focus on Backlog View');
    await goTo(backlog(), 'Restore a backup');
    const order = async (): Promise<string[]> =>
      (await backlog().rows()).filter(({ level }) => level === 2).map(({ label }) => label.split(' ')[0] ?? '');
    await press('Alt+Home');
    await eventually(async () => assert.deepEqual(await order(), ['Restore', 'Rotate', 'Renew']));
    await eventually(() => assert.equal(folder.changes().join(), `1 1 ${FILE}`));
    await press('Alt+Down');
    await eventually(async () => assert.deepEqual(await order(), ['Rotate', 'Restore', 'Renew']));
    await eventually(() => assert.equal(folder.read(FILE), PLAN.replace('rank: 30', 'rank: 15')));
    await press('Alt+Up');
    await eventually(async () => assert.deepEqual(await order(), ['Restore', 'Rotate', 'Renew']));
    await assertDone('Put the backlog into order', /Restore a backup, priority: must, rank: (0|-?\d+)\}/);
    for (let edit = 0; edit < 2; edit++) await workbench().runCommand('Plandeck: Undo Plan Edit');
  });

  it('finds an item and gives it to somebody', async () => {
    await press('Ctrl+K');
    await press('G');
    await choose('backup', 'Restore a backup');
    await workbench().assertFocusIn(workbench().page.locator('.editor-instance'));
    await command('Plandeck: Suggest Assignee…');
    await choose('Bo Lind');
    await assertDone('Find an item and give it to somebody', PLAN.replace('rank: 30}', 'rank: 30, assignees: [bo]}'));
  });

  it('plans items for an iteration, and thinks again', async () => {
    await command('Plandeck: Focus on Backlog View');
    await goTo(backlog(), 'Renew the certificate');
    await press('Shift+Down');
    await backlog().tree.locator('.monaco-list-row.selected').nth(1).waitFor();
    await command('Plandeck: Move to Iteration…');
    await choose('Beta');
    const changed = PLAN.replace('rank: 20}', 'rank: 20, iteration: beta}').replace(
      'rank: 30}',
      'rank: 30, iteration: beta}',
    );
    await eventually(() => assert.equal(folder.read(FILE), changed));
    await workbench().assertFocusIn(backlog().tree);
    await press('Ctrl+Z');
    await assertDone('Plan items for an iteration', PLAN);
    // For what follows each job.
    await workbench().runCommand('Plandeck: Redo Plan Edit');
    await eventually(() => assert.equal(folder.read(FILE), changed));
  });
});
