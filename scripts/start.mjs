// `npm start [-- PATH]`: builds the extension and opens VS Code with it on the example plans, or on PATH, which is a
// folder or a .code-workspace file. Installs what is missing. Ctrl-C ends all that it started.
// The VS Code is a `code` on the PATH, else a build that can be downloaded, else code-server's, as a web page on
// loopback. PLANDECK_VSCODE=server chooses the last, PLANDECK_VSCODE=/path/to/code any other.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

const example = path.join(root, 'examples');

/** What VS Code remembers of one start to the next lies apart from the user's own. */
const dataDir = path.join(root, '.vscode-test', 'start');

const preferredPort = 3210;

/** The folder or workspace file to open, or the end with a sentence. */
function whatToOpen() {
  const named = process.argv[2];
  if (named === undefined) return example;
  const target = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), named);
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats?.isDirectory() || (stats?.isFile() && target.endsWith('.code-workspace'))) return target;
  console.error(
    stats ? `${target} is neither a folder nor a .code-workspace file.` : `There is no file or folder ${target}.`,
  );
  process.exit(2);
}

function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** A desktop VS Code, where there is a desktop. @returns {Promise<string | undefined>} */
async function findDesktop() {
  const chosen = process.env['PLANDECK_VSCODE'];
  if (chosen) return chosen === 'server' ? undefined : chosen;
  if (!hasDisplay()) return undefined;
  // In VS Code's own terminal on a remote machine, `code` talks to the window that is open, and starts no other.
  const remote = process.env['VSCODE_IPC_HOOK_CLI'] !== undefined;
  return (remote ? undefined : ['code', 'code-insiders', 'codium'].find(isOnPath)) ?? (await download());
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** @param {string} command */
function isOnPath(command) {
  const finder = process.platform === 'win32' ? 'where' : 'command -v';
  return spawnSync(`${finder} ${command}`, { stdio: 'ignore', shell: true }).status === 0;
}

/** @returns {Promise<string | undefined>} undefined where VS Code's releases are out of reach */
async function download() {
  const releases = 'https://update.code.visualstudio.com/api/releases/stable';
  const reachable = await fetch(releases, { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.ok,
    () => false,
  );
  if (!reachable) return undefined;
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode().catch((error) => {
    console.error(`VS Code could not be downloaded: ${error.message}`);
    return undefined;
  });
}

/**
 * Opens a window of its own, apart from a VS Code that is open already, and resolves when it is closed.
 * @param {string} executable
 * @param {string} open
 */
async function runDesktop(executable, open) {
  const args = [
    '--wait',
    '--new-window',
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${dataDir}`,
    `--extensions-dir=${path.join(dataDir, 'extensions')}`,
    open,
  ];
  console.log(`Opening ${open} in ${executable}. Ctrl-C closes it.`);
  const quote = (/** @type {string} */ argument) => `"${argument}"`;
  const child =
    process.platform === 'win32'
      ? spawn(quote(executable), args.map(quote), { stdio: 'inherit', shell: true })
      : spawn(executable, args, { stdio: 'inherit' });
  onEnd(() => {
    child.kill();
    endDesktop();
  });
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  process.exit(code ?? 1);
}

/** The command only starts VS Code's main process, which writes its id into its data. */
function endDesktop() {
  const lock = path.join(dataDir, 'code.lock');
  if (!existsSync(lock)) return;
  try {
    process.kill(Number(readFileSync(lock, 'utf8')));
  } catch {
    // It has ended by itself.
  }
}

/** @param {string} open */
async function runServer(open) {
  const { quietSettings, startServer } = await import('../test/workbench/server.mjs');
  const isFirstStart = !existsSync(path.join(dataDir, 'data', 'User', 'settings.json'));
  const server = await startServer({
    dataDir,
    extensions: [root],
    open,
    port: preferredPort,
    trusted: open === example, // what the repository itself brings; VS Code asks about anything else
    ...(isFirstStart ? { settings: quietSettings } : {}),
  });
  onEnd(() => server.stop());
  console.log(
    `\nPlandeck runs in VS Code on ${open}\n\n  ${server.url()}\n\nIts icon is in the activity bar, at the left. Ctrl-C ends it.`,
  );
  openInBrowser(server.url());
  await server.crashed;
}

/** @param {string} url */
function openInBrowser(url) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '""', url]
      : process.platform === 'darwin'
        ? ['open', url]
        : ['xdg-open', url];
  if (!hasDisplay()) return;
  spawn(command, args, { stdio: 'ignore' }).on('error', () => undefined);
}

/** @param {() => unknown} end what this start has begun */
function onEnd(end) {
  const finish = async () => {
    await end();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, finish);
  // npm hands a signal on to its shell alone: without that shell, npm was told to end.
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    void finish();
  }, 500);
}

const open = whatToOpen();
await ensureInstalled(root, 'the development tools');
build();
const desktop = await findDesktop();
await (desktop ? runDesktop(desktop, open) : runServer(open)).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
