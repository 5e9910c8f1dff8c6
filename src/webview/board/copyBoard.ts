import { announce } from '../shared/announce.tsx';
import { copyRich } from '../shared/copyRich.ts';
import { tableHtml, tableText } from '../shared/tableText.ts';
import { translate } from '../shared/translate.ts';
import { board, refuse, selected } from './boardStore.ts';
import { boardMarkdown, boardTable, cardsToCopy } from './copyText.ts';

/** Copies the cards that are selected, all that are shown where none is. */
export function copyBoard(form: 'markdown' | 'table'): void {
  const state = board.value;
  if (state === undefined) return;
  const columns = cardsToCopy(state, selected.value);
  const count = columns.reduce((sum, { cards }) => sum + cards.length, 0);
  const rows = boardTable(columns, [
    translate('Id'),
    translate('Title'),
    translate('Status'),
    translate('Priority'),
    translate('People'),
    translate('Effort'),
    translate('Age'),
    translate('Waiting'),
  ]);
  const copied = form === 'markdown' ? copyRich(boardMarkdown(columns)) : copyRich(tableText(rows), tableHtml(rows));
  void copied.then(
    () => announce(translate('{0} cards copied', String(count))),
    () => refuse(translate('The clipboard cannot be written to.')),
  );
}
