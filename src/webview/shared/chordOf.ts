/** A key with what is held while it is pressed, such as `Ctrl+Shift+Z`; on a Mac, ⌘ is Ctrl. */
export function chordOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): string {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  // A sign such as ? says by itself that Shift was held, where its keyboard asks for it.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase() && key !== ' ';
  return [ctrlKey || metaKey ? 'Ctrl+' : '', altKey ? 'Alt+' : '', shiftKey && !isSign ? 'Shift+' : '', name].join('');
}
