import type { Git } from './createGit.ts';
import { type GitResult, gitFailure } from './gitResult.ts';

/**
 * Reads objects of one type in one call of `cat-file --batch`: their exact bytes, without smudge filters or line-end
 * conversion. What the repository has not is missing.
 * @param ids in full
 */
export async function readObjects(
  git: Git,
  folder: string,
  ids: readonly string[],
  type: 'blob' | 'tree',
  signal?: AbortSignal,
): Promise<GitResult<ReadonlyMap<string, Buffer>>> {
  if (ids.length === 0) return { ok: true, value: new Map() };
  const input = `${ids.join('\n')}\n`;
  const batch = await git.run(folder, 'cat-file', ['--batch', '--buffer'], { signal, input });
  if (!batch.ok) return batch;
  const objects = objectsIn(batch.value.stdout, type);
  if (objects === undefined) return gitFailure('failed', 'Git gave an answer that Plandeck does not understand.');
  return { ok: true, value: objects };
}

const LINE_FEED = 10;

/** `ID TYPE SIZE`, the bytes and a line feed for each; `ID missing` for what is not there. */
function objectsIn(output: Buffer, wanted: string): Map<string, Buffer> | undefined {
  const objects = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(LINE_FEED, at);
    if (end < 0) return undefined;
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type === 'missing') continue;
    if (type !== wanted) return undefined;
    objects.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return objects;
}
