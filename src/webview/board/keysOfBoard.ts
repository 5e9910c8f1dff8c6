import { translate } from '../shared/translate.ts';

/** All keys of the board, and what each does. */
export function keysOfBoard(): [string, string][] {
  return [
    ['← → ↑ ↓', translate('Go from card to card')],
    ['Home End', translate('First and last card of the column')],
    ['Alt+← Alt+→', translate('Move to the next column')],
    ['Alt+↑ Alt+↓', translate('Rank one place up or down')],
    ['Alt+Home', translate('Rank at the top')],
    ['Alt+Shift+↑ Alt+Shift+↓', translate('Move to the next lane')],
    [translate('Shift while dragging'), translate('In another column, rank at the pointer as well')],
    [translate('Space'), translate('Select or deselect')],
    ['Shift+↑ Shift+↓', translate('Select on')],
    ['Ctrl+A', translate('Select the column')],
    ['Enter', translate('Open beside the board')],
    ['Ctrl+Enter', translate('Open and go there')],
    ['N', translate('Add an item')],
    ['/', translate('Filter')],
    ['Ctrl+F', translate('Find')],
    ['Ctrl+C', translate('Copy as Markdown')],
    ['Ctrl+Z Ctrl+Y', translate('Undo and redo plan edits')],
    ['Ctrl+← Ctrl+→', translate('The person before or after, in a stand-up')],
    ['Shift+F10', translate('Menu of the card')],
  ];
}
