import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { walkYaml } from '../../../../src/node/files/walkYaml.ts';
import { writeFileAtomically } from '../../../../src/node/files/writeFileAtomically.ts';
import { writeFiles } from '../../../../src/node/files/writeFilesAtomically.ts';
import { mapInOrder } from '../../../../src/node/plan/mapInOrder.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { faultyFiles } from './faultyFiles.ts';
import { WrittenFolder } from './writtenFolder.ts';

const WRITER = path.resolve('out', 'test', 'unit', 'node', 'files', 'killedWriter.js');

describe('writeFiles, in a process that is killed', () => {
  const temp = useTempFolder();

  for (const before of [['old'], ['absent'], ['old', 'absent']]) {
    it(`leaves every file whole, and nothing that stays (${before})`, async () => {
      let calls = 0;
      const counting = faultyFiles(() => {
        calls++;
        return undefined;
      });
      await writeFiles(new WrittenFolder(path.join(temp(), 'count'), before).writes, counting);
      const turns = Array.from({ length: calls }, (_, turn) => turn);
      const lefts = await mapInOrder(turns, async (turn) => {
        const folder = new WrittenFolder(path.join(temp(), `${turn}`), before);
        const child = spawn(process.execPath, [WRITER, `${turn}`, JSON.stringify(folder.writes)], { stdio: 'ignore' });
        const [code] = await once(child, 'exit');
        assert.notEqual(code, 0, `call ${turn}`);
        return checkKilled(folder, `call ${turn}`);
      });
      // Killed at some calls, it does leave temporary files, and those were taken away.
      assert.ok(Math.max(...lefts) >= 1);
    });
  }

  /** How many temporary files were left over. */
  async function checkKilled(folder: WrittenFolder, what: string): Promise<number> {
    const { texts, before, temporaries } = folder;
    for (const [index, text] of texts.entries()) assert.ok(text === 'new' || text === before[index], what);
    // What comes first is new first, and all were staged before the first was.
    assert.deepEqual(texts, [...texts.filter((text) => text === 'new'), ...before.slice(count(texts, 'new'))], what);
    assert.equal(folder.modesKept, true, what);
    assert.ok(
      (await walkYaml(folder.folder)).files.every((name) => /^\d\.yaml$/.test(name)),
      what,
    );
    await writeAgain(folder);
    assert.deepEqual(folder.temporaries, temporaries, `${what}: another process may still be at them`);
    folder.age();
    await writeAgain(folder);
    assert.deepEqual(folder.temporaries, [], what);
    return temporaries.length;
  }

  /** A later write into the same folder. */
  async function writeAgain({ folder }: WrittenFolder): Promise<void> {
    const name = path.join(folder, `later-${readdirSync(folder).length}.yaml`);
    const result = await writeFileAtomically(name, 'later', { root: folder, expected: 'absent' });
    assert.equal(result.ok, true);
  }

  function count(texts: readonly string[], wanted: string): number {
    return texts.filter((text) => text === wanted).length;
  }
});
