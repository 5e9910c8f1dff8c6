import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { reporters } from 'mocha';
import { runMocha } from '../../scripts/runMocha.mjs';

/**
 * What VS Code calls inside its extension host: runs the suite in the folder PLANDECK_SUITE, and writes its results
 * to PLANDECK_RESULTS. The report goes to the file PLANDECK_REPORT, for the console is drowned in VS Code's own log;
 * without it to the console, where a debugger shows it. Throws if a test failed, which makes VS Code's exit code 1.
 */
export async function run(): Promise<void> {
  const folder = path.join(__dirname, fromEnvironment('PLANDECK_SUITE'));
  const report = process.env['PLANDECK_REPORT'];
  if (report) reporters.Base.consoleLog = (...values) => appendFileSync(report, `${format(...values)}\n`);
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.js'));
  const { failed } = await runMocha(
    files.sort().map((name) => path.join(folder, name)),
    fromEnvironment('PLANDECK_RESULTS'),
    { timeout: 30_000, slow: 2_000, color: true },
  );
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}
