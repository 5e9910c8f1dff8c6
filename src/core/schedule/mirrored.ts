import { FF, type Links, type Network, SS } from './network.ts';
import type { WorkTime } from './workCalendar.ts';

/**
 * The network with its time turned round: what finished last starts first. A schedule of it is one that does everything
 * as late as it can before a moment. The days before which something may not start or finish do not hold in it.
 */
export function mirrored(network: Network, end: number): Network {
  const calendars = network.calendars.map(mirroredTime);
  return {
    ...network,
    calendars,
    incoming: mirroredLinks(network.outgoing),
    outgoing: mirroredLinks(network.incoming),
    notBefore: new Float64Array(network.size).fill(-end),
    finishNotBefore: new Float64Array(network.size).fill(Number.NEGATIVE_INFINITY),
  };
}

function mirroredTime(time: WorkTime): WorkTime {
  if (time.isAlways) return time;
  return {
    isAlways: false,
    minutesPerDay: time.minutesPerDay,
    worked: (moment) => -time.worked(-moment),
    startAt: (worked) => -time.finishAt(-worked),
    finishAt: (worked) => -time.startAt(-worked),
  };
}

function mirroredLinks(links: Links): Links {
  return { ...links, type: links.type.map((type) => (type === SS ? FF : type === FF ? SS : type)) };
}
