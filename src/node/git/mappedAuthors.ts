import type { CommitAuthor } from '../../core/links/linkIndex.ts';
import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/**
 * Who the authors of commits really are, by the repository's `.mailmap` as it is now; it is not part of the link index,
 * since it changes without a new commit.
 */
export async function mappedAuthors(
  git: Git,
  folder: string,
  authors: Iterable<CommitAuthor>,
  signal?: AbortSignal,
): Promise<GitResult<ReadonlyMap<CommitAuthor, CommitAuthor>>> {
  const asked = [...new Set(authors)];
  if (asked.length === 0) return { ok: true, value: new Map() };
  const input = asked.map(({ name, email }) => `${name} <${email}>\n`).join('');
  const mapped = await git.run(folder, 'check-mailmap', ['--stdin'], { signal, input });
  if (!mapped.ok) return mapped;
  const lines = mapped.value.stdout.toString().split('\n');
  return { ok: true, value: new Map(asked.map((author, index) => [author, authorIn(lines[index]) ?? author])) };
}

function authorIn(line = ''): CommitAuthor | undefined {
  const [, name, email] = /^(.*?) ?<([^>]*)>$/.exec(line) ?? [];
  return name === undefined || email === undefined ? undefined : { name, email };
}
