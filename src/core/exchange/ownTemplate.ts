import { checkPlan } from '../checks/checkPlan.ts';
import { METHOD_TEMPLATES } from '../methods/methodTemplate.ts';
import { buildPlan } from '../model/buildPlan.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import { findingMessage } from '../model/finding.ts';
import { PLAN_FILE } from '../model/planFiles.ts';
import { readPlanFile } from '../text/readPlanFile.ts';
import { planFromTemplate, type TemplateOptions } from './planFromTemplate.ts';
import { type TemplateProblem, type TemplateResult, templateProblem } from './templateProblem.ts';

/**
 * The folder of the user's own templates, from the root of a workspace folder. A plan's files are never in a folder that
 * starts with a dot, so a plan at the root does not take templates for its own.
 */
export const TEMPLATE_FOLDER = '.plandeck/templates';

const MAX_NAME = 60;
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]*$/u;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** The plan that a template makes; refused where it would have an error or not be the project's own. */
export function checkedPlanFromTemplate(
  text: string,
  options: TemplateOptions,
  translate: Translate = fillIn,
): TemplateResult {
  const made = planFromTemplate({ text }, options);
  const plan = buildPlan('', [readPlanFile(PLAN_FILE, made)]);
  const error = checkPlan(plan, options.today).find(({ severity }) => severity === 'error');
  if (error) return { ok: false, problem: templateProblem('finding', findingMessage(error, translate)) };
  if (plan.project.key !== options.key || plan.project.name !== options.name)
    return { ok: false, problem: templateProblem('no-place', '{{key}}', '{{name}}') };
  return { ok: true, text: made };
}

/** Why no project could start with a template; undefined where one can. */
export function problemOfTemplate(text: string, today: string, translate?: Translate): TemplateProblem | undefined {
  const anyProject = { key: 'ANY', name: 'Any project', today, random: Math.random };
  const made = checkedPlanFromTemplate(text, anyProject, translate);
  return made.ok ? undefined : made.problem;
}

/**
 * Why a new template cannot have a name, which becomes that of its file on every system; undefined where it can.
 * @param taken the names of the user's own templates
 */
export function problemOfTemplateName(wanted: string, taken: readonly string[]): TemplateProblem | undefined {
  const name = wanted.trim();
  if (name === '') return templateProblem('no-name');
  if (name.length > MAX_NAME) return templateProblem('long-name', String(MAX_NAME));
  if (!NAME.test(name)) return templateProblem('wrong-name');
  if (RESERVED.test(name)) return templateProblem('reserved-name', name);
  const builtIn = Object.entries(METHOD_TEMPLATES).flatMap(([method, { title }]) => [method, title]);
  const twin = [...builtIn, ...taken].find((one) => folded(one) === folded(name));
  return twin === undefined ? undefined : templateProblem('taken-name', twin);
}

/** A name as file systems compare it that know no case. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
