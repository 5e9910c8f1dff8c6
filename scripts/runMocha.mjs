// Runs mocha over files and writes down what came of it. Serves the plain Node runs and the one in VS Code alike.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** @typedef {{passed: number, failed: number}} Counts */
/** @typedef {Counts & {files: {[file: string]: Counts}}} Results beside the sums, what came of each file, by its name */

/**
 * @param {string[]} files absolute paths; PLANDECK_FILES, a JSON list of names, leaves only those
 * @param {string} resultsFile gets the Results as JSON when the run is over; so a run that dies leaves none
 * @param {Mocha.MochaOptions} [options]
 * @returns {Promise<Results>}
 */
export async function runMocha(files, resultsFile, options) {
  // A focused or skipped test fails the run: nothing is left out in silence.
  const grep = process.env['PLANDECK_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    forbidOnly: true,
    forbidPending: true,
    ...(grep && { fgrep: grep }),
    ...options,
  });
  const wanted = process.env['PLANDECK_FILES'] ? JSON.parse(process.env['PLANDECK_FILES']) : undefined;
  for (const file of files) if (!wanted || wanted.includes(path.basename(file))) mocha.addFile(file);
  await mocha.loadFilesAsync();
  /** @type {Results} */
  const results = { passed: 0, failed: 0, files: {} };
  /** @param {'passed' | 'failed'} what @param {Mocha.Runnable} runnable a test, or a hook that failed */
  const count = (what, { file = '' }) => {
    const name = path.basename(file);
    const counts = results.files[name] ?? { passed: 0, failed: 0 };
    counts[what]++;
    results.files[name] = counts;
    results[what]++;
  };
  await new Promise((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => count('passed', test))
      .on('fail', (test) => count('failed', test));
  });
  writeFileSync(resultsFile, JSON.stringify(results));
  return results;
}
