import { plainMarkdown } from '../../core/present/plain.ts';
import type { BoardState } from '../../messages/applyBoard.ts';
import type { BoardCard, BoardColumn } from '../../messages/toBoard.ts';

type Columns = readonly { readonly column: BoardColumn; readonly cards: readonly BoardCard[] }[];

/** The cards by their columns, each once: those of `keys` where it has some, else all that are shown. */
export function cardsToCopy({ columns, cells, cards }: BoardState, keys: ReadonlySet<string>): Columns {
  return columns
    .map((column, index) => ({
      column,
      cards: [...new Set(cells.flatMap((row) => row[index] ?? []))].flatMap((key) => {
        const card = cards.get(key);
        return card && (keys.size === 0 || keys.has(key)) ? [card] : [];
      }),
    }))
    .filter((each) => each.cards.length > 0);
}

/** A heading for each column, and below it its cards as a task list. Nothing of the plan's text acts. */
export function boardMarkdown(columns: Columns): string {
  return columns
    .map(({ column, cards }) => {
      const lines = cards.map((card) => {
        const facts = [peopleOf(card), card.priority, card.effort]
          .filter((part) => part)
          .map((part) => plainMarkdown(part ?? ''));
        const tail = facts.length > 0 ? ` (${facts.join(' · ')})` : '';
        const box = column.category === 'done' || column.category === 'dropped' ? '[x]' : '[ ]';
        return `- ${box} **${plainMarkdown(card.id)}** ${plainMarkdown(card.title)}${tail}`;
      });
      return `### ${plainMarkdown(column.name)} (${cards.length})\n\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** The cards as rows, the first with the names of what they have. */
export function boardTable(columns: Columns, heads: readonly string[]): readonly (readonly string[])[] {
  const rows = columns.flatMap(({ column, cards }) =>
    cards.map((card) => [
      card.id,
      card.title,
      column.name,
      card.priority ?? '',
      peopleOf(card),
      card.effort ?? '',
      card.age?.text ?? '',
      card.waiting ?? '',
    ]),
  );
  return [heads, ...rows];
}

function peopleOf({ people }: BoardCard): string {
  return people.map(({ name }) => name).join(', ');
}
