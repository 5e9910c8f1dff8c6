// `npm run fuzz -- [--count N] [--seed N]`: reads that many documents by the `yaml` library and by our fast reader, and
// fails on any difference in value, range or finding. `--intents`: carries out random intents on random plans instead, and
// holds what comes of them against what was meant. `--mutants`: plants bugs in our code, each of which must be found.
import { mkdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import * as esbuild from 'esbuild';
import { intentMutants } from '../test/fuzz/intentMutants.mjs';
import { mutants } from '../test/fuzz/mutants.mjs';
import { root } from './root.mjs';

/** @typedef {import('../test/fuzz/readYaml.fuzz.ts').FuzzTask} FuzzTask */
/** @typedef {import('../test/fuzz/readYaml.fuzz.ts').FuzzResult} FuzzResult */
/** @typedef {import('../test/fuzz/intents.fuzz.ts').IntentFuzzResult} IntentFuzzResult */

const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    seed: { type: 'string' },
    mutants: { type: 'boolean', default: false },
    intents: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 1e9);
const folder = path.join(root, 'out', 'fuzz');
mkdirSync(folder, { recursive: true });

/** How many documents a worker reads at a time: so many that its code is compiled for most of them. */
const BATCH = !values.intents ? 20_000 : values.mutants ? 250 : 2_000;

/**
 * Bundles the fuzz, with a bug in it where one is given.
 * @param {string} name
 * @param {{file: string, from: string, to: string}} [mutant]
 */
async function bundle(name, mutant) {
  const outfile = path.join(folder, `${name}.cjs`);
  await esbuild.build({
    entryPoints: [path.join(root, 'test', 'fuzz', values.intents ? 'intents.fuzz.ts' : 'readYaml.fuzz.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    plugins: mutant ? [mutate(mutant)] : [],
  });
  return outfile;
}

/**
 * @param {{file: string, from: string, to: string}} mutant
 * @returns {esbuild.Plugin}
 */
function mutate({ file, from, to }) {
  const changed = path.join(root, 'src', 'core', ...file.split('/'));
  return {
    name: 'mutant',
    setup: (build) =>
      build.onLoad({ filter: /\.ts$/ }, (loaded) => {
        if (loaded.path !== changed) return undefined;
        const source = readFileSync(changed, 'utf8');
        if (source.split(from).length !== 2) throw new Error(`${file} holds not once: ${from}`);
        return { contents: source.replace(from, () => to), loader: 'ts' };
      }),
  };
}

/**
 * @param {string} file
 * @param {FuzzTask} task
 * @returns {Promise<FuzzResult & IntentFuzzResult>} the one or the other
 */
function work(file, task) {
  return new Promise((resolve, reject) => {
    new Worker(file, { workerData: task }).once('message', resolve).once('error', reject);
  });
}

/**
 * Reads documents on all cores until all are read or one differs.
 * @param {string} file
 * @param {number} count
 * @param {(done: number) => void} progress
 */
async function run(file, count, progress = () => {}) {
  const paths = { fast: 0, mixed: 0, whole: 0 };
  /** @type {Record<string, {done: number, refused: number}>} */
  const kinds = {};
  /** @type {FuzzResult['differences'][number][]} */
  const differences = [];
  let next = 0;
  const lane = async () => {
    while (next < count && differences.length === 0) {
      const from = next;
      next = Math.min(next + BATCH, count);
      const result = await work(file, { seed, from, to: next, maxDifferences: 3 });
      for (const name of /** @type {const} */ (['fast', 'mixed', 'whole'])) paths[name] += result.paths?.[name] ?? 0;
      for (const [kind, { done, refused }] of Object.entries(result.kinds ?? {})) {
        const count = kinds[kind] ?? { done: 0, refused: 0 };
        kinds[kind] = count;
        count.done += done;
        count.refused += refused;
      }
      differences.push(...result.differences);
      progress(next);
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, lane));
  return { paths, kinds, differences };
}

/** @param {number} part @param {number} whole */
function share(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

async function fuzz() {
  const count = Number(values.count ?? 20_000);
  const file = await bundle('readers');
  const { paths, kinds, differences } = await run(file, count, (done) => {
    console.log(`${done} of ${count}`);
  });
  if (values.intents) tellKinds(kinds);
  else tellPaths(paths);
  for (const { number, difference, text } of differences) console.log(`Document ${number}: ${difference}\n  ${text}`);
  console.log(differences.length === 0 ? 'No difference.' : 'They differ.');
  return differences.length === 0;
}

/** @param {FuzzResult['paths']} paths */
function tellPaths(paths) {
  const total = paths.fast + paths.mixed + paths.whole;
  console.log(
    `Seed ${seed}: ${total} documents; fast ${share(paths.fast, total)}, in part by the library ${share(paths.mixed, total)}, as a whole by the library ${share(paths.whole, total)}.`,
  );
}

/** @param {IntentFuzzResult['kinds']} kinds */
function tellKinds(kinds) {
  const all = Object.entries(kinds);
  const [done, refused] = all.reduce(([d, r], [, count]) => [d + count.done, r + count.refused], [0, 0]);
  console.log(`Seed ${seed}: ${done} edits, and ${refused} refusals where there had to be one.`);
  for (const [kind, count] of all.sort()) console.log(`  ${kind}: ${count.done}, refused ${count.refused}`);
}

async function hunt() {
  const count = Number(values.count ?? (values.intents ? 20_000 : 100_000));
  let found = 0;
  const planted = values.intents
    ? Object.entries(intentMutants)
    : Object.entries(mutants).map(([file, pairs]) => /** @type {const} */ ([`text/${file}`, pairs]));
  const all = planted.flatMap(([file, pairs]) => pairs.map(([from, to]) => ({ file, from, to })));
  for (const mutant of all) {
    const file = await bundle('mutant', mutant);
    /** @type {string} */
    const told = await run(file, count).then(
      ({ differences }) => differences[0]?.difference ?? '',
      (error) => `it throws: ${error instanceof Error ? error.message : error}`,
    );
    if (told !== '') found++;
    console.log(`${told === '' ? '✖ not found' : '✔ found'}: ${mutant.file}: ${JSON.stringify(mutant.from)}`);
    if (told !== '') console.log(`    ${told.slice(0, 160)}`);
  }
  console.log(`Seed ${seed}: ${found} of ${all.length} planted bugs found, in ${count} documents each at most.`);
  return found === all.length;
}

process.exitCode = (await (values.mutants ? hunt() : fuzz())) ? 0 : 1;
