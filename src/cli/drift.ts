import { driftItem } from '../core/drift/driftItem.ts';
import { findDrift } from '../core/drift/findDrift.ts';
import type { RepositoryWork } from '../core/drift/repositoryWork.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Plan } from '../core/model/plan.ts';
import type { GitResult } from '../node/git/gitResult.ts';
import { unmergedWork } from '../node/git/unmergedWork.ts';
import type { LoadedPlan } from '../node/plan/loadPlan.ts';
import { type DriftRecord, driftText } from './driftText.ts';
import { findItem } from './findItem.ts';
import { fixFindings } from './fixFindings.ts';
import { type CommandIo, EXIT, type ExitCode, fail, say } from './io.ts';
import { type OpenLinks, openLinks } from './openLinks.ts';
import { openPlan } from './openPlan.ts';
import type { Invocation } from './options.ts';
import { shownIn } from './shownFinding.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck drift [ID…]`: where the plan and git are out of step. */
export async function drift(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const { plan: named, json, args, fix, exitCode } = invocation;
  const opened = await openPlan(io, { plan: named });
  if (!opened.ok) return fail(io, EXIT.usage, opened.message);
  const { plan, problems } = opened.value;
  for (const problem of problems) say(io, problem);
  const wanted = new Set<string>();
  for (const arg of args) {
    const found = findItem(plan, arg);
    if (!found.ok) return fail(io, EXIT.errors, found.message);
    wanted.add(found.item.id);
  }
  const isWanted = (finding: Finding): boolean => wanted.size === 0 || wanted.has(driftItem(finding) ?? '');

  const read = await readWork(io, plan);
  if (!read.ok) return fail(io, EXIT.usage, read.message);
  const { known, repositories } = read.value;
  const driftIn = (state: Plan): Finding[] => {
    return findDrift({ plan: state, today: io.today, repositories, known }).filter(isWanted);
  };
  let left: LoadedPlan = opened.value;
  let isFixed = true;
  if (fix) {
    isFixed = await fixFindings(io, left, driftIn(plan));
    const again = await openPlan(io, { plan: named });
    if (!again.ok) return fail(io, EXIT.usage, again.message);
    left = again.value;
  }
  const found = driftIn(left.plan);
  // Both are in the order of the text, which is looked through once for all of them.
  const findings = shownIn(io, left, found).map((shown, index): DriftRecord => {
    const finding = found[index];
    return { id: (finding && driftItem(finding)) ?? null, ...shown };
  });
  if (json) writeJson(io, findings);
  else io.out(driftText(io, left.plan, findings));
  const isBad = findings.some(({ severity }) => severity === 'error') || (exitCode && findings.length > 0);
  if (isBad) return EXIT.errors;
  return isFixed ? EXIT.fine : EXIT.usage;
}

/** Reads the work that the repositories of a plan have. */
async function readWork(
  io: CommandIo,
  plan: Plan,
): Promise<GitResult<Pick<OpenLinks, 'known'> & { readonly repositories: readonly RepositoryWork[] }>> {
  const opened = await openLinks(io, plan);
  if (!opened.ok) return opened;
  const { git, known } = opened.value;
  const repositories: RepositoryWork[] = [];
  for (const { name, root, refs, index, links } of opened.value.repositories) {
    const unmerged = await unmergedWork(git, root, refs, (branch) => links.itemsOfBranch.has(branch.name));
    if (!unmerged.ok) return unmerged;
    if (unmerged.value === undefined && refs.branches.length > 0) {
      const where = name === undefined ? '' : `${name}: `;
      say(io, `${where}There is no branch main or master and no origin/HEAD, so nobody knows what is merged.`);
    }
    repositories.push({ name, index, links, unmerged: unmerged.value });
  }
  return { ok: true, value: { known, repositories } };
}
