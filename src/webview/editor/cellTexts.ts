import type { Control } from '../../core/controls/control.ts';
import { plain } from '../../core/present/plain.ts';
import type { TableFrame, TableRow } from '../../messages/toPlanEditor.ts';

type Cell = TableRow['cells'][number];
type Choices = TableFrame['choices'];

const LONGEST = 1000;

/** What a cell shows: names in place of ids, on one line. */
export function shownText(cell: Cell | undefined, control: Control | undefined, choices: Choices): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return `${plain(cell.cut, LONGEST)}…`;
  if (control?.kind === 'name') return plain(nameOf(cell, control.targets, choices), LONGEST);
  if (control?.kind === 'names') return plain(namesOf(cell, control.targets, choices), LONGEST);
  return plain(cell, LONGEST);
}

/** What a cell holds as it is typed; undefined where it is changed elsewhere. */
export function typedText(cell: Cell | undefined): string | undefined {
  return typeof cell === 'string' ? cell : undefined;
}

/** Of each name the id is the first word; what is behind it stays. */
function namesOf(text: string, targets: readonly string[], choices: Choices): string {
  return text
    .split(',')
    .map((part) => {
      const [, before = '', id = '', behind = ''] = /^(\s*)([^\s:]*)(.*)$/s.exec(part) ?? [];
      return `${before}${nameOf(id, targets, choices)}${behind}`;
    })
    .join(',');
}

/** What a name means to people. The title of an item says too much for a cell. */
function nameOf(id: string, targets: readonly string[], choices: Choices): string {
  for (const target of targets) {
    const known = target === 'item' ? undefined : nameById(choices, target)?.get(id);
    if (known !== undefined && known !== '') return known;
  }
  return id;
}

const names = new WeakMap<object, ReadonlyMap<string, string>>();

function nameById(choices: Choices, target: string): ReadonlyMap<string, string> | undefined {
  const list = Object.hasOwn(choices, target) ? choices[target] : undefined;
  if (list === undefined) return undefined;
  const known = names.get(list) ?? new Map(list.map(({ id, name }) => [id, name]));
  names.set(list, known);
  return known;
}

/** Whether a flag's text says yes. */
export function isOn(text: string): boolean {
  return /^(?:true|yes)$/i.test(text.trim());
}
