import { matchesGlob } from './glob.ts';

/** The file whose folder is a plan. */
export const PLAN_FILE = 'plan.yaml';

/** The file that names the plans of a portfolio. It belongs to no plan. */
export const PORTFOLIO_FILE = 'portfolio.yaml';

/** The YAML files below a plan's folder, as paths relative to it. */
export interface PlanFolder {
  readonly folder: string;
  readonly files: readonly string[];
}

/** Whether a path has a part that never holds plan files: a dot-folder, a hidden file, or node_modules. */
export function isLeftOut(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}

/**
 * Shares out YAML files among the plans that hold them: each belongs to the nearest folder above it with a plan.yaml.
 * @param files paths relative to one root, with slashes
 * @returns the plans by folder ('' is the root), plan.yaml first and the other files sorted
 */
export function planFoldersIn(files: readonly string[]): PlanFolder[] {
  const kept = files.filter((file) => !isLeftOut(file) && nameOf(file) !== PORTFOLIO_FILE);
  const folders = new Map<string, string[]>();
  for (const file of kept) if (nameOf(file) === PLAN_FILE) folders.set(folderOf(file), []);
  for (const file of kept) {
    for (let folder: string | undefined = folderOf(file); folder !== undefined; folder = parentOf(folder)) {
      const members = folders.get(folder);
      if (members === undefined) continue;
      members.push(folder === '' ? file : file.slice(folder.length + 1));
      break;
    }
  }
  return [...folders]
    .sort(([a], [b]) => compare(a, b))
    .map(([folder, members]) => ({ folder, files: inOrder(members) }));
}

/**
 * The files of a plan among those below its folder.
 * @param patterns the plan's `project.files`, if it has any
 * @param isRepositoryRoot at the root of a repository only plan.yaml and plan/** count unless the plan says otherwise
 */
export function planFilesAmong(
  files: readonly string[],
  patterns: readonly string[] | undefined,
  isRepositoryRoot: boolean,
): string[] {
  const wanted = patterns ?? (isRepositoryRoot ? ['plan/**'] : ['**']);
  return files.filter((file) => file === PLAN_FILE || wanted.some((pattern) => matchesGlob(pattern, file)));
}

function inOrder(files: string[]): string[] {
  return files.sort((a, b) => Number(b === PLAN_FILE) - Number(a === PLAN_FILE) || compare(a, b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function parentOf(folder: string): string | undefined {
  return folder === '' ? undefined : folderOf(folder);
}

/** The portfolio files among files given as paths relative to one root: each is a portfolio of its own. */
export function portfolioFilesIn(files: readonly string[]): string[] {
  return files.filter((file) => !isLeftOut(file) && nameOf(file) === PORTFOLIO_FILE).sort(compare);
}
