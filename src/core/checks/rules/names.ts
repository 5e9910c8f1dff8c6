import type { FieldSpec, FieldTable, References } from '../../model/fields.ts';
import type { Finding } from '../../model/finding.ts';
import type { Located } from '../../model/located.ts';
import type { Names } from '../../model/lookups.ts';
import { allFilesOf, type Plan } from '../../model/plan.ts';
import { mayBeKnown, unknownName } from '../../model/unknownName.ts';
import type { Check } from '../check.ts';
import { findingInFile, findingInMap, mapsIn } from '../findingAt.ts';
import { nameState } from '../nameState.ts';

/** A field that names something, and where to look its names up. */
interface Referring {
  readonly field: string;
  readonly references: References;
  readonly known: readonly Names[];
}

/** Names of what the plan does not have: people, statuses, items and all else that fields refer to. */
export function* checkNames(check: Check): Generator<Finding> {
  const { plan } = check;
  const state = nameState(plan);
  const findings: Finding[] = [];
  const specs = new Map<FieldTable, readonly Referring[]>();
  for (const file of allFilesOf(plan)) {
    for (const [map, , fields] of mapsIn(file)) {
      const values = map.values as object;
      if (RIGHT.get(values) === state) continue;
      const referring = specs.get(fields) ?? referringFields(check, fields);
      specs.set(fields, referring);
      if (areKnown(values as Values, referring)) RIGHT.set(values, state);
      else lookUp(check, map, referring, findings);
    }
  }
  yield* findings;
  yield* scoreFields(plan);
}

/** The values of entries and settings all of whose names the plan has, with the state of these: most stay as they are. */
const RIGHT = new WeakMap<object, object>();

type Values = Readonly<Record<string, unknown>>;

function areKnown(values: Values, referring: readonly Referring[]): boolean {
  return referring.every(({ field, references, known }) => {
    const value = values[field];
    return value === undefined || references.names(value).every((name) => isIn(known, name));
  });
}

function referringFields(check: Check, fields: FieldTable): Referring[] {
  return Object.entries(fields).flatMap(([field, { references }]: [string, FieldSpec]) => {
    if (references === undefined || references.isOpen) return [];
    return [{ field, references, known: references.targets.map((target) => check.names(target)) }];
  });
}

function lookUp(check: Check, map: Located<unknown>, referring: readonly Referring[], findings: Finding[]): void {
  const values = map.values as Values;
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

function unknown(check: Check, map: Located<unknown>, field: string, name: string, references: References): Finding {
  const { code, args, near } = unknownName(check, field, name, references);
  return findingInMap(map, field, code, args, near);
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
