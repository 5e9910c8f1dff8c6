import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { readTextFile } from '../../../../src/node/files/readTextFile.ts';
import { useTempFolder } from '../useTempFolder.ts';

describe('readTextFile', () => {
  const temp = useTempFolder();
  const at = (name: string): string => path.join(temp(), name);

  async function reasonFor(name: string, maxBytes?: number): Promise<string | undefined> {
    const result = await readTextFile(name, maxBytes === undefined ? {} : { maxBytes });
    if (!result.ok) assert.match(result.message, /\.$/);
    return result.ok ? undefined : result.reason;
  }

  it('gives the text as it is, with the byte order mark apart', async () => {
    const cases: [string, string, boolean][] = [
      ['', '', false],
      ['a\r\nb\rc\n\0é€😀', 'a\r\nb\rc\n\0é€😀', false],
      ['\uFEFFa', 'a', true],
      ['\uFEFF\uFEFFa', '\uFEFFa', true],
      ['a\uFEFF', 'a\uFEFF', false],
    ];
    for (const [content, text, bom] of cases) {
      writeFileSync(at('x'), content);
      const result = await readTextFile(at('x'));
      assert.ok(result.ok);
      assert.deepEqual([result.text, result.bom], [text, bom]);
    }
  });

  it('refuses what is not UTF-8', async () => {
    const broken = [[0x80], [0x61, 0xff], [0xc3], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]];
    for (const bytes of [...broken, [0xef, 0xbb, 0xbf, 0x80]]) {
      writeFileSync(at('x'), Buffer.from(bytes));
      assert.equal(await reasonFor(at('x')), 'not-utf8', bytes.join());
    }
    for (const bytes of [
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0xff, 0xfe, 0x61, 0],
      [0xfe, 0xff, 0, 0x61],
    ]) {
      writeFileSync(at('x'), Buffer.from(bytes));
      assert.equal(await reasonFor(at('x')), 'utf16', bytes.join());
    }
  });

  it('refuses folders, devices, FIFOs and sockets at once', async () => {
    mkdirSync(at('folder'));
    execFileSync('mkfifo', [at('fifo')]);
    const server = createServer().listen(at('socket'));
    symlinkSync(at('fifo'), at('link'));
    for (const name of [at('folder'), at('fifo'), at('link'), at('socket'), '/dev/zero', '/dev/tty']) {
      assert.equal(await reasonFor(name), 'not-a-file', name);
    }
    server.close();
  });

  it('knows a missing file', async () => {
    writeFileSync(at('x'), '');
    symlinkSync(at('nowhere'), at('dangling'));
    for (const name of ['none', 'none/x', 'x/y', 'dangling']) assert.equal(await reasonFor(at(name)), 'missing', name);
    symlinkSync('circle', at('circle'));
    assert.equal(await reasonFor(at('circle')), 'failed');
  });

  it('refuses what is larger than the cap', async () => {
    writeFileSync(at('x'), 'éé');
    assert.equal(await reasonFor(at('x'), 4), undefined);
    assert.equal(await reasonFor(at('x'), 3), 'too-large');
    // Says that it is empty and is not.
    assert.equal(await reasonFor('/proc/self/status', 10), 'too-large');
  });

  it('stamps the content, not the times', async () => {
    const stamps = [];
    for (const [content, time] of [
      ['a', 1],
      ['b', 1],
      ['a', 2],
    ] as const) {
      writeFileSync(at('x'), content);
      utimesSync(at('x'), time, time);
      const result = await readTextFile(at('x'));
      stamps.push(result.ok && result.stamp);
    }
    assert.notEqual(stamps[0], stamps[1]);
    assert.equal(stamps[0], stamps[2]);
  });
});
