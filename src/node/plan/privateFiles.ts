import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, findingIn } from '../../core/model/finding.ts';
import { rangeOf, rangeOfField } from '../../core/model/place.ts';
import type { PlanFile } from '../../core/model/plan.ts';
import { PORTFOLIO_FILE } from '../../core/model/planFiles.ts';
import { isWithin } from '../files/isInside.ts';
import { readTextFile } from '../files/readTextFile.ts';
import { walkYaml } from '../files/walkYaml.ts';
import type { Git } from '../git/createGit.ts';
import { mapInOrder } from './mapInOrder.ts';
import { unreadableFolder } from './planFileNames.ts';
import { type LoadedText, planFileOf } from './planFileOf.ts';
import { reachFolder } from './reachable.ts';
import { withoutIgnored } from './withoutIgnored.ts';

/** The files of a plan's private folder. */
export interface PrivateFileNames {
  /** The folder, absolute; undefined where the plan names none, or one that is not there or is not read. */
  readonly folder?: string;
  /** Absolute paths, in order. */
  readonly names: readonly string[];
  /** Sentences for the user about what went wrong around the files. */
  readonly problems: readonly string[];
  /** Why the folder that the plan names is not read. */
  readonly refusal?: Finding;
}

/** What these files hold. */
export interface PrivateFiles extends Pick<PrivateFileNames, 'problems' | 'refusal'> {
  readonly files: readonly PlanFile[];
  readonly texts: ReadonlyMap<string, LoadedText>;
}

/** Reads all YAML files of the private folder that plan.yaml names. See {@link privateFileNames}. */
export async function privateFilesOf(
  folder: string,
  main: PlanFile | undefined,
  git: Git,
  openFolders: readonly string[],
): Promise<PrivateFiles> {
  const { names, folder: _, ...found } = await privateFileNames(folder, main, git, openFolders);
  const read = await mapInOrder(names, async (name) => [name, await readTextFile(name)] as const);
  return {
    ...found,
    files: read.flatMap(([name, text]) => planFileOf(name, text) ?? []),
    texts: new Map(read.flatMap(([name, text]) => (text.ok ? [[name, text] as const] : []))),
  };
}

/**
 * Finds the YAML files of the private folder that a plan names.
 * @param folder the plan's own
 * @param main what its plan.yaml says
 * @param git says what is ignored; without it nothing is
 * @param openFolders folders that the user has opened, in which the private one may lie
 */
export async function privateFileNames(
  folder: string,
  main: PlanFile | undefined,
  git: Git | undefined,
  openFolders: readonly string[],
): Promise<PrivateFileNames> {
  const found = await privateFolderOf(folder, main, openFolders);
  if (found === undefined) return { names: [], problems: [] };
  if ('refusal' in found) return { names: [], problems: [], refusal: found.refusal };
  const walk = await walkYaml(found.folder);
  const { files, problem } = await withoutIgnored(git, found.folder, walk.files);
  const unreadable = walk.unreadable.map((name) => unreadableFolder(path.join(found.folder, name)));
  return {
    folder: found.folder,
    names: files
      .filter((name) => path.posix.basename(name) !== PORTFOLIO_FILE)
      .map((name) => path.join(found.folder, name)),
    problems: [...unreadable, ...(problem === undefined ? [] : [problem])],
  };
}

/** Where a plan's private folder is, or why it is not read; undefined where it names none, or there is none. */
async function privateFolderOf(
  folder: string,
  main: PlanFile | undefined,
  openFolders: readonly string[],
): Promise<{ readonly folder: string } | { readonly refusal: Finding } | undefined> {
  const named = main?.project?.values.private;
  if (main?.project === undefined || named === undefined) return undefined;
  const reached = await reachFolder(folder, named, openFolders);
  if (!reached.ok && reached.reason === 'missing') return undefined;
  const range = rangeOfField(main.project, 'private')?.value ?? rangeOf(main.project);
  const refuse = (why: string): { refusal: Finding } => ({
    refusal: findingIn(main.file, { code: 'private-folder', args: [named, why], range }),
  });
  if (!reached.ok) return refuse(reached.why);
  // What lies below the plan would be read twice, and what lies above it would lay the plan over itself.
  const own = await realpath(folder);
  const isApart = !isWithin(own, reached.folder) && !isWithin(reached.folder, own);
  return isApart
    ? { folder: path.resolve(folder, named) }
    : refuse('it must lie beside the folder of the plan, not in or above it.');
}
