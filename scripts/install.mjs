// Brings a folder's node_modules in step with its lock file. Uses Node alone, for it runs on a bare clone.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `npm ci` unless node_modules already holds what the lock file says, however it came there.
 * No package's install script is run.
 * @param {string} folder absolute path
 * @param {string} what is being installed, for the line that says so
 */
export async function ensureInstalled(folder, what) {
  if (isInstalled(folder)) return;
  await exclusively(folder, async () => {
    if (isInstalled(folder)) return;
    console.log(`Installing ${what}…`);
    await npm(folder, ['ci', '--ignore-scripts']);
  });
}

/**
 * Whether npm's record of what it last installed agrees with the lock file. npm writes that record last, so an
 * installation that was broken off does not count.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const found = packagesOf(path.join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([name, { version, optional, link }]) =>
      name === '' || link === true || (found[name] ? found[name].version === version : optional === true),
  );
}

/** @typedef {{version?: string, optional?: boolean, link?: boolean}} LockedPackage */

/** @param {string} lockFile @returns {Record<string, LockedPackage>} by path; empty if there is no such file */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return {};
  }
}

/**
 * Runs npm silently; its output is part of the error if it fails.
 * @param {string} cwd
 * @param {string[]} args
 */
export async function npm(cwd, args) {
  // npm is a .cmd file on Windows, which only a shell starts; the arguments are all our own.
  const child = spawn('npm', [...args, '--no-audit', '--no-fund'], { cwd, shell: process.platform === 'win32' });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output}`);
}

/**
 * Runs `work` while no other process does so for the same folder.
 * @param {string} folder
 * @param {() => Promise<void>} work
 */
export async function exclusively(folder, work) {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const lock = path.join(os.tmpdir(), `plandeck-install-${key}`);
  let told = false;
  while (!take(lock)) {
    if (!told) console.log(`Waiting for another installation in ${folder} (if there is none, delete ${lock})…`);
    told = true;
    await sleep(300);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Creates the lock file, and clears away that of a process which is gone. @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} lock */
function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}
