// The kinds of parts that `npm test` has: each runs something in a process of its own, and counts what came of it.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { root } from './root.mjs';
import { withTemporaryFolder } from './temporaryFolder.mjs';

/** @typedef {import('./runMocha.mjs').Results} Results */
/** @typedef {import('./twiceAtMost.mjs').Outcome} Outcome */

const built = path.join(root, 'out', 'test');
/** A part that takes longer hangs; in milliseconds. */
const partLimit = 40 * 60_000;

/**
 * A command that passes or fails; its output shows if it fails.
 * @param {string[]} command
 * @returns {Promise<Outcome>}
 */
export async function check(...command) {
  const { code, output } = await run(command, { quiet: true });
  if (code !== 0) throw new Error(output);
  return { passed: 1, failed: 0 };
}

/**
 * The bundled tests of a folder, in plain Node.
 * @param {string} folder below out/test
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Results>}
 */
export function mocha(folder, env) {
  return withTemporaryFolder(async (temporary) => {
    const resultsFile = path.join(temporary, 'results.json');
    const script = path.join(root, 'scripts', 'mocha.mjs');
    const command = [process.execPath, '--enable-source-maps', script, path.join(built, folder), resultsFile];
    const { code } = await run(command, { env });
    return readResults(resultsFile, code);
  });
}

/**
 * A folder of test/vscode: its tests in VS Code's extension host, on the workspace that its workspace.ts prepares.
 * @param {string} suite
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Results>}
 */
export function vscodeSuite(suite, env) {
  return withTemporaryFolder(async (temporary) => {
    const { runInVscode } = await import('./runInVscode.mjs');
    const { prepare, trusted } = await import(pathToFileURL(path.join(built, 'vscode', suite, 'workspace.js')).href);
    const report = path.join(temporary, 'report.txt');
    const resultsFile = path.join(temporary, 'results.json');
    const code = await runInVscode({
      open: await prepare(path.join(temporary, 'workspace')),
      tests: path.join(built, 'vscode', 'index.js'),
      temporary,
      env: {
        ...env,
        PLANDECK_SUITE: suite,
        PLANDECK_REPORT: report,
        PLANDECK_RESULTS: resultsFile,
        PLANDECK_RESTRICTED: trusted ? '0' : '1',
      },
    });
    if (existsSync(report)) {
      const text = readFileSync(report, 'utf8');
      console.log(process.stdout.isTTY ? text : stripVTControlCharacters(text));
    }
    return readResults(resultsFile, code);
  });
}

/**
 * @param {string} file which is missing if the run died
 * @param {number | null} code the run's exit code
 * @returns {Results}
 */
function readResults(file, code) {
  if (!existsSync(file))
    throw new Error(`The run ended with code ${code} before its tests were through; PLANDECK_VERBOSE=1 shows more.`);
  /** @type {Results} */
  const results = JSON.parse(readFileSync(file, 'utf8'));
  if (results.passed + results.failed === 0) throw new Error('There are no tests.');
  if (results.failed === 0 && code !== 0) throw new Error(`The tests passed, but the run ended with code ${code}.`);
  return results;
}

/**
 * @param {string[]} command
 * @param {{quiet?: boolean, env?: NodeJS.ProcessEnv | undefined}} options
 * @returns {Promise<{code: number | null, output: string}>}
 */
function run([file = '', ...args], { quiet = false, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? 'pipe' : 'inherit',
      timeout: partLimit,
      shell: process.platform === 'win32' && file === 'npm',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

/** Each folder of test/vscode is a suite. */
export function vscodeSuites() {
  return foldersIn(path.join(root, 'test', 'vscode'));
}

/** Each folder of test/ui is an area, but for what all of them stand on. */
export function uiAreas() {
  return foldersIn(path.join(root, 'test', 'ui')).filter((name) => name !== 'support');
}

/** @param {string} folder */
function foldersIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
