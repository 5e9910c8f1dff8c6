import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { EditorPage } from '../support/editorPage.ts';
import { eventually } from '../support/eventually.ts';
import { useFolder } from '../support/folder.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

/** The words of an element as those hear them who do not see it: its role, name, states and value. */
async function heard(element: Locator): Promise<string> {
  const [first = ''] = (await element.ariaSnapshot()).split('\n');
  return first.replace(/^- /, '');
}

/** A plan of 30 epics with 9 items each, `BIG-i001` and on. */
function planWithOutline(): string {
  const items = Array.from({ length: 300 }, (_, index) => {
    const idOf = (at: number): string => `BIG-i${String(at + 1).padStart(3, '0')}`;
    const above = index - (index % 10);
    const rest =
      index === above ? 'type: epic' : `parent: ${idOf(above)}, status: doing, assignees: [ana], due: 2030-01-02`;
    return `  - {id: ${idOf(index)}, title: Item ${index + 1}, ${rest}}\n`;
  });
  return `project: {key: BIG, name: Big}\nworkflow: [todo, doing, done]\npeople:\n  - {id: ana, name: Ana Ruiz}\nitems:\n${items.join('')}`;
}

describe('what the table of the plan editor says to those who hear it', () => {
  const folder = useFolder({ 'plan/plan.yaml': planWithOutline() });
  const workbench = useWorkbench({ open: folder.path });
  const editor = () => new EditorPage(workbench());
  const key = (chord: string) => workbench().page.keyboard.press(chord);
  const focused = () => editor().frame.locator(':focus');

  before(() => editor().open('plan.yaml'));

  it('has all rows and columns in their places while it is scrolled', async () => {
    const { grid, frame } = editor();
    await editor().cell('BIG-i001', 'title').click();
    await grid.evaluate((element) => element.scrollTo(0, 3000));
    await eventually(async () => {
      const places = await frame
        .getByRole('row')
        .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
      assert.deepEqual(places.slice(0, 2), [1, 2], 'the row of the focus is kept');
      assert.ok((places[2] ?? 0) > 20, `${places}`);
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
      );
    });
    await workbench().screenshot('editor of 300 rows');
    assert.equal(await grid.getAttribute('role'), 'treegrid');
    assert.equal(await grid.getAttribute('aria-rowcount'), '301');
    assert.equal(await grid.getAttribute('aria-multiselectable'), 'true');
    assert.match(`${await grid.getAttribute('aria-label')}`, /plan\.yaml: Items\. Arrow keys go/);
    const heads = frame.getByRole('columnheader');
    assert.equal(await grid.getAttribute('aria-colcount'), String(await heads.count()));
    const cells = frame.getByRole('row').last().locator('[role=rowheader], [role=gridcell]');
    assert.deepEqual(
      await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-colindex'))),
      Array.from({ length: await heads.count() }, (_, index) => String(index + 1)),
    );
    assert.equal(await frame.getByRole('rowgroup').count(), 2);
    await grid.evaluate((element) => element.scrollTo(0, 0));
  });

  it('names its columns, and says by which it is sorted', async () => {
    const { frame } = editor();
    await editor().cell('BIG-i001', 'title').click();
    await key('ArrowUp');
    await eventually(async () => assert.equal(await heard(focused()), 'columnheader "Title"'));
    assert.equal(await focused().getAttribute('aria-sort'), 'none');
    await key('Enter');
    await frame.locator(':focus[aria-sort=ascending]').waitFor();
    await key('Enter');
    await frame.locator(':focus[aria-sort=descending]').waitFor();
    await key('Enter');
    await frame.locator(':focus[aria-sort=none]').waitFor();
    assert.equal(await heard(frame.getByRole('columnheader').first()), 'columnheader "Rows"');
  });

  it('says of a row how deep it stands, whether it is open and whether it is selected', async () => {
    const row = (id: string) => editor().row(id);
    const statesOf = (id: string) =>
      row(id).evaluate((element) =>
        ['aria-level', 'aria-expanded', 'aria-selected'].map((name) => element.getAttribute(name)),
      );
    /** Which it is of how many: most of them are not drawn. */
    const placeOf = (id: string) =>
      row(id).evaluate((element) => `${element.getAttribute('aria-posinset')}/${element.getAttribute('aria-setsize')}`);
    assert.deepEqual(await statesOf('BIG-i001'), ['1', 'true', 'false']);
    assert.deepEqual(await statesOf('BIG-i002'), ['2', null, 'false']);
    assert.deepEqual(await Promise.all(['BIG-i001', 'BIG-i002', 'BIG-i010', 'BIG-i011'].map(placeOf)), [
      '1/30',
      '1/9',
      '9/9',
      '2/30',
    ]);
    await editor().pressOn(editor().cell('BIG-i001', 'title'), 'ArrowLeft');
    await eventually(async () => assert.deepEqual(await statesOf('BIG-i001'), ['1', 'false', 'false']));
    await eventually(async () => assert.equal(await editor().grid.getAttribute('aria-rowcount'), '292'));
    await key('ArrowRight');
    await eventually(async () => assert.equal(await editor().grid.getAttribute('aria-rowcount'), '301'));
    await key('Space');
    await eventually(async () => assert.deepEqual(await statesOf('BIG-i001'), ['1', 'true', 'true']));
    await key('Shift+ArrowDown');
    await editor().frame.locator('.unseen[aria-live]').getByText('2 rows selected').waitFor();
    await key('Escape');
    await eventually(async () => assert.deepEqual(await statesOf('BIG-i001'), ['1', 'true', 'false']));
  });

  it('says what stands in the cell that has the focus, and whether that can be changed', async () => {
    await editor().pressOn(editor().cell('BIG-i002', 'title'));
    const said: [string, string | null][] = [];
    await key('Home');
    await key('ArrowLeft');
    for (let column = 0; column < 10; column++) {
      await eventually(async () => assert.equal(await focused().getAttribute('aria-colindex'), String(column + 1)));
      said.push([await heard(focused()), await focused().getAttribute('aria-readonly')]);
      await key('ArrowRight');
    }
    assert.deepEqual(said, [
      ['rowheader "Row BIG-i002"', null],
      ['gridcell "BIG-i002"', 'true'],
      ['gridcell "Item 2"', null],
      ['gridcell', null],
      ['gridcell "doing"', null],
      ['gridcell', null],
      ['gridcell "Ana Ruiz"', null],
      ['gridcell', null],
      ['gridcell', null],
      ['gridcell "2030-01-02"', null],
    ]);
  });

  it('says what a cell is while it is typed in, what can be chosen and what is wrong', async () => {
    await editor().pressOn(editor().cell('BIG-i002', 'status'), 'Enter');
    const line = editor().input;
    assert.equal(await heard(line), 'combobox "Status of BIG-i002" [expanded]: doing');
    const active = async () => {
      const id = await line.getAttribute('aria-activedescendant');
      return id === null ? undefined : heard(editor().frame.locator(`[id="${id}"]`));
    };
    await key('ArrowDown');
    await eventually(async () => assert.match(`${await active()}`, /^option "\w+" \[selected\]$/));
    await key('Escape');
    await editor().pressOn(editor().cell('BIG-i002', 'due'));
    await workbench().page.keyboard.type('soon');
    await editor().frame.locator('input:focus[aria-invalid=true]').waitFor();
    assert.equal(await heard(line), 'textbox "Due of BIG-i002" [invalid]: soon');
    const described = await line.getAttribute('aria-describedby');
    assert.match(await editor().frame.locator(`[id="${described}"]`).innerText(), /must be a date/);
    await key('Escape');
    await eventually(async () => assert.equal(await heard(focused()), 'gridcell "2030-01-02"'));
  });

  it('is one list of groups where it is grouped', async () => {
    // The row of the keyboard stays in sight: here the first one of its group.
    await editor().go('BIG-i001', 'title');
    await editor().choose('Group', 'Group: Status');
    const head = editor().frame.locator('.group-head').first();
    const statesOf = (element: Locator) =>
      element.evaluate((row) =>
        ['aria-level', 'aria-expanded', 'aria-posinset', 'aria-setsize'].map((name) => row.getAttribute(name)),
      );
    const heading = head.locator('..');
    await eventually(async () => assert.deepEqual(await statesOf(heading), ['1', 'true', '1', '2']));
    assert.deepEqual(await statesOf(heading.locator('~ .entry').first()), ['2', null, '1', '30']);
    assert.equal(await heading.getAttribute('aria-selected'), null, 'a heading cannot be selected');
    assert.equal(await head.getAttribute('aria-colspan'), await editor().grid.getAttribute('aria-colcount'));
    await head.click();
    await eventually(async () => assert.match(await heard(head), /^rowheader "todo 30"/));
    assert.equal(await heading.getAttribute('aria-expanded'), 'false');
    await key('ArrowRight');
    await eventually(async () => assert.equal(await heading.getAttribute('aria-expanded'), 'true'));
    await editor().choose('Group', 'Group: none');
    await editor().cell('BIG-i001', 'title').waitFor();
  });

  it('is a grid without an outline where no row stands below another', async () => {
    await editor().tab('People');
    await eventually(async () => assert.equal(await editor().grid.getAttribute('role'), 'grid'));
    const states = ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded', 'aria-selected', 'aria-rowindex'];
    assert.deepEqual(
      await editor()
        .row('ana')
        .evaluate((row, names) => names.map((name) => row.getAttribute(name)), states),
      [null, null, null, null, 'false', '2'],
    );
    const tab = editor().tabOf('People');
    const panel = editor().frame.getByRole('tabpanel');
    assert.equal(await tab.getAttribute('aria-controls'), await panel.getAttribute('id'));
    assert.match(await heard(panel), /^tabpanel "People ?1"/);
    await editor().tab('Items');
    await editor().shown();
  });

  it('says that nothing can be changed while the text cannot be read', async () => {
    const text = folder.read('plan/plan.yaml');
    folder.write('plan/plan.yaml', `${text}  - {id: [\n`);
    await editor().frame.locator('[aria-readonly=true]').and(editor().grid).waitFor();
    await editor().frame.getByRole('alert').filter({ hasText: 'The rows are as they were before' }).waitFor();
    folder.write('plan/plan.yaml', text);
    await editor().frame.locator('[aria-readonly=false]').and(editor().grid).waitFor();
  });
});
