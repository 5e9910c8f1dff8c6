import { run } from '../../../../src/cli/run.ts';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CliWorld {
  readonly env?: NodeJS.ProcessEnv;
  readonly today?: string;
  /** The terminal's columns; without them, the output is no terminal. */
  readonly columns?: number;
  /** What stands in the standard input. */
  readonly input?: string;
}

/** Runs a command line in this process, in the folder `cwd` and without the machine's own settings. */
export async function runCli(cwd: string, args: readonly string[], world: CliWorld = {}): Promise<CliResult> {
  let out = '';
  let err = '';
  const code = await run(args, {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, ...world.env },
    today: world.today ?? '2026-11-24',
    random: lateIds(),
    isTerminal: world.columns !== undefined,
    columns: world.columns ?? 80,
    input: async () => world.input ?? '',
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

/** Random numbers that differ and make ids that come after those of the tests: WEB-zzzzz, WEB-zzzzy, … */
function lateIds(): () => number {
  let count = 0;
  return () => 0.999 - (count++ % 5 === 4 ? Math.floor(count / 5) / 32 - 1 / 32 : 0);
}
