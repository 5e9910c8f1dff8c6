/** @typedef {import('./runMocha.mjs').Results} Results */
/** @typedef {import('./runMocha.mjs').Counts & {again?: string[]}} Outcome with the files that passed when run again */

/** When more files fail, that is no chance. */
const mostAgain = 5;

/**
 * Runs tests of a whole VS Code, in which now and then one fails that waits for a window on a busy machine: the files of
 * those that failed are run once more, which is told, and only what fails again has failed.
 * @param {(env: NodeJS.ProcessEnv) => Promise<Results>} run
 * @returns {Promise<Outcome>}
 */
export async function twiceAtMost(run) {
  const first = await run({});
  const again = Object.keys(first.files).filter((file) => (first.files[file]?.failed ?? 0) > 0);
  if (again.length === 0 || again.length > mostAgain) return first;
  console.log(`\nRun again, since tests in them failed: ${again.join(', ')}`);
  const second = await run({ PLANDECK_FILES: JSON.stringify(again) });
  const others = Object.entries(first.files).filter(([file]) => !again.includes(file));
  return {
    passed: others.reduce((sum, [, { passed }]) => sum + passed, second.passed),
    failed: second.failed,
    again: again.filter((file) => second.files[file]?.failed === 0),
  };
}
