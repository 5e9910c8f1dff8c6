import assert from 'node:assert/strict';
import type { EditorPage } from '../support/editorPage.ts';
import { changed, useEditorPlan } from '../support/editorPlan.ts';
import { eventually } from '../support/eventually.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { WrittenPlan } from '../support/writtenPlan.ts';

describe('cells of the plan editor', () => {
  const folder = useEditorPlan();
  const workbench = useWorkbench({ open: folder.path });
  let plan: WrittenPlan;
  let editor: EditorPage;

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    plan = new WrittenPlan(workbench(), folder);
    editor = plan.editor;
    await editor.open('plan.yaml');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await plan.restore();
  });

  it('types a title over, and goes on below by Enter', async () => {
    await editor.typeOver('WEB-keys1', 'title', 'Rotate all keys');
    await plan.press('Enter');
    await editor.assertAt('WEB-cert1', 'title');
    await editor.assertCell('WEB-keys1', 'title', 'Rotate all keys');
    await plan.assertWritten('title: Rotate the keys   # each quarter', 'title: Rotate all keys   # each quarter');
    await editor.assertCell('WEB-keys1', 'title', 'Rotate the keys');
  });

  it('changes what a title says by F2, Enter and a double click', async () => {
    await editor.go('WEB-keys1', 'title');
    await plan.press('F2', 'End');
    await plan.type(' now');
    await plan.press('Enter');
    await plan.assertWritten('Rotate the keys ', 'Rotate the keys now ');
    await editor.go('WEB-keys1', 'title');
    await plan.press('Enter', 'Home');
    await plan.type('To ');
    await plan.press('Tab');
    await editor.assertAt('WEB-keys1', 'type');
    await plan.assertWritten('title: Rotate the keys ', 'title: To Rotate the keys ');
    await editor.cell('WEB-keys1', 'title').dblclick();
    await editor.assertTyped('Rotate the keys');
    await plan.press('End');
    await plan.type('!');
    await plan.press('Shift+Tab');
    await editor.assertAt('WEB-keys1', 'id');
    await plan.assertWritten('Rotate the keys ', 'Rotate the keys! ');
  });

  it('quotes what YAML would read as something else', async () => {
    await editor.typeOver('WEB-keys1', 'title', 'Keys: all # of them');
    await plan.press('Enter');
    await plan.assertWritten('title: Rotate the keys ', 'title: "Keys: all # of them" ');
  });

  it('leaves a cell by Escape as it was', async () => {
    await editor.typeOver('WEB-keys1', 'title', 'Nothing');
    await plan.press('Escape');
    await editor.assertAt('WEB-keys1', 'title');
    await editor.assertCell('WEB-keys1', 'title', 'Rotate the keys');
    await editor.typeOver('WEB-keys1', 'due', 'tomorrow');
    await plan.press('Escape');
    await editor.assertAt('WEB-keys1', 'due');
    await plan.assertUntouched();
  });

  it('chooses a status by keys and by the pointer', async () => {
    await editor.typeOver('WEB-keys1', 'status', 'rev');
    await editor.choice('review').and(editor.frame.locator('[aria-selected=true]')).waitFor();
    await plan.press('Enter');
    await plan.assertWritten('status: todo   # since Tuesday', 'status: review   # since Tuesday');
    await editor.go('WEB-keys1', 'status');
    await plan.press('Enter');
    await editor.choice('doing').waitFor();
    await plan.press('ArrowDown', 'ArrowDown', 'Enter');
    await plan.assertWritten('status: todo   # since Tuesday', 'status: doing   # since Tuesday');
    await editor.cell('WEB-keys1', 'status').dblclick();
    await editor.choice('done').click();
    await plan.assertWritten('status: todo   # since Tuesday', 'status: done   # since Tuesday');
  });

  it('chooses a priority, and an iteration by its name', async () => {
    await editor.cell('WEB-cert1', 'priority').dblclick();
    await editor.choice('could').click();
    await plan.assertWritten('todo, priority: must, rank: 20', 'todo, priority: could, rank: 20');
    await editor.typeOver('WEB-keys1', 'iteration', 'two');
    await editor.choice('Sprint two').waitFor();
    await plan.press('Enter');
    await editor.assertCell('WEB-keys1', 'iteration', 'Sprint two');
    await plan.assertWritten('    iteration: S1\n', '    iteration: S2\n');
  });

  it('chooses several assignees, by their names', async () => {
    await editor.go('WEB-keys1', 'assignees');
    await plan.press('F2', 'End');
    await plan.type(', bo l');
    await editor.choice('Bo Lind').waitFor();
    await plan.press('Enter');
    await editor.assertCell('WEB-keys1', 'assignees', 'Ana Ruiz, Bo Lind');
    await plan.assertWritten('rank: 10\n    assignees: [ana]', 'rank: 10\n    assignees: [ana, bo]');
    await editor.typeOver('WEB-keys1', 'assignees', 'chen');
    await editor.choice('Chen Wei').click();
    await editor.input.waitFor();
    await plan.press('Enter');
    await plan.assertWritten('rank: 10\n    assignees: [ana]', 'rank: 10\n    assignees: [chen]');
  });

  it('takes an effort in words', async () => {
    await editor.typeOver('WEB-keys1', 'estimate', '3 days');
    await plan.press('Enter');
    await plan.assertWritten('estimate: 2d   # as Chen says', 'estimate: 3d   # as Chen says');
    await editor.typeOver('WEB-cert1', 'estimate', '2d 3d 6d');
    await plan.press('Enter');
    await plan.assertWritten(
      'assignees: [ana], iteration: S1}',
      'assignees: [ana], estimate: 2d 3d 6d, iteration: S1}',
    );
  });

  it('says which day words mean before it is written', async () => {
    await editor.typeOver('WEB-keys1', 'due', 'next fri');
    await editor.hint.filter({ hasText: /\d{4}-\d\d-\d\d/ }).waitFor();
    const [day = ''] = /\d{4}-\d\d-\d\d/.exec(await editor.hint.innerText()) ?? [];
    assert.equal(new Date(`${day}T00:00:00Z`).getUTCDay(), 5, `${day} is a Friday`);
    await plan.assertUntouched();
    await plan.press('Enter');
    await editor.assertCell('WEB-keys1', 'due', day);
    await plan.assertWritten('due: 2026-12-11', `due: ${day}`);
    await editor.typeOver('WEB-cert1', 'due', '24.12.2026');
    await plan.press('Enter');
    await plan.assertWritten('iteration: S1}', 'iteration: S1, due: 2026-12-24}');
  });

  it('keeps in the cell what cannot be, with the reason, and writes nothing', async () => {
    await editor.typeOver('WEB-keys1', 'status', 'nonsense');
    await plan.press('Enter');
    await editor.assertRefused(/nonsense/);
    await workbench().screenshot('editor refused status');
    await plan.press('Tab');
    await editor.assertTyped('nonsense');
    await plan.assertUntouched();
    await plan.press('Escape');
    await editor.assertCell('WEB-keys1', 'status', 'todo');
    await editor.typeOver('WEB-keys1', 'due', '32.13.');
    await editor.assertRefused(/32\.13\./);
    await plan.press('Enter');
    await editor.assertTyped('32.13.');
    await plan.assertUntouched();
    await plan.press('Control+A');
    await plan.type('24.12.2026');
    await plan.press('Enter');
    await plan.assertWritten('due: 2026-12-11', 'due: 2026-12-24');
  });

  it('clears a cell by Delete', async () => {
    await editor.go('WEB-keys1', 'due');
    await plan.press('Delete');
    await editor.assertCell('WEB-keys1', 'due', '');
    await plan.assertWritten('    due: 2026-12-11\n', '');
    await editor.go('WEB-cert1', 'iteration');
    await plan.press('Backspace');
    await plan.assertWritten('assignees: [ana], iteration: S1}', 'assignees: [ana]}');
  });

  it('changes a column in all rows that are selected, in one undo', async () => {
    await editor.go('WEB-keys1', 'iteration');
    await plan.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await eventually(async () => assert.equal(await editor.frame.locator('.row.selected').count(), 3));
    await plan.type('S2');
    await editor.hint.filter({ hasText: 'For 3 rows' }).waitFor();
    await workbench().screenshot('editor three rows');
    await plan.press('Enter');
    await editor.assertCell('WEB-cert1', 'iteration', 'Sprint two');
    await plan.assertText(
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
    await plan.press('Escape');
    await eventually(async () => assert.equal(await editor.frame.locator('.row.selected').count(), 0));
  });

  it('shows other columns, and changes a number and labels in them', async () => {
    await editor.frame.getByRole('switch', { name: 'Columns' }).click();
    await editor.frame.getByRole('checkbox', { name: 'Rank' }).click();
    await editor.frame.getByRole('checkbox', { name: 'Labels' }).click();
    await editor.frame.getByRole('checkbox', { name: 'Worth' }).click();
    await workbench().screenshot('editor columns');
    await plan.press('Escape');
    await editor.typeOver('WEB-keys1', 'rank', '12.5');
    await plan.press('Enter');
    await plan.assertWritten('    rank: 10\n', '    rank: 12.5\n');
    await editor.typeOver('WEB-keys1', 'rank', 'much');
    await plan.press('Enter');
    await editor.assertRefused(/number/);
    await plan.press('Escape');
    await plan.assertUntouched();
    await editor.go('WEB-keys1', 'labels');
    await plan.press('F2', 'End');
    await plan.type(', night shift');
    await plan.press('Enter');
    await plan.assertWritten('labels: [ops]', 'labels: [ops, night shift]');
    await editor.typeOver('WEB-keys1', 'value', '8');
    await plan.press('Enter');
    await plan.assertWritten('    labels: [ops]\n', '    labels: [ops]\n    value: 8\n');
  });

  it('turns a flag by Space and by a click', async () => {
    await editor.tab('Fields');
    await editor.go('value', 'choices');
    await plan.press('ArrowRight', 'Space');
    await plan.assertWritten(
      'kind: number, description: What it is worth to them}',
      'kind: number, required: true, description: What it is worth to them}',
    );
    await editor.cell('area', 'required').locator('.flag').click();
    await plan.assertWritten('choices: [front, back]}', 'choices: [front, back], required: true}');
  });
});
