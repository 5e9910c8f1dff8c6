import assert from 'node:assert/strict';
import * as fsSync from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { type FileStamp, stampOf } from '../../../../src/node/files/fileStamp.ts';
import { readTextFile } from '../../../../src/node/files/readTextFile.ts';
import type { WritingFiles } from '../../../../src/node/files/temporaryFile.ts';
import { type WriteResult, writeFileAtomically } from '../../../../src/node/files/writeFileAtomically.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { faultyFiles } from './faultyFiles.ts';

describe('writeFileAtomically', () => {
  const temp = useTempFolder();
  const at = (name: string): string => path.join(temp(), name);
  const content = (name: string): string => fsSync.readFileSync(at(name), 'utf8');
  const oldStamp = stampOf(Buffer.from('old'));

  beforeEach(() => {
    fsSync.mkdirSync(at('ws'));
    fsSync.writeFileSync(at('ws/plan.yaml'), 'old', { mode: 0o640 });
  });

  function write(
    name: string,
    text = 'new',
    expected: FileStamp | 'absent' = oldStamp,
    files?: WritingFiles,
  ): Promise<WriteResult> {
    return writeFileAtomically(at(name), text, { root: at('ws'), expected }, files);
  }

  async function reasonFor(...args: Parameters<typeof write>): Promise<string | undefined> {
    const result = await write(...args);
    if (!result.ok) assert.match(result.message, /\.$/);
    return result.ok ? undefined : result.reason;
  }

  it('replaces the content and gives the stamp for the next time', async () => {
    const result = await write('ws/plan.yaml', 'é\r\nnew');
    const read = await readTextFile(at('ws/plan.yaml'));
    assert.ok(read.ok);
    assert.equal(read.text, 'é\r\nnew');
    assert.deepEqual(result, { ok: true, stamp: read.stamp });
    assert.equal(await reasonFor('ws/plan.yaml', 'newer', read.stamp), undefined);
    assert.deepEqual(fsSync.readdirSync(at('ws')), ['plan.yaml']);
  });

  it('writes the byte order mark back', async () => {
    fsSync.writeFileSync(at('ws/bom.yaml'), '\uFEFFold');
    const read = await readTextFile(at('ws/bom.yaml'));
    assert.ok(read.ok);
    await writeFileAtomically(at('ws/bom.yaml'), 'new', { root: at('ws'), expected: read.stamp, bom: read.bom });
    assert.equal(content('ws/bom.yaml'), '\uFEFFnew');
  });

  it('keeps the mode and, where permitted, the owner', async () => {
    fsSync.chmodSync(at('ws/plan.yaml'), 0o2751);
    const root = process.getuid?.() === 0;
    if (root) fsSync.chownSync(at('ws/plan.yaml'), 1234, 4321);
    fsSync.chmodSync(at('ws/plan.yaml'), 0o2751);
    const before = fsSync.statSync(at('ws/plan.yaml'));
    assert.equal(await reasonFor('ws/plan.yaml'), undefined);
    const after = fsSync.statSync(at('ws/plan.yaml'));
    assert.deepEqual([after.mode, after.uid, after.gid], [before.mode, before.uid, before.gid]);
    assert.notEqual(after.ino, before.ino);
  });

  it("gives another group none of the old group's rights", async () => {
    fsSync.chmodSync(at('ws/plan.yaml'), 0o664);
    const files = faultyFiles((call) => call === 'chown' && 'EPERM');
    const foreign = { ...files, stat: async (name: string) => Object.assign(await fs.stat(name), { gid: 4321 }) };
    assert.equal(await reasonFor('ws/plan.yaml', 'new', oldStamp, foreign as WritingFiles), undefined);
    assert.equal(fsSync.statSync(at('ws/plan.yaml')).mode & 0o777, 0o644);
  });

  it('creates a file, with the usual mode, and refuses if there is one', async () => {
    const umask = process.umask(0o027);
    try {
      assert.equal(await reasonFor('ws/new.yaml', 'new', 'absent'), undefined);
    } finally {
      process.umask(umask);
    }
    assert.equal(content('ws/new.yaml'), 'new');
    assert.equal(fsSync.statSync(at('ws/new.yaml')).mode & 0o777, 0o640);
    fsSync.symlinkSync(at('ws/nowhere'), at('ws/dangling.yaml'));
    for (const name of ['ws/plan.yaml', 'ws/dangling.yaml']) {
      assert.equal(await reasonFor(name, 'new', 'absent'), 'exists');
    }
    assert.equal(content('ws/plan.yaml'), 'old');
  });

  it('does not overwrite a change on disk, even of the same size and time', async () => {
    const { atime, mtime } = fsSync.statSync(at('ws/plan.yaml'));
    fsSync.writeFileSync(at('ws/plan.yaml'), 'odd');
    fsSync.utimesSync(at('ws/plan.yaml'), atime, mtime);
    assert.equal(await reasonFor('ws/plan.yaml'), 'changed');
    assert.equal(content('ws/plan.yaml'), 'odd');
    fsSync.rmSync(at('ws/plan.yaml'));
    assert.equal(await reasonFor('ws/plan.yaml'), 'changed');
    assert.deepEqual(fsSync.readdirSync(at('ws')), []);
  });

  it('notices a change that happens while it writes or waits', async () => {
    const files = faultyFiles((call) => {
      if (call !== 'rename') return false;
      fsSync.writeFileSync(at('ws/plan.yaml'), 'odd');
      return 'EBUSY';
    });
    assert.equal(await reasonFor('ws/plan.yaml', 'new', oldStamp, files), 'changed');
    assert.deepEqual([content('ws/plan.yaml'), fsSync.readdirSync(at('ws'))], ['odd', ['plan.yaml']]);
  });

  it('refuses a read-only file, also as root', async () => {
    fsSync.chmodSync(at('ws/plan.yaml'), 0o444);
    assert.equal(await reasonFor('ws/plan.yaml'), 'read-only');
    fsSync.chmodSync(at('ws/plan.yaml'), 0o644);
    assert.equal(
      await reasonFor(
        'ws/plan.yaml',
        'new',
        oldStamp,
        faultyFiles((call) => call === 'access' && 'EACCES'),
      ),
      'read-only',
    );
    assert.equal(content('ws/plan.yaml'), 'old');
  });

  it('writes through a link to a file inside, and keeps the link', async () => {
    fsSync.mkdirSync(at('ws/a'));
    fsSync.symlinkSync('../plan.yaml', at('ws/a/link.yaml'));
    assert.equal(await reasonFor('ws/a/link.yaml'), undefined);
    assert.equal(content('ws/plan.yaml'), 'new');
    assert.equal(fsSync.readlinkSync(at('ws/a/link.yaml')), '../plan.yaml');
  });

  it('writes nothing outside the root', async () => {
    fsSync.mkdirSync(at('ws-evil'));
    fsSync.writeFileSync(at('ws-evil/plan.yaml'), 'old');
    fsSync.symlinkSync(at('ws-evil/plan.yaml'), at('ws/link.yaml'));
    fsSync.symlinkSync(at('ws-evil'), at('ws/out'));
    for (const name of ['ws-evil/plan.yaml', 'ws/link.yaml', 'ws/out/plan.yaml', 'ws/../ws-evil/plan.yaml']) {
      assert.equal(await reasonFor(name), 'outside', name);
    }
    for (const name of ['ws/out/new.yaml', 'new.yaml'])
      assert.equal(await reasonFor(name, 'x', 'absent'), 'outside', name);
    assert.equal(await reasonFor('ws'), 'not-a-file');
    assert.equal(content('ws-evil/plan.yaml'), 'old');
    assert.deepEqual(fsSync.readdirSync(at('ws-evil')), ['plan.yaml']);
  });

  it('refuses text that UTF-8 can not hold', async () => {
    assert.equal(await reasonFor('ws/plan.yaml', 'a\uD800b'), 'not-utf8');
    assert.equal(await reasonFor('ws/plan.yaml', '😀'), undefined);
  });

  it('tries again while the file is held by others, and gives up in the end', async () => {
    for (const code of ['EPERM', 'EBUSY', 'EACCES']) {
      fsSync.writeFileSync(at('ws/plan.yaml'), 'old');
      let once = true;
      const busyOnce = faultyFiles((call) => {
        const fail = call === 'rename' && once;
        if (fail) once = false;
        return fail && code;
      });
      assert.equal(await reasonFor('ws/plan.yaml', 'new', oldStamp, busyOnce), undefined, code);
      assert.equal(content('ws/plan.yaml'), 'new');
    }
    fsSync.writeFileSync(at('ws/plan.yaml'), 'old');
    const waits: number[] = [];
    const files = faultyFiles((call) => call === 'rename' && 'EBUSY');
    const result = await write('ws/plan.yaml', 'new', oldStamp, { ...files, delay: async (ms) => waits.push(ms) });
    assert.equal(result.ok ? undefined : result.reason, 'failed');
    assert.ok(waits.length >= 3 && waits.length <= 10);
    assert.deepEqual([content('ws/plan.yaml'), fsSync.readdirSync(at('ws'))], ['old', ['plan.yaml']]);
  });
});
