import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/root.mjs';
import { withTemporaryFolder } from '../../../scripts/temporaryFolder.mjs';
import { generatePlan } from '../generatePlan.ts';
import { type Figure, median } from '../measure.ts';
import type { Change } from './change.ts';
import type { Longest } from './longestTasks.ts';
import { type BoardTimes, measureBoard, measureEmptyBoard, type Opening } from './measureBoard.ts';
import { type EditorTimes, measureEditor } from './measureEditor.ts';

const RUNS = 5;
const ITEMS = 10_000;
/** Its one item stands in a column that is folded. */
const NOTHING_TO_DO = `workflow: [todo, dropped]
items:
  - {id: GEN-none1, title: Nothing to do, status: dropped}
`;
const RECORDER = path.join(root, 'out', 'test', 'bench', 'inPage', 'recorder.js');

/** The pages on a large plan, each run in a window of its own. */
export function run(): Promise<Figure[]> {
  return withTemporaryFolder(async (temporary) => {
    const boards: BoardTimes[] = [];
    const empty: Opening[] = [];
    const editors: EditorTimes[] = [];
    for (let run = 0; run < RUNS; run++) {
      boards.push(await measureBoard(folderWith(generatePlan(ITEMS)), RECORDER));
      empty.push(await measureEmptyBoard(folderWith(NOTHING_TO_DO), RECORDER));
      editors.push(await measureEditor(folderWith(generatePlan(ITEMS), 'editor'), RECORDER));

      function folderWith(plan: string, name = String(plan.length)): string {
        const folder = path.join(temporary, `${run}-${name}`);
        mkdirSync(folder);
        writeFileSync(path.join(folder, 'plan.yaml'), plan);
        return folder;
      }
    }
    return [...figures(boards, empty), ...editorFigures(editors)];
  });
}

function figures(boards: readonly BoardTimes[], empty: readonly Opening[]): Figure[] {
  const of = (get: (times: BoardTimes) => number): number => median(boards.map(get));
  const without = (get: (opening: Opening) => number): number => median(empty.map(get));
  const command = of(({ opening }) => opening.command);
  const data = of(({ opening }) => opening.data);
  const nothing = { command: without((one) => one.command), data: without((one) => one.data) };
  const text = of(({ editor }) => editor);
  return [
    {
      ...{ name: `a board of ${ITEMS} items, from its data to the paint (goal 300)`, value: data },
      ...{ peer: 'a board of none', ratio: data / nothing.data },
    },
    {
      ...{ name: 'from the command to the paint', value: command },
      ...{ peer: 'a board of none', ratio: command / nothing.command },
    },
    {
      ...{ name: "VS Code's text editor: from the command to the paint of that file", value: text },
      ...{ peer: 'the board', ratio: text / command },
    },
    ...longest('without lanes', boards, ({ withoutLanes }) => withoutLanes),
    ...longest('in lanes', boards, ({ withLanes }) => withLanes),
    ...change('a letter typed in the text editor, until it is painted (goal 100)', boards, ({ edit }) => edit),
    { name: 'a card dropped, until it is painted in its place (goal 100)', value: of(({ dropShown }) => dropShown) },
    ...change('until the file has it, and the page knows', boards, ({ drop }) => drop),
    {
      name: 'heap over a page without cards, MiB (goal 100)',
      value: of(({ opening }) => opening.heap) - without(({ heap }) => heap),
    },
    { name: "the board's script, KiB (limit 150)", value: sizeOf('dist/webview/board.js') / 1024 },
  ];
}

function editorFigures(editors: readonly EditorTimes[]): Figure[] {
  const of = (get: (times: EditorTimes) => number): number => median(editors.map(get));
  const open = `${ITEMS} items in the plan editor`;
  return [
    { name: `${open}, from their data to the paint (goal 500)`, value: of(({ data }) => data) },
    { name: '  from the command to the paint', value: of(({ command }) => command) },
    { name: 'a letter typed in a cell, until that shows it (goal 16)', value: of(({ echo }) => echo) },
    { name: '  until the text editor beside it shows it (goal 100)', value: of(({ inText }) => inText) },
    ...change('a letter typed in the text editor, until the table shows it (goal 100)', editors, (one) => one.inTable),
    { name: 'longest task while the wheel turns; 0: none of 50 (goal 50)', value: of(({ wheel }) => wheel) },
    { name: 'longest task while keys go through the cells (goal 50)', value: of(({ keys }) => keys) },
    { name: 'longest handling of an input (goal 50)', value: of(({ handling }) => handling) },
    { name: "the plan editor's script, KiB (limit 150)", value: sizeOf('dist/webview/editor.js') / 1024 },
  ];
}

function longest(how: string, boards: readonly BoardTimes[], get: (times: BoardTimes) => Longest): Figure[] {
  const of = (name: string, value: keyof Longest): Figure => ({
    name: `${name}, ${how} (goal 50)`,
    value: median(boards.map((times) => get(times)[value])),
  });
  return [
    of('longest task while the wheel turns; 0: none of 50', 'wheel'),
    of('longest task while keys go through the cards', 'keys'),
    of('longest task while a card is dragged', 'drag'),
    of('longest handling of an input', 'handling'),
  ];
}

function change<T>(name: string, runs: readonly T[], get: (times: T) => Change): Figure[] {
  const of = (value: keyof Change): number => median(runs.map((times) => get(times)[value]));
  return [
    { name, value: of('painted') },
    { name: '  of that in VS Code and its extension host', value: of('host') },
    { name: '  and in the page', value: of('page') },
  ];
}

function sizeOf(file: string): number {
  return statSync(path.join(root, file)).size;
}
