import type { PlanFile } from '../../core/model/plan.ts';
import { readTextFile, type TextFile } from '../files/readTextFile.ts';
import type { Git } from '../git/createGit.ts';
import { type PlanFileNames, planFileNames } from './planFileNames.ts';
import { type PrivateFiles, privateFilesOf } from './privateFiles.ts';

/** Where a plan is read from. Folders and files go by the absolute paths that they have on the disk, or would have. */
export interface PlanSource {
  read(file: string): Promise<TextFile>;
  /**
   * The files of the plan whose plan.yaml stands in `folder`.
   * @param patterns that plan's `project.files`
   */
  names(folder: string, patterns: readonly string[] | undefined): Promise<PlanFileNames>;
  /**
   * What lies over the plan.
   * @param main what its plan.yaml says
   */
  privateFiles(folder: string, main: PlanFile | undefined): Promise<PrivateFiles>;
  /** By what name the plan knows the file with a path; by the path itself where this is missing. */
  nameOf?(file: string): string;
}

/** For a source that lays nothing over a plan. */
export const NO_PRIVATE_FILES: PrivateFiles = { files: [], texts: new Map(), problems: [] };

/**
 * Plans as they are on the disk.
 * @param openFolders folders that the user has opened beside that of the plan: what a plan names there may be read
 */
export function planOnDisk(git: Git, openFolders: readonly string[] = []): PlanSource {
  return {
    read: (file) => readTextFile(file),
    names: (folder, patterns) => planFileNames(git, folder, patterns),
    privateFiles: (folder, main) => privateFilesOf(folder, main, git, openFolders),
  };
}
