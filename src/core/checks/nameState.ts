import { allFilesOf, type Plan } from '../model/plan.ts';
import { type EntrySectionName, entrySectionsOf, SECTIONS } from '../model/sections.ts';

/**
 * Stands for all that a plan has names for: the same object for as long as these stay the same, as they do while
 * somebody types a title. What was found of names may be remembered by it.
 */
export function nameState(plan: Plan): object {
  const { first } = plan.index;
  const names = besideItems(plan);
  const known = STATES.get(first);
  if (known && isSame(known.names, names)) return known;
  const state = { names };
  STATES.set(first, state);
  return state;
}

/** The latest state of each index of the ids of items, which is another one where one of these is. */
const STATES = new WeakMap<Plan['index']['first'], { readonly names: readonly unknown[] }>();

const OTHERS = entrySectionsOf(SECTIONS)
  .map(([name]) => name as EntrySectionName)
  .filter((name) => name !== 'items');

/** What reading keeps as it is where its text is the same. */
function besideItems(plan: Plan): unknown[] {
  const names: unknown[] = [];
  for (const file of allFilesOf(plan)) {
    names.push(file.file, file.cadence?.values, ...(file.priorities?.names ?? []));
    for (const section of OTHERS) for (const { id, values } of file[section]) names.push(id, values);
  }
  return names;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, place) => one === b[place]);
}
