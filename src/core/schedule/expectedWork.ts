import { type Network, NOBODY } from './network.ts';

/** How much each resource is expected to do, in working minutes by units: of what several can do, each its share. */
export function expectedWork({ size, resources, firstWay, firstPart, ...parts }: Network): Float64Array {
  const { partLength, partResource, partUnits } = parts;
  const work = new Float64Array(resources.length);
  for (let activity = 0; activity < size; activity++) {
    const first = firstWay[activity] as number;
    const last = firstWay[activity + 1] as number;
    const end = firstPart[last] as number;
    for (let part = firstPart[first] as number; part < end; part++) {
      const resource = partResource[part] as number;
      if (resource === NOBODY) continue;
      const all = (partLength[part] as number) * (partUnits[part] as number);
      work[resource] = (work[resource] as number) + all / (last - first);
    }
  }
  return work;
}

/** Which resources had less to do than another one and now have more, or as much, or the other way round. */
export function changedPlaces(before: Float64Array, now: Float64Array): Uint8Array {
  const changed = new Uint8Array(now.length);
  for (let one = 0; one < now.length; one++) {
    if (before[one] === now[one]) continue;
    for (let other = 0; other < now.length; other++) {
      const was = Math.sign((before[one] as number) - (before[other] as number));
      if (was === Math.sign((now[one] as number) - (now[other] as number))) continue;
      changed[one] = 1;
      changed[other] = 1;
    }
  }
  return changed;
}
