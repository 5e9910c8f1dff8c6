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
  /** The files at `pathsOf(below)` by their paths from the root, where they are known. */
  readonly files?: ReadonlyMap<string, GitFile> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Where the files of a plan can be that names none itself; at the root of a repository, which may be huge, not everywhere. */
export function pathsOf(below: string): readonly string[] {
  return below === '' ? [PLAN_FILE, 'plan'] : [below];
}

/** A source of one plan, which tells afterwards whether git failed: what it gave is not whole then. */
export interface PlanInState extends PlanSource {
  /** Lists and reads the files that the plan has unless it names others. */
  begin(): Promise<void>;
  failure(): GitFailure | undefined;
}

/** The plan in a folder as it is in a state that git keeps. All of its files are asked for at once, with the first. */
export function planInState({
  git,
  blobs,
  root,
  state,
  folder,
  below,
  files,
  signal,
}: PlanInStateOptions): PlanInState {
  const isRoot = below === '';
  let failure: GitFailure | undefined;
  const texts = new Map<string, TextFile>();
  const fileNamed = (name: string): string => path.join(folder, name);

  /** The YAML files of the plan's folder by their paths in it. */
  const list = async (paths: readonly string[]): Promise<ReadonlyMap<string, GitFile>> => {
    const listed = await filesInState(git, root, state, paths, signal);
    if (!listed.ok) failure ??= listed;
    return inFolder(listed.ok ? listed.value : new Map(), below);
  };

  const fetch = async (listed: ReadonlyMap<string, GitFile>, names: readonly string[]): Promise<void> => {
    const wanted = names.flatMap((name) => {
      const file = listed.get(name);
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
  const begin = (): Promise<ReadonlyMap<string, GitFile>> => {
    first ??= (async () => {
      const found = files ? inFolder(files, below) : await list(pathsOf(below));
      await fetch(found, ownFiles([...found.keys()].sort(), undefined, isRoot) ?? []);
      return found;
    })();
    return first;
  };

  return {
    begin: async () => void (await begin()),
    failure: () => failure,
    read: async (file) => {
      await begin();
      return texts.get(file) ?? { ok: false, reason: 'missing', message: `${file} does not exist.` };
    },
    names: async (_, patterns) => {
      const found = isRoot && patterns !== undefined ? await list([below]) : await begin();
      const names = ownFiles([...found.keys()].sort(), patterns, isRoot) ?? [];
      await fetch(found, names);
      return { names, problems: [], isPartMissing: false };
    },
    privateFiles: async () => NO_PRIVATE_FILES,
  };
}

/** The YAML files of a folder by their paths in it. */
function inFolder(files: ReadonlyMap<string, GitFile>, below: string): ReadonlyMap<string, GitFile> {
  const start = below === '' ? '' : `${below}/`;
  return new Map(
    [...files].flatMap(([name, file]): [string, GitFile][] =>
      name.startsWith(start) && /\.ya?ml$/.test(name) ? [[name.slice(start.length), file]] : [],
    ),
  );
}

/** In a damaged repository, git has names of files that it does not have. */
function absent(name: string): TextFile {
  return { ok: false, reason: 'failed', message: `Git has lost what ${name} held.` };
}
