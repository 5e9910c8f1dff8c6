import { translate } from '../shared/translate.ts';

/** All keys of the plan editor, and what each does. */
export function keysOfEditor(): [string, string][] {
  return [
    ['← → ↑ ↓', translate('Go from cell to cell')],
    ['Home End', translate('First and last column')],
    ['Ctrl+Home Ctrl+End', translate('First and last row')],
    [translate('Letters'), translate('Write another text into the cell')],
    ['Enter F2', translate('Change what the cell holds')],
    ['Enter Tab', translate('While typing: done, and on to the next row or column')],
    ['Escape', translate('While typing: as it was before')],
    ['Delete', translate('Empty the cell; at the head of a row, delete rows')],
    ['Ctrl+Delete', translate('Delete the rows')],
    [translate('Space'), translate('Select the row or not; switch a yes or no')],
    ['Shift+↑ Shift+↓', translate('Select on')],
    ['Ctrl+A', translate('Select all rows')],
    ['Insert Ctrl+Enter', translate('New row behind this one')],
    ['Ctrl+Shift+Enter', translate('New row below this one in the outline')],
    ['Alt+↑ Alt+↓', translate('Move rows up or down')],
    ['Alt+→ Alt+←', translate('Move rows deeper or higher in the outline')],
    ['Ctrl+← Ctrl+→', translate('Fold and unfold')],
    ['Ctrl+C Ctrl+X Ctrl+V', translate('Copy, cut and paste the cell, or the rows that are selected')],
    ['Ctrl+F Ctrl+H', translate('Find and replace')],
    ['Alt+Enter', translate('All of the entry')],
    ['F12', translate('Show it in the text editor')],
    ['Alt+Shift+← Alt+Shift+→', translate('At the head of a column: narrower or wider')],
    ['Shift+F10', translate('Menu of the row')],
  ];
}
