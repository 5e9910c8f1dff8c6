import type { FileWrite } from '../../../../src/node/files/fileReplacement.ts';
import { writeFiles } from '../../../../src/node/files/writeFilesAtomically.ts';
import { faultyFiles } from './faultyFiles.ts';

// Writes files, and is killed at the system call with the number that the first argument gives: before it, or, of a
// write, when half of its bytes are on the disk.
const [turn = '', writes = ''] = process.argv.slice(2);
let left = Number(turn);
const files = faultyFiles((call) => {
  if (left-- > 0) return undefined;
  if (left === -1 && call === 'writeFile') return 'EIO';
  process.kill(process.pid, 'SIGKILL');
  return undefined;
});
void writeFiles(JSON.parse(writes) as FileWrite[], files).then(({ ok }) => {
  process.exitCode = ok ? 0 : 1;
});
