// `npm run bench`: the core and the command line. `npm run bench -- ui`: activation in a real VS Code, on the example.
// `npm run bench -- pages`: the board in a real VS Code, on 10,000 items.
// `npm run bench -- git`: the history of a large repository.
// `npm run bench -- merges`: pairs of branches of simulated teams, merged by git; prints a table for docs/format.md.
// `npm run bench -- schedule`: dates of generated plans, beside TaskJuggler's (Debian's package tj3) where it is there.
// `npm run bench -- psplib --dir DIR [--schedules N] [--seed S] [--json]`: the scheduler's search on the problems of PSPLIB,
// each schedule checked; prints what it comes to for each folder of DIR.
// The others print the figures as a table and write them to out/bench.json. Figures are medians of five; nothing is asserted.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { withTemporaryFolder } from './temporaryFolder.mjs';

/** @typedef {import('../test/bench/measure.ts').Figure} Figure */

const RUNS = 5;
const built = path.join(root, 'out', 'test', 'bench');

/**
 * Load and activation, and the way to a filled tree, each in a window of its own. While VS Code starts, any extension
 * waits for it: how long, one that does nothing shows.
 * @returns {Promise<Figure[]>}
 */
async function workbenchFigures() {
  const { ensureWorkbench } = await import('../test/workbench/install.mjs');
  const { runInVscode } = await import('./runInVscode.mjs');
  await ensureWorkbench();
  return withTemporaryFolder(async (temporary) => {
    const extension = path.join(temporary, 'extension');
    installWithoutActivation(extension);
    const nothing = path.join(temporary, 'nothing');
    installWithoutActivation(nothing);
    writeFileSync(path.join(nothing, 'dist', 'extension.js'), 'exports.activate = () => ({});');
    const open = path.join(temporary, 'example');
    cpSync(path.join(root, 'examples', 'customer-portal'), open, { recursive: true });
    /** @param {string} extension @param {'0' | '1'} atRest */
    const measure = async (extension, atRest) => {
      /** @type {{activation: number, filledTree: number}[]} */
      const runs = [];
      for (let run = 0; run < RUNS; run++) {
        const results = path.join(temporary, 'results.json');
        const tests = path.join(built, 'vscode', 'index.js');
        const env = { PLANDECK_RESULTS: results, PLANDECK_REST: atRest };
        await runInVscode({ open, tests, temporary, extension, env });
        runs.push(JSON.parse(readFileSync(results, 'utf8')));
      }
      return {
        activation: median(runs.map((run) => run.activation)),
        filledTree: median(runs.map((run) => run.filledTree)),
      };
    };
    const views = await viewFigures(temporary, extension);
    const rest = await measure(extension, '1');
    const start = await measure(extension, '0');
    const { activation: least } = await measure(nothing, '0');
    const ratio = start.activation / least;
    return [
      { name: 'load of the bundle and activation (goal 50)', value: rest.activation },
      { name: 'activation to a filled tree (goal 400)', value: rest.filledTree },
      { name: 'load and activation while VS Code starts', value: start.activation, peer: 'doing nothing then', ratio },
      { name: 'to a filled tree while VS Code starts', value: start.filledTree },
      { name: 'an extension that does nothing, while VS Code starts', value: least },
      await packageFigure(),
      await datesFigure(temporary, extension),
      ...views,
    ];
  });
}

/**
 * The views on a plan of 10,000 items that is loaded, each run in a window of its own.
 * @param {string} temporary @param {string} extension
 * @returns {Promise<Figure[]>}
 */
async function viewFigures(temporary, extension) {
  const { runInVscode } = await import('./runInVscode.mjs');
  const { generateLargePlan } = await import(pathToFileURL(path.join(built, 'generatePlan.mjs')).href);
  const open = path.join(temporary, 'large');
  mkdirSync(path.join(open, '.vscode'), { recursive: true });
  writeFileSync(path.join(open, 'plan.yaml'), generateLargePlan(10_000));
  writeFileSync(path.join(open, '.vscode', 'settings.json'), JSON.stringify({ 'plandeck.me': 'p0' }));
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], { cwd: open });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message=Plan');
  /** @type {{views: import('../test/bench/vscode/measureViews.ts').ViewTimes[], commit: number}[]} */
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const results = path.join(temporary, 'views.json');
    const env = { PLANDECK_RESULTS: results, PLANDECK_REST: '1', PLANDECK_MEASURE: 'views' };
    await runInVscode({ open, tests: path.join(built, 'vscode', 'index.js'), temporary, extension, env });
    runs.push(JSON.parse(readFileSync(results, 'utf8')));
    git('reset', '--quiet', '--hard', 'HEAD~1');
  }
  const commit = {
    name: 'a commit until the Git view shows it (goal 1000)',
    value: median(runs.map((run) => run.commit)),
  };
  const views = (runs[0]?.views ?? []).flatMap(({ view }, index) => {
    const times = runs.map(
      ({ views }) => /** @type {import('../test/bench/vscode/measureViews.ts').ViewTimes} */ (views[index]),
    );
    // Of each row the median, so that the garbage collector, which strikes in each window elsewhere, does not count.
    const children = (times[0]?.children ?? []).map((_, row) => median(times.map((one) => one.children[row] ?? 0)));
    return [
      { name: `${view} of 10,000 items shown (goal 300)`, value: median(times.map(({ shown }) => shown)) },
      { name: `${view}: longest getChildren (goal 5)`, value: Math.max(...children) },
      { name: `${view}: most rows below one (goal 500)`, value: Math.max(...times.map(({ rows }) => rows)) },
    ];
  });
  return [commit, ...(await typingFigures(temporary, extension, open)), ...views];
}

/**
 * What follows a key in the text of a plan of 10,000 items, with the Plan view beside it, each run in a window of its own.
 * @param {string} temporary @param {string} extension @param {string} open the folder of the plan
 * @returns {Promise<Figure[]>}
 */
async function typingFigures(temporary, extension, open) {
  const { runInVscode } = await import('./runInVscode.mjs');
  /** @type {import('../test/bench/vscode/measureTyping.ts').TypingTimes[]} */
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const results = path.join(temporary, 'typing.json');
    const env = { PLANDECK_RESULTS: results, PLANDECK_REST: '1', PLANDECK_MEASURE: 'typing' };
    await runInVscode({ open, tests: path.join(built, 'vscode', 'index.js'), temporary, extension, env });
    runs.push(JSON.parse(readFileSync(results, 'utf8')));
  }
  const typed = (/** @type {keyof import('../test/bench/vscode/measureTyping.ts').TypingTimes} */ what) =>
    median(runs.map((times) => times[what]));
  const told = typed('text');
  const afterKey = (/** @type {string} */ name, /** @type {number} */ value) => {
    return { name, value, peer: 'until VS Code has told of the text', ratio: value / told };
  };
  return [
    { name: 'a key in the text of 10,000 items until VS Code has told of the text', value: told },
    afterKey('until VS Code has its findings (goal 100)', typed('findings')),
    afterKey('until a hover says what was typed (goal 100)', typed('hover')),
    afterKey('until the Plan view has given VS Code its row (goal 300)', typed('tree')),
    { name: 'the list of completions behind a key (goal 50)', value: typed('completions') },
  ];
}

/**
 * How soon a dependency that is typed moves dates in the text.
 * @param {string} temporary
 * @param {string} extension
 * @returns {Promise<Figure>}
 */
async function datesFigure(temporary, extension) {
  const { runInVscode } = await import('./runInVscode.mjs');
  const { generatePlanWithLong } = await import(pathToFileURL(path.join(built, 'generatePlan.mjs')).href);
  const open = path.join(temporary, 'dates');
  mkdirSync(open);
  writeFileSync(path.join(open, 'plan.yaml'), generatePlanWithLong(1000));
  /** @type {import('../test/bench/vscode/measureDates.ts').DatesTimes[]} */
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const results = path.join(temporary, 'dates.json');
    const env = { PLANDECK_RESULTS: results, PLANDECK_REST: '1', PLANDECK_MEASURE: 'dates' };
    await runInVscode({ open, tests: path.join(built, 'vscode', 'index.js'), temporary, extension, env });
    runs.push(JSON.parse(readFileSync(results, 'utf8')));
  }
  const value = median(runs.map(({ dates }) => dates));
  return {
    name: 'the last key of a dependency in 1,000 items until there are new dates (goal 100)',
    value,
    peer: 'until VS Code has told of the text',
    ratio: value / median(runs.map(({ text }) => text)),
  };
}

/** The size of the package. @returns {Promise<Figure>} */
function packageFigure() {
  return withTemporaryFolder(async (temporary) => {
    const vsix = path.join(temporary, 'plandeck.vsix');
    const packed = spawnSync('npm', ['run', 'package', '--', '--out', vsix], { cwd: root });
    if (packed.status !== 0) throw new Error(packed.stderr.toString());
    return { name: 'the .vsix, KiB (goal 1024)', value: statSync(vsix).size / 1024 };
  });
}

/** A copy of the extension that VS Code does not activate by itself. @param {string} folder */
function installWithoutActivation(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ['dist', 'media', 'l10n', 'package.nls.json'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @param {Figure[]} figures */
function table(figures) {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures.map(({ name, value, peer, ratio }) => {
    const beside = ratio === undefined ? '' : `   ${(100 * ratio).toFixed(1)} % of ${peer}`;
    return `${name.padEnd(width)}  ${value.toFixed(1).padStart(9)}${beside}`;
  });
}

/** The options of the part psplib. @param {string[]} args */
function psplibOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      dir: { type: 'string' },
      schedules: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const [schedules, seed] = [Number(values.schedules), Number(values.seed)];
  if (values.dir === undefined || !Number.isInteger(schedules) || schedules < 1 || !Number.isInteger(seed)) usage();
  return { dir: path.resolve(values.dir), schedules, seed, json: values.json };
}

/** @returns {never} */
function usage() {
  console.error(
    'Usage: npm run bench [-- ui | pages | git | merges | schedule | psplib --dir DIR [--schedules N] [--seed S] [--json]]',
  );
  process.exit(2);
}

const [part, ...rest] = process.argv.slice(2);
if (
  part !== 'psplib' &&
  (rest.length > 0 || (part !== undefined && !['ui', 'pages', 'git', 'merges', 'schedule'].includes(part)))
) {
  usage();
}
const psplib = part === 'psplib' ? psplibOptions(rest) : undefined;
await ensureInstalled(root, 'the development tools');
const build = spawnSync(process.execPath, ['esbuild.mjs', '--production', '--tests'], { cwd: root });
if (build.status !== 0) throw new Error(build.stderr.toString());
if (part === 'merges') {
  const { run } = await import(pathToFileURL(path.join(built, 'merges', 'run.mjs')).href);
  console.log(run().join('\n'));
  process.exit();
}
if (psplib) {
  const { run } = await import(pathToFileURL(path.join(built, 'psplib', 'run.mjs')).href);
  const sets = run(psplib.dir, psplib.schedules, psplib.seed);
  if (psplib.json) console.log(JSON.stringify(sets));
  else console.table(sets);
  process.exit();
}
const suites = { pages: 'pages/run.mjs', git: 'git.mjs', schedule: 'schedule/run.mjs' };
const suite = part === 'pages' || part === 'git' || part === 'schedule' ? suites[part] : 'core.mjs';
const { run } = await import(pathToFileURL(path.join(built, suite)).href);
const { machine } = await import(pathToFileURL(path.join(built, 'measure.mjs')).href);
/** @type {Figure[]} */
const figures = part === 'ui' ? await workbenchFigures() : await run();
if (part === 'pages') figures.push(await packageFigure());
console.log([`${machine()}; milliseconds unless said otherwise`, ...table(figures)].join('\n'));
writeFileSync(path.join(root, 'out', 'bench.json'), JSON.stringify({ machine: machine(), figures }, null, 2));
// The server and the browser of the pages end with this process.
process.exit();
