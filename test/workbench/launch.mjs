// Runs extension tests: takes the arguments with which @vscode/test-electron's runTests() starts VS Code, and ends with
// the run's exit code. VS Code is its server with a headless browser, or the desktop build that PLANDECK_VSCODE says.
//   node launch.mjs [FOLDER | FILE.code-workspace] --extensionDevelopmentPath=… --extensionTestsPath=… [--user-data-dir=…]
// Environment, all of which goes on to the extension host:
//   PLANDECK_VSCODE      the path of a desktop VS Code, or `desktop` for the latest, which is downloaded
//   PLANDECK_RESTRICTED  1 opens the workspace in Restricted Mode; runTests() itself always trusts it
//   PLANDECK_VERBOSE     1 shows the workbench's own log, of which else only a run that dies shows the end
import { spawn } from 'node:child_process';
import { format } from 'node:util';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { launchBrowser } from './browser.mjs';
import { quietSettings, startServer, writeSettings } from './server.mjs';

/** A run of which nothing is heard for so long hangs; in milliseconds. */
const silenceLimit = 5 * 60_000;

const restricted = process.env['PLANDECK_RESTRICTED'] === '1';
const verbose = process.env['PLANDECK_VERBOSE'] === '1';
const settings = {
  ...quietSettings,
  'security.workspace.trust.enabled': restricted,
  'security.workspace.trust.startupPrompt': 'never',
};

/** @param {string[]} args @param {string} name */
function option(args, name) {
  const prefix = `--${name}=`;
  const found = args.find((argument) => argument.startsWith(prefix));
  if (!found) throw new Error(`${prefix}… is missing`);
  return found.slice(prefix.length);
}

/** @param {string[]} args @param {string} vscode @returns {Promise<number>} */
async function runInDesktop(args, vscode) {
  writeSettings(option(args, 'user-data-dir'), settings);
  const executable = vscode === 'desktop' ? await downloadAndUnzipVSCode() : vscode;
  const trustArguments = args.filter((argument) => !(restricted && argument === '--disable-workspace-trust'));
  const child = spawn(executable, trustArguments, { stdio: 'inherit' });
  return new Promise((resolve, reject) => child.on('error', reject).on('close', (code) => resolve(code ?? 1)));
}

/** @param {string[]} args @returns {Promise<number>} */
async function runInServer(args) {
  const server = await startServer({ settings, testDriver: true });
  /** @type {string[]} */
  const log = [];
  const codeAutomationLog = (/** @type {string} */ _type, /** @type {unknown[]} */ values) => {
    log.push(format(...values));
    if (verbose) console.log(log.at(-1));
  };
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.exposeFunction('codeAutomationLog', codeAutomationLog);
      return await Promise.race([exitOf(page, pageUrl(server, args)), server.crashed, silence(log)]);
    } finally {
      await browser.close();
    }
  } catch (error) {
    console.error(endOf(log));
    throw error;
  } finally {
    await server.stop();
  }
}

/** The last lines, without VS Code's stacks. @param {string[]} log */
function endOf(log) {
  const lines = log.slice(-12).map((entry) => `  ${entry.slice(0, 200).split('\n')[0]}`);
  return ["The end of the workbench's log (PLANDECK_VERBOSE=1 shows it all):", ...lines].join('\n');
}

/** @param {import('./server.mjs').Server} server @param {string[]} args */
function pageUrl(server, args) {
  const remote = (/** @type {string} */ folder) => `vscode-remote://127.0.0.1:${server.port}${folder}`;
  return server.url(
    args.find((argument) => !argument.startsWith('-')),
    [
      ['extensionDevelopmentPath', remote(option(args, 'extensionDevelopmentPath'))],
      ['extensionTestsPath', remote(option(args, 'extensionTestsPath'))],
    ],
  );
}

/** @param {import('playwright-core').Page} page @param {string} url @returns {Promise<number>} the run's exit code */
function exitOf(page, url) {
  return new Promise((resolve, reject) => {
    page.on('crash', () => reject(new Error('The page of the workbench crashed.')));
    page.on('close', () => reject(new Error('The page of the workbench was closed.')));
    page
      .exposeFunction('codeAutomationExit', resolve)
      .then(() => page.goto(url))
      .catch(reject);
  });
}

/** Rejects when the log stops growing. @param {string[]} log @returns {Promise<never>} */
function silence(log) {
  return new Promise((_resolve, reject) => {
    let seen = log.length;
    const watch = setInterval(() => {
      if (log.length === seen) reject(new Error(`The run has said nothing for ${silenceLimit / 60_000} minutes.`));
      seen = log.length;
    }, silenceLimit);
    watch.unref();
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
try {
  const args = process.argv.slice(2);
  const desktop = process.env['PLANDECK_VSCODE'];
  process.exit(desktop ? await runInDesktop(args, desktop) : await runInServer(args));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
