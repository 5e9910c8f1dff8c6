import type { EditableEntries } from './editableFile.ts';
import { idPlaces } from './idPlaces.ts';

/**
 * The index before which an entry goes: behind the one that is named, to the front where null is, else behind the one
 * whose id comes before its own.
 */
export function placeIn(ids: EditableEntries['ids'], id: string, after: string | null | undefined): number {
  if (after === null) return 0;
  const behind = after === undefined ? undefined : idPlaces(ids).first.get(after);
  if (behind !== undefined) return behind + 1;
  let previous: string | undefined;
  let first: string | undefined;
  for (const other of ids) {
    if (other === undefined) continue;
    if (other < id && (previous === undefined || other > previous)) previous = other;
    if (first === undefined || other < first) first = other;
  }
  if (previous !== undefined) return ids.indexOf(previous) + 1;
  return first === undefined ? ids.length : ids.indexOf(first);
}
