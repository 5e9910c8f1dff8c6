import { text } from 'node:stream/consumers';
import { localDate } from '../core/model/localDate.ts';
import { plain } from '../core/present/plain.ts';
import { EXIT } from './io.ts';
import { run } from './run.ts';

/** The edge to the process: streams, exit code, and whatever nobody expected. */
function onStreamError(error: NodeJS.ErrnoException): void {
  // Whoever read the output has seen enough, as with `| head`.
  if (error.code === 'EPIPE') process.exit();
  giveUp(error);
}

function giveUp(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const isTraced = process.env['PLANDECK_DEBUG'] === '1' && error instanceof Error;
  const stack = isTraced ? (error.stack ?? '').split('\n').slice(1) : [];
  process.stderr.write(`${[`plandeck failed: ${message}`, ...stack].map((line) => plain(line, 1000)).join('\n')}\n`);
  process.exit(EXIT.usage);
}

process.stdout.on('error', onStreamError);
process.stderr.on('error', () => process.exit());
process.on('uncaughtException', giveUp);

async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    today: localDate(new Date()),
    random: Math.random,
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 80,
    input: () => text(process.stdin),
    out: (written) => process.stdout.write(written),
    err: (written) => process.stderr.write(written),
  });
}

main().catch(giveUp);
