const EDITING = /^(Ctrl\+(Shift\+)?[ACVXYZ]|(Ctrl\+)?(Shift\+)?(Arrow.*|Home|End|Backspace|Delete))$/;

/** Whether a key edits a line of text: there it is kept from VS Code, which has commands on many of them. */
export function isEditingKey(chord: string): boolean {
  return EDITING.test(chord);
}
