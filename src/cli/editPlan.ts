import { newFindings } from '../core/checks/newFindings.ts';
import type { Intent, PlanEdit } from '../core/intents/intent.ts';
import { planEdit } from '../core/intents/planEdit.ts';
import { buildPlan } from '../core/model/buildPlan.ts';
import { findingMessage } from '../core/model/finding.ts';
import { allFilesOf, type Plan, type PlanFile } from '../core/model/plan.ts';
import { applyEdits } from '../core/model/range.ts';
import { plain } from '../core/present/plain.ts';
import { readPlanFile } from '../core/text/readPlanFile.ts';
import { refusalMessage } from '../core/text/refusal.ts';
import type { FileWrite } from '../node/files/fileReplacement.ts';
import { writeFiles } from '../node/files/writeFilesAtomically.ts';
import type { LoadedPlan } from '../node/plan/loadPlan.ts';
import type { LoadedText } from '../node/plan/planFileOf.ts';
import { type CommandIo, displayPath, EXIT, type ExitCode, fail, say } from './io.ts';
import type { Invocation } from './options.ts';
import { unifiedDiff } from './unifiedDiff.ts';
import { writeJson } from './writeJson.ts';
import { writeRoot } from './writeRoot.ts';

export type EditOutcome =
  /** Written; `plan` is the first plan as it is now, `files` what was written, as the user would name it. */
  | { readonly ok: true; readonly plan: Plan; readonly files: readonly string[] }
  /** Nothing is left to be said: it was refused, or only shown. */
  | { readonly ok: false; readonly exitCode: ExitCode };

/**
 * Carries out intents on plans: all files or none. An edit that would bring a new error is refused, a new warning is
 * said. A dry run prints what would change, and writes nothing.
 * @param options.bringsErrors whether new errors are what the user has asked for; they are only said then
 */
export async function editPlans(
  io: CommandIo,
  plans: readonly [LoadedPlan, ...LoadedPlan[]],
  intents: readonly Intent[],
  { isDryRun, json }: Pick<Invocation, 'isDryRun' | 'json'>,
  { bringsErrors = false } = {},
): Promise<EditOutcome> {
  const texts = new Map(plans.flatMap((loaded) => [...loaded.texts]));
  const textOf = (file: string): string | undefined => texts.get(file)?.text;
  const scope = { plans: plans.map(({ plan }) => plan), textOf, today: io.today };
  const edit = planEdit(scope, intents);
  if (!edit.ok) return { ok: false, exitCode: fail(io, EXIT.errors, refusalMessage(edit.refusal)) };
  const written = textsAfter(edit.value, textOf);
  const changed = scope.plans.map((plan, index) => ({ plan, own: textsOf(plan, written, edit.value, index === 0) }));
  const findings = changed.flatMap(({ plan, own }) =>
    own.size === 0 ? [] : newFindings(plan, own, io.today, (file) => displayPath(io, file)),
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const error of errors) say(io, findingMessage(error));
  if (errors.length > 0 && !bringsErrors) return { ok: false, exitCode: fail(io, EXIT.errors, 'Nothing was written.') };
  if (!isDryRun) {
    const writes = changed.flatMap(({ plan, own }) => [...own].map(([file, text]) => writeOf(plan, file, text, texts)));
    const result = await writeFiles(writes);
    if (!result.ok) return { ok: false, exitCode: fail(io, EXIT.usage, result.message) };
  }
  for (const finding of findings) if (finding.severity === 'warning') say(io, `Warning: ${findingMessage(finding)}`);
  if (isDryRun) {
    showDiff(io, written, texts, json);
    return { ok: false, exitCode: EXIT.fine };
  }
  const files = [...written.keys()].map((file) => displayPath(io, file));
  return { ok: true, plan: planAfter(plans[0].plan, changed[0]?.own ?? new Map()), files };
}

function textsAfter(edit: PlanEdit, textOf: (file: string) => string | undefined): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [file, edits] of edit.edits) texts.set(file, applyEdits(textOf(file) ?? '', edits));
  for (const [file, text] of edit.created) texts.set(file, text);
  return texts;
}

/** Those of the texts that are a plan's; a new file is the first plan's. */
function textsOf(
  plan: Plan,
  texts: ReadonlyMap<string, string>,
  { created }: PlanEdit,
  isFirst: boolean,
): Map<string, string> {
  const known = new Set(allFilesOf(plan).map(({ file }) => file));
  return new Map([...texts].filter(([file]) => known.has(file) || (isFirst && created.has(file))));
}

function writeOf(plan: Plan, file: string, text: string, texts: ReadonlyMap<string, LoadedText>): FileWrite {
  const source = texts.get(file);
  if (source === undefined) return { name: file, text, options: { root: plan.folder, expected: 'absent' } };
  return { name: file, text, options: { root: writeRoot(plan, file), expected: source.stamp, bom: source.bom } };
}

/** On a terminal, nothing in the texts acts; elsewhere the diff is what it says, byte for byte. */
function showDiff(
  io: CommandIo,
  written: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, LoadedText>,
  json: boolean,
): void {
  const diffs = [...written].map(([file, text]) => {
    const source = texts.get(file);
    const bom = source?.bom === true ? '\ufeff' : '';
    return unifiedDiff(displayPath(io, file), source && bom + source.text, bom + text);
  });
  const diff = diffs.join('');
  if (json) writeJson(io, { diff });
  else io.out(io.isTerminal ? diff.replaceAll(/[^\n]+/g, (line) => plain(line, line.length)) : diff);
}

function planAfter(plan: Plan, texts: ReadonlyMap<string, string>): Plan {
  const again = (file: PlanFile): PlanFile => {
    const text = texts.get(file.file);
    return text === undefined ? file : readPlanFile(file.file, text, file);
  };
  const known = new Set(allFilesOf(plan).map(({ file }) => file));
  const added = [...texts].filter(([file]) => !known.has(file)).map(([file, text]) => readPlanFile(file, text));
  return buildPlan(plan.folder, [...plan.files.map(again), ...added], plan.privateFiles.map(again), plan);
}
