/** A graph: for each node the nodes that it leads to, as numbers from 0. */
export type Graph = readonly (readonly number[])[];

const NOWHERE = -1;

/**
 * The circles in a graph: for each strongly connected part that has one, its shortest way round from the lowest of its
 * nodes. In linear time, with stacks of its own, so that no depth matters (Tarjan 1972, then one breadth-first search).
 */
export function circlesOf(graph: Graph): number[][] {
  return partsWithCircles(graph)
    .map((part) => part.sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b)
    .map((part) => wayRound(graph, part));
}

/** The strongly connected parts that have a circle: of two nodes of one, each leads to the other. */
export function partsWithCircles(graph: Graph): number[][] {
  const indexes = new Int32Array(graph.length).fill(NOWHERE);
  const lows = new Int32Array(graph.length);
  const isOpen = new Uint8Array(graph.length);
  const open: number[] = [];
  /** The nodes that are being visited, and how many of its successors each has seen. */
  const path: number[] = [];
  const seen = new Int32Array(graph.length);
  const parts: number[][] = [];
  let count = 0;
  const enter = (node: number): void => {
    indexes[node] = count;
    lows[node] = count++;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
  };
  const lower = (node: number, low: number): void => {
    if (low < (lows[node] ?? 0)) lows[node] = low;
  };
  const leave = (node: number): void => {
    path.pop();
    const low = lows[node] ?? 0;
    const above = path.at(-1);
    if (above !== undefined) lower(above, low);
    if (low !== indexes[node]) return;
    const part = open.splice(open.lastIndexOf(node));
    for (const member of part) isOpen[member] = 0;
    if (part.length > 1 || graph[node]?.includes(node)) parts.push(part);
  };
  for (let start = 0; start < graph.length; start++) {
    if (indexes[start] === NOWHERE) enter(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = seen[node] ?? 0;
      const successor = graph[node]?.[at];
      seen[node] = at + 1;
      if (successor === undefined) leave(node);
      else if (indexes[successor] === NOWHERE) enter(successor);
      else if (isOpen[successor] === 1) lower(node, indexes[successor] ?? 0);
    }
  }
  return parts;
}

/** The shortest way from the first node of a part back to itself, all of it within the part. */
function wayRound(graph: Graph, part: readonly number[]): number[] {
  const [start = 0] = part;
  const members = new Set(part);
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (const successor of graph[node] ?? []) {
      if (successor === start) return pathTo(node, start, cameFrom);
      if (!members.has(successor) || cameFrom.has(successor)) continue;
      cameFrom.set(successor, node);
      queue.push(successor);
    }
  }
  throw new Error('A strongly connected part has a way round.');
}

function pathTo(end: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [end];
  for (let node = end; node !== start; ) {
    node = cameFrom.get(node) ?? start;
    path.push(node);
  }
  return path.reverse();
}
