import { type EditResult, refuse } from '../text/refusal.ts';
import type { Draft, Target } from './draft.ts';
import type { Intent } from './intent.ts';

/** Moves entries into another file of their plan, with their comments. */
export function moveEntries(draft: Draft, { refs, file, after }: Extract<Intent, { kind: 'move' }>): EditResult<void> {
  const targets = draft.findAll(refs);
  if (!targets.ok) return targets;
  for (const target of targets.value) {
    if (!target.plan.files.some((candidate) => candidate.file === file)) return refuse('no-file', file);
    if (draft.fileOf(target) !== file) moveTo(draft, target, file, after);
  }
  return { ok: true, value: undefined };
}

/** Moves entries into a file of their own, in the order in which they stand in the plan. */
export function extract(draft: Draft, { refs, file }: Extract<Intent, { kind: 'extract' }>): EditResult<void> {
  const targets = draft.findAll(refs);
  if (!targets.ok) return targets;
  const [first] = targets.value;
  if (first === undefined) return { ok: true, value: undefined };
  const other = targets.value.find(({ plan }) => plan !== first.plan);
  if (other) return refuse('other-plan', first.id, other.id);
  if (first.plan.files.some((known) => known.file === file) || draft.scope.textOf(file) !== undefined) {
    return refuse('file-exists', file);
  }
  draft.createFile(file, draft.fileOf(first));
  for (const target of inOrder(targets.value)) moveTo(draft, target, file);
  return { ok: true, value: undefined };
}

function moveTo(draft: Draft, target: Target, file: string, after?: string): void {
  const { plan, section } = target;
  const source = draft.source(target);
  const fields = draft.fields(target);
  draft.removeFrom(draft.fileOf(target), target);
  draft.add(plan, file, section, { fields, ...(after !== undefined && { after }), ...(source && { source }) });
}

function inOrder(targets: readonly Target[]): Target[] {
  const place = ({ plan, entry }: Target): number => plan.files.findIndex(({ file }) => file === entry?.file);
  return [...targets].sort((a, b) => place(a) - place(b) || (a.entry?.line ?? 0) - (b.entry?.line ?? 0));
}
