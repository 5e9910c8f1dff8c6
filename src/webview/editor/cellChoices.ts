import type { Control } from '../../core/controls/control.ts';
import type { Choice, TableFrame } from '../../messages/toPlanEditor.ts';
import { choicesFor, isChoice, lastName } from '../shared/choicesFor.ts';

export interface CellChoices {
  readonly choices: readonly Choice[];
  /** Which of them Enter takes, as nothing else can be meant; -1 where it takes what is typed. */
  readonly likely: number;
  /** The text of the cell with a choice in place of what was typed of it. */
  readonly with: (choice: Choice) => string;
}

/** What may be chosen for what is typed in a cell; undefined where nothing is to choose from. */
export function cellChoices(
  control: Control,
  text: string,
  isUntouched: boolean,
  all: TableFrame['choices'],
  suggested: readonly Choice[],
): CellChoices | undefined {
  if (control.kind === 'choice') {
    const known = control.choices.map((id) => ({ id, name: id }));
    return choose(known, text, isUntouched, false, ({ id }) => id);
  }
  if (control.kind !== 'name' && control.kind !== 'names') return undefined;
  const known = [
    ...control.targets.flatMap((target) => (Object.hasOwn(all, target) ? (all[target] ?? []) : [])),
    ...suggested,
  ];
  const unique = [...new Map(known.map((choice) => [choice.id, choice])).values()];
  if (control.kind === 'name') return choose(unique, text, isUntouched, control.isOpen, ({ id }) => id);
  const { before, name, behind } = lastName(text);
  const taken = new Set(before.split(',').map((part) => lastName(part).name));
  const free = unique.filter(({ id }) => !taken.has(id));
  return choose(free, name, false, control.isOpen, ({ id }) => `${before}${id}${behind}`);
}

function choose(
  known: readonly Choice[],
  typed: string,
  isUntouched: boolean,
  isOpen: boolean,
  withChoice: (choice: Choice) => string,
): CellChoices | undefined {
  const choices = choicesFor(isUntouched ? '' : typed, known);
  if (choices.length === 0) return undefined;
  const isLikely = !isUntouched && !isOpen && typed.trim() !== '' && !isChoice(typed, known);
  return { choices, likely: isLikely ? 0 : -1, with: withChoice };
}
