// `npm test`: installs what is missing, then runs every check and test. Uses Node alone until that is done.
// `npm test -- checks`, `unit`, `vscode`, `vscode:SUITE`, `ui`, `ui:AREA`: only these parts; PLANDECK_GREP=TEXT: only tests whose name has it. `pictures`: the UI tests, which renew media/shots and media/walkthrough.
// The last line is `N passed, N failed`. What can't run counts as failed. See test/workbench/launch.mjs for the
// environment variables that choose another VS Code or show more of it.
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { check, mocha, uiAreas, vscodeSuite, vscodeSuites } from './testRuns.mjs';
import { twiceAtMost } from './twiceAtMost.mjs';

/** @typedef {import('./twiceAtMost.mjs').Outcome} Outcome */

const suiteNames = vscodeSuites().map((suite) => `vscode:${suite}`);
const areaNames = uiAreas().map((area) => `ui:${area}`);
const partNames = ['checks', 'unit', 'vscode', ...suiteNames, 'ui', ...areaNames, 'pictures'];

/** @type {boolean} */
let isBuilt = false;
/** @type {Outcome} */
const total = { passed: 0, failed: 0 };

/**
 * Runs one part, says how it went and how long it took, and adds to the total.
 * @param {string} name
 * @param {() => Promise<Outcome>} run rejects if the part can't run
 */
async function part(name, run) {
  const start = performance.now();
  const results = await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    /** @type {Outcome} */
    const cannotRun = { passed: 0, failed: 1 };
    return cannotRun;
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${results.failed > 0 ? '✖' : '✔'} ${name}: ${counts(results)}${runAgain(results)} (${seconds} s)`);
  total.passed += results.passed;
  total.failed += results.failed;
}

/**
 * A part that needs the build.
 * @param {string} name
 * @param {() => Promise<Outcome>} run
 */
function testPart(name, run) {
  return part(name, async () => {
    if (!isBuilt) throw new Error('The tests are not built.');
    return run();
  });
}

/** @param {Outcome} results */
function counts({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/** @param {Outcome} results */
function runAgain({ again = [] }) {
  return again.length === 0 ? '' : `; passed only when run again: ${again.join(', ')}`;
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
const areas = uiAreas().filter((area) => wants('ui') || wanted.has(`ui:${area}`) || wanted.has('pictures'));
const suites = vscodeSuites().filter((suite) => wants('vscode') || wanted.has(`vscode:${suite}`));
const wantsServer = areas.length > 0 || (suites.length > 0 && !process.env['PLANDECK_VSCODE']);
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
for (const suite of suites) {
  await testPart(`extension tests, ${suite}`, async () => {
    await workbench;
    return twiceAtMost((env) => vscodeSuite(suite, env));
  });
}
for (const area of areas) {
  await testPart(`UI tests, ${area}`, async () => {
    await workbench;
    const pictures = wanted.has('pictures') ? '1' : '';
    return twiceAtMost((env) => mocha(`ui/${area}`, { ...env, PLANDECK_PICTURES: pictures }));
  });
}
console.log(counts(total));
process.exit(total.failed > 0 ? 1 : 0);
