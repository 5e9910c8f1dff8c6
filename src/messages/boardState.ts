import type { BoardFrame, BoardMessage } from './toBoard.ts';
import type { BoardOptions } from './boardOptions.ts';

export type BoardColumn = BoardMessage['columns'][number];
export type BoardLane = BoardMessage['lanes'][number];
export type BoardCard = BoardMessage['cards'][number];

/** What a page knows of its board. */
export interface BoardState {
  readonly version: number;
  readonly options: BoardOptions;
  readonly frame: BoardFrame;
  readonly columns: readonly BoardColumn[];
  readonly lanes: readonly BoardLane[];
  readonly cards: ReadonlyMap<string, BoardCard>;
  /** By lane and column: the keys of the cards, in order. */
  readonly cells: readonly (readonly (readonly string[])[])[];
}
