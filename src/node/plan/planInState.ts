import path from 'node:path';
import { PLAN_FILE } from '../../core/model/planFiles.ts';
import { MAX_BYTES, type TextFile, textFileOf, tooLarge } from '../files/readTextFile.ts';
import type { BlobReader } from '../git/blobReader.ts';
import type { Git } from '../git/createGit.ts';
import { filesInState, type GitFile } from '../git/filesInState.ts';
import type { GitFailure } from '../git/gitResult.ts';
import type { GitState } from '../git/gitState.ts';
import { ownFiles } from './planFileNames.ts';
import { NO_PRIVATE_FILES, type PlanSource } from './planSource.ts';

export interface PlanInStateOptions {
  readonly git: Git;
  readonly blobs: BlobReader;
  /** The top folder of the worktree. */
  readonly root: string;
  readonly state: GitState;
  /** The folder of the plan, absolute, as the user names it. */
  readonly folder: string;
  /** The same as a path from the root, with forward slashes; '' for the root. */
  readonly below: string;
  readonly signal?: AbortSignal | undefined;
}

/** A source of one plan, which tells afterwards whether git failed: what it gave is not whole then. */
export interface PlanInState extends PlanSource {
  failure(): GitFailure | undefined;
}

/** The plan in a folder as it is in a state that git keeps. All of its files are asked for at once, with the first. */
export function planInState({ git, blobs, root, state, folder, below, signal }: PlanInStateOptions): PlanInState {
  const isRoot = below === '';
  let failure: GitFailure | undefined;
  const texts = new Map<string, TextFile>();
  const fileNamed = (name: string): string => path.join(folder, name);

  /** The YAML files of the plan's folder by their paths in it; at the root of a repository only those that can count. */
  const list = async (onlyPlan: boolean): Promise<ReadonlyMap<string, GitFile>> => {
    const listed = await filesInState(git, root, state, onlyPlan ? [PLAN_FILE, 'plan'] : [below], signal);
    if (!listed.ok) failure ??= listed;
    const own = [...(listed.ok ? listed.value : [])].flatMap(([name, file]): [string, GitFile][] =>
      /\.ya?ml$/.test(name) ? [[isRoot ? name : name.slice(below.length + 1), file]] : [],
    );
    return new Map(own);
  };

  const fetch = async (files: ReadonlyMap<string, GitFile>, names: readonly string[]): Promise<void> => {
    const wanted = names.flatMap((name) => {
      const file = files.get(name);
      return file && !texts.has(fileNamed(name)) ? [{ name: fileNamed(name), ...file }] : [];
    });
    const small = wanted.filter(({ size = 0 }) => size <= MAX_BYTES);
    const read =
      small.length === 0
        ? undefined
        : await blobs.read(
            root,
            small.map(({ id }) => id),
            signal,
          );
    if (read?.ok === false) failure ??= read;
    for (const { name, id, size = 0 } of wanted) {
      const bytes = read?.ok ? read.value.get(id) : undefined;
      if (Math.max(size, bytes?.length ?? 0) > MAX_BYTES) texts.set(name, tooLarge(name, MAX_BYTES));
      else texts.set(name, bytes ? textFileOf(name, bytes) : absent(name));
    }
  };

  let first: Promise<ReadonlyMap<string, GitFile>> | undefined;
  /** Lists and reads the files that the plan has unless it names others. */
  const begin = (): Promise<ReadonlyMap<string, GitFile>> => {
    first ??= list(isRoot).then(async (files) => {
      await fetch(files, ownFiles([...files.keys()].sort(), undefined, isRoot) ?? []);
      return files;
    });
    return first;
  };

  return {
    failure: () => failure,
    read: async (file) => {
      await begin();
      return texts.get(file) ?? { ok: false, reason: 'missing', message: `${file} does not exist.` };
    },
    names: async (_, patterns) => {
      const files = isRoot && patterns !== undefined ? await list(false) : await begin();
      const names = ownFiles([...files.keys()].sort(), patterns, isRoot) ?? [];
      await fetch(files, names);
      return { names, problems: [], isPartMissing: false };
    },
    privateFiles: async () => NO_PRIVATE_FILES,
  };
}

/** In a partial clone, git has names of files that it does not have. */
function absent(name: string): TextFile {
  return { ok: false, reason: 'failed', message: `${name} was not fetched into this repository.` };
}
