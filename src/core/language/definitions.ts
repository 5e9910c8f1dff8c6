import { entryIn } from '../intents/findEntry.ts';
import type { Entry, Located } from '../model/located.ts';
import { rangeOf, rangeOfField } from '../model/place.ts';
import { allFilesOf, type Plan } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import { type Meaning, sectionOf } from './meaning.ts';
import { type OpenPlans, occurrencesOf } from './occurrences.ts';

/** Where something is defined: all of it, and its name. */
export interface Definition {
  readonly file: string;
  readonly range: Range;
  readonly name: Range;
}

/** Where something is defined; for a skill, by everybody who has it. None of labels, and of what is built in. */
export function definitionsOf(meaning: Meaning, open: OpenPlans): Definition[] {
  const { plan, kind, id } = meaning;
  if (kind === 'skill' || kind === 'priority') {
    const given = occurrencesOf(meaning, open).filter(({ role }) => role === 'definition');
    return given.map(({ file, range, map }) => ({ file, range: map ? rangeOf(map) : range, name: range }));
  }
  const section = sectionOf(kind);
  const entry = section && entryIn(plan, section, id);
  const twin = kind === 'person' ? plan.stakeholders.get(id) : undefined;
  const all: Entry<unknown>[] = [entry, twin].flatMap((one) => (one ? [one, ...(one.overlays ?? [])] : []));
  if (all.length > 0 || kind !== 'iteration') return all.map((one) => definition(one, 'id'));
  const cadence = cadenceOf(plan);
  return cadence ? [definition(cadence, 'every')] : [];
}

/** What makes the iterations that nobody writes. */
function cadenceOf(plan: Plan): Located<unknown> | undefined {
  return allFilesOf(plan).find(({ cadence }) => cadence)?.cadence;
}

function definition(map: Located<unknown>, field: string): Definition {
  const range = rangeOf(map);
  return { file: map.file, range, name: rangeOfField(map, field)?.value ?? range };
}
