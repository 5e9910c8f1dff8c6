/** A problem of PSPLIB: jobs with a duration each, what comes before what, and what they need of a few resources. */
export interface Problem {
  readonly name: string;
  readonly durations: readonly number[];
  /** For each job those that may start only when it is finished. */
  readonly successors: readonly (readonly number[])[];
  /** For each job the units that it takes of each resource. */
  readonly demands: readonly (readonly number[])[];
  readonly capacities: readonly number[];
}

/** Reads a `.sm` file of PSPLIB (Kolisch and Sprecher 1997): a single mode, renewable resources. */
export function readProblem(name: string, text: string): Problem {
  const lines = text.split(/\r?\n/);
  const rowsAfter = (title: string): number[][] => {
    const start = lines.findIndex((line) => line.startsWith(title));
    if (start < 0) throw new Error(`${name} has no ${title}.`);
    const rows: number[][] = [];
    for (const line of lines.slice(start + 1)) {
      if (/^\s*\d/.test(line)) rows.push(line.trim().split(/\s+/).map(Number));
      else if (line.startsWith('***') && rows.length > 0) break;
    }
    return rows;
  };
  const requests = rowsAfter('REQUESTS/DURATIONS');
  const [capacities = []] = rowsAfter('RESOURCEAVAILABILITIES');
  return {
    name,
    durations: requests.map(([, , duration = 0]) => duration),
    successors: rowsAfter('PRECEDENCE RELATIONS').map(([, , , ...others]) => others.map((job) => job - 1)),
    demands: requests.map(([, , , ...demands]) => demands),
    capacities,
  };
}
