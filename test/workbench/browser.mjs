// Starts a headless browser: the one of the system, else the one that the workbench package brings.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureWorkbench } from './install.mjs';

const systemBrowsers = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

const flags = [
  '--no-sandbox', // it shows local pages only, and containers run as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  // A closed network would see a flood of attempts otherwise.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchBrowser() {
  const system = [
    process.env['PLANDECK_CHROME'],
    ...(systemBrowsers[/** @type {keyof typeof systemBrowsers} */ (process.platform)] ?? []),
  ].find((file) => file !== undefined && existsSync(file));
  if (system) return chromium.launch({ executablePath: system, args: flags });

  const { chromium: bundled } = await ensureWorkbench();
  if (!bundled) throw new Error('No Chrome or Chromium was found: install one, or name it in PLANDECK_CHROME.');
  const env = { ...process.env, ...bundled.env };
  return chromium.launch({ executablePath: bundled.executable, args: flags, env });
}
