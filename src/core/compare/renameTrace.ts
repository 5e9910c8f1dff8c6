import type { FieldChange } from './planChange.ts';

/** Whether a change of the former ids says only what the change of the id says. */
export function isRenameTrace(id: FieldChange, formerly: FieldChange | undefined): boolean {
  if (formerly === undefined) return false;
  const [from, to] = [formerly.from, formerly.to].map((list) => new Set(Array.isArray(list) ? list : []));
  return to?.delete(id.from) === true && to.size === from?.size && [...to].every((each) => from.has(each));
}
