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

/** The same network with activities that need something else; the links are the same. */
export function withActivities(network: Network, activities: readonly Activity[]): Network {
  return { ...network, ...activityArrays(activities) };
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
  const partCalendar = new Int32Array(parts);
  const partLength = new Float64Array(parts);
  const partResource = new Int32Array(parts);
  const partUnits = new Int32Array(parts);
  let way = 0;
  let at = 0;
  for (const [index, activity] of activities.entries()) {
    firstWay[index] = way;
    for (const one of activity.ways) {
      firstPart[way++] = at;
      for (const { calendar, length, resource, units } of one.parts) {
        partCalendar[at] = calendar;
        partLength[at] = length;
        partResource[at] = resource;
        partUnits[at++] = units;
      }
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
    partCalendar,
    partLength,
    partResource,
    partUnits,
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
