import type { RefObject, VNode } from 'preact';
import type { BoardState } from '../../messages/applyBoard.ts';
import { tellHost } from '../shared/host.ts';
import { Icon } from '../shared/icon.tsx';
import { START } from '../shared/pageStart.ts';
import { translate } from '../shared/translate.ts';
import { selectTo, setAnchor, toggle } from './boardKeys.ts';
import type { BoardRow, CardPlace } from './boardRows.ts';
import { heightOf } from './boardSizes.ts';
import { cursor, foldedColumns, foldedLanes, goTo, isCompact, isPending, select, selected } from './boardStore.ts';
import { CardView, levelClass } from './cardView.tsx';
import { dragged, dropTarget, followPointer } from './dragCards.ts';
import { foundCards } from './findCards.ts';

interface BoardRowProps {
  readonly state: BoardState;
  readonly row: BoardRow;
  readonly index: number;
  /** Its distance from the first row, in CSS pixels. */
  readonly start: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** A row of the grid: the heading of a lane, or a card of each column that has one at this height. */
export function BoardRowView({ state, row, index, start, scroller }: BoardRowProps): VNode {
  const style = { transform: `translateY(${start}px)`, height: `${heightOf(row)}px` };
  return (
    <div class={`row ${row.kind}`} role="row" aria-rowindex={index + 2} style={style}>
      {row.kind === 'lane' ? (
        <LaneHead {...{ state }} lane={row.lane} />
      ) : (
        state.columns.map((column, at) => {
          const place = { lane: row.lane, column: at, index: row.index };
          const key = foldedColumns.value.has(column.id) ? undefined : state.cells[row.lane]?.[at]?.[row.index];
          const target = dropTarget.value;
          const isTarget = target?.lane === row.lane && target.column === at;
          return (
            <div
              key={column.id}
              class={isTarget ? 'cell target' : 'cell'}
              role="gridcell"
              aria-colindex={at + 1}
              {...(key !== undefined && { 'aria-selected': selected.value.has(key) })}
            >
              {key !== undefined && <CardCell key={key} {...{ state, place, scroller }} cardKey={key} />}
            </div>
          );
        })
      )}
    </div>
  );
}

interface CardCellProps {
  readonly state: BoardState;
  readonly place: CardPlace;
  readonly cardKey: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

function CardCell({ state, place, cardKey, scroller }: CardCellProps): VNode | null {
  const card = state.cards.get(cardKey);
  if (card === undefined) return null;
  const at = cursor.value;
  const isCursor = at?.lane === place.lane && at.column === place.column && at.index === place.index;
  const classes = [
    'card',
    levelClass(card),
    selected.value.has(cardKey) && 'selected',
    isPending.value.has(cardKey) && 'pending',
    dragged.value.some(({ key }) => key === cardKey) && 'dragged',
    foundCards.value.has(cardKey) && 'found',
  ];
  return (
    <div
      class={classes.filter(Boolean).join(' ')}
      role="group"
      aria-roledescription={translate('card')}
      aria-label={card.spoken}
      tabIndex={isCursor ? 0 : -1}
      data-key={cardKey}
      data-vscode-context={JSON.stringify({
        webviewSection: 'card',
        plandeckKey: cardKey,
        plandeckSession: START.session,
        preventDefaultContextMenuItems: true,
      })}
      onPointerDown={(event) => scroller.current && followPointer(event, cardKey, place, scroller.current)}
      onFocus={() => !isCursor && goTo(place)}
      onClick={({ ctrlKey, metaKey, shiftKey }) => {
        if (shiftKey) {
          selectTo(place);
          return;
        }
        setAnchor(place);
        if (ctrlKey || metaKey) toggle(cardKey);
        else select([cardKey]);
        goTo(place);
      }}
      onDblClick={() => tellHost({ kind: 'open', key: cardKey, keep: false })}
    >
      <CardView card={card} isCompact={isCompact.value} />
    </div>
  );
}

function LaneHead({ state, lane }: { readonly state: BoardState; readonly lane: number }): VNode | null {
  const known = state.lanes[lane];
  if (known === undefined) return null;
  const isFolded = foldedLanes.value.has(known.id);
  return (
    <div class="lane-head" role="rowheader" aria-colspan={state.columns.length}>
      <button type="button" aria-expanded={!isFolded} onClick={() => foldLane(known.id)}>
        <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} />
        <span class="name" aria-hidden="true" title={known.name}>
          {known.name}
        </span>
        <span class="count" aria-hidden="true">
          {known.count}
        </span>
        <span class="unseen">{known.spoken}</span>
      </button>
    </div>
  );
}

function foldLane(id: string): void {
  const next = new Set(foldedLanes.value);
  if (!next.delete(id)) next.add(id);
  foldedLanes.value = next;
}
