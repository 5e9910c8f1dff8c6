// Starts and stops VS Code's server, whose workbench is a web page.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureWorkbench } from './install.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

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
};

/**
 * @typedef {object} ServerOptions
 * @property {string} [dataDir] where settings and state stay; without it they are temporary and go with stop()
 * @property {Record<string, unknown>} [settings] user settings; without them the data's own are left alone
 * @property {string[]} [extensions] folders of extensions to install; linked, so that a rebuild and a reload show
 * @property {string} [open] the folder or .code-workspace that the plain address opens
 * @property {number} [port] preferred port; a free one if it is taken
 * @property {boolean} [testDriver] let a page's address name an extension under development and its tests
 * @property {boolean} [trusted] trust every workspace, without asking
 */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} userDataDir where the user settings are
 * @property {(what?: string, payload?: [string, string][]) => string} url the address that opens a folder or .code-workspace
 * @property {() => Promise<void>} stop ends all its processes
 * @property {Promise<never>} crashed rejects with what the server last said, if it ends before stop()
 */

/**
 * Resolves when the server answers on loopback; only those who know the token in the address get in.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const { node, serverMain } = await ensureWorkbench();
  const dataDir = options.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'plandeck-workbench-'));
  const token = prepareData(dataDir, options);
  const port = await freePort(options.port);
  const temporary = options.dataDir ? '' : dataDir;
  const command = [node, serverMain, ...serverArguments(dataDir, port, options)];
  const guard = spawn(process.execPath, [path.join(here, 'guard.mjs'), temporary, ...command], {
    env: temporary ? { ...process.env, ...temporaryEnvironment(temporary) } : process.env,
    detached: true,
  });
  const ended = new Promise((resolve) => guard.on('error', resolve).on('close', resolve));
  let stopping = false;
  const stop = async () => {
    stopping = true;
    guard.stdin.end();
    await ended;
  };
  let output = '';
  for (const stream of [guard.stdout, guard.stderr]) {
    stream.on('data', (data) => {
      output = (output + data).slice(-20_000);
    });
  }
  /** @type {Promise<never>} */
  const crashed = new Promise((_resolve, reject) => {
    void ended.then(() => {
      if (!stopping) reject(new Error(`VS Code's server ended:\n${output}`));
    });
  });

  const origin = `http://127.0.0.1:${port}`;
  try {
    await Promise.race([answers(`${origin}/version`, () => stopping), crashed]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    port,
    userDataDir: path.join(dataDir, 'data'),
    url: (what, payload) => address(origin, token, what, payload),
    stop,
    crashed,
  };
}

/** The server's sockets go with its data, and it asks no marketplace. @param {string} dataDir */
function temporaryEnvironment(dataDir) {
  return { TMPDIR: dataDir, EXTENSIONS_GALLERY: '{}' };
}

/** @param {string} dataDir @param {ServerOptions} options @returns {string} the connection token */
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
  // In a file, for other users can read a command line; kept with the data, so that an open page finds its server again.
  const tokenFile = tokenFileIn(dataDir);
  if (!existsSync(tokenFile)) writeFileSync(tokenFile, randomBytes(16).toString('hex'), { mode: 0o600 });
  return readFileSync(tokenFile, 'utf8');
}

/** @param {string} dataDir */
function tokenFileIn(dataDir) {
  return path.join(dataDir, 'token');
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

/** @param {string} dataDir @param {number} port @param {ServerOptions} options */
function serverArguments(dataDir, port, { open, testDriver, trusted }) {
  return [
    '--host=127.0.0.1',
    `--port=${port}`,
    `--connection-token-file=${tokenFileIn(dataDir)}`,
    '--accept-server-license-terms',
    '--telemetry-level=off',
    `--server-data-dir=${dataDir}`,
    `--extensions-dir=${path.join(dataDir, 'extensions')}`,
    ...(open ? [`--default-${kindOf(open)}=${open}`] : []),
    ...(trusted ? ['--disable-workspace-trust'] : []),
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

/** @param {string} url @param {() => boolean} isOff whether nobody waits any more */
async function answers(url, isOff) {
  while (!isOff()) {
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
