import * as vscode from 'vscode';
import { checkedPlanFromTemplate } from '../../core/exchange/ownTemplate.ts';
import { templateProblemMessage } from '../../core/exchange/templateProblem.ts';
import { METHOD_TEMPLATES } from '../../core/methods/methodTemplate.ts';
import { METHODS } from '../../core/model/method.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { translate, warn } from '../log.ts';
import { today } from '../today.ts';
import { newPlanPlace, writePlan } from './createPlan.ts';
import { type OwnTemplate, ownTemplates } from './ownTemplates.ts';

/** Asks for a way of working or a template of the user's own, and for the project's name, and writes a plan as that begins. */
export async function createPlanFromTemplate(context: Context): Promise<void> {
  const place = await newPlanPlace();
  if (!place) return;
  const title = vscode.l10n.t('New plan from template');
  const placeHolder = vscode.l10n.t('How you work');
  const choice = await vscode.window.showQuickPick(await choices(), { title, placeHolder, matchOnDescription: true });
  if (!choice?.content) return;
  if (!choice.content.ok) return warn(vscode.l10n.t('{0} cannot be used: {1}', choice.label, choice.content.why));
  const { text } = choice.content;
  await writePlan(context, place, title, ({ key, name, person }) => {
    const start = { key, name, today: today(), random: Math.random, ...(person && { person }) };
    const made = checkedPlanFromTemplate(text, start, translate);
    return made.ok ? made : { ok: false, why: templateProblemMessage(made.problem, translate) };
  });
}

/** A template to choose; a separator has no content. */
type Choice = vscode.QuickPickItem & { readonly content?: OwnTemplate['content'] };

async function choices(): Promise<Choice[]> {
  const builtIn = METHODS.map((method) => ({
    label: vscode.l10n.t(METHOD_TEMPLATES[method].title),
    detail: vscode.l10n.t(METHOD_TEMPLATES[method].description),
    content: { ok: true as const, text: METHOD_TEMPLATES[method].text },
  }));
  const own = (await ownTemplates()).map(({ name, uri, content }) => ({
    label: plainWithoutIcons(name),
    description: plainWithoutIcons(vscode.workspace.asRelativePath(uri)),
    ...(!content.ok && { detail: `$(warning) ${plainWithoutIcons(content.why)}` }),
    content,
  }));
  if (own.length === 0) return builtIn;
  return [...builtIn, { label: vscode.l10n.t('Your templates'), kind: vscode.QuickPickItemKind.Separator }, ...own];
}
