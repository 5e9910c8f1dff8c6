import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from './root.mjs';

/**
 * Runs a module in the extension host of a real VS Code (test/workbench/launch.mjs says which) and resolves to the run's
 * exit code.
 * @param {object} options
 * @param {string} options.open the folder or .code-workspace to open
 * @param {string} options.tests the module, which exports run()
 * @param {string} options.temporary a folder for VS Code's own data
 * @param {string} [options.extension] the extension's folder
 * @param {NodeJS.ProcessEnv} options.env
 * @returns {Promise<number>}
 */
export async function runInVscode({ open, tests, temporary, extension = root, env }) {
  return runTests({
    vscodeExecutablePath: process.execPath,
    launchArgs: [
      path.join(root, 'test', 'workbench', 'launch.mjs'),
      open,
      `--user-data-dir=${path.join(temporary, 'user-data')}`,
      `--extensions-dir=${path.join(temporary, 'extensions')}`,
    ],
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: env,
  }).catch((error) => error.code ?? 1);
}
