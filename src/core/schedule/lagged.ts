import { ELAPSED, type Links, type Network } from './network.ts';

/** The moment that lies a link's lag behind another one. */
export function lagged({ calendars }: Network, links: Links, link: number, moment: number): number {
  const lag = links.lag[link] as number;
  // What has no date holds nothing back.
  if (lag === 0 || !Number.isFinite(moment)) return moment;
  const place = links.calendar[link] as number;
  if (place === ELAPSED) return moment + lag;
  const calendar = calendars[place];
  if (calendar === undefined) return moment + lag;
  return calendar.finishAt(calendar.worked(moment) + lag);
}
