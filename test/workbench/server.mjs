// Starts and stops VS Code's server, whose workbench is a web page.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureWorkbench } from './install.mjs';

/** A workbench without noise, and with the desktop's defaults where the web's differ (auto save). */
export const quietSettings = {
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * @typedef {object} ServerOptions
 * @property {string} [dataDir] where settings and state stay; without it they are temporary and go with stop()
 * @property {Record<string, unknown>} [settings] user settings; without them the data's own are left alone
 * @property {string[]} [extensions] folders of extensions to install; linked, so that a rebuild and a reload show
 * @property {string} [open] the folder or .code-workspace that the plain address opens
 * @property {number} [port] preferred port; a free one if it is taken
 * @property {boolean} [testDriver] let a page's address name an extension under development and its tests
 * @property {NodeJS.ProcessEnv} [env] for the server and so for its extension host
 */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} userDataDir where the user settings are
 * @property {(what?: string, payload?: [string, string][]) => string} url the address that opens a folder or .code-workspace
 * @property {() => Promise<void>} stop ends all its processes
 * @property {Promise<string>} ended resolves with what the server last said, when it ends
 */

/**
 * Resolves when the server answers on loopback; only those who know the token in the address get in.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const { node, serverMain } = await ensureWorkbench();
  const dataDir = options.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'plandeck-workbench-'));
  prepareData(dataDir, options);
  const port = await freePort(options.port);
  const token = randomBytes(16).toString('hex');
  const child = spawn(node, [serverMain, ...serverArguments(dataDir, port, token, options)], {
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32', // a process group of its own, which stop() ends as a whole
  });

  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output = (output + data).slice(-20_000);
    });
  }
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(String(error)));
    child.on('close', () => resolve(output));
  });
  const stopNow = () => {
    killTree(child.pid);
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stopNow);

  const stop = async () => {
    process.removeListener('exit', stopNow);
    killTree(child.pid);
    await ended;
    stopNow();
  };
  const origin = `http://127.0.0.1:${port}`;
  const failed = ended.then((said) => {
    throw new Error(`VS Code's server did not start:\n${said}`);
  });
  try {
    await Promise.race([answers(`${origin}/version`), failed]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    port,
    userDataDir: path.join(dataDir, 'data'),
    url: (what, payload) => address(origin, token, what, payload),
    stop,
    ended,
  };
}

/** @param {string} dataDir @param {ServerOptions} options */
function prepareData(dataDir, { settings, extensions = [] }) {
  const extensionsDir = path.join(dataDir, 'extensions');
  mkdirSync(extensionsDir, { recursive: true });
  // Without its list of extensions the server reads the folder, and so finds the links.
  rmSync(path.join(extensionsDir, 'extensions.json'), { force: true });
  for (const folder of extensions) {
    const { publisher, name } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const link = path.join(extensionsDir, `${publisher}.${name}`);
    rmSync(link, { force: true });
    symlinkSync(folder, link, 'junction');
  }
  if (settings) writeSettings(path.join(dataDir, 'data'), settings);
}

/**
 * Writes the user settings. A workbench that is open follows.
 * @param {string} userDataDir
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(userDataDir, settings) {
  const folder = path.join(userDataDir, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/** @param {string} dataDir @param {number} port @param {string} token @param {ServerOptions} options */
function serverArguments(dataDir, port, token, { open, testDriver }) {
  return [
    '--host=127.0.0.1',
    `--port=${port}`,
    `--connection-token=${token}`,
    '--accept-server-license-terms',
    '--telemetry-level=off',
    `--server-data-dir=${dataDir}`,
    `--extensions-dir=${path.join(dataDir, 'extensions')}`,
    ...(open ? [`--default-${kindOf(open)}=${open}`] : []),
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** @param {string} what */
function kindOf(what) {
  return what.endsWith('.code-workspace') ? 'workspace' : 'folder';
}

/** @param {string} origin @param {string} token @param {string} [what] @param {[string, string][]} [payload] */
function address(origin, token, what, payload) {
  const query = new URLSearchParams({ tkn: token });
  if (what) query.set(kindOf(what), what);
  if (payload) query.set('payload', JSON.stringify(payload));
  return `${origin}/?${query}`;
}

/** @param {string} url */
async function answers(url) {
  for (;;) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await sleep(50);
  }
}

/** @param {number} [preferred] @returns {Promise<number>} */
async function freePort(preferred = 0) {
  const probe = createServer();
  const port = await new Promise((resolve) => {
    probe.once('error', () => resolve(undefined));
    probe.listen(preferred, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' ? bound?.port : undefined));
    });
  });
  return port ?? (await freePort());
}

/** @param {number | undefined} pid */
function killTree(pid) {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
