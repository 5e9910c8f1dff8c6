import type { EditableEntries } from './editableFile.ts';

/** Where ids stand among the entries of a section. */
export interface IdPlaces {
  /** Of each id the first. */
  readonly first: ReadonlyMap<string, number>;
  /** The ids that stand more than once. */
  readonly twice: ReadonlySet<string>;
}

const known = new WeakMap<EditableEntries['ids'], IdPlaces>();

/** Made once for the many entries that one edit may be about. */
export function idPlaces(ids: EditableEntries['ids']): IdPlaces {
  const found = known.get(ids);
  if (found) return found;
  const first = new Map<string, number>();
  const twice = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (id === undefined) continue;
    if (first.has(id)) twice.add(id);
    else first.set(id, index);
  }
  const places = { first, twice };
  known.set(ids, places);
  return places;
}
