import path from 'node:path';
import * as vscode from 'vscode';
import { isLeftOut, PORTFOLIO_FILE, planFilesAmong } from '../../core/model/planFiles.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';

/** Asks for the name of a new file that will belong to the plan; its URI. */
export async function askForNewFile({ folder, plan }: LoadedPlan, title: string): Promise<string | undefined> {
  const [main] = plan.files;
  const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, ...name.split('/'));
  // Where plan.yaml stands at a repository's root, only plan/ belongs to it unless it says otherwise.
  const usual = plan.files.find(({ file }) => file !== main?.file)?.file;
  const beside =
    usual === undefined ? '' : path.posix.dirname(path.posix.relative(folder.path, vscode.Uri.parse(usual).path));
  const start = beside === '' || beside === '.' ? 'new.yaml' : `${beside}/new.yaml`;
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The new file, from the folder of the plan'),
    value: start,
    valueSelection: [start.lastIndexOf('/') + 1, start.length - '.yaml'.length],
    validateInput: async (value) => {
      const wanted = value.trim();
      const isWithin = path.posix.normalize(wanted) === wanted && !wanted.startsWith('../') && !wanted.startsWith('/');
      if (!/\.ya?ml$/.test(wanted) || !isWithin || /[\\:]/.test(wanted)) {
        return vscode.l10n.t('A path below the folder of the plan that ends with .yaml.');
      }
      const isPlanFile = planFilesAmong([wanted], plan.project.files, false).includes(wanted);
      if (isLeftOut(wanted) || path.posix.basename(wanted) === PORTFOLIO_FILE || !isPlanFile) {
        return vscode.l10n.t('A file of this name does not belong to the plan.');
      }
      const isThere = await vscode.workspace.fs.stat(uriOf(wanted)).then(
        () => true,
        () => false,
      );
      return isThere ? vscode.l10n.t('There is such a file already.') : undefined;
    },
  });
  return name === undefined ? undefined : uriOf(name.trim()).toString();
}
