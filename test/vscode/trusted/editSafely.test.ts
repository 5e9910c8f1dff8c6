import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { pick, told } from '../ask.ts';
import { nodesOf, plandeck } from '../plandeck.ts';
import { withSetting } from '../setting.ts';
import { bytesOf, cleanUp, diskText, freshId, planFile, typeOver, unsaved } from '../workspaceFiles.ts';

describe('an edit from the Plan view', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(() => cleanUp(api));

  const setStatus = (...args: unknown[]) => vscode.commands.executeCommand('plandeck.item.setStatus', ...args);
  const undo = () => vscode.commands.executeCommand('plandeck.edit.undo');

  it('leaves a document with unsaved changes unsaved, and the disk untouched', async () => {
    const id = freshId();
    const text = `items:\n  - {id: ${id}, title: A, status: todo}\n`;
    const uri = await planFile(api, text);
    const document = await typeOver(uri, 'title: A', 'title: Mine');
    await pick('done', async () => setStatus(...(await nodesOf(api, id))));
    assert.equal(document.getText(), `items:\n  - {id: ${id}, title: Mine, status: done}\n`);
    assert.equal(document.isDirty, true);
    assert.equal(diskText(uri), text);
    await undo();
    assert.equal(document.getText(), `items:\n  - {id: ${id}, title: Mine, status: todo}\n`);
    assert.equal(document.isDirty, true);
    assert.equal(diskText(uri), text);
  });

  it('saves the clean one of two documents and leaves the other', async () => {
    const ids = [freshId(), freshId()] as const;
    const texts = ids.map((id) => `items:\n  - {id: ${id}, title: A, status: todo}\n`);
    const clean = await planFile(api, texts[0] ?? '');
    const dirty = await planFile(api, texts[1] ?? '');
    const document = await typeOver(dirty, 'title: A', 'title: Mine');
    const nodes = await nodesOf(api, ...ids);
    await pick('done', () => setStatus(nodes[0], nodes));
    assert.match(diskText(clean), /status: done/);
    assert.match(document.getText(), /status: done/);
    assert.equal(diskText(dirty), texts[1]);
    assert.deepEqual(unsaved().at(-1), dirty.toString());
  });

  it('saves nothing when the user does not want that', async () => {
    const id = freshId();
    const text = `items:\n  - {id: ${id}, title: A, status: todo}\n`;
    const uri = await planFile(api, text);
    await withSetting('plandeck.saveAfterEdit', false, async () => {
      await pick('done', async () => setStatus(...(await nodesOf(api, id))));
    });
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.isDirty, true);
    assert.match(document.getText(), /status: done/);
    assert.equal(diskText(uri), text);
  });

  it('edits what is selected in a document that is open, also with unsaved text above it', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A, status: todo}\n`);
    const [stale] = await nodesOf(api, id);
    const document = await typeOver(uri, 'items:', '# a line\n# and another\nitems:');
    await pick('done', () => setStatus(stale));
    assert.match(document.getText(), /^# a line\n# and another\nitems:\n {2}- \{.*status: done\}\n$/);
  });

  it('keeps the line ends, the byte order mark and the missing last newline of a file', async () => {
    const bom = '\ufeff';
    const of = (id: string, eol: string, head: string, tail: string) =>
      `${head}items:${eol}  - id: ${id}${eol}    title: "Ünï ☂ 𝄞"  # so${eol}    status: todo${tail}`;
    for (const [eol, head, tail] of [
      ['\r\n', '', '\r\n'],
      ['\r\n', bom, ''],
      ['\n', bom, '\n'],
      ['\n', '', ''],
    ] as const) {
      const id = freshId();
      const uri = await planFile(api, of(id, eol, head, tail));
      const before = bytesOf(uri);
      await pick('done', async () => setStatus(...(await nodesOf(api, id))));
      assert.equal(diskText(uri), of(id, eol, head, tail).replace('todo', 'done'));
      await undo();
      assert.deepEqual(bytesOf(uri), before);
    }
  });

  it('adds a field to a file without a last newline, and takes it back', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\r\n  - id: ${id}\r\n    title: A`);
    const before = bytesOf(uri);
    await pick('done', async () => setStatus(...(await nodesOf(api, id))));
    assert.equal(diskText(uri), `items:\r\n  - id: ${id}\r\n    title: A\r\n    status: done`);
    await undo();
    assert.deepEqual(bytesOf(uri), before);
  });

  it('refuses a file with two kinds of line end, for VS Code would change them all', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\r\n  - id: ${id}\n    title: A\n`);
    const before = bytesOf(uri);
    const said = await told(() => pick('done', async () => setStatus(...(await nodesOf(api, id)))));
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /scratch-.*mixes two kinds of line end/);
    assert.deepEqual(bytesOf(uri), before);
    assert.deepEqual(unsaved(), []);
  });

  it('refuses a file that stopped being UTF-8', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A}\n`);
    const [node] = await nodesOf(api, id);
    const latin = Buffer.from(`items:\n  - {id: ${id}, title: Ä}\n`, 'latin1');
    const said = await told(() =>
      pick('done', () => {
        const done = setStatus(node);
        writeFileSync(uri.fsPath, latin);
        return done;
      }),
    );
    assert.match(said.join('\n'), /is not valid UTF-8/);
    assert.deepEqual(bytesOf(uri), latin);
  });

  it('keeps what the user has VS Code do on saving, and still undoes its own edit', async () => {
    const id = freshId();
    const uri = await planFile(api, `# a comment   \nitems:\n  - id: ${id}\n    title: A\n    status: todo\n\n\n`);
    await withSetting('files.trimTrailingWhitespace', true, async () => {
      await withSetting('files.trimFinalNewlines', true, async () => {
        await pick('done', async () => setStatus(...(await nodesOf(api, id))));
      });
    });
    assert.equal(diskText(uri), `# a comment\nitems:\n  - id: ${id}\n    title: A\n    status: done\n`);
    await undo();
    assert.equal(diskText(uri), `# a comment\nitems:\n  - id: ${id}\n    title: A\n    status: todo\n`);
  });
});
