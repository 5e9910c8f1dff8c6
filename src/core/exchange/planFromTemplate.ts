import type { MethodTemplate } from '../methods/methodTemplate.ts';
import { addDays, weekdayOf } from '../model/days.ts';
import { newItemId } from '../model/itemId.ts';
import { writeScalar } from '../text/writeScalar.ts';

export interface TemplateOptions {
  /** The project's key: letters and digits. */
  readonly key: string;
  readonly name: string;
  /** Who starts it, where that is known. */
  readonly person?: { readonly id: string; readonly name: string; readonly email?: string };
  readonly today: string;
  /** Uniform in [0, 1), such as Math.random. */
  readonly random: () => number;
}

/** What a template leaves open. Days are counted in at most four digits, so that every day there can be is a date. */
export const PLACE = /\{\{(?:(key|name|people)|id:(\w+)|monday(?:\+(\d{1,4}))?)\}\}/g;

/** The text of a plan.yaml that a template makes. */
export function planFromTemplate({ text }: Pick<MethodTemplate, 'text'>, options: TemplateOptions): string {
  const { key, name, random } = options;
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const idFor = (place: string): string => {
    const id = ids.get(place) ?? newItemId(key, random, (one) => taken.has(one));
    ids.set(place, id);
    taken.add(id);
    return id;
  };
  const monday = nextMonday(options.today);
  const filled = { key, name: written(name), people: peopleOf(options) };
  return text.replaceAll(PLACE, (_, known?: keyof typeof filled, id?: string, days = '0') => {
    if (known !== undefined) return filled[known];
    return id === undefined ? addDays(monday, Number(days)) : idFor(id);
  });
}

function peopleOf({ person }: TemplateOptions): string {
  const lines = ['# People by the ids that items name them by; git knows their addresses.', 'people:'];
  if (person === undefined)
    return [lines[0], '# people:', '#   - {id: ana, name: Ana Ruiz, email: ana@example.org}'].join('\n');
  lines.push(`  - id: ${written(person.id)}`, `    name: ${written(person.name)}`);
  if (person.email !== undefined) lines.push(`    email: ${written(person.email)}`);
  return lines.join('\n');
}

/** The Monday on which something can begin: today, or the next. */
function nextMonday(today: string): string {
  let day = today;
  while (weekdayOf(day) !== 'mon') day = addDays(day, 1);
  return day;
}

function written(text: string): string {
  return writeScalar(text, { flow: false });
}
