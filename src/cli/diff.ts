import { checkTexts } from '../core/checks/checkPlan.ts';
import { changeRecords } from '../core/compare/changeRecords.ts';
import { comparePlans } from '../core/compare/comparePlans.ts';
import type { PlanState } from '../core/compare/planChange.ts';
import { changesMarkdown } from '../core/present/changesMarkdown.ts';
import { impactMarkdown } from '../core/present/impactMarkdown.ts';
import type { Impact } from '../core/schedule/impact.ts';
import { impactOfChanges, type StateInGit } from '../core/schedule/impactOfChanges.ts';
import { impactRecords } from '../core/schedule/impactRecords.ts';
import { INDEX, type StateName } from '../node/git/gitState.ts';
import type { LoadedPlan } from '../node/plan/loadPlan.ts';
import type { PlanAtResult } from '../node/plan/planAt.ts';
import { statusRunsIn } from '../node/plan/statusRunsIn.ts';
import { asOfDay } from './asOf.ts';
import { changesText } from './changesText.ts';
import { gitFor } from './gitFor.ts';
import { impactLines } from './impact.ts';
import { type CommandIo, displayPath, EXIT, type ExitCode, fail, say } from './io.ts';
import { openOnDisk } from './openPlan.ts';
import type { Invocation } from './options.ts';
import { noPlanAt, stateReader } from './planState.ts';
import { painterFor } from './style.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck diff [REF] [REF]`: what changed in the plan from one state to another, in the plan's words. */
export async function diff(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const { args, staged, json, markdown, plan: named } = invocation;
  const [from = 'HEAD', to] = args;
  if (args.length > 2) return fail(io, EXIT.usage, 'The command diff takes at most two revisions.');
  if (staged && to !== undefined) return fail(io, EXIT.usage, 'Give either --staged or a second revision, not both.');
  if (json && markdown) return fail(io, EXIT.usage, 'Give either --json or --markdown, not both.');
  const day = asOfDay(io, invocation);
  if (!day.ok) return fail(io, EXIT.usage, day.message);
  const read = stateReader(io, named);
  const reading = read(from);
  const target: StateName | undefined = staged ? INDEX : to;
  const [before, after] = await Promise.all([
    reading,
    target === undefined ? workingTree(io, named, reading) : read(target, reading),
  ]);
  if (!before.ok) return fail(io, EXIT.usage, before.message);
  if (!after.ok) return fail(io, EXIT.usage, after.message);
  if (!before.value && !after.value) return fail(io, EXIT.usage, noPlanAt(io, named, from));
  for (const problem of after.value?.problems ?? []) say(io, problem);
  sayOfErrors(io, before.value, from);
  sayOfErrors(io, after.value, staged ? 'the index' : (to ?? 'the files as they are now'));

  const changes = comparePlans(stateOf(before.value), stateOf(after.value), (file) => displayPath(io, file));
  const impact: Impact =
    changes.length === 0
      ? { moves: [], loads: [] }
      : impactOfChanges(await inGit(io, before.value, from), await inGit(io, after.value, target), day.value);
  if (json) writeJson(io, [...changeRecords(changes), ...impactRecords(impact)]);
  else if (markdown) io.out(`${changesMarkdown(changes)}${impactMarkdown(impact)}`);
  else io.out(changesText(changes, painterFor(io), impactLines(impact, painterFor(io))));
  return invocation.exitCode && changes.length > 0 ? EXIT.errors : EXIT.fine;
}

/** The plan as it is on the disk; undefined where there is none. */
async function workingTree(
  io: CommandIo,
  named: string | undefined,
  before: Promise<PlanAtResult>,
): Promise<{ ok: true; value: LoadedPlan | undefined } | { ok: false; message: string }> {
  const known = await before;
  const opened = await openOnDisk(io, named, known.ok ? known.value : undefined);
  return opened.ok || opened.isAbsent !== true ? opened : { ok: true, value: undefined };
}

/** A state as the scheduler takes it, with what git knows of it. */
async function inGit(
  io: CommandIo,
  loaded: LoadedPlan | undefined,
  state: StateName | undefined,
): Promise<StateInGit | undefined> {
  return loaded && { plan: loaded.plan, runs: await statusRunsIn(gitFor(io), loaded.plan, state) };
}

function stateOf(loaded: LoadedPlan | undefined): PlanState | undefined {
  return loaded && { plan: loaded.plan, textOf: (file) => loaded.texts.get(file)?.text };
}

/** What cannot be read, such as a file with conflicts, is no change: without a word, that would mislead. */
function sayOfErrors(io: CommandIo, loaded: LoadedPlan | undefined, state: string): void {
  const errors = loaded ? errorsIn(loaded) : 0;
  if (errors === 0) return;
  const many = errors === 1 ? 'an error' : `${errors} errors`;
  say(io, `The plan of ${state} has ${many}, so what changed may not be told whole.`);
}

function errorsIn({ plan }: LoadedPlan): number {
  return checkTexts(plan).filter(({ severity }) => severity === 'error').length;
}
