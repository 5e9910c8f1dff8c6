import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { hasRow, plandeck } from '../plandeck.ts';
import { withSetting } from '../setting.ts';
import { until } from '../until.ts';
import { bytesOf, cleanUp, freshId, isThere, planFile, typeOver } from '../workspaceFiles.ts';

describe('the Problems panel', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(() => cleanUp(api));

  const codesOf = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map(({ code }) => code);

  it('shows the deliberate warnings of the example and no error', () => {
    const found = vscode.languages
      .getDiagnostics()
      .flatMap(([, diagnostics]) => diagnostics)
      .filter(({ source }) => source === 'plandeck');
    assert.ok(found.some(({ code }) => code === 'open-children'));
    assert.ok(found.some(({ code }) => code === 'comment-cuts-value'));
    const errors = found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(
      errors.map(({ message }) => message),
      [],
    );
  });

  it('shows a typo in a status at its place while the text is unsaved, and no more when it is mended', async () => {
    const uri = await planFile(api, `items:\n  - id: ${freshId()}\n    title: A\n    status: review  # soon\n`);
    assert.deepEqual(codesOf(uri), []);
    const document = await typeOver(uri, 'review', 'reviw');
    await until('a finding', () => codesOf(uri).length > 0);
    assert.equal(document.isDirty, true);
    const [diagnostic, ...others] = vscode.languages.getDiagnostics(uri);
    assert.deepEqual(others, []);
    assert.ok(diagnostic);
    assert.equal(diagnostic.code, 'unknown-status');
    assert.equal(diagnostic.source, 'plandeck');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(diagnostic.message, 'The workflow has no status "reviw". Did you mean review?');
    assert.equal(document.getText(diagnostic.range), 'reviw');
    await typeOver(uri, 'reviw', 'review');
    await until('no finding', () => codesOf(uri).length === 0);
  });

  it('shows what will be late once the dates are known, moves it with its text, and has it no more when it is mended', async () => {
    const [wall, roof] = [freshId(), freshId()];
    const uri = await planFile(
      api,
      `items:\n  - {id: ${wall}, title: Wall, estimate: 3d, start: 2099-06-01, due: 2099-06-10}\n  - {id: ${roof}, title: Roof, estimate: 1d, due: 2099-06-02}\n`,
    );
    const document = await typeOver(uri, 'title: Roof', `title: Roof, depends: [${wall}]`);
    const late = () => vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'late-finish');
    await until('a finding', () => late().length > 0);
    const [diagnostic, ...others] = late();
    assert.deepEqual(others, []);
    assert.ok(diagnostic);
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
    const reason = `${wall} ends on 2099-06-03T17:00`;
    assert.equal(diagnostic.message, `${roof} is due on 2099-06-02, but ends on 2099-06-04: ${reason}`);
    assert.equal(document.getText(diagnostic.range), '2099-06-02');
    await typeOver(uri, 'items:', '# Soon.\nitems:');
    await api.store.settle();
    assert.equal(document.getText(late()[0]?.range), '2099-06-02');
    await withSetting('plandeck.datesAndLoad', false, async () => {
      await until('no finding', () => late().length === 0);
    });
    await until('the finding again', () => late().length > 0);
    await typeOver(uri, '2099-06-02', '2099-06-04');
    await api.store.settle();
    await api.dates.settle();
    assert.deepEqual(late(), []);
  });

  it('has the right places in a file with CRLF, a byte order mark and characters of two units', async () => {
    const uri = await planFile(
      api,
      `\ufeffitems:\r\n  - {id: ${freshId()}, title: "𝄞𝄞", status: nope}\r\n  - {id: ${freshId()}, title: "𝄞", priority: none}\r\n`,
    );
    const document = await vscode.workspace.openTextDocument(uri);
    await api.store.settle();
    assert.deepEqual(
      vscode.languages.getDiagnostics(uri).map(({ range }) => document.getText(range)),
      ['nope', 'none'],
    );
  });

  it('moves with the text above it', async () => {
    const uri = await planFile(api, `items:\n  - {id: ${freshId()}, title: A, status: nope}\n`);
    const document = await typeOver(uri, 'items:', '# one\n# two\nitems:');
    await until('the new line', () => vscode.languages.getDiagnostics(uri)[0]?.range.start.line === 3);
    assert.equal(document.getText(vscode.languages.getDiagnostics(uri)[0]?.range), 'nope');
  });

  it('shows what is wrong with a file on the disk that is not open, and forgets a file that is gone', async () => {
    const uri = await planFile(api, `items:\n  - {id: ${freshId()}, title: A, status: nope}\n`);
    assert.deepEqual(codesOf(uri), ['unknown-status']);
    await vscode.workspace.fs.delete(uri);
    await until('no finding', () => codesOf(uri).length === 0);
    assert.equal(isThere(uri), false);
  });

  it('says what is wrong with bad files, and shows the rest of the plan', async () => {
    const id = freshId();
    const cases: [string | Uint8Array, string, number][] = [
      ['items:\n  - {id: [\n', 'not-yaml', 2],
      ['- {id: a}\n- {id: b}\n', 'root-not-map', 0],
      ['just text\n', 'root-not-map', 0],
      ['# nothing\n', 'empty-file', 0],
      [`items:\n  - {id: ${freshId()}, title: A, parent: WEB-nowhere}\n`, 'unknown-parent', 1],
      [`items:\n<<<<<<< ours\n  - {id: ${id}}\n=======\n>>>>>>> theirs\n`, 'conflict-markers', 1],
      [Buffer.from('items: [{id: x, title: \xe9}]', 'latin1'), 'not-utf8', 0],
      ['items: &a []\n', 'no-anchors', 0],
      ['items:\n  - {id: 007, title: James}\n', 'quote-id', 1],
    ];
    for (const [content, code, line] of cases) {
      const uri = await planFile(api, content);
      const diagnostic = vscode.languages.getDiagnostics(uri).find((candidate) => candidate.code === code);
      assert.ok(diagnostic, `${code} among ${codesOf(uri).join(', ')}`);
      assert.equal(diagnostic.range.start.line, line, code);
      assert.ok(await hasRow(api, 'WEB-k7f2m'), 'the rest of the plan');
      assert.deepEqual(bytesOf(uri), Buffer.from(content), 'nothing is written');
    }
  });

  it('names the place of the other id where one is taken twice in two files', async () => {
    const id = freshId();
    const first = await planFile(api, `# a comment\nitems:\n  - {id: ${id}, title: One}\n`);
    const second = await planFile(api, `items:\n  - {id: ${id.toUpperCase()}, title: Two}\n`);
    const found = [first, second].flatMap((uri) =>
      vscode.languages.getDiagnostics(uri).map((diagnostic) => ({ uri, diagnostic })),
    );
    assert.deepEqual(
      found.map(({ diagnostic }) => diagnostic.code),
      ['ids-differ-in-case'],
    );
    const other = found[0]?.uri === first ? second : first;
    const { message = '', range } = found[0]?.diagnostic ?? {};
    assert.ok(message.includes(`${other.path.split('/').at(-1)}, line ${other === first ? 3 : 2}`), message);
    assert.ok(range);
  });

  it('is clear of a finding that another file mends', async () => {
    const [child, parent] = [freshId(), freshId()];
    const uri = await planFile(api, `items:\n  - {id: ${child}, title: Child, parent: ${parent}}\n`);
    assert.deepEqual(codesOf(uri), ['unknown-parent']);
    const other = await planFile(api, '# nothing yet\n');
    writeFileSync(other.fsPath, `items:\n  - {id: ${parent}, title: Parent}\n`);
    await until('no finding', () => codesOf(uri).length === 0);
  });
});
