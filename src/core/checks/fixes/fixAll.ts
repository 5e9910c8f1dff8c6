import { buildPlan } from '../../model/buildPlan.ts';
import type { Finding } from '../../model/finding.ts';
import type { Plan, PlanFile } from '../../model/plan.ts';
import { applyEdits, lineStarts, positionAt } from '../../model/range.ts';
import { readPlanFile } from '../../text/readPlanFile.ts';
import { checkPlan } from '../checkPlan.ts';
import { applyFixes } from './applyFixes.ts';
import type { Fix } from './fix.ts';
import { draftsFor } from './fixesFor.ts';
import { Fixing, type FixOptions } from './fixing.ts';

export interface FixAllOptions extends FixOptions {
  /** Whether a finding is to be mended. */
  readonly wants: (finding: Finding) => boolean;
}

/** A fix that was made, and the 0-based line of its finding at that time. */
export interface MadeFix {
  readonly fix: Fix;
  readonly line: number;
}

/** What has come of mending a plan. */
export interface FixedPlan {
  /** In the order in which they were made. */
  readonly made: readonly MadeFix[];
  /** The new texts of the files that are other ones now. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A fix may show a finding that was hidden behind it; more rounds than this would be a circle. */
const MAX_ROUNDS = 50;
/** Where fixes do not go together, so many are tried one by one. */
const MAX_SINGLE = 100;

interface State {
  readonly plan: Plan;
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/**
 * Makes all certain fixes of a plan, and those that they make possible. After each round the plan is checked again: what
 * leaves it no better is not made.
 */
export function fixAll({ plan, today, textOf, random, wants }: FixAllOptions): FixedPlan {
  const made: MadeFix[] = [];
  let state: State = { plan, texts: new Map(), findings: checkPlan(plan, today) };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { plan: now, texts, findings } = state;
    const fixing = new Fixing({ plan: now, today, random, textOf: (file) => texts.get(file) ?? textOf(file) });
    const fixes = findings.filter(wants).flatMap((finding) => {
      return draftsFor(finding, fixing).find(({ isCertain }) => isCertain) ?? [];
    });
    const next = together(state, fixing, fixes) ?? oneByOne(state, fixing, fixes);
    if (next === undefined) break;
    made.push(...next.made);
    state = next.state;
  }
  return { made, texts: state.texts };
}

interface Step {
  readonly state: State;
  readonly made: readonly MadeFix[];
}

function together(before: State, fixing: Fixing, fixes: readonly Fix[]): Step | undefined {
  const applied = applyFixes(fixing, fixes);
  if (applied.fixes.length === 0) return undefined;
  const texts = new Map(before.texts);
  const starts = new Map<string, number[]>();
  for (const [file, edits] of applied.edits) {
    const text = fixing.textOf(file) ?? '';
    starts.set(file, lineStarts(text));
    texts.set(file, applyEdits(text, edits));
  }
  const again = (file: PlanFile): PlanFile => {
    return applied.edits.has(file.file) ? readPlanFile(file.file, texts.get(file.file) ?? '', file) : file;
  };
  const { folder, files, privateFiles } = before.plan;
  const plan = buildPlan(folder, files.map(again), privateFiles.map(again), before.plan);
  const findings = checkPlan(plan, fixing.today);
  // What could not be read before may have hidden much.
  const isRepair = applied.fixes.every(({ change }) => change.expect === undefined);
  if (!isRepair && !isBetter(findings, before.findings)) return undefined;
  const made = applied.fixes.map((fix) => {
    const { file, range } = fix.finding;
    return { fix, line: positionAt(starts.get(file) ?? [0], range.start).line };
  });
  return { state: { plan, texts, findings }, made };
}

function oneByOne(before: State, fixing: Fixing, fixes: readonly Fix[]): Step | undefined {
  for (const fix of fixes.slice(0, MAX_SINGLE)) {
    const step = together(before, fixing, [fix]);
    if (step) return step;
  }
  return undefined;
}

/** Fewer errors; or as many, and fewer findings. */
function isBetter(after: readonly Finding[], before: readonly Finding[]): boolean {
  const errors = errorsIn(after) - errorsIn(before);
  return errors < 0 || (errors === 0 && after.length < before.length);
}

function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
