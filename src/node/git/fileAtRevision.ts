import path from 'node:path';
import { commitOf } from './commitOf.ts';
import type { Git } from './createGit.ts';
import { type GitResult, gitFailure } from './gitResult.ts';

const regularFile = /^100\d{3} blob (?<id>[0-9a-f]{40,64}) +(?<size>\d+)\t/;

/**
 * The exact bytes of a file as a commit has them, without smudge filters or line-end conversion.
 * @param folder any folder of the repository
 * @param file path from the top of the repository, with forward slashes
 * @param maxBytes a larger file is refused as `too-large`
 */
export async function fileAtRevision(
  git: Git,
  folder: string,
  revision: string,
  file: string,
  { signal, maxBytes = 50_000_000 }: { signal?: AbortSignal; maxBytes?: number } = {},
): Promise<GitResult<Uint8Array>> {
  const commit = await commitOf(git, folder, revision, signal);
  if (!commit.ok) return commit;
  const missing = gitFailure('not-found', `There is no file ${file} at ${revision}.`);
  const normal = path.posix.normalize(file);
  if (/^(\.|\.\.|\/.*|\.\.\/.*|.*\/)$/s.test(normal)) return missing;
  // "./" keeps a name that begins with a colon from being taken for a pathspec with magic.
  const args = ['-z', '--long', '--full-tree', commit.value, '--', `./${normal}`];
  const entry = await git.run(folder, 'ls-tree', args, { signal });
  if (!entry.ok) return entry;
  const found = regularFile.exec(entry.value.stdout.toString())?.groups;
  if (found?.['id'] === undefined) return missing;
  if (Number(found['size']) > maxBytes) {
    return gitFailure('too-large', `The file ${file} at ${revision} is larger than ${maxBytes} bytes.`);
  }
  const blob = await git.run(folder, 'cat-file', ['blob', found['id']], { signal });
  return blob.ok ? { ok: true, value: blob.value.stdout } : blob;
}
