import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stampOf } from '../../../../src/node/files/fileStamp.ts';
import { type WritingFiles, writeFileAtomically } from '../../../../src/node/files/writeFileAtomically.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { faultyFiles } from './faultyFiles.ts';

describe('writeFileAtomically, when any one system call fails', () => {
  const temp = useTempFolder();
  const file = (): string => path.join(temp(), 'plan.yaml');
  const state = (): string => (existsSync(file()) ? readFileSync(file(), 'utf8') : 'absent');

  for (const before of ['old', 'absent']) {
    const expected = before === 'absent' ? 'absent' : stampOf(Buffer.from(before));

    /** Whether a write from the state before succeeds. A bug must come out as it is. */
    async function succeeds(files: WritingFiles): Promise<boolean> {
      rmSync(file(), { force: true });
      if (before !== 'absent') writeFileSync(file(), before);
      try {
        return (await writeFileAtomically(file(), 'new', { root: temp(), expected }, files)).ok;
      } catch (error) {
        assert.match(String(error), /a bug/);
        return false;
      }
    }

    for (const code of ['EACCES', 'ENOSPC', 'EBUSY', 'EIO', 'bug']) {
      it(`leaves no part of a file and no temporary one (${before}, ${code})`, async () => {
        const calls: string[] = [];
        const recording = faultyFiles((call) => {
          calls.push(call);
          return undefined;
        });
        assert.equal(await succeeds(recording), true);
        const decided = calls.indexOf('rename');
        assert.ok(decided > 5 && calls.length > decided + 2, calls.join());
        for (const [n, call] of calls.entries()) {
          let turn = 0;
          const ok = await succeeds(faultyFiles(() => turn++ === n && code));
          const what = `${call}, call ${n}`;
          // From the rename on the new content stands, whatever else fails.
          assert.equal(state(), ok || n > decided ? 'new' : before, what);
          assert.deepEqual(readdirSync(temp()), existsSync(file()) ? ['plan.yaml'] : [], what);
        }
      });
    }
  }
});
