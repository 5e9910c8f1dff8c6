import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('Restricted Mode', () => {
  it('is what this suite runs in', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('keeps the extension working', async () => {
    const extension = vscode.extensions.getExtension('plandeck.plandeck');
    assert.ok(extension, 'VS Code does not offer the extension here');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
