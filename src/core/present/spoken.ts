import { plain } from './plain.ts';

/** A row in words for those who hear it: its parts in their order, each made harmless; what is empty is left out. */
export function spoken(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part ? plain(part) : [])).join(', ');
}
