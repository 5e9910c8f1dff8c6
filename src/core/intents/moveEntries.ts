import { type EditResult, refuse } from '../text/refusal.ts';
import type { Draft, Target } from './draft.ts';
import type { Intent } from './intent.ts';

/** Moves entries into another file of their plan, or to another place in their own, with their comments. */
export function moveEntries(draft: Draft, { refs, file, after }: Extract<Intent, { kind: 'move' }>): EditResult<void> {
  const targets = draft.findAll(refs);
  if (!targets.ok) return targets;
  for (const { plan } of targets.value) {
    if (!plan.files.some((candidate) => candidate.file === file)) return refuse('no-file', file);
  }
  const isOwn = (target: Target): boolean => draft.fileOf(target) === file;
  if (after === undefined) {
    for (const target of targets.value) if (!isOwn(target)) moveTo(draft, target, file);
    return { ok: true, value: undefined };
  }
  for (const { plan, section } of targets.value.filter(isOwn)) {
    const anchor = after === null ? undefined : draft.find({ id: after, section, folder: plan.folder, file });
    if (anchor?.ok === false) return anchor;
  }
  if (stayInOrder(draft, targets.value, file, after)) return { ok: true, value: undefined };
  for (const target of targets.value) if (!isOwn(target) || target.id !== after) moveTo(draft, target, file, after);
  return { ok: true, value: undefined };
}

/** Whether entries of one section of a file that go behind another one stand there in their order already. */
function stayInOrder(draft: Draft, targets: readonly Target[], file: string, after: string | null): boolean {
  const [first] = targets;
  const ids = first && draft.idsIn(first, file);
  if (ids === undefined || targets.some(({ section }) => section !== first?.section)) return false;
  const moved = targets.map(({ id }) => id);
  if (moved.includes(after ?? '')) return false;
  const others = ids.filter((id) => id === undefined || !moved.includes(id));
  const place = after === null ? 0 : others.indexOf(after) + 1;
  if (after !== null && place === 0) return false;
  const wanted = [...others.slice(0, place), ...moved, ...others.slice(place)];
  return wanted.length === ids.length && wanted.every((id, index) => id === ids[index]);
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

function moveTo(draft: Draft, target: Target, file: string, after?: string | null): void {
  const { plan, section } = target;
  const home = draft.fileOf(target);
  const source = draft.source(target);
  // Brackets of another file may be laid out in another way.
  const isKept = source?.column !== undefined || home === file;
  const fields = draft.fields(target);
  draft.removeFrom(home, target, true);
  draft.add(plan, file, section, {
    fields,
    ...(after !== undefined && { after }),
    ...(source && isKept && { source }),
  });
}

function inOrder(targets: readonly Target[]): Target[] {
  const place = ({ plan, entry }: Target): number => plan.files.findIndex(({ file }) => file === entry?.file);
  return [...targets].sort((a, b) => place(a) - place(b) || (a.entry?.line ?? 0) - (b.entry?.line ?? 0));
}
