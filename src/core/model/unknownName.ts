import type { References, Target } from './fields.ts';
import type { FindingCode } from './finding.ts';
import { keyOf } from './itemId.ts';
import type { Names } from './lookups.ts';
import type { Plan } from './plan.ts';

/** What is said of a name that is unknown, by what it should be the name of. */
const CODES: { readonly [T in Target]: FindingCode } = {
  item: 'unknown-item',
  milestone: 'unknown-milestone',
  external: 'unknown-item',
  request: 'unknown-item',
  raid: 'unknown-item',
  decision: 'unknown-decision',
  person: 'unknown-person',
  team: 'unknown-person',
  stakeholder: 'unknown-person',
  contract: 'unknown-item',
  calendar: 'unknown-calendar',
  iteration: 'unknown-iteration',
  skill: 'unknown-skill',
  status: 'unknown-status',
  priority: 'unknown-priority',
  type: 'unknown-type',
  field: 'unknown-field',
  programme: 'unknown-plan',
};

/** What has an id with a project's key, and may stand in the plan of another project. */
const WITH_KEY: ReadonlySet<Target> = new Set(['item', 'milestone', 'external', 'request', 'raid', 'decision']);
/** What a plan has a few of, so that all of them can be named. */
const SETTINGS: ReadonlySet<Target> = new Set(['status', 'priority', 'type']);
const MAX_NAMED = 10;

/** Where names are looked up. */
export interface NameLookup {
  readonly plan: Plan;
  names(target: Target): Names;
  /** The name of several that was probably meant. */
  nearest(written: string, names: Iterable<string>): string | undefined;
}

/** What is said of a name that a plan does not know: the finding's code, its arguments, and the name that was meant. */
export interface UnknownName {
  readonly code: FindingCode;
  readonly args: readonly [name: string, hint: string];
  readonly near?: string;
}

export function unknownName(lookup: NameLookup, field: string, name: string, { targets }: References): UnknownName {
  const [target = 'item'] = targets;
  const code = field === 'parent' ? 'unknown-parent' : CODES[target];
  const near = lookup.nearest(name, namesOfAll(lookup, targets));
  const hint = near === undefined && SETTINGS.has(target) ? thereAre(lookup.names(target)) : didYouMean(near);
  return { code, args: [name, hint], ...(near !== undefined && { near }) };
}

/** Whether an unknown name could be one of another plan, or this plan says nothing at all of such names. */
export function mayBeKnown(lookup: NameLookup, name: string, { targets }: References): boolean {
  return targets.some((target) => {
    if (WITH_KEY.has(target)) return isElsewhere(lookup.plan, name);
    // A plan that says of nobody what they can do cannot be asked.
    return target === 'skill' && lookup.names(target).keys().next().done === true;
  });
}

/** The end of a sentence that says which name was probably meant. */
export function didYouMean(near: string | undefined): string {
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

/** An id of another project, whose plan is not loaded: nothing can be said of it. */
function isElsewhere({ project }: Plan, id: string): boolean {
  const key = keyOf(id);
  return key !== undefined && project.key !== undefined && key.toLowerCase() !== project.key.toLowerCase();
}

function thereAre(names: Names): string {
  const all = [...names.keys()];
  return all.length > 0 && all.length <= MAX_NAMED ? ` There are ${all.join(', ')}.` : '';
}

function* namesOfAll(lookup: NameLookup, targets: readonly Target[]): Generator<string> {
  for (const target of targets) yield* lookup.names(target).keys();
}
