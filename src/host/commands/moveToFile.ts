import path from 'node:path';
import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import { isLeftOut, PORTFOLIO_FILE, planFilesAmong } from '../../core/model/planFiles.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { labelItems, nameItems, pickItems } from './pickItems.ts';
import { refOf } from './refOf.ts';

/** Moves items, with their comments, to another file of their plan or to a new one. */
export async function moveToFile(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  const [first] = items ?? [];
  if (!items || !first) return;
  const { loaded } = first;
  if (items.some((picked) => picked.loaded !== loaded)) {
    return warn(vscode.l10n.t('Items of several plans cannot go into one file.'));
  }
  const names = loaded.plan.files.filter(({ isReadOnly }) => !isReadOnly);
  const choices = [
    ...names.map(({ file }) => ({ label: plainWithoutIcons(context.store.fileName(file)), file })),
    { label: vscode.l10n.t('A new file…'), file: undefined },
  ];
  const title = vscode.l10n.t('Move to a file: {0}', nameItems(items));
  const choice = await vscode.window.showQuickPick(choices, { title });
  if (!choice) return;
  const refs = items.map(refOf);
  const file = choice.file ?? (await askForNewFile(loaded, title));
  if (file === undefined) return;
  const intent: Intent = choice.file === undefined ? { kind: 'extract', refs, file } : { kind: 'move', refs, file };
  const outcome = await carryOut(context, labelItems(vscode.l10n.t('Move to file'), items), [intent]);
  if (!outcome.ok) return warn(outcome.why);
  if (choice.file === undefined) context.store.search();
}

/** Asks for the name of a new file that will belong to the plan; its URI. */
async function askForNewFile({ folder, plan }: LoadedPlan, title: string): Promise<string | undefined> {
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
