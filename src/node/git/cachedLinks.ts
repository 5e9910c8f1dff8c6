import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { LinkIndex } from '../../core/links/linkIndex.ts';
import type { Vocabulary } from '../../core/links/vocabulary.ts';
import { errnoOf } from '../files/errnoOf.ts';
import type { FileStamp } from '../files/fileStamp.ts';
import { readTextFile } from '../files/readTextFile.ts';
import { writeFileAtomically } from '../files/writeFileAtomically.ts';
import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';
import { linkFileText, linksInFile } from './linkFile.ts';
import { type ReadLinksOptions, readLinks } from './readLinks.ts';
import type { Refs } from './refsOf.ts';
import type { Repository } from './repositoryOf.ts';

/** A file that is larger is read again from git. */
const MAX_BYTES = 200_000_000;

/**
 * What `readLinks` gives, from what an earlier process has kept in `cacheFolder`, a file for each repository; all
 * worktrees of one share it. What is odd there is thrown away, and what can't be kept is only read again next time.
 */
export async function cachedLinks(
  git: Git,
  { root, commonDir }: Repository,
  refs: Refs,
  vocabulary: Vocabulary,
  { cacheFolder, ...options }: ReadLinksOptions & { readonly cacheFolder: string | undefined },
): Promise<GitResult<LinkIndex>> {
  if (cacheFolder === undefined) return readLinks(git, root, refs, vocabulary, undefined, options);
  const file = path.join(
    cacheFolder,
    `links-${createHash('sha256').update(commonDir).digest('hex').slice(0, 32)}.json`,
  );
  const { earlier, expected } = await load(file, commonDir);
  const result = await readLinks(git, root, refs, vocabulary, earlier, options);
  if (result.ok && result.value !== earlier) await save(file, commonDir, result.value, expected);
  return result;
}

async function load(
  file: string,
  repository: string,
): Promise<{ earlier?: LinkIndex; expected: FileStamp | 'absent' }> {
  const read = await readTextFile(file, { maxBytes: MAX_BYTES });
  if (read.ok) {
    const earlier = linksInFile(repository, read.text);
    return { expected: read.stamp, ...(earlier && { earlier }) };
  }
  if (read.reason !== 'missing') await ignoringSystem(() => rm(file, { force: true }));
  return { expected: 'absent' };
}

async function save(file: string, repository: string, index: LinkIndex, expected: FileStamp | 'absent'): Promise<void> {
  const root = path.dirname(file);
  await ignoringSystem(async () => {
    await mkdir(root, { recursive: true, mode: 0o700 });
    await writeFileAtomically(file, linkFileText(repository, index), { root, expected });
  });
}

async function ignoringSystem(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
}
