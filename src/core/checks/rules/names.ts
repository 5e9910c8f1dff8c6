import type { FieldSpec, FieldTable, References, Target } from '../../model/fields.ts';
import type { Finding, FindingCode } from '../../model/finding.ts';
import { keyOf } from '../../model/itemId.ts';
import type { Located } from '../../model/located.ts';
import type { Names } from '../../model/lookups.ts';
import { allFilesOf, type Plan } from '../../model/plan.ts';
import { type Check, didYouMean } from '../check.ts';
import { findingInFile, findingInMap, mapsIn } from '../findingAt.ts';

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

/** A field that names something, and where to look its names up. */
interface Referring {
  readonly field: string;
  readonly references: References;
  readonly known: readonly Names[];
}

/** Names of what the plan does not have: people, statuses, items and all else that fields refer to. */
export function* checkNames(check: Check): Generator<Finding> {
  const { plan } = check;
  const findings: Finding[] = [];
  const specs = new Map<FieldTable, readonly Referring[]>();
  for (const file of allFilesOf(plan)) {
    for (const [map, , fields] of mapsIn(file)) {
      const referring = specs.get(fields) ?? referringFields(check, fields);
      specs.set(fields, referring);
      lookUp(check, map, referring, findings);
    }
  }
  yield* findings;
  yield* scoreFields(plan);
}

function referringFields(check: Check, fields: FieldTable): Referring[] {
  return Object.entries(fields).flatMap(([field, { references }]: [string, FieldSpec]) => {
    if (references === undefined || references.isOpen) return [];
    return [{ field, references, known: references.targets.map((target) => check.names(target)) }];
  });
}

function lookUp(check: Check, map: Located<unknown>, referring: readonly Referring[], findings: Finding[]): void {
  const values = map.values as Readonly<Record<string, unknown>>;
  for (const { field, references, known } of referring) {
    const value = values[field];
    if (value === undefined) continue;
    for (const name of references.names(value)) {
      if (isIn(known, name)) continue;
      const now = references.targets.includes('item') ? check.formerIds.get(name) : undefined;
      if (now !== undefined) findings.push(findingInMap(map, field, 'former-id', [name, now], now));
      else if (!mayBeKnown(check, name, references)) findings.push(unknown(check, map, field, name, references));
    }
  }
}

function isIn(known: readonly Names[], name: string): boolean {
  for (const names of known) if (names.has(name)) return true;
  return false;
}

/** Whether a name could be one of another plan, or this plan says nothing at all of such names. */
function mayBeKnown(check: Check, name: string, { targets }: References): boolean {
  return targets.some((target) => {
    if (WITH_KEY.has(target)) return isElsewhere(check.plan, name);
    // A plan that says of nobody what they can do cannot be asked.
    return target === 'skill' && check.names(target).keys().next().done === true;
  });
}

/** An id of another project, whose plan is not loaded: nothing can be said of it. */
function isElsewhere({ project }: Plan, id: string): boolean {
  const key = keyOf(id);
  return key !== undefined && project.key !== undefined && key.toLowerCase() !== project.key.toLowerCase();
}

function unknown(check: Check, map: Located<unknown>, field: string, name: string, { targets }: References): Finding {
  const [target = 'item'] = targets;
  const code = field === 'parent' ? 'unknown-parent' : CODES[target];
  const near = check.nearest(name, namesOfAll(check, targets));
  const hint = near === undefined && SETTINGS.has(target) ? thereAre(check.names(target)) : didYouMean(near);
  return findingInMap(map, field, code, [name, hint], near);
}

/** What a plan has a few of, so that all of them can be named. */
const SETTINGS: ReadonlySet<Target> = new Set(['status', 'priority', 'type']);
const MAX_NAMED = 10;

function thereAre(names: Names): string {
  const all = [...names.keys()];
  return all.length > 0 && all.length <= MAX_NAMED ? ` There are ${all.join(', ')}.` : '';
}

function* namesOfAll(check: Check, targets: readonly Target[]): Generator<string> {
  for (const target of targets) yield* check.names(target).keys();
}

/** A score is made of number fields. */
function* scoreFields({ files, fields, score = [] }: Plan): Generator<Finding> {
  const file = files.find(({ priorities }) => priorities !== undefined);
  for (const { field } of score) {
    if (file && fields.get(field)?.values.kind !== 'number') {
      yield findingInFile(file, 'priorities', 'unknown-field', [field, '']);
    }
  }
}
