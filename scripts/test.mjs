// `npm test`: installs what is missing, then runs every check and test. Uses Node alone until that is done.
// `npm test -- checks`, `unit`, `vscode`, `ui`: only these parts. `pictures`: the UI tests, which renew media/shots.
// The last line is `N passed, N failed`. What can't run counts as failed. See test/workbench/launch.mjs for the
// environment variables that choose another VS Code or show more of it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

/** @typedef {import('./runMocha.mjs').Results} Results */

const built = path.join(root, 'out', 'test');
const partNames = ['checks', 'unit', 'vscode', 'ui', 'pictures'];
/** A part that takes longer hangs; in milliseconds. */
const partLimit = 15 * 60_000;

/** @type {boolean} */
let isBuilt = false;
/** @type {Results} */
const total = { passed: 0, failed: 0 };

/**
 * Runs one part, says how it went and how long it took, and adds to the total.
 * @param {string} name
 * @param {() => Promise<Results>} run rejects if the part can't run
 */
async function part(name, run) {
  const start = performance.now();
  const results = await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${results.failed > 0 ? '✖' : '✔'} ${name}: ${counts(results)} (${seconds} s)`);
  total.passed += results.passed;
  total.failed += results.failed;
}

/**
 * A part that needs the build.
 * @param {string} name
 * @param {() => Promise<Results>} run
 */
function testPart(name, run) {
  return part(name, async () => {
    if (!isBuilt) throw new Error('The tests are not built.');
    return run();
  });
}

/** @param {Results} results */
function counts({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/**
 * A command that passes or fails; its output shows if it fails.
 * @param {string[]} command
 * @returns {Promise<Results>}
 */
async function check(...command) {
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
function mocha(folder, env) {
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
 * @returns {Promise<Results>}
 */
function vscodeSuite(suite) {
  return withTemporaryFolder(async (temporary) => {
    await workbench;
    const { runTests } = await import('@vscode/test-electron');
    const { prepare, trusted } = await import(pathToFileURL(path.join(built, 'vscode', suite, 'workspace.js')).href);
    const report = path.join(temporary, 'report.txt');
    const resultsFile = path.join(temporary, 'results.json');
    const code = await runTests({
      vscodeExecutablePath: process.execPath,
      launchArgs: [
        path.join(root, 'test', 'workbench', 'launch.mjs'),
        await prepare(path.join(temporary, 'workspace')),
        `--user-data-dir=${path.join(temporary, 'user-data')}`,
        `--extensions-dir=${path.join(temporary, 'extensions')}`,
      ],
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(built, 'vscode', 'index.js'),
      extensionTestsEnv: {
        PLANDECK_SUITE: suite,
        PLANDECK_REPORT: report,
        PLANDECK_RESULTS: resultsFile,
        PLANDECK_RESTRICTED: trusted ? '0' : '1',
      },
    }).catch((error) => error.code ?? 1);
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

/** @template T @param {(folder: string) => Promise<T>} work @returns {Promise<T>} */
async function withTemporaryFolder(work) {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'plandeck-test-')));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Each folder of test/vscode is a suite. */
function vscodeSuites() {
  return readdirSync(path.join(root, 'test', 'vscode'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

const wanted = new Set(process.argv.slice(2));
const unknown = [...wanted].filter((name) => !partNames.includes(name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${partNames.join(', ')}.`);
  process.exit(2);
}
const wants = (/** @type {string} */ name) => wanted.has(name) || wanted.size === 0;

await ensureInstalled(root, 'the development tools').catch((error) => {
  console.error(error.message);
  console.log(counts({ passed: 0, failed: 1 }));
  process.exit(1);
});
// The heavy set-up is installed while the checks and the unit tests run; whoever needs it waits for it.
const { ensureWorkbench } = await import('../test/workbench/install.mjs');
const wantsUi = wants('ui') || wanted.has('pictures');
const wantsServer = wantsUi || (wants('vscode') && !process.env['PLANDECK_VSCODE']);
const workbench = wantsServer ? ensureWorkbench() : Promise.resolve();
workbench.catch(() => undefined);
if (wants('checks')) {
  await part('types', () => check('npm', 'run', '--silent', 'typecheck'));
  await part('lint', () => check('npm', 'run', '--silent', 'lint'));
}
await part('build', async () => {
  const results = await check(process.execPath, 'esbuild.mjs', '--tests');
  isBuilt = true;
  return results;
});
if (wants('unit')) await testPart('unit tests', () => mocha('unit'));
if (wants('vscode')) {
  for (const suite of vscodeSuites()) await testPart(`extension tests, ${suite}`, () => vscodeSuite(suite));
}
if (wantsUi) {
  await testPart('UI tests', async () => {
    await workbench;
    return mocha('ui', { PLANDECK_PICTURES: wanted.has('pictures') ? '1' : '' });
  });
}
console.log(counts(total));
process.exit(total.failed > 0 ? 1 : 0);
