import type { Links, Network, Resource } from './network.ts';
import type { WorkTime } from './workCalendar.ts';

export interface Link {
  readonly from: number;
  readonly to: number;
  readonly type: number;
  /** Minutes; below 0 the two overlap. */
  readonly lag: number;
  /** The calendar that the lag counts in, or ELAPSED. */
  readonly calendar: number;
}

/** So much of a calendar's working time, in which units of a resource are taken. */
export interface Part {
  readonly calendar: number;
  readonly length: number;
  /** NOBODY, or a resource of the same calendar. */
  readonly resource: number;
  readonly units: number;
}

/** A way in which an activity can be carried out: at least one part. */
export interface Way {
  readonly parts: readonly Part[];
}

export interface Activity {
  readonly notBefore: number;
  readonly finishNotBefore: number;
  /** Whether it is the moment at which the first of those that it follows starts. */
  readonly isFirst?: boolean;
  /** At least one. */
  readonly ways: readonly Way[];
}

/** Puts a network on arrays. */
export function buildNetwork(
  calendars: readonly WorkTime[],
  resources: readonly Resource[],
  activities: readonly Activity[],
  links: readonly Link[],
): Network {
  const size = activities.length;
  const incoming = linksBy(size, links, 'to', 'from');
  const outgoing = linksBy(size, links, 'from', 'to');
  return { calendars, resources, incoming, outgoing, ...activityArrays(activities) };
}

/**
 * The same network with some activities that need something else; the links are the same.
 * @param changed those of the activities that may be others
 */
export function withActivities(
  network: Network,
  activities: readonly Activity[],
  changed: ReadonlySet<number>,
): Network {
  const haveRoom = [...changed].every((place) => hasRoomFor(network, place, activities[place] as Activity));
  if (!haveRoom) return { ...network, ...activityArrays(activities) };
  const copy: Network = {
    ...network,
    notBefore: network.notBefore.slice(),
    finishNotBefore: network.finishNotBefore.slice(),
    partCalendar: network.partCalendar.slice(),
    partLength: network.partLength.slice(),
    partResource: network.partResource.slice(),
    partUnits: network.partUnits.slice(),
  };
  for (const place of changed) {
    const activity = activities[place] as Activity;
    copy.notBefore[place] = activity.notBefore;
    copy.finishNotBefore[place] = activity.finishNotBefore;
    let at = network.firstPart[network.firstWay[place] as number] as number;
    for (const { parts } of activity.ways) for (const part of parts) putPart(copy, at++, part);
  }
  return copy;
}

/** Whether an activity has as many ways as the one that stands there, each with as many parts. */
function hasRoomFor({ firstWay, firstPart }: Network, place: number, { ways }: Activity): boolean {
  const first = firstWay[place] as number;
  return (
    ways.length === (firstWay[place + 1] as number) - first &&
    ways.every(({ parts }, way) => {
      return parts.length === (firstPart[first + way + 1] as number) - (firstPart[first + way] as number);
    })
  );
}

type PartArrays = Pick<Network, 'partCalendar' | 'partLength' | 'partResource' | 'partUnits'>;

function putPart(arrays: PartArrays, at: number, { calendar, length, resource, units }: Part): void {
  arrays.partCalendar[at] = calendar;
  arrays.partLength[at] = length;
  arrays.partResource[at] = resource;
  arrays.partUnits[at] = units;
}

function activityArrays(
  activities: readonly Activity[],
): Omit<Network, 'calendars' | 'resources' | 'incoming' | 'outgoing'> {
  const size = activities.length;
  const ways = activities.reduce((sum, activity) => sum + activity.ways.length, 0);
  const parts = activities.reduce(
    (sum, activity) => sum + activity.ways.reduce((all, { parts }) => all + parts.length, 0),
    0,
  );
  const firstWay = new Int32Array(size + 1);
  const firstPart = new Int32Array(ways + 1);
  const arrays: PartArrays = {
    partCalendar: new Int32Array(parts),
    partLength: new Float64Array(parts),
    partResource: new Int32Array(parts),
    partUnits: new Int32Array(parts),
  };
  let way = 0;
  let at = 0;
  for (const [index, activity] of activities.entries()) {
    firstWay[index] = way;
    for (const one of activity.ways) {
      firstPart[way++] = at;
      for (const part of one.parts) putPart(arrays, at++, part);
    }
  }
  firstWay[size] = way;
  firstPart[way] = at;
  return {
    size,
    notBefore: Float64Array.from(activities, (activity) => activity.notBefore),
    finishNotBefore: Float64Array.from(activities, (activity) => activity.finishNotBefore),
    isFirst: Uint8Array.from(activities, (activity) => Number(activity.isFirst === true)),
    firstWay,
    firstPart,
    ...arrays,
  };
}

function linksBy(size: number, links: readonly Link[], end: 'from' | 'to', otherEnd: 'from' | 'to'): Links {
  const first = new Int32Array(size + 1);
  for (const link of links) first[link[end] + 1] = (first[link[end] + 1] as number) + 1;
  for (let index = 0; index < size; index++) first[index + 1] = (first[index + 1] as number) + (first[index] as number);
  const next = first.slice();
  const count = links.length;
  const all = {
    first,
    other: new Int32Array(count),
    type: new Uint8Array(count),
    lag: new Float64Array(count),
    calendar: new Int32Array(count),
  };
  for (const link of links) {
    const at = next[link[end]] as number;
    next[link[end]] = at + 1;
    all.other[at] = link[otherEnd];
    all.type[at] = link.type;
    all.lag[at] = link.lag;
    all.calendar[at] = link.calendar;
  }
  return all;
}
