import { KINDS, SHARED } from '../intents/references.ts';
import { iterationNamed } from '../model/iterations.ts';
import { namesOf } from '../model/lookups.ts';
import type { Plan } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { formerIds } from './mentions.ts';
import type { Name, NameKind } from './name.ts';

/** What a name means. */
export interface Meaning {
  readonly plan: Plan;
  readonly kind: NameKind;
  /** What it is called where it is defined. */
  readonly id: string;
}

/** What a name in a plan means; undefined where no plan that is open has it. */
export function meaningOf(
  plan: Plan,
  plans: readonly Plan[],
  { name, role, kinds }: Pick<Name, 'name' | 'role' | 'kinds'>,
): Meaning | undefined {
  if (role === 'definition') return given(plan, kinds, name);
  const others = plans.filter((other) => other !== plan);
  if (role === 'mention') {
    const found = [plan, ...others].find((one) => one.itemsById.has(name) || formerIds(one).has(name));
    return found && { plan: found, kind: 'item', id: formerIds(found).get(name) ?? name };
  }
  // Nothing but those who name them makes labels and skills what they are.
  const word = kinds.find((kind) => kind === 'label' || kind === 'skill');
  if (word) return { plan, kind: word, id: name };
  for (const one of [plan, ...others]) {
    const kind = kinds.find((each) => isKnown(one, each, name) && (one === plan || isShared(each)));
    if (kind) return given(one, [kind], kind === 'iteration' ? (iterationNamed(one, name)?.id ?? name) : name);
  }
  return undefined;
}

function isKnown(plan: Plan, kind: NameKind, name: string): boolean {
  return kind !== 'label' && namesOf(plan, kind).has(name);
}

/** Whether plans may name what another plan has. */
export function isShared(kind: NameKind): boolean {
  return kind !== 'label' && SHARED.has(kind);
}

function given(plan: Plan, [kind]: readonly NameKind[], id: string): Meaning | undefined {
  // Who has a say and works on the project is one person.
  if (kind === 'stakeholder' && plan.people.has(id)) return { plan, kind: 'person', id };
  return kind && { plan, kind, id };
}

export function isSameMeaning(a: Meaning, b: Meaning): boolean {
  return a.plan === b.plan && a.kind === b.kind && a.id === b.id;
}

/** The section in which what a name means has its entry, if such things have entries. */
export function sectionOf(kind: NameKind): EntrySectionName | undefined {
  return (Object.keys(KINDS) as EntrySectionName[]).find((section) => KINDS[section] === kind);
}
