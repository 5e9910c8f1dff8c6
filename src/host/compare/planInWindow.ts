import path from 'node:path';
import * as vscode from 'vscode';
import { textFileOf } from '../../node/files/readTextFile.ts';
import { NO_PRIVATE_FILES, type PlanSource } from '../../node/plan/planSource.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';

/**
 * A plan as it stands in the window, unsaved text included, without its private folder, which no state of a repository
 * has. It is read by the paths of its files, as git's states are, so that what both say alike is read once.
 */
export function planInWindow(store: PlanStore, { folder, plan }: LoadedPlan): PlanSource {
  return {
    read: async (file) => {
      const text = store.textOf(vscode.Uri.file(file).toString());
      if (text === undefined) return { ok: false, reason: 'failed', message: `${file} cannot be read.` };
      return textFileOf(file, Buffer.from(text));
    },
    names: async () => ({
      names: plan.files.map(({ file }) => path.relative(folder.fsPath, vscode.Uri.parse(file).fsPath)),
      problems: [],
      isPartMissing: false,
    }),
    privateFiles: async () => NO_PRIVATE_FILES,
  };
}
