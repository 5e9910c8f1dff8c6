import assert from 'node:assert/strict';
import { EditorPage } from '../support/editorPage.ts';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const ACCESS = 'plan/teams/access.yaml';
const FULL = 'WEB-k7f2m';

const ROOMS = {
  'in an editor of 320 pixels': { viewport: { width: 900, height: 800 }, editor: 320 },
  'at 200 % zoom': { viewport: { width: 640, height: 450 }, scale: 2 },
};

/** What `Tab` reaches before the table, in its order. */
const STOPS = [
  'Items18',
  'Sections that the file does not have yet',
  'Add a Row (Insert)',
  'Filter, such as status:doing assignee:me, or words of a title',
  'Sort',
  'Group',
  'As an Outline',
  'Fold All Rows',
  'Unfold All Rows',
  'Columns',
  'Find (Ctrl+F)',
  'Replace (Ctrl+H)',
  'Keys (?)',
  'All of the Entry (Alt+Enter)',
];

for (const [where, { editor: wanted, ...size }] of Object.entries<{
  readonly viewport: { readonly width: number; readonly height: number };
  readonly scale?: number;
  readonly editor?: number;
}>(ROOMS)) {
  describe(`the plan editor ${where}`, () => {
    const folder = useExample();
    const workbench = useWorkbench({ ...size, open: folder.path });
    const editor = () => new EditorPage(workbench());
    const key = (chord: string) => workbench().page.keyboard.press(chord);
    const width = () =>
      editor()
        .frame.locator('body')
        .evaluate((body) => body.clientWidth);
    const focused = () => editor().frame.locator(':focus');
    /** What has the focus, by its id or its label; undefined where that is not in the page. */
    const stop = (): Promise<string | undefined> =>
      editor()
        .frame.locator('body')
        .evaluate((body) => {
          // Parts of a field for dates have the focus too, by which the field has it.
          const { activeElement } = body.ownerDocument;
          if (activeElement === null || activeElement === body || !body.ownerDocument.hasFocus()) return undefined;
          return activeElement.id.startsWith('field-')
            ? activeElement.id
            : (activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '');
        });

    /** Waits until these lie within the page, beside each other, and are large enough to be hit. */
    const assertWithin = async (selector: string, least: number): Promise<void> => {
      await eventually(async () => {
        const boxes = await editor()
          .frame.locator(selector)
          .evaluateAll((elements) =>
            elements.map((element) => {
              const { left, right, top, bottom } = element.getBoundingClientRect();
              return { what: element.getAttribute('aria-label') ?? element.textContent, left, right, top, bottom };
            }),
          );
        const most = await width();
        assert.ok(boxes.length >= least, `${boxes.length} controls`);
        for (const box of boxes) {
          assert.ok(box.left >= 0 && box.right <= most, JSON.stringify(box));
          assert.ok(box.right - box.left >= 20 && box.bottom - box.top >= 20, JSON.stringify(box));
        }
        const overlapping = boxes.filter((a, index) =>
          boxes.some(
            (b, at) => at > index && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          ),
        );
        assert.deepEqual(overlapping, []);
      });
    };

    /** The page itself does not scroll: only the table does, and the form down. */
    const assertStill = async (): Promise<void> => {
      const overflow = await editor()
        .frame.locator('html, body, #page, .panes, .stage, .form-pane, .form')
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth)
            .map((element) => `${element.tagName}.${element.className}`),
        );
      assert.deepEqual(overflow, []);
    };

    before(async () => {
      await editor().open(ACCESS);
      await workbench().runCommand('View: Toggle Primary Side Bar Visibility');
      if (wanted === undefined) return;
      await eventually(async () => {
        const { width: now, height } = workbench().page.viewportSize() ?? size.viewport;
        await workbench().page.setViewportSize({ width: now + wanted - (await width()), height });
        assert.equal(await width(), wanted);
      });
    });

    it('has each control within sight, beside the others and large enough to be hit', async () => {
      await assertWithin('.toolbar > :not(.space), .tabs > .picker', 13);
      await assertStill();
      await workbench().screenshot(`editor ${where}`);
    });

    it('leaves room for rows, and brings the cell of the keyboard into sight', async () => {
      await editor().pressOn(editor().cell(FULL, 'title'), 'End', 'PageDown');
      const sight = (await editor().grid.boundingBox()) ?? assert.fail();
      await eventually(async () => {
        const box = (await focused().boundingBox()) ?? assert.fail();
        assert.equal(await focused().getAttribute('data-cell'), 'due');
        assert.ok(box.x >= sight.x && box.x + box.width <= sight.x + sight.width, JSON.stringify({ box, sight }));
        assert.ok(box.y >= sight.y && box.y + box.height <= sight.y + sight.height, JSON.stringify({ box, sight }));
      });
      assert.ok(sight.height >= 100, `${sight.height} pixels for rows`);
      await workbench().screenshot(`editor scrolled ${where}`);
      await key('Control+Home');
      await key('Home');
    });

    it('shows all of its lists, of its find bar and of its keys', async () => {
      const cell = editor().cell(FULL, 'title');
      const places = {
        columns: editor().frame.locator('.column-list'),
        replace: editor().frame.getByRole('search'),
        keys: editor().frame.getByRole('dialog'),
        choices: editor().frame.getByRole('listbox'),
      };
      for (const [name, place] of Object.entries(places)) {
        await cell.click();
        if (name === 'columns') await editor().button('Columns').click();
        if (name === 'replace') await key('Control+H');
        if (name === 'keys') await key('?');
        if (name === 'choices') await editor().pressOn(editor().cell(FULL, 'assignees'), 'Enter');
        await place.waitFor();
        const box = await place.evaluate((element) => {
          const { left, right, top, bottom } = (element.closest('.popup') ?? element).getBoundingClientRect();
          return { left, right, top, bottom, height: element.ownerDocument.documentElement.clientHeight };
        });
        assert.ok(
          box.left >= 0 && box.right <= (await width()) && box.top >= 0 && box.bottom <= box.height,
          `${name}: ${JSON.stringify(box)}`,
        );
        await workbench().screenshot(`editor ${name} ${where}`);
        await key('Escape');
        await place.waitFor({ state: 'detached' });
      }
    });

    it('covers the table with the form, and goes back to the cell', async () => {
      await editor().pressOn(editor().cell(FULL, 'title'), 'Alt+Enter');
      await editor().form.getByRole('heading', { name: 'Log in with a passkey' }).waitFor();
      await editor().grid.waitFor({ state: 'hidden' });
      await eventually(async () => assert.equal(await focused().getAttribute('id'), 'field-title'));
      await assertWithin('.form-pane .field:not(details *) .input', 5);
      await assertStill();
      await workbench().screenshot(`editor form ${where}`);
      await key('Escape');
      await editor().grid.waitFor();
      await eventually(async () => assert.equal(await focused().getAttribute('data-cell'), 'title'));
      await editor().pressOn(editor().cell(FULL, 'title'), 'Alt+Enter');
      await editor().form.getByRole('button', { name: 'Close' }).click();
      await eventually(async () => assert.equal(await focused().getAttribute('data-cell'), 'title'));
    });

    it('is gone through by Tab: sections, tools, table; and back', async () => {
      await editor().tabOf('Items').click();
      await eventually(async () => assert.equal(await stop(), STOPS[0]));
      const stops = [await stop()];
      for (let count = 1; count < STOPS.length; count++) {
        await key('Tab');
        stops.push(await stop());
      }
      assert.deepEqual(stops, STOPS);
      await key('Tab');
      await eventually(async () => assert.equal(await focused().getAttribute('data-cell'), 'title'));
      await key('Shift+Tab');
      await eventually(async () => assert.equal(await stop(), STOPS.at(-1)));
      await key('Tab');
      await key('Tab');
      await eventually(async () => assert.equal(await stop(), undefined, 'it is left behind the table'));
    });

    it('goes through the form by Tab, and out of it on both sides', async () => {
      await editor().pressOn(editor().cell(FULL, 'title'), 'Alt+Enter');
      await eventually(async () => assert.equal(await focused().getAttribute('id'), 'field-title'));
      const names = new Set<string>();
      for (let count = 0; count < 120; count++) {
        const name = await stop();
        if (name === undefined) break;
        names.add(name);
        await key('Tab');
      }
      await eventually(async () => assert.equal(await stop(), undefined, 'it is left behind the form'));
      for (const id of ['field-title', 'field-status', 'field-assignees', 'field-due', 'field-description'])
        assert.ok(names.has(id), `${id} is not among ${[...names].join(', ')}`);
      await editor().form.locator('#field-title').focus();
      for (let count = 0; count < 20 && (await editor().form.locator(':focus').count()) > 0; count++)
        await key('Shift+Tab');
      assert.equal(await stop(), STOPS.at(-1));
      await key('Enter');
      await editor().grid.waitFor();
    });
  });
}
