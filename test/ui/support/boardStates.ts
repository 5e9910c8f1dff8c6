import type { BoardPage } from './boardPage.ts';
import { DEMANDING } from './demandingPlan.ts';
import type { Folder } from './folder.ts';

/** A plan without an item. */
const NOTHING = 'project: {key: NIL, name: Nothing yet}\n';

/** What stands beside the example where a board is to be seen in its states. */
export const PLANS_OF_STATES = { 'demanding/plan.yaml': DEMANDING, 'nothing/plan.yaml': NOTHING };

const PLAN = 'demanding/plan.yaml';
const NAME = 'A plan that asks a lot';

/** The states that a board can be looked at in: how it gets there from all plans without lanes, and back. */
export const BOARD_STATES: Readonly<
  Record<
    string,
    { enter(board: BoardPage, folder: Folder): Promise<void>; leave(board: BoardPage, folder: Folder): Promise<void> }
  >
> = {
  full: { enter: (board) => board.shown(), leave: (board) => board.shown() },
  lanes: {
    async enter(board) {
      await board.choose('Plans', NAME);
      await board.choose('Lanes', 'Lanes: by parent');
      await board.frame.getByRole('rowheader').first().waitFor();
    },
    async leave(board) {
      await board.choose('Lanes', 'Lanes: none');
      await board.choose('Plans', 'All plans');
    },
  },
  compact: {
    enter: (board) => board.frame.getByRole('switch', { name: 'Compact Cards' }).click(),
    leave: (board) => board.frame.getByRole('switch', { name: 'Compact Cards' }).click(),
  },
  'stand-up': {
    async enter(board) {
      await board.frame.getByRole('switch', { name: 'Hold Stand-up' }).click();
      await board.frame.getByRole('combobox', { name: 'Whose turn it is' }).waitFor();
      await board.shown();
    },
    async leave(board) {
      await board.frame.getByRole('switch', { name: 'End Stand-up' }).click();
      await board.filter.waitFor();
    },
  },
  empty: {
    async enter(board) {
      await board.choose('Plans', 'Nothing yet');
      await board.frame.getByRole('button', { name: 'Add the First Item' }).waitFor();
    },
    leave: (board) => board.choose('Plans', 'All plans'),
  },
  'filtered to nothing': {
    async enter(board) {
      await board.filter.fill('no-item-has-this');
      await board.frame.getByText('No item matches').waitFor();
    },
    async leave(board) {
      await board.frame.getByRole('button', { name: 'Show All Items' }).click();
      await board.shown();
    },
  },
  broken: {
    async enter(board, folder) {
      folder.write(PLAN, `${DEMANDING}  - {id: [\n`);
      await board.frame.getByText('The cards are as they were before').waitFor();
    },
    async leave(board, folder) {
      folder.write(PLAN, DEMANDING);
      await board.frame.getByText('The cards are as they were before').waitFor({ state: 'detached' });
    },
  },
  refused: {
    async enter(board) {
      await board.choose('Plans', NAME);
      await board.press(board.card('Long id'), 'Alt+ArrowRight');
      await board.frame.getByRole('alert').getByText('Nothing was changed').waitFor();
    },
    async leave(board) {
      await board.frame.getByRole('alert').getByRole('button', { name: 'Close' }).click();
      await board.choose('Plans', 'All plans');
    },
  },
  find: {
    async enter(board) {
      await board.press(board.card('Log in with a passkey'), 'Control+F');
      await board.frame.getByRole('textbox', { name: 'Find' }).fill('in');
      await board.frame.getByText(/^\d+ of \d+$/).waitFor();
    },
    async leave(board) {
      await board.frame.getByRole('textbox', { name: 'Find' }).press('Escape');
    },
  },
  'quick add': {
    async enter(board) {
      await board.press(board.card('Log in with a passkey'), 'n');
      await board.frame.getByRole('textbox', { name: /^New item/ }).fill('What else has to be done');
    },
    async leave(board) {
      await board.frame.getByRole('textbox', { name: /^New item/ }).press('Escape');
    },
  },
  keys: {
    async enter(board) {
      await board.press(board.card('Log in with a passkey'), '?');
      await board.frame.getByRole('dialog').waitFor();
    },
    leave: (board) => board.frame.getByRole('dialog').getByRole('button', { name: 'Close' }).click(),
  },
};
