import type { Entry, Located } from '../../src/core/model/located.ts';
import { rangeOf, rangeOfField } from '../../src/core/model/place.ts';
import type { PlanFile } from '../../src/core/model/plan.ts';

/** What a file was read as, with every place in the file, and without how it was read. */
export function plainFile(file: PlanFile): unknown {
  return Object.fromEntries(Object.entries(file).map(([name, value]) => [name, plainSection(value)]));
}

function plainSection(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => (isLocated(each) ? plainMap(each) : each));
  return isLocated(value) ? plainMap(value) : value;
}

function isLocated(value: unknown): value is Located<unknown> {
  return typeof value === 'object' && value !== null && 'source' in value;
}

function plainMap(map: Located<unknown>): unknown {
  const { file, line, values, others } = map;
  const fields = map.source.keys.map((key) => [key, rangeOfField(map, key)]);
  return { id: (map as Partial<Entry<unknown>>).id, file, line, values, others, range: rangeOf(map), fields };
}
