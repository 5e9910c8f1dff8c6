import { fold } from '../../core/query/fold.ts';
import type { Choice } from '../../messages/toPlanEditor.ts';

/** More of them nobody reads. */
const MOST = 50;

/** The choices that have what is typed in their ids or names: first those that begin with it. */
export function choicesFor(typed: string, choices: readonly Choice[]): readonly Choice[] {
  const text = fold(typed.trim());
  const begin: Choice[] = [];
  const others: Choice[] = [];
  for (const choice of choices) {
    const [id, name] = [fold(choice.id), fold(choice.name)];
    if (id.startsWith(text) || name.startsWith(text)) begin.push(choice);
    else if (id.includes(text) || name.includes(text)) others.push(choice);
  }
  return [...begin, ...others].slice(0, MOST);
}

/** Whether what is typed names one of the choices exactly. */
export function isChoice(typed: string, choices: readonly Choice[]): boolean {
  const text = fold(typed.trim());
  return choices.some(({ id, name }) => fold(id) === text || fold(name) === text);
}

/** The last of several names with commas in between, as far as it names something, and what stands around it. */
export function lastName(text: string): { readonly before: string; readonly name: string; readonly behind: string } {
  const [, before = '', name = '', behind = ''] = /^(.*,\s*|\s*)([^,]*?)((?:\s+\d[^,]*|:[^,]*)?)$/s.exec(text) ?? [];
  return { before, name, behind };
}
