import { computed, signal } from '@preact/signals';
import { announce } from '../shared/announce.tsx';
import type { Answer } from '../shared/requestQueue.ts';
import { request } from '../shared/requests.ts';
import { translate } from '../shared/translate.ts';
import { refuse, table, version } from './editorStore.ts';

/** A cell with what it is to hold, as it is typed. */
export interface CellText {
  readonly key: string;
  readonly column: string;
  readonly text: string;
}

/** Texts that VS Code has not answered yet, by their requests. */
const pending = signal<ReadonlyMap<number, readonly CellText[]>>(new Map());

const pendingByCell = computed(() => {
  const cells = [...pending.value.values()].flat();
  return new Map(cells.map(({ key, column, text }) => [cellId(key, column), text]));
});

function cellId(key: string, column: string): string {
  return `${key}\n${column}`;
}

/** What a cell holds once all that was asked for is done; undefined where nothing was asked for. */
export function pendingText(key: string, column: string): string | undefined {
  return pendingByCell.value.get(cellId(key, column));
}

/** What a cell holds; undefined where it is cut. */
export function textOfCell(key: string, column: string): string | undefined {
  const cell = table.value?.rows.get(key)?.cells[table.value.columns.indexOf(column)];
  return pendingText(key, column) ?? (typeof cell === 'string' ? cell : undefined);
}

/** Has cells hold other texts: all of them or none. */
export function setCells(cells: readonly CellText[], done: (why: string | undefined) => void = refuseWhy): void {
  if (cells.length === 0) return;
  track(
    cells,
    (settled) => {
      return request(() => ({ kind: 'set', version: version(), cells }), settled, { standsAlone: true });
    },
    (answer) => {
      const why = answer.why ?? answer.problems?.[0]?.text;
      if (why === undefined && cells.length > 1) announce(translate('{0} cells changed', String(cells.length)));
      done(why);
    },
  );
}

/** Has a cell hold what has been typed in it so far; with the last of it the burst ends. */
export function typeInCell(
  cell: CellText,
  burst: { isBegun: boolean },
  isLast: boolean,
  done: (why: string | undefined) => void,
): void {
  track(
    [cell],
    (settled) =>
      request(
        () => {
          const isFirst = !burst.isBegun;
          burst.isBegun = true;
          return { kind: 'type', version: version(), ...cell, isFirst, isLast };
        },
        settled,
        { burst, standsAlone: true },
      ),
    ({ why }) => done(why),
  );
}

function track(
  cells: readonly CellText[],
  ask: (settled: (answer: Answer) => void) => number,
  done: (answer: Answer) => void,
): void {
  const made = ask((answer) => {
    pending.value = new Map([...pending.value].filter(([number]) => number !== made));
    done(answer);
  });
  pending.value = new Map(pending.value).set(made, cells);
}

function refuseWhy(why: string | undefined): void {
  if (why !== undefined) refuse(why);
}
