import os from 'node:os';

/** A row of a benchmark: a figure, and where there is a peer in the same run, the ratio to it. */
export interface Figure {
  readonly name: string;
  /** Milliseconds, the median of five runs, unless the name says another unit. */
  readonly value: number;
  readonly peer?: string;
  readonly ratio?: number;
}

const RUNS = 5;

/** The median time of five runs after one to warm up, in milliseconds. */
export async function medianTime(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Which machine the figures are of. */
export function machine(): string {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpu?.model ?? 'unknown'}, ${os.cpus().length} cores, ${memory} GiB, Node ${process.versions.node}, ${process.platform}`;
}
