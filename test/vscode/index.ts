import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { reporters } from 'mocha';
import { runMocha } from '../../scripts/runMocha.mjs';

/**
 * What VS Code calls inside its extension host: runs the suite in the folder PLANDECK_SUITE, and writes its results
 * to PLANDECK_RESULTS. Rejects if a test failed, which makes VS Code's exit code 1.
 */
export async function run(): Promise<void> {
  const folder = path.join(__dirname, fromEnvironment('PLANDECK_SUITE'));
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.js'));
  reporters.Base.consoleLog = report;
  const { failed } = await runMocha(
    files.sort().map((name) => path.join(folder, name)),
    fromEnvironment('PLANDECK_RESULTS'),
    { timeout: 60_000, slow: 2_000, color: true },
  ).catch((error) => {
    report(error);
    throw error;
  });
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

/** The console is drowned in VS Code's own log, except in a debugger: there PLANDECK_REPORT names no file. */
function report(...values: unknown[]): void {
  const file = process.env['PLANDECK_REPORT'];
  if (file) appendFileSync(file, `${format(...values)}\n`);
  else console.log(...values);
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}
