import { type EditResult, refuse } from '../text/refusal.ts';
import { Draft, type Target } from './draft.ts';
import type { EntryRef, Intent, IntentScope } from './intent.ts';
import { type Referrer, referrersOf, withoutName } from './references.ts';

/** Takes entries out of their plans, and mends what refers to them as was chosen. */
export function deleteEntries(
  draft: Draft,
  { refs, references }: Extract<Intent, { kind: 'delete' }>,
): EditResult<void> {
  const targets = draft.findAll(refs);
  if (!targets.ok) return targets;
  for (const target of targets.value) {
    const left = referrersOutside(draft, targets.value, target);
    if (left.length > 0 && references === 'refuse') return refuse('referred', target.id, namesOf(left));
    if (references === 'remove') for (const referrer of left) mend(draft, target, referrer);
  }
  for (const target of targets.value) for (const file of draft.filesOf(target)) draft.removeFrom(file, target);
  return { ok: true, value: undefined };
}

/** What refers to entries from elsewhere, so that people can be asked what is to become of it. */
export function referrersOfAll(scope: IntentScope, refs: readonly EntryRef[]): Referrer[] {
  const draft = new Draft(scope);
  const targets = draft.findAll(refs);
  return targets.ok ? targets.value.flatMap((target) => referrersOutside(draft, targets.value, target)) : [];
}

/** What refers to one of several entries that go, other than these. */
function referrersOutside(draft: Draft, gone: readonly Target[], target: Target): Referrer[] {
  return referrersOf(draft, target).filter(({ plan, section, id, entry }) => {
    return !gone.some(
      (one) => one.plan === plan && one.section === section && one.id === id && one.entry?.file === entry?.file,
    );
  });
}

function mend(draft: Draft, target: Target, referrer: Referrer): void {
  const { field } = referrer;
  const isChild = target.section === 'items' && referrer.section === 'items' && field === 'parent';
  const left = isChild ? draft.value(target, 'parent') : withoutName(draft.value(referrer, field), target.id);
  draft.set(referrer, field, left);
}

function namesOf(referrers: readonly Referrer[]): string {
  const names = [...new Set(referrers.map(({ id, field }) => `${id} (${field})`))];
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown}, +${names.length - 5}` : shown;
}
