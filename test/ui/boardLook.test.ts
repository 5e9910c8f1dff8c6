import assert from 'node:assert/strict';
import { violationsIn } from './support/axe.ts';
import { BoardPage } from './support/boardPage.ts';
import { BOARD_STATES, PLANS_OF_STATES } from './support/boardStates.ts';
import { eventually } from './support/eventually.ts';
import { useExample } from './support/folder.ts';
import { useWorkbench } from './support/useWorkbench.ts';
import { THEME_KINDS, THEMES } from './support/workbench.ts';

describe('the look of the board', () => {
  const folder = useExample(PLANS_OF_STATES);
  const workbench = useWorkbench({ open: folder.path, viewport: { width: 1400, height: 900 } });
  const board = () => new BoardPage(workbench());

  before(() => board().open());

  for (const kind of THEME_KINDS) {
    for (const [state, { enter, leave }] of Object.entries(BOARD_STATES)) {
      it(`has nothing that axe-core finds wrong in ${THEMES[kind]}: ${state}`, async () => {
        // In the first state: a change of themes closes nothing, and no state comes before another.
        if (state === 'full') await workbench().setTheme(kind);
        await enter(board(), folder);
        try {
          await eventually(async () => assert.deepEqual(await violationsIn(board().frame), []), 5000);
          await workbench().screenshot(`board ${kind} ${state}`);
        } finally {
          await leave(board(), folder);
        }
      });
    }
  }
});
