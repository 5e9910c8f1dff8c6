import { root } from '../../../scripts/root.mjs';
import { launchBrowser } from '../../workbench/browser.mjs';
import { quietSettings, startServer, writeSettings } from '../../workbench/server.mjs';
import { Workbench } from './workbench.ts';

export interface WorkbenchOptions {
  /** The folder or .code-workspace to open; absolute. Without it no folder is open. */
  readonly open?: string;
  /** The name of a colour theme, as its setting has it. Default: `Default Dark Modern`. */
  readonly theme?: string;
  /** In CSS pixels. Default: 1280 by 800. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel; 2 for crisp pictures. Default: 1. */
  readonly scale?: number;
  /** False opens in Restricted Mode. Default: true. */
  readonly trusted?: boolean;
  /** User settings beside the quiet ones of the harness. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** One server and one browser serve a whole run; both end with the process. */
let shared: ReturnType<typeof start> | undefined;

function start() {
  return Promise.all([startServer({ extensions: [root] }), launchBrowser()]);
}

/**
 * Opens VS Code with the built extension, in a browser that remembers nothing. The user settings are the server's,
 * so only one workbench should be open at a time. The caller disposes it.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  shared ??= start();
  const [server, browser] = await shared;
  writeSettings(server.userDataDir, {
    ...quietSettings,
    'workbench.colorTheme': options.theme ?? 'Default Dark Modern',
    'security.workspace.trust.enabled': options.trusted === false,
    'security.workspace.trust.startupPrompt': 'never',
    ...options.settings,
  });
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 970 },
    deviceScaleFactor: options.scale ?? 1,
  });
  // Shorter than a test may take, so that what was waited for stands in the error.
  context.setDefaultTimeout(30_000);
  // For tests that look at what was copied.
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const workbench = new Workbench(page);
  await page.goto(server.url(options.open));
  await workbench.restored();
  return workbench;
}
