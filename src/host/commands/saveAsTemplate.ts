import * as vscode from 'vscode';
import { problemOfTemplate, problemOfTemplateName } from '../../core/exchange/ownTemplate.ts';
import { templateFromPlan } from '../../core/exchange/templateFromPlan.ts';
import { type TemplateProblem, templateProblemMessage } from '../../core/exchange/templateProblem.ts';
import { isInside } from '../../node/files/isInside.ts';
import type { Context } from '../context.ts';
import { translate, warn } from '../log.ts';
import { today } from '../today.ts';
import { ownTemplates, templateFolder } from './ownTemplates.ts';
import { pickPlan } from './pickPlan.ts';

/** Asks for a name, and saves how a plan works as a template of that name in the plan's workspace folder. */
export async function savePlanAsTemplate(context: Context): Promise<void> {
  const { store, editor } = context;
  await store.settle();
  const loaded = await pickPlan(context);
  const folder = loaded && vscode.workspace.getWorkspaceFolder(loaded.folder);
  if (!loaded || !folder) return;
  const made = templateFromPlan(
    loaded.plan,
    (file) => store.textOf(file) ?? '',
    (file) => store.fileName(file),
  );
  const problem = made.ok ? problemOfTemplate(made.text, today(), translate) : made.problem;
  if (!made.ok || problem) return refuse(problem);
  const place = templateFolder(folder);
  const taken = (await ownTemplates()).map(({ name }) => name);
  const title = vscode.l10n.t('Save plan as template');
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('What is the template called? It will be in {0}.', vscode.workspace.asRelativePath(place)),
    validateInput: (value) => {
      const wrong = problemOfTemplateName(value, taken);
      return wrong && templateProblemMessage(wrong, translate);
    },
  });
  if (name === undefined) return;
  // Another window, or git, may have brought one of this name while the box was open.
  const wrong = problemOfTemplateName(
    name,
    (await ownTemplates()).map((own) => own.name),
  );
  if (wrong) return refuse(wrong);
  const uri = vscode.Uri.joinPath(place, `${name.trim()}.yaml`);
  if (!(await isInside(folder.uri.fsPath, uri.fsPath))) {
    return warn(vscode.l10n.t('{0} leads out of the workspace folder.', vscode.workspace.asRelativePath(place)));
  }
  const created = new Map([[uri.toString(), made.text]]);
  const outcome = await editor.edit(title, () => ({ ok: true, value: { edits: new Map(), created } }));
  if (!outcome.ok) return warn(outcome.why);
  await vscode.window.showTextDocument(uri);
}

function refuse(problem: TemplateProblem | undefined): void {
  if (problem) warn(vscode.l10n.t('No template was saved. {0}', templateProblemMessage(problem, translate)));
}
