import type { Git } from './createGit.ts';
import { type GitResult, gitFailure } from './gitResult.ts';

/**
 * What no single revision holds: `git check-ref-format`'s forbidden characters, and the syntax for options, ranges,
 * negations and paths. The suffixes `~2`, `^`, `^{tag}` and `@{1}` are fine.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses.
const notOneRevision = /^$|^[-^]|\.\.|[\x00-\x20\x7f:?*[\\]/;

/** The full id of the commit that a branch, tag or other revision names, typed by a user perhaps. */
export async function commitOf(
  git: Git,
  folder: string,
  revision: string,
  signal?: AbortSignal,
): Promise<GitResult<string>> {
  const unknown = gitFailure('unknown-ref', `Git knows no branch, tag or commit named "${revision}".`);
  if (notOneRevision.test(revision)) return unknown;
  const result = await git.run(
    folder,
    'rev-parse',
    ['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    { signal, exitCodes: [0, 1, 128] },
  );
  if (!result.ok) return result;
  const id = /^[0-9a-f]{40,64}(?=\n$)/.exec(result.value.stdout.toString())?.[0];
  if (id !== undefined) return { ok: true, value: id };
  return revision === 'HEAD' ? gitFailure('no-commits', 'The current branch has no commits yet.') : unknown;
}
