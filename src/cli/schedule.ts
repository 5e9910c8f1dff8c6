import { findingMessage } from '../core/model/finding.ts';
import { scheduleIcal } from '../core/present/scheduleIcal.ts';
import { scheduleMermaid } from '../core/present/scheduleMermaid.ts';
import { criticalChains, itemsIn } from '../core/schedule/criticalChains.ts';
import { scheduleFindings } from '../core/schedule/scheduleFindings.ts';
import { datesOf, schedulePlans } from '../core/schedule/schedulePlans.ts';
import { type CommandIo, EXIT, type ExitCode, fail, say } from './io.ts';
import { openSchedule } from './openSchedule.ts';
import type { Invocation } from './options.ts';
import { scheduleCsv } from './scheduleCsv.ts';
import { scheduleRecord } from './scheduleRecord.ts';
import { chainsText, scheduleText } from './scheduleText.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck schedule`: when each item starts and ends, and who does it. */
export async function schedule(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const { args, json, csv, ical, mermaid } = invocation;
  if (args.length > 0) return fail(io, EXIT.usage, 'The command schedule takes no arguments.');
  if ([json, csv, ical, mermaid].filter(Boolean).length > 1) {
    return fail(io, EXIT.usage, 'The command schedule takes one of --json, --csv, --ical and --mermaid.');
  }
  const opened = await openSchedule(io, invocation);
  if (!opened.ok) return fail(io, EXIT.usage, opened.message);
  const scheduled = schedulePlans(opened.value);
  const dates = datesOf(scheduled);
  const chains = criticalChains(scheduled);
  if (json) {
    const chained = itemsIn(chains);
    writeJson(
      io,
      dates.map((one) => ({ ...scheduleRecord(one), chain: chained.has(one.entry) })),
    );
  } else if (csv) io.out(scheduleCsv(dates));
  else if (ical) io.out(scheduleIcal(dates, opened.value.asOf));
  else if (mermaid) io.out(scheduleMermaid(dates));
  else
    io.out(dates.length === 0 ? 'The plan has no items yet.\n' : `${scheduleText(io, dates)}\n${chainsText(chains)}`);
  for (const finding of [...scheduleFindings(scheduled).values()].flat()) {
    say(io, `${finding.severity}: ${findingMessage(finding)}`);
  }
  return EXIT.fine;
}
