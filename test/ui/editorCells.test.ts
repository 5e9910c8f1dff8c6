import assert from 'node:assert/strict';
import { EditorPage } from './support/editorPage.ts';
import { assertText, changed, MAIN_TEXT, useEditorPlan } from './support/editorPlan.ts';
import { eventually } from './support/eventually.ts';
import { useWorkbench } from './support/useWorkbench.ts';

describe('cells of the plan editor', () => {
  const folder = useEditorPlan();
  const workbench = useWorkbench({ open: folder.path });
  const key = async (...names: string[]) => {
    for (const name of names) await workbench().page.keyboard.press(name);
  };
  const type = (text: string) => workbench().page.keyboard.type(text, { delay: 20 });
  let editor: EditorPage;

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    editor = new EditorPage(workbench());
    await editor.open('plan.yaml');
  });

  /** Saves, and compares the bytes; then one undo takes it all back. */
  async function assertWritten(before: string, after: string): Promise<void> {
    await eventually(async () => assert.equal(await workbench().page.locator('.tab.dirty').count(), 1), 10_000);
    await editor.save();
    await assertText(folder, changed(before, after));
    await undo();
  }

  async function undo(): Promise<void> {
    await key('Control+Z');
    await eventually(async () => assert.equal(await workbench().page.locator('.tab.dirty').count(), 1), 10_000);
    await editor.save();
    await assertText(folder, MAIN_TEXT);
  }

  async function assertUntouched(): Promise<void> {
    await workbench().assertDirtyTabs();
    await assertText(folder, MAIN_TEXT);
  }

  it('types a title over, and goes on below by Enter', async () => {
    await editor.typeOver('WEB-keys1', 'title', 'Rotate all keys');
    await key('Enter');
    await editor.assertAt('WEB-cert1', 'title');
    await editor.assertCell('WEB-keys1', 'title', 'Rotate all keys');
    await assertWritten('title: Rotate the keys   # each quarter', 'title: Rotate all keys   # each quarter');
    await editor.assertCell('WEB-keys1', 'title', 'Rotate the keys');
  });

  it('changes what a title says by F2, Enter and a double click', async () => {
    await editor.go('WEB-keys1', 'title');
    await key('F2', 'End');
    await type(' now');
    await key('Enter');
    await assertWritten('Rotate the keys ', 'Rotate the keys now ');
    await editor.go('WEB-keys1', 'title');
    await key('Enter', 'Home');
    await type('To ');
    await key('Tab');
    await editor.assertAt('WEB-keys1', 'type');
    await assertWritten('title: Rotate the keys ', 'title: To Rotate the keys ');
    await editor.cell('WEB-keys1', 'title').dblclick();
    await editor.assertTyped('Rotate the keys');
    await key('End');
    await type('!');
    await key('Shift+Tab');
    await editor.assertAt('WEB-keys1', 'id');
    await assertWritten('Rotate the keys ', 'Rotate the keys! ');
  });

  it('quotes what YAML would read as something else', async () => {
    await editor.typeOver('WEB-keys1', 'title', 'Keys: all # of them');
    await key('Enter');
    await assertWritten('title: Rotate the keys ', 'title: "Keys: all # of them" ');
  });

  it('leaves a cell by Escape as it was', async () => {
    await editor.typeOver('WEB-keys1', 'title', 'Nothing');
    await key('Escape');
    await editor.assertAt('WEB-keys1', 'title');
    await editor.assertCell('WEB-keys1', 'title', 'Rotate the keys');
    await editor.typeOver('WEB-keys1', 'due', 'tomorrow');
    await key('Escape');
    await editor.assertAt('WEB-keys1', 'due');
    await assertUntouched();
  });

  it('chooses a status by keys and by the pointer', async () => {
    await editor.typeOver('WEB-keys1', 'status', 'rev');
    await editor.choice('review').and(editor.frame.locator('[aria-selected=true]')).waitFor();
    await key('Enter');
    await assertWritten('status: todo   # since Tuesday', 'status: review   # since Tuesday');
    await editor.go('WEB-keys1', 'status');
    await key('Enter');
    await editor.choice('doing').waitFor();
    await key('ArrowDown', 'ArrowDown', 'Enter');
    await assertWritten('status: todo   # since Tuesday', 'status: doing   # since Tuesday');
    await editor.cell('WEB-keys1', 'status').dblclick();
    await editor.choice('done').click();
    await assertWritten('status: todo   # since Tuesday', 'status: done   # since Tuesday');
  });

  it('chooses a priority, and an iteration by its name', async () => {
    await editor.cell('WEB-cert1', 'priority').dblclick();
    await editor.choice('could').click();
    await assertWritten('todo, priority: must, rank: 20', 'todo, priority: could, rank: 20');
    await editor.typeOver('WEB-keys1', 'iteration', 'two');
    await editor.choice('Sprint two').waitFor();
    await key('Enter');
    await editor.assertCell('WEB-keys1', 'iteration', 'Sprint two');
    await assertWritten('    iteration: S1\n', '    iteration: S2\n');
  });

  it('chooses several assignees, by their names', async () => {
    await editor.go('WEB-keys1', 'assignees');
    await key('F2', 'End');
    await type(', bo l');
    await editor.choice('Bo Lind').waitFor();
    await key('Enter');
    await editor.assertCell('WEB-keys1', 'assignees', 'Ana Ruiz, Bo Lind');
    await assertWritten('rank: 10\n    assignees: [ana]', 'rank: 10\n    assignees: [ana, bo]');
    await editor.typeOver('WEB-keys1', 'assignees', 'chen');
    await editor.choice('Chen Wei').click();
    await editor.input.waitFor();
    await key('Enter');
    await assertWritten('rank: 10\n    assignees: [ana]', 'rank: 10\n    assignees: [chen]');
  });

  it('takes an effort in words', async () => {
    await editor.typeOver('WEB-keys1', 'estimate', '3 days');
    await key('Enter');
    await assertWritten('estimate: 2d   # as Chen says', 'estimate: 3d   # as Chen says');
    await editor.typeOver('WEB-cert1', 'estimate', '2d 3d 6d');
    await key('Enter');
    await assertWritten('assignees: [ana], iteration: S1}', 'assignees: [ana], estimate: 2d 3d 6d, iteration: S1}');
  });

  it('says which day words mean before it is written', async () => {
    await editor.typeOver('WEB-keys1', 'due', 'next fri');
    await editor.hint.filter({ hasText: /\d{4}-\d\d-\d\d/ }).waitFor();
    const [day = ''] = /\d{4}-\d\d-\d\d/.exec(await editor.hint.innerText()) ?? [];
    assert.equal(new Date(`${day}T00:00:00Z`).getUTCDay(), 5, `${day} is a Friday`);
    await assertUntouched();
    await key('Enter');
    await editor.assertCell('WEB-keys1', 'due', day);
    await assertWritten('due: 2026-12-11', `due: ${day}`);
    await editor.typeOver('WEB-cert1', 'due', '24.12.2026');
    await key('Enter');
    await assertWritten('iteration: S1}', 'iteration: S1, due: 2026-12-24}');
  });

  it('keeps in the cell what cannot be, with the reason, and writes nothing', async () => {
    await editor.typeOver('WEB-keys1', 'status', 'nonsense');
    await key('Enter');
    await editor.assertRefused(/nonsense/);
    await workbench().screenshot('editor refused status');
    await key('Tab');
    await editor.assertTyped('nonsense');
    await assertUntouched();
    await key('Escape');
    await editor.assertCell('WEB-keys1', 'status', 'todo');
    await editor.typeOver('WEB-keys1', 'due', '32.13.');
    await editor.assertRefused(/32\.13\./);
    await key('Enter');
    await editor.assertTyped('32.13.');
    await assertUntouched();
    await key('Control+A');
    await type('24.12.2026');
    await key('Enter');
    await assertWritten('due: 2026-12-11', 'due: 2026-12-24');
  });

  it('clears a cell by Delete', async () => {
    await editor.go('WEB-keys1', 'due');
    await key('Delete');
    await editor.assertCell('WEB-keys1', 'due', '');
    await assertWritten('    due: 2026-12-11\n', '');
    await editor.go('WEB-cert1', 'iteration');
    await key('Backspace');
    await assertWritten('assignees: [ana], iteration: S1}', 'assignees: [ana]}');
  });

  it('changes a column in all rows that are selected, in one undo', async () => {
    await editor.go('WEB-keys1', 'iteration');
    await key('Shift+ArrowDown', 'Shift+ArrowDown');
    await eventually(async () => assert.equal(await editor.frame.locator('.row.selected').count(), 3));
    await type('S2');
    await editor.hint.filter({ hasText: 'For 3 rows' }).waitFor();
    await workbench().screenshot('editor three rows');
    await key('Enter');
    await editor.assertCell('WEB-cert1', 'iteration', 'Sprint two');
    await editor.save();
    await assertText(
      folder,
      changed(
        'rank: 30, assignees: [bo]}',
        'rank: 30, assignees: [bo], iteration: S2}',
        changed(
          '[ana], iteration: S1}',
          '[ana], iteration: S2}',
          changed('    iteration: S1\n', '    iteration: S2\n'),
        ),
      ),
    );
    await undo();
    await key('Escape');
    await eventually(async () => assert.equal(await editor.frame.locator('.row.selected').count(), 0));
  });

  it('shows other columns, and changes a number and labels in them', async () => {
    await editor.frame.getByRole('switch', { name: 'Columns' }).click();
    await editor.frame.getByRole('checkbox', { name: 'Rank' }).click();
    await editor.frame.getByRole('checkbox', { name: 'Labels' }).click();
    await editor.frame.getByRole('checkbox', { name: 'Worth' }).click();
    await workbench().screenshot('editor columns');
    await key('Escape');
    await editor.typeOver('WEB-keys1', 'rank', '12.5');
    await key('Enter');
    await assertWritten('    rank: 10\n', '    rank: 12.5\n');
    await editor.typeOver('WEB-keys1', 'rank', 'much');
    await key('Enter');
    await editor.assertRefused(/number/);
    await key('Escape');
    await assertUntouched();
    await editor.go('WEB-keys1', 'labels');
    await key('F2', 'End');
    await type(', night shift');
    await key('Enter');
    await assertWritten('labels: [ops]', 'labels: [ops, night shift]');
    await editor.typeOver('WEB-keys1', 'value', '8');
    await key('Enter');
    await assertWritten('    labels: [ops]\n', '    labels: [ops]\n    value: 8\n');
  });

  it('turns a flag by Space and by a click', async () => {
    await editor.tab('Fields');
    await editor.go('value', 'required');
    await key('Space');
    await assertWritten(
      'kind: number, description: What it is worth to them}',
      'kind: number, required: true, description: What it is worth to them}',
    );
    await editor.cell('area', 'required').locator('.flag').click();
    await assertWritten('choices: [front, back]}', 'choices: [front, back], required: true}');
  });
});
