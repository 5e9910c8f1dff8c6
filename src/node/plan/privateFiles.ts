import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, findingIn } from '../../core/model/finding.ts';
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

/** What a plan's private folder holds. */
export interface PrivateFiles {
  readonly files: readonly PlanFile[];
  readonly texts: ReadonlyMap<string, LoadedText>;
  /** Sentences for the user about what went wrong around the files. */
  readonly problems: readonly string[];
  /** Why the folder that the plan names is not read. */
  readonly refusal?: Finding;
}

const NONE: PrivateFiles = { files: [], texts: new Map(), problems: [] };

/** Where a plan's private folder is, or why it is not read; undefined where it names none, or there is none. */
export async function privateFolderOf(
  folder: string,
  main: PlanFile | undefined,
  openFolders: readonly string[],
): Promise<{ readonly folder: string } | { readonly refusal: Finding } | undefined> {
  const named = main?.project?.values.private;
  if (main?.project === undefined || named === undefined) return undefined;
  const reached = await reachFolder(folder, named, openFolders);
  if (!reached.ok && reached.reason === 'missing') return undefined;
  const range = main.project.ranges['private']?.value ?? main.project.range;
  const refuse = (why: string): { refusal: Finding } => ({
    refusal: findingIn(main.file, { code: 'private-folder', args: [named, why], range }),
  });
  if (!reached.ok) return refuse(reached.why);
  // What lies below the plan would be read twice, and what lies above it would lay the plan over itself.
  const own = await realpath(folder);
  const isApart = !isWithin(own, reached.folder) && !isWithin(reached.folder, own);
  return isApart
    ? { folder: reached.folder }
    : refuse('it must lie beside the folder of the plan, not in or above it.');
}

/** Reads all YAML files of the private folder that plan.yaml names. */
export async function privateFilesOf(
  folder: string,
  main: PlanFile | undefined,
  git: Git,
  openFolders: readonly string[],
): Promise<PrivateFiles> {
  const found = await privateFolderOf(folder, main, openFolders);
  if (found === undefined) return NONE;
  if ('refusal' in found) return { ...NONE, refusal: found.refusal };
  const walk = await walkYaml(found.folder);
  const { files: names, problem } = await withoutIgnored(git, found.folder, walk.files);
  const paths = names
    .filter((name) => path.posix.basename(name) !== PORTFOLIO_FILE)
    .map((name) => path.join(found.folder, name));
  const read = await mapInOrder(paths, async (name) => [name, await readTextFile(name)] as const);
  const unreadable = walk.unreadable.map((name) => unreadableFolder(path.join(found.folder, name)));
  return {
    files: read.flatMap(([name, text]) => planFileOf(name, text) ?? []),
    texts: new Map(read.flatMap(([name, text]) => (text.ok ? [[name, text] as const] : []))),
    problems: [...unreadable, ...(problem === undefined ? [] : [problem])],
  };
}
