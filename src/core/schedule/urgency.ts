import type { CriticalPath } from './criticalPath.ts';
import { expectedWork } from './expectedWork.ts';
import { FF, FS, type Network, NOBODY, SS } from './network.ts';

/**
 * When each activity has to start so that nothing is late: the latest start (Kolisch 1996), as if what busy people do took
 * longer, since it has to wait for them. It takes twice as long where whoever is expected to do most does it, and longer by
 * their share of that where others do.
 * @param inOrder every activity once, each behind all that it depends on
 * @returns moments, the earlier the more urgent
 */
export function urgency(network: Network, inOrder: Int32Array, { lateStart, lateFinish }: CriticalPath): Float64Array {
  const { outgoing } = network;
  const shares = busyShares(network);
  const urgent = new Float64Array(network.size);
  const lengthOf = (activity: number): number => {
    const length = (lateFinish[activity] as number) - (lateStart[activity] as number);
    // It was done, nobody knows when, or is never done.
    return Number.isFinite(length) ? length : 0;
  };
  for (let place = inOrder.length - 1; place >= 0; place--) {
    const activity = inOrder[place] as number;
    const length = lengthOf(activity);
    let start = lateStart[activity] as number;
    const end = outgoing.first[activity + 1] as number;
    for (let link = outgoing.first[activity] as number; link < end; link++) {
      const other = outgoing.other[link] as number;
      const type = outgoing.type[link];
      const late = (urgent[other] as number) + (type === FS || type === SS ? 0 : lengthOf(other));
      start = Math.min(start, type === FS || type === FF ? late - length : late);
    }
    urgent[activity] = start - length * (shares[activity] as number);
  }
  return urgent;
}

/** How busy those are who do each activity, from 0 to 1 for whoever is busiest; where several can, on the average. */
function busyShares({ size, firstWay, firstPart, partResource, ...network }: Network): Float64Array {
  const work = expectedWork({ size, firstWay, firstPart, partResource, ...network });
  const most = work.reduce((a, b) => Math.max(a, b), 1);
  const shares = new Float64Array(size);
  for (let activity = 0; activity < size; activity++) {
    const first = firstWay[activity] as number;
    const last = firstWay[activity + 1] as number;
    let sum = 0;
    for (let way = first; way < last; way++) {
      let busiest = 0;
      const end = firstPart[way + 1] as number;
      for (let part = firstPart[way] as number; part < end; part++) {
        const resource = partResource[part] as number;
        if (resource !== NOBODY) busiest = Math.max(busiest, work[resource] as number);
      }
      sum += busiest;
    }
    shares[activity] = sum / (last - first) / most;
  }
  return shares;
}
