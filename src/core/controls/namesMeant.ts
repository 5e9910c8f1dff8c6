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
  const all = targets.map((target) => indexOf(plan, target));
  if (all.some(({ ids }) => ids.has(typed))) return [typed];
  const wanted = fold(typed);
  const byId = new Set(all.flatMap(({ byFoldedId }) => byFoldedId.get(wanted) ?? []));
  return byId.size > 0 ? [...byId] : [...new Set(all.flatMap(({ byAlias }) => byAlias.get(wanted) ?? []))];
}

/** The ids of all that there is of a kind, by what people may write for them. */
interface NameIndex {
  readonly ids: ReadonlySet<string>;
  readonly byFoldedId: ReadonlyMap<string, readonly string[]>;
  readonly byAlias: ReadonlyMap<string, readonly string[]>;
}

/** Made once for each plan, since every key that is typed asks for them. */
const indexes = new WeakMap<Plan, Map<Target, NameIndex>>();

function indexOf(plan: Plan, target: Target): NameIndex {
  const ofPlan = indexes.get(plan) ?? new Map<Target, NameIndex>();
  indexes.set(plan, ofPlan);
  const index = ofPlan.get(target) ?? makeIndex([...known(plan, target)]);
  ofPlan.set(target, index);
  return index;
}

function makeIndex(names: readonly KnownName[]): NameIndex {
  const byFoldedId = new Map<string, string[]>();
  const byAlias = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, name: string, id: string): void => {
    const folded = fold(name);
    map.set(folded, [...(map.get(folded) ?? []), id]);
  };
  for (const { id, aliases = [] } of names) {
    add(byFoldedId, id, id);
    for (const alias of aliases) if (alias !== undefined) add(byAlias, alias, id);
  }
  return { ids: new Set(names.map(({ id }) => id)), byFoldedId, byAlias };
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
