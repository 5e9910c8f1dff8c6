import type { References, Target } from '../model/fields.ts';
import { findingMessage } from '../model/finding.ts';
import { iterationsByName, iterationsOf, LAST_DAY } from '../model/iterations.ts';
import { namesOf } from '../model/lookups.ts';
import { nearest } from '../model/nearest.ts';
import type { Plan } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { mayBeKnown, type NameLookup, unknownName } from '../model/unknownName.ts';
import { fold } from '../query/fold.ts';
import type { KnownName } from '../query/queryField.ts';
import type { TypedContext } from './typedContext.ts';

/** The ids of what is called something: none where nothing is, several where it is not clear which is meant. */
export function idsCalled(plan: Plan, { targets }: References, typed: string): readonly string[] {
  if (targets.some((target) => target !== 'iteration' && namesOf(plan, target).has(typed))) return [typed];
  const all = targets.flatMap((target) => [...known(plan, target)]);
  if (all.some(({ id }) => id === typed)) return [typed];
  const wanted = fold(typed);
  const by = (isMeant: (name: KnownName) => boolean): string[] => [...new Set(all.filter(isMeant).map(({ id }) => id))];
  const byId = by(({ id }) => fold(id) === wanted);
  if (byId.length > 0) return byId;
  return by(({ aliases = [] }) => aliases.some((alias) => alias !== undefined && fold(alias) === wanted));
}

/** What is wrong with a name that is not the id of what it should name; undefined where it may stand all the same. */
export function nameProblem(
  { plan, translate }: TypedContext,
  field: string,
  references: References,
  name: string,
): string | undefined {
  const lookup = lookupIn(plan);
  if (references.isOpen || references.targets.some((target) => lookup.names(target).has(name))) return undefined;
  const ids = idsCalled(plan, references, name);
  if (ids.length === 0 && mayBeKnown(lookup, name, references)) return undefined;
  const { code, args } = unknownName(
    ids.length > 1 ? { ...lookup, nearest: () => ids.join(', ') } : lookup,
    field,
    name,
    references,
  );
  return findingMessage({ code, args, range: { start: 0, end: 0 } }, translate);
}

function lookupIn(plan: Plan): NameLookup {
  return {
    plan,
    names: (target) => (target === 'iteration' ? iterationsByName(plan) : namesOf(plan, target)),
    nearest,
  };
}

const SECTIONS_OF: { readonly [T in Target]?: Exclude<EntrySectionName, 'items' | 'workflow' | 'types'> } = {
  milestone: 'milestones',
  external: 'external',
  request: 'requests',
  raid: 'raid',
  decision: 'decisions',
  person: 'people',
  team: 'teams',
  stakeholder: 'stakeholders',
  contract: 'contracts',
  calendar: 'calendars',
  field: 'fields',
};

/** What entries may be called by. */
interface Called {
  readonly title?: string;
  readonly name?: string;
  readonly email?: string;
  readonly aliases?: readonly string[];
  readonly formerly?: readonly string[];
}

/** All that there is of a kind, with what else people call it. */
function known(plan: Plan, target: Target): Iterable<KnownName> {
  if (target === 'iteration') return iterationsOf(plan, LAST_DAY).map(({ id, name }) => ({ id, aliases: [name] }));
  const section = SECTIONS_OF[target];
  const entries = target === 'item' ? plan.items : section && [...plan[section].values()];
  if (entries === undefined) return [...namesOf(plan, target).keys()].map((id) => ({ id }));
  return entries.map(({ id, values }) => {
    const { title, name, email, aliases = [], formerly = [] } = values as Called;
    return { id, aliases: [title, name, email, ...aliases, ...formerly] };
  });
}
