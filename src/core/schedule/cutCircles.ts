import type { Link } from './networkBuilder.ts';

/**
 * Links without circles: where some lead back to where they started, the one that closes a circle is cut, of the
 * activities that are left the first that is in one. In linear time for what has no circle.
 * @param mayCut whether a link is one to be cut, as long as the circle has another
 */
export function cutCircles(
  size: number,
  links: readonly Link[],
  mayCut: (link: Link) => boolean = () => true,
): { readonly links: readonly Link[]; readonly cut: readonly Link[] } {
  if (!hasCircle(size, links)) return { links, cut: [] };
  const left = new Int32Array(size);
  const outgoing: number[][] = Array.from({ length: size }, () => []);
  const incoming: number[][] = Array.from({ length: size }, () => []);
  for (const [place, { from, to }] of links.entries()) {
    left[to] = (left[to] as number) + 1;
    outgoing[from]?.push(place);
    incoming[to]?.push(place);
  }
  const isCut = new Uint8Array(links.length);
  const isDone = new Uint8Array(size);
  const ready: number[] = [];
  for (let activity = size - 1; activity >= 0; activity--) if (left[activity] === 0) ready.push(activity);
  let next = 0;
  const follow = (place: number): void => {
    const { to } = links[place] as Link;
    left[to] = (left[to] as number) - 1;
    if (left[to] === 0) ready.push(to);
  };
  for (;;) {
    for (let activity = ready.pop(); activity !== undefined; activity = ready.pop()) {
      isDone[activity] = 1;
      for (const place of outgoing[activity] ?? []) if (isCut[place] === 0) follow(place);
    }
    while (next < size && isDone[next] === 1) next++;
    if (next === size) break;
    const place = closingLink(next, links, mayCut, incoming, isDone, isCut);
    isCut[place] = 1;
    follow(place);
  }
  return {
    links: links.filter((_, place) => isCut[place] === 0),
    cut: links.filter((_, place) => isCut[place] === 1),
  };
}

/** Whether some links lead back to where they started. On typed arrays, since nearly every plan has none and asks. */
function hasCircle(size: number, links: readonly Link[]): boolean {
  const left = new Int32Array(size);
  const next = new Int32Array(links.length);
  const head = new Int32Array(size).fill(-1);
  for (const [place, { from, to }] of links.entries()) {
    left[to] = (left[to] as number) + 1;
    next[place] = head[from] as number;
    head[from] = place;
  }
  const ready = new Int32Array(size);
  let count = 0;
  for (let activity = 0; activity < size; activity++) if (left[activity] === 0) ready[count++] = activity;
  for (let done = 0; done < count; done++) {
    for (let place = head[ready[done] as number] as number; place >= 0; place = next[place] as number) {
      const { to } = links[place] as Link;
      left[to] = (left[to] as number) - 1;
      if (left[to] === 0) ready[count++] = to;
    }
  }
  return count < size;
}

/** A link of the circle to which the way back from an activity leads: the last one that may be cut, else the last. */
function closingLink(
  start: number,
  links: readonly Link[],
  mayCut: (link: Link) => boolean,
  incoming: readonly (readonly number[])[],
  isDone: Uint8Array,
  isCut: Uint8Array,
): number {
  /** The activities on the way, and the link by which each was left. */
  const way = new Map<number, number>();
  let activity = start;
  while (!way.has(activity)) {
    const place = (incoming[activity] ?? []).find((place) => {
      return isCut[place] === 0 && isDone[(links[place] as Link).from] === 0;
    }) as number;
    way.set(activity, place);
    activity = (links[place] as Link).from;
  }
  const left = [...way.keys()];
  const circle = left.slice(left.indexOf(activity)).map((one) => way.get(one) as number);
  return circle.findLast((place) => mayCut(links[place] as Link)) ?? (circle.at(-1) as number);
}
