import type { Finding } from '../../model/finding.ts';
import type { Entry } from '../../model/located.ts';
import type { PlanFile } from '../../model/plan.ts';
import type { Check } from '../check.ts';
import { entriesIn, findingInMap } from '../findingAt.ts';
import { nameState } from '../nameState.ts';

/** Ids are unique within their scope, whatever their case; those of the private folder stand for what they lie over. */
export function* checkIds(check: Check): Generator<Finding> {
  const { plan } = check;
  const state = nameState(plan);
  if (UNIQUE.has(state)) return;
  let isUnique = true;
  for (const files of [plan.files, plan.privateFiles]) {
    for (const [later, first] of takenIds(files)) {
      isUnique = false;
      const where = [later.id, check.fileName(first.file), String(first.line + 1)];
      yield later.id === first.id
        ? findingInMap(later, 'id', 'duplicate-id', where)
        : findingInMap(later, 'id', 'ids-differ-in-case', [...where, first.id]);
    }
  }
  // The items of the private folder lie over others, so that the state does not know all of their ids.
  if (isUnique && plan.privateFiles.length === 0) UNIQUE.add(state);
}

/** The states of names in which no id is taken twice. */
const UNIQUE = new WeakSet<object>();

/** The entries whose id an earlier one has, whatever its case, with that one. */
export function* takenIds(
  files: readonly PlanFile[],
): Generator<readonly [later: Entry<unknown>, first: Entry<unknown>]> {
  const first = new Map<string, Entry<unknown>>();
  for (const file of files) {
    for (const [entry, , { scope }] of entriesIn(file)) {
      // Only the first workflow counts, so statuses of another are no second ones.
      const id = `${scope === 'workflow' ? file.file : scope} ${entry.id.toLowerCase()}`;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, entry);
      else yield [entry, earlier];
    }
  }
}
