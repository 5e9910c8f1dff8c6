import type { Intent } from '../core/intents/intent.ts';
import { plain } from '../core/present/plain.ts';
import { momentText } from '../core/schedule/moments.ts';
import { proposeRanks, type RankProposal } from '../core/schedule/optimise.ts';
import { schedulePlans } from '../core/schedule/schedulePlans.ts';
import { editPlans } from './editPlan.ts';
import { type CommandIo, EXIT, type ExitCode, fail } from './io.ts';
import { openSchedule } from './openSchedule.ts';
import type { Invocation } from './options.ts';
import { writeJson } from './writeJson.ts';

const SCHEDULES = 1000;

/** `plandeck optimise`: ranks with which the plan ends earlier. */
export async function optimise(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const { args, json, write, isDryRun } = invocation;
  if (args.length > 0) return fail(io, EXIT.usage, 'The command optimise takes no arguments.');
  const schedules = wholeNumber(invocation.schedules ?? String(SCHEDULES));
  const seed = wholeNumber(invocation.seed ?? '1');
  if (schedules === undefined || schedules < 1 || seed === undefined) {
    return fail(io, EXIT.usage, '--schedules and --seed are whole numbers, and one schedule is the least.');
  }
  const opened = await openSchedule(io, invocation);
  if (!opened.ok) return fail(io, EXIT.usage, opened.message);
  const steps = proposeRanks(schedulePlans(opened.value), { schedules, seed });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const proposal = step.value;
  if (proposal.ranks.length > 0 && (write || isDryRun)) {
    const edited = await editPlans(io, opened.loaded, intentsOf(proposal), invocation);
    if (!edited.ok) return edited.exitCode;
  }
  if (json) writeJson(io, recordOf(proposal));
  else io.out(textOf(proposal, write));
  return EXIT.fine;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function intentsOf({ ranks }: RankProposal): Intent[] {
  return ranks.map(({ plan, item, rank }) => ({
    kind: 'set',
    ref: { id: item.id, section: 'items', folder: plan.folder },
    fields: { rank },
  }));
}

function recordOf({ ranks, ends, made }: RankProposal): object {
  return {
    schedules: made,
    ends: ends.map(({ plan, now, proposed }) => ({
      plan: plan.project.key ?? null,
      now: momentText(now),
      proposed: momentText(proposed),
    })),
    ranks: ranks.map(({ item, rank }) => ({ id: item.id, rank })),
  };
}

function textOf({ ranks, ends, made }: RankProposal, isWritten: boolean): string {
  if (ranks.length === 0) return `Nothing better was found in ${made} schedules.\n`;
  const lines = [
    ...ends.map(({ plan, now, proposed }) => {
      const times =
        now === proposed ? `ends on ${timeText(now)} as before` : `ends on ${timeText(proposed)}, not ${timeText(now)}`;
      return `${plan.project.key ?? 'The plan'} ${times}`;
    }),
    ...ranks.map(({ item, rank }) => `${item.id}: rank ${item.values.rank ?? 'none'} → ${rank}`),
    ...(isWritten ? [] : ['Nothing is written; --write writes these ranks.']),
  ];
  return lines.map((line) => `${plain(line)}\n`).join('');
}

function timeText(moment: number): string {
  return momentText(moment).replace('T', ' ');
}
