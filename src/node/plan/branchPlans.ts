import path from 'node:path';
import type { Identified } from '../../core/links/knownIds.ts';
import { readPlanFile } from '../../core/text/readPlanFile.ts';
import { realPathOf } from '../files/isInside.ts';
import { MAX_BYTES } from '../files/readTextFile.ts';
import type { BlobReader } from '../git/blobReader.ts';
import type { Git } from '../git/createGit.ts';
import type { GitResult } from '../git/gitResult.ts';
import type { Refs } from '../git/refsOf.ts';
import type { Repository } from '../git/repositoryOf.ts';
import { treesAt, yamlBlobsBelow } from '../git/yamlBlobs.ts';
import { pathsOf } from './planInState.ts';

/** So many states of a plan are read at most, those of the youngest branches. */
const MAX_STATES = 100;

/**
 * Reads which items the plan has on other branches. A process names the plan's folder at the tips of all; of the states that
 * differ, one more process for each level of folders lists the files, and the last reads those that are unlike any
 * before. What a file has by its blob is remembered.
 */
export class BranchPlans {
  readonly #git: Git;
  readonly #blobs: BlobReader;
  /** By the ids of the blobs. */
  readonly #items = new Map<string, readonly Identified[]>();

  constructor(git: Git, blobs: BlobReader) {
    this.#git = git;
    this.#blobs = blobs;
  }

  /** @param folder that of the plan as it is on the disk, in `repository` */
  async itemsOf(
    folder: string,
    { root }: Repository,
    { branches }: Refs,
    signal?: AbortSignal,
  ): Promise<GitResult<readonly Identified[]>> {
    const below = path
      .relative(root, await realPathOf(folder))
      .split(path.sep)
      .join('/');
    const tips = [...branches].sort((a, b) => b.time - a.time).map(({ tip }) => tip);
    const found = await treesAt(this.#git, root, [...new Set(tips)], pathsOf(below), signal);
    if (!found.ok) return found;
    const { trees, blobs } = found.value;
    const listed = await yamlBlobsBelow(this.#git, root, trees.slice(0, MAX_STATES), signal);
    if (!listed.ok) return listed;
    const all = [...new Set([...blobs.slice(0, MAX_STATES), ...listed.value])];
    const unread = all.filter((id) => !this.#items.has(id));
    const read = await this.#blobs.read(root, unread, signal);
    if (!read.ok) return read;
    for (const [id, bytes] of read.value) this.#items.set(id, itemsIn(bytes));
    return { ok: true, value: all.flatMap((id) => this.#items.get(id) ?? []) };
  }
}

function itemsIn(bytes: Buffer): readonly Identified[] {
  if (bytes.length > MAX_BYTES) return [];
  return readPlanFile('', bytes.toString()).items.map(({ id, values: { formerly } }) => ({
    id,
    values: formerly ? { formerly } : {},
  }));
}
