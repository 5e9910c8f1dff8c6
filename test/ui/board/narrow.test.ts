import assert from 'node:assert/strict';
import { BoardPage } from '../support/boardPage.ts';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const ACCESS = 'plan/teams/access.yaml';

const ROOMS = {
  'in an editor of 320 pixels': { viewport: { width: 900, height: 800 }, editor: 320 },
  'at 200 % zoom': { viewport: { width: 640, height: 450 }, scale: 2 },
};

for (const [where, { editor, ...size }] of Object.entries<{
  readonly viewport: { readonly width: number; readonly height: number };
  readonly scale?: number;
  readonly editor?: number;
}>(ROOMS)) {
  describe(`the board ${where}`, () => {
    const folder = useExample();
    const workbench = useWorkbench({ ...size, open: folder.path });
    const board = () => new BoardPage(workbench());
    const width = () =>
      board()
        .frame.locator('body')
        .evaluate((body) => body.clientWidth);
    const text = folder.read(ACCESS);

    before(async () => {
      await board().open();
      await workbench().runCommand('View: Toggle Primary Side Bar Visibility');
      if (editor === undefined) return;
      await eventually(async () => {
        const { width: now, height } = workbench().page.viewportSize() ?? size.viewport;
        await workbench().page.setViewportSize({ width: now + editor - (await width()), height });
        assert.equal(await width(), editor);
      });
    });

    it('has each control within sight, beside the others and large enough to be hit', async () => {
      const controls = board().frame.locator('.toolbar > :not(.space), .column-head:first-child button');
      await eventually(async () => {
        const boxes = await controls.evaluateAll((elements) =>
          elements.map((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return { left, right, top, bottom };
          }),
        );
        const most = await width();
        assert.ok(boxes.length >= 12, `${boxes.length} controls`);
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
      await workbench().screenshot(`board ${where}`);
    });

    it('is moved on by keys and by drag', async () => {
      const card = board().card('See and end my sessions');
      await board().press(board().card('PDF download fails'), 'ArrowRight', 'ArrowRight');
      await eventually(async () => {
        const box = (await card.boundingBox()) ?? assert.fail();
        const frame = (await board().grid.boundingBox()) ?? assert.fail();
        assert.ok(box.x >= frame.x && box.x + box.width <= frame.x + frame.width, 'the card is in sight');
      });
      await board().press(card, 'Alt+ArrowLeft');
      await eventually(() => assert.deepEqual(folder.changes(), [`1 1 ${ACCESS}`]));
      await workbench().page.keyboard.press('Control+Z');
      await eventually(() => assert.equal(folder.read(ACCESS), text));
      await board().press(card, 'Home');
      await board().press(card);
      const from = (await card.boundingBox()) ?? assert.fail();
      const { mouse } = workbench().page;
      await mouse.move(from.x + 40, from.y + 20);
      await mouse.down();
      // The edge scrolls on until the column comes.
      const edge = (await board().grid.boundingBox()) ?? assert.fail();
      await mouse.move(edge.x + edge.width - 10, from.y + 40, { steps: 4 });
      const target = board().frame.locator('.column-head.target').filter({ hasText: 'done' });
      await target.waitFor();
      await workbench().screenshot(`board drag ${where}`);
      await mouse.up();
      await eventually(() => assert.deepEqual(folder.changes(), [`1 1 ${ACCESS}`]));
      await workbench().page.keyboard.press('Control+Z');
      await eventually(() => assert.equal(folder.read(ACCESS), text));
    });

    it('shows all of its find bar and of its keys', async () => {
      await board().press(board().card('See and end my sessions'), 'Control+F');
      const places = [board().frame.getByRole('search'), board().frame.getByRole('dialog')];
      for (const [index, place] of places.entries()) {
        if (index === 1) await board().press(board().card('See and end my sessions'), '?');
        await place.waitFor();
        const box = await place.evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { left, right, top, bottom, height: element.ownerDocument.documentElement.clientHeight };
        });
        assert.ok(
          box.left >= 0 && box.right <= (await width()) && box.top >= 0 && box.bottom <= box.height,
          JSON.stringify(box),
        );
        await workbench().screenshot(`board ${index === 0 ? 'find' : 'keys'} ${where}`);
        await workbench().page.keyboard.press('Escape');
      }
    });
  });
}
