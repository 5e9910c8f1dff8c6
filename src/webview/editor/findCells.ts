import { computed, signal } from '@preact/signals';
import { announce } from '../shared/announce.tsx';
import { translate } from '../shared/translate.ts';
import { type CellText, setCells, textOfCell } from './cellChanges.ts';
import { canChange } from './cellEditing.ts';
import { type CellPlace, hasText, nextFound, replacedIn } from './cellSearch.ts';
import { shownText } from './cellTexts.ts';
import { columnIds, columns, cursor, showRow, table } from './editorStore.ts';

/** What is looked for; undefined while nothing is. */
export const findText = signal<string>();
/** What is to stand in its place; undefined where nothing is replaced. */
export const replacement = signal<string>();

/** The cells that have the text, row by row: also those of rows that are folded away. */
const found = computed<readonly CellPlace[]>(() => {
  const text = findText.value ?? '';
  const state = table.value;
  if (text.trim() === '' || state === undefined) return [];
  return state.order.flatMap((key) => {
    const row = state.rows.get(key);
    if (row === undefined || row.kind === 'group') return [];
    return columns.value.flatMap(({ id, control }, index) => {
      const cell = row.cells[index];
      const isFound =
        hasText(shownText(cell, control, state.frame.choices), text) ||
        (typeof cell === 'string' && hasText(cell, text));
      return isFound ? [{ key, column: id }] : [];
    });
  });
});

export const foundCells = computed<ReadonlySet<string>>(
  () => new Set(found.value.map(({ key, column }) => `${key}\n${column}`)),
);
export const foundCount = computed(() => found.value.length);
/** Which of the found cells the keyboard is at; -1 where it is at none. */
export const foundAt = computed(() => {
  return found.value.findIndex(({ key, column }) => key === cursor.value?.key && column === cursor.value.column);
});

/** Goes on to the next cell that was found, or back; at the end it begins anew. The focus stays where it is. */
export function goToFound(by: 1 | -1): void {
  const at = foundAt.value;
  const next = nextFound(found.value, { index: at === -1 ? firstBehind() : at, isFound: at !== -1 }, by);
  if (next) showRow(next.key, false, next.column);
}

/** The first found cell that comes behind where the keyboard is. */
function firstBehind(): number {
  const { order = [] } = table.value ?? {};
  const places = new Map(order.map((key, index) => [key, index]));
  const placeOf = ({ key, column }: CellPlace): number => {
    return (places.get(key) ?? -1) * columnIds.value.length + columnIds.value.indexOf(column);
  };
  const from = cursor.value ? placeOf(cursor.value) : 0;
  const index = found.value.findIndex((each) => placeOf(each) >= from);
  return index === -1 ? 0 : index;
}

/** Puts the other text into the cell that is found, and goes on to the next. */
export function replaceOne(): void {
  const place = found.value[foundAt.value];
  const cell = place && replacedCell(place);
  if (cell) setCells([cell]);
  else if (place) announce(translate('This cell cannot be changed here'));
  goToFound(1);
}

/** Puts the other text into all cells that are found and can be changed. */
export function replaceAll(): void {
  const cells = found.value.flatMap((place) => replacedCell(place) ?? []);
  const left = found.value.length - cells.length;
  setCells(cells);
  if (left > 0)
    announce(translate('{0} cells replaced, {1} cannot be changed here', String(cells.length), String(left)));
}

function replacedCell(place: CellPlace): CellText | undefined {
  // An id is a name for others: it is changed on purpose, and not by what is replaced in titles.
  const before = place.column !== 'id' && canChange(place) ? textOfCell(place.key, place.column) : undefined;
  const text = before === undefined ? undefined : replacedIn(before, findText.value ?? '', replacement.value ?? '');
  return text === undefined ? undefined : { ...place, text };
}
