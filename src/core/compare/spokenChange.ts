import type { ShortForm } from '../model/shortForms.ts';
import { commonEnds } from '../text/commonEnds.ts';
import type { FieldChange } from './planChange.ts';

/** A change of a field as people read it best: by the elements of a list that came and went, or what it was and is. */
export type SpokenChange =
  | { readonly kind: 'elements'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'value'; readonly from: string | undefined; readonly to: string | undefined };

export function spokenChange({ from, to }: FieldChange): SpokenChange {
  if (isList(from) && isList(to)) {
    const [added, removed] = [without(to, from), without(from, to)];
    // Where only the order is another, all of it is to be seen.
    if (added.length + removed.length > 0) return { kind: 'elements', added, removed };
  }
  const [before, now] = [textOf(from), textOf(to)];
  if (before === undefined || now === undefined) return { kind: 'value', from: before, to: now };
  const [first, last] = excerpts(before, now);
  return { kind: 'value', from: first, to: last };
}

function isList(form: ShortForm): form is readonly string[] {
  return typeof form === 'object' && form !== null;
}

function textOf(form: ShortForm): string | undefined {
  if (form === null) return undefined;
  return isList(form) ? form.join(', ') : String(form);
}

/** The elements of a list that another has not, or not as often. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return list.filter((element) => {
    const count = left.get(element) ?? 0;
    left.set(element, count - 1);
    return count <= 0;
  });
}

/** A text that is longer is shown from a little before the place where it changes. */
const LONG = 100;
const CONTEXT = 30;

function excerpts(from: string, to: string): [string, string] {
  if (from.length <= LONG && to.length <= LONG) return [from, to];
  const { prefix, suffix } = commonEnds(from, to);
  return [excerpt(from, prefix, suffix), excerpt(to, prefix, suffix)];
}

function excerpt(text: string, prefix: number, suffix: number): string {
  const start = prefix <= CONTEXT ? 0 : whole(text, prefix - CONTEXT);
  const end = suffix <= CONTEXT ? text.length : whole(text, text.length - suffix + CONTEXT);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/** A place that does not part the two halves of a character. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}
