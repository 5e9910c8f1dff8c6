// Runs a command until the standard input closes, as it does when the one who started this ends, in whatever way.
// Then ends the command with all that it started, and removes the folder, if one is given.
//   node guard.mjs FOLDER COMMAND ARGUMENTS…      an empty FOLDER removes nothing
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** How long processes may take to end by themselves; in milliseconds. */
const patience = 3000;

const [folder = '', command = '', ...args] = process.argv.slice(2);
// A process group of its own can be ended as a whole, and gets no Ctrl-C from the terminal.
const detached = process.platform !== 'win32';
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached });

child.on('error', (error) => {
  console.error(error.message);
  finish();
});
child.on('exit', finish);
process.stdin.resume().on('close', () => {
  signal('SIGTERM');
  setTimeout(finish, patience);
});

function finish() {
  signal('SIGKILL');
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit();
}

/** @param {'SIGTERM' | 'SIGKILL'} name */
function signal(name) {
  if (child.pid === undefined) return;
  if (!detached) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    // All have ended.
  }
}
