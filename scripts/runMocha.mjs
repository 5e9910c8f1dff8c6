// Runs mocha over files and writes down what came of it. Serves the plain Node runs and the one in VS Code alike.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** @typedef {{passed: number, failed: number}} Results */

/**
 * @param {string[]} files absolute paths
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
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const results = { passed: 0, failed: 0 };
  await new Promise((resolve) => {
    mocha
      .run(resolve)
      .on('pass', () => results.passed++)
      .on('fail', () => results.failed++);
  });
  writeFileSync(resultsFile, JSON.stringify(results));
  return results;
}
