import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WritingFiles } from '../../../../src/node/files/temporaryFile.ts';
import { type FilesWriteResult, writeFiles } from '../../../../src/node/files/writeFilesAtomically.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { faultyFiles } from './faultyFiles.ts';
import { SCENARIOS, WrittenFolder } from './writtenFolder.ts';

describe('writeFiles, when any one system call fails', () => {
  const temp = useTempFolder();
  let folders = 0;

  /** What comes of a write in a new folder with an old left-over in it. A bug must come out as it is. */
  async function write(
    before: readonly string[],
    files: WritingFiles,
  ): Promise<{ folder: WrittenFolder; result: FilesWriteResult | 'bug' }> {
    const folder = new WrittenFolder(path.join(temp(), `${folders++}`), before);
    folder.leaveBehind();
    try {
      return { folder, result: await writeFiles(folder.writes, files) };
    } catch (error) {
      assert.match(String(error), /a bug/);
      return { folder, result: 'bug' };
    }
  }

  async function callsOf(before: readonly string[]): Promise<string[]> {
    const calls: string[] = [];
    const recording = faultyFiles((call) => {
      calls.push(call);
      return undefined;
    });
    const { folder, result } = await write(before, recording);
    assert.equal(result !== 'bug' && result.ok, true);
    assert.deepEqual(folder.temporaries, []);
    return calls;
  }

  /** Fails the call of a number, and says which that was: calls that don't wait for one another come in any order. */
  function failingAt(n: number, how: string): { readonly files: WritingFiles; failed(): string } {
    let turn = 0;
    let failed = '';
    const files = faultyFiles((call) => {
      if (turn++ !== n) return undefined;
      failed = call;
      return how;
    });
    return { files, failed: () => failed };
  }

  function isOldLeftover(name: string): boolean {
    return name.includes('0123456789abcdef');
  }

  it('makes every kind of call', async () => {
    const calls = new Set(await callsOf(['old', 'absent', 'older']));
    const all = ['access', 'chmod', 'close', 'lstat', 'open', 'readFile', 'readdir', 'realpath', 'rename'];
    assert.deepEqual([...calls].filter((call) => call !== 'chown').sort(), [
      ...all,
      'stat',
      'sync',
      'unlink',
      'writeFile',
    ]);
  });

  for (const before of SCENARIOS) {
    const fresh = before.map(() => 'new');
    for (const code of ['EACCES', 'ENOSPC', 'EBUSY', 'EIO']) {
      it(`leaves all files old or all new, and no temporary one (${before}, ${code})`, async () => {
        const calls = await callsOf(before);
        const decided = calls.lastIndexOf('rename');
        for (const n of calls.keys()) {
          const { files, failed } = failingAt(n, code);
          const { folder, result } = await write(before, files);
          const call = failed();
          const what = `${call}, call ${n}`;
          assert.ok(result !== 'bug', what);
          assert.deepEqual(folder.texts, result.ok ? fresh : before, what);
          assert.equal(folder.modesKept, true, what);
          if (!result.ok) assert.match(result.message, /^\/.*\d\.yaml .+\.$|^(You|There) .+\.$/, what);
          // From the last rename on the new content stands, and only taking away what others left may have failed.
          if (n > decided) assert.equal(result.ok, true, what);
          else assert.equal(result.ok && folder.temporaries.length > 0, false, what);
          // What cannot be removed stays, until a later write.
          if (call === 'unlink') assert.equal(folder.temporaries.length, 1, what);
          else assert.ok(folder.temporaries.every(isOldLeftover), what);
        }
      });
    }

    it(`throws what is no system error, with every file whole (${before})`, async () => {
      for (const n of (await callsOf(before)).keys()) {
        const { files, failed } = failingAt(n, 'bug');
        const { folder } = await write(before, files);
        const call = failed();
        for (const [index, text] of folder.texts.entries()) assert.ok(text === 'new' || text === before[index]);
        if (call !== 'unlink') assert.ok(folder.temporaries.every(isOldLeftover), call);
      }
    });
  }

  it('says which files could not be put back', async () => {
    let renames = 0;
    const { folder, result } = await write(
      ['old', 'old', 'old'],
      faultyFiles((call) => call === 'rename' && ++renames > 1 && 'EIO'),
    );
    assert.ok(result !== 'bug' && !result.ok);
    assert.deepEqual(folder.texts, ['new', 'old', 'old']);
    assert.deepEqual(
      result.written.map((name) => path.basename(name)),
      ['0.yaml'],
    );
    assert.match(result.message, /1\.yaml could not be written \(EIO\).* could not be put back: \S+0\.yaml\.$/);
  });

  it('takes a created file away again, and says where it cannot', async () => {
    for (const [canRemove, left] of [
      [true, 'absent'],
      [false, 'new'],
    ] as const) {
      let renames = 0;
      const files = faultyFiles((call) => {
        if (call === 'unlink') return !canRemove && 'EACCES';
        return call === 'rename' && ++renames > 1 && 'EIO';
      });
      const { folder, result } = await write(['absent', 'old'], files);
      assert.deepEqual([folder.texts, result !== 'bug' && result.ok], [[left, 'old'], false]);
    }
  });

  it('does not put back over what somebody has written meanwhile', async () => {
    let renames = 0;
    const theirs = new WrittenFolder(path.join(temp(), 'theirs'), ['old', 'old']);
    const [first] = theirs.writes;
    const files = faultyFiles((call) => {
      if (call !== 'rename' || ++renames !== 2) return undefined;
      theirs.overwrite(0, 'theirs');
      return 'EIO';
    });
    const result = await writeFiles(theirs.writes, files);
    assert.deepEqual(theirs.texts, ['theirs', 'old']);
    assert.deepEqual(result.ok || result.written, [first?.name]);
  });

  it('writes none where the last one is refused', async () => {
    const obstacles: Record<string, (name: string) => void> = {
      changed: (name) => writeFileSync(name, 'odd'),
      'read-only': (name) => chmodSync(name, 0o444),
      'not-a-file': (name) => {
        rmSync(name);
        mkdirSync(name);
      },
      outside: (name) => {
        rmSync(name);
        writeFileSync(path.join(temp(), 'foreign'), 'old');
        symlinkSync(path.join(temp(), 'foreign'), name);
      },
    };
    for (const [reason, obstruct] of Object.entries(obstacles)) {
      const folder = new WrittenFolder(path.join(temp(), reason), ['old', 'old']);
      const { writes } = folder;
      obstruct(writes[1]?.name ?? '');
      const calls: string[] = [];
      const recording = faultyFiles((call) => {
        calls.push(call);
        return undefined;
      });
      const result = await writeFiles(writes, recording);
      assert.ok(!result.ok);
      assert.equal(result.reason, reason);
      assert.match(result.message, /1\.yaml .+\.$/);
      assert.equal(calls.includes('rename'), false, reason);
      assert.equal(readFileSync(writes[0]?.name ?? '', 'utf8'), 'old', reason);
      assert.deepEqual(folder.temporaries, [], reason);
    }
  });
});
