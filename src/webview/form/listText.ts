/** Several words with commas in between. */
export function listText(elements: readonly string[]): string {
  return elements.join(', ');
}

/** The sentences of a text, each on a line of its own. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

export interface Point {
  readonly isDone: boolean;
  readonly text: string;
}

/** A line of a checklist: `[x] Agree the claims`. */
export function pointOf(line: string): Point {
  const [, mark = ' ', text = ''] = /^\[([ xX])\] ?(.*)$/su.exec(line) ?? ['', ' ', line];
  return { isDone: mark !== ' ', text };
}

export function pointText({ isDone, text }: Point): string {
  return `[${isDone ? 'x' : ' '}] ${text}`;
}
