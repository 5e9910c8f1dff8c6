// Installs the real VS Code that tests run in where there is no desktop build: once, then it is found in place.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, exclusively, npm } from '../../scripts/install.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, 'node_modules');
const vscode = path.join(modules, 'code-server', 'lib', 'vscode');
const browser = path.join(modules, '.chromium');

/**
 * @typedef {object} Workbench
 * @property {string} node the Node.js that VS Code's server wants
 * @property {string} serverMain VS Code's server
 * @property {{executable: string, env: NodeJS.ProcessEnv} | undefined} chromium the browser from npm, where it
 *   runs, and the environment that it needs
 */

/** Installs what is missing. @returns {Promise<Workbench>} */
export async function ensureWorkbench() {
  await ensureInstalled(here, 'VS Code and a browser for the tests (once; some 850 MB on disk)');
  if (!hasServerModules() || !hasChromium()) {
    await exclusively(here, async () => {
      // code-server leaves the modules of VS Code's server to an install script, which would also want a compiler.
      if (!hasServerModules()) await npm(vscode, ['install', '--no-save', '--omit=dev', '--ignore-scripts']);
      if (!hasChromium()) unpackChromium();
    });
  }
  return {
    node: nodeForServer(),
    serverMain: path.join(vscode, 'out', 'server-main.js'),
    chromium: chromiumRuns() ? { executable: path.join(browser, 'chromium'), env: chromiumEnvironment() } : undefined,
  };
}

function hasServerModules() {
  return existsSync(path.join(vscode, 'node_modules', '.package-lock.json'));
}

function chromiumRuns() {
  return process.platform === 'linux' && process.arch === 'x64';
}

function hasChromium() {
  return !chromiumRuns() || existsSync(browser);
}

function chromiumEnvironment() {
  return {
    FONTCONFIG_FILE: path.join(browser, 'fonts.conf'),
    LD_LIBRARY_PATH: path.join(browser, 'al2023', 'lib'),
  };
}

/** The package unpacks itself into the temporary folder, whatever lies there already: give it one of its own. */
function unpackChromium() {
  const partial = `${browser}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  const script = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
  // Where this variable says so, the package also brings the libraries that a bare system lacks (nss, nspr).
  const env = { ...process.env, TMPDIR: partial, CODEBUILD_BUILD_IMAGE: 'nodejs20' };
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: here, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The browser could not be unpacked:\n${stderr}`);
  writeFileSync(path.join(partial, 'fonts.conf'), fontConfiguration(path.join(browser, 'fonts')));
  renameSync(partial, browser);
}

/** The browser dies where there is no font at all, so it gets its own; first, for pictures that are alike everywhere. */
function fontConfiguration(/** @type {string} */ folder) {
  const sans = ['sans', 'sans-serif'].map(
    (family) => `<alias binding="strong"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${folder}</dir>
<cachedir prefix="xdg">fontconfig</cachedir>
${sans.join('\n')}
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;
}

function nodeForServer() {
  const names = [process.platform === 'win32' ? 'win' : process.platform, process.arch];
  for (const prefix of ['node', 'node-bin']) {
    const folder = path.join(modules, [prefix, ...names].join('-'));
    if (existsSync(folder)) {
      return path.join(folder, JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).bin.node);
    }
  }
  if (process.versions.node.startsWith('24.')) return process.execPath;
  throw new Error(`There is no Node.js 24 for ${names.join('-')} on npm: run this with Node.js 24.`);
}
