import assert from 'node:assert/strict';
import { listFiles, PackageManager } from '@vscode/vsce';

describe('the package', () => {
  it('holds what the extension needs to run, and nothing else', async () => {
    const files = await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None });
    const named = files.filter((file) => !/^dist\/parts\/\w+-[0-9A-Z]{8}\.js$/.test(file));
    assert.ok(named.length < files.length);
    assert.deepEqual(named.sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/cli.js',
      'dist/extension.js',
      'dist/rankSearchThread.js',
      'dist/webview/board.css',
      'dist/webview/board.js',
      'dist/webview/codicon.css',
      'dist/webview/codicon.ttf',
      'dist/webview/editor.css',
      'dist/webview/editor.js',
      'dist/webview/itemForm.css',
      'dist/webview/itemForm.js',
      'l10n/bundle.l10n.json',
      'media/board-dark.svg',
      'media/board-light.svg',
      'media/form-dark.svg',
      'media/form-light.svg',
      'media/icon.png',
      'media/plandeck.svg',
      'media/walkthrough/backlog.png',
      'media/walkthrough/goToItem.png',
      'media/walkthrough/plan.png',
      'media/walkthrough/status.png',
      'package.json',
      'package.nls.json',
    ]);
  });
});
