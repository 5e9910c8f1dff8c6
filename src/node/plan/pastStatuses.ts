import path from 'node:path/posix';
import { workflowIn } from '../../core/model/buildPlan.ts';
import type { PlanFile } from '../../core/model/plan.ts';
import { PLAN_FILE } from '../../core/model/planFiles.ts';
import { readPlanFile } from '../../core/text/readPlanFile.ts';
import { MAX_BYTES, textFileOf } from '../files/readTextFile.ts';
import type { BlobReader } from '../git/blobReader.ts';
import type { FileChange } from '../git/fileChanges.ts';
import type { GitResult } from '../git/gitResult.ts';
import { ownFiles } from './planFileNames.ts';

/** The YAML files of a commit among which a plan's are: the ids of their blobs, by their paths from the top folder. */
export type Blobs = ReadonlyMap<string, string>;

/** What a commit says of the statuses of a plan's items. */
export interface PastStatuses {
  readonly blobs: Blobs;
  /** The files of the plan, by their paths. */
  readonly files: ReadonlyMap<string, PastFile>;
  /** By the ids of the items. */
  readonly statuses: ReadonlyMap<string, string>;
  /** The ids of those whose file cannot be read there, so that they are taken to be as they were afterwards. */
  readonly unseen: ReadonlySet<string>;
}

export function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

interface PastFile {
  readonly read: PlanFile;
  readonly blob: string;
  readonly isReadable: boolean;
}

/** Reads the statuses of a plan's items in many commits, each from one that is near to it and says most of it too. */
export class PastStatusReader {
  readonly #blobs: BlobReader;
  readonly #root: string;
  readonly #folders: readonly string[];
  readonly #signal: AbortSignal | undefined;

  /** @param folders where the plan may stand, from the top folder with forward slashes: the first that has one counts */
  constructor(blobs: BlobReader, root: string, folders: readonly string[], signal: AbortSignal | undefined) {
    this.#blobs = blobs;
    this.#root = root;
    this.#folders = folders;
    this.#signal = signal;
  }

  /** @param after a later commit */
  async read(blobs: Blobs, after?: PastStatuses): Promise<GitResult<PastStatuses>> {
    const files = new Map<string, PastFile>();
    const folder = this.#folders.find((one) => blobs.has(path.join(one, PLAN_FILE)));
    if (folder !== undefined) {
      const main = path.join(folder, PLAN_FILE);
      const first = await this.#readFiles([main], blobs, after, files);
      if (!first.ok) return first;
      const names = filesOf(folder, blobs, files.get(main)?.read.project?.values.files);
      const rest = await this.#readFiles(names, blobs, after, files);
      if (!rest.ok) return rest;
    }
    return { ok: true, value: { blobs, files, ...statusesIn([...files.values()]) } };
  }

  /** Adds to `files` those that can be read, here or in the later commit. */
  async #readFiles(
    names: readonly string[],
    blobs: Blobs,
    after: PastStatuses | undefined,
    files: Map<string, PastFile>,
  ): Promise<GitResult<undefined>> {
    const isKnown = (name: string): boolean => after?.files.get(name)?.blob === blobs.get(name);
    const unknown = names.flatMap((name) => (isKnown(name) ? [] : (blobs.get(name) ?? [])));
    const read = await this.#blobs.read(this.#root, unknown, this.#signal);
    if (!read.ok) return read;
    for (const name of names) {
      const before = after?.files.get(name);
      const blob = blobs.get(name) ?? '';
      const file = isKnown(name) ? before : fileIn(name, blob, read.value.get(blob), before);
      if (file) files.set(name, file);
    }
    return { ok: true, value: undefined };
  }
}

/** The files of the plan in a folder, by their paths from the top folder. */
function filesOf(folder: string, blobs: Blobs, patterns: readonly string[] | undefined): readonly string[] {
  const start = folder === '' ? '' : `${folder}/`;
  const below = [...blobs.keys()]
    .filter((name) => name.startsWith(start) && isYaml(name))
    .map((name) => name.slice(start.length));
  return (ownFiles(below.sort(), patterns, folder === '') ?? []).map((name) => path.join(folder, name));
}

/** The files of the commit before one. @param changes what the one changed */
export function blobsBefore(blobs: Blobs, changes: readonly FileChange[]): Blobs {
  const before = new Map(blobs);
  for (const { path: name, from } of changes) {
    if (from === undefined) before.delete(name);
    else if (isYaml(name)) before.set(name, from);
  }
  return before;
}

/** What a file said; where that cannot be read, what it said afterwards. */
function fileIn(
  name: string,
  blob: string,
  bytes: Buffer | undefined,
  after: PastFile | undefined,
): PastFile | undefined {
  const text = bytes && bytes.length <= MAX_BYTES ? textFileOf(name, bytes) : undefined;
  const read = text?.ok ? readPlanFile(name, text.text, after?.read) : undefined;
  if (read && !read.isReadOnly) return { read, blob, isReadable: true };
  return after && { read: after.read, blob, isReadable: false };
}

function statusesIn(files: readonly PastFile[]): Pick<PastStatuses, 'statuses' | 'unseen'> {
  const first = workflowIn(files.map(({ read }) => read))[0]?.id ?? '';
  const statuses = new Map<string, string>();
  const unseen = new Set<string>();
  for (const { read, isReadable } of files) {
    for (const { id, values } of read.items) {
      if (statuses.has(id)) continue;
      statuses.set(id, values.status ?? first);
      if (!isReadable) unseen.add(id);
    }
  }
  return { statuses, unseen };
}
