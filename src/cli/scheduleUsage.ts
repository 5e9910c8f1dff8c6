import { COMMON } from './editUsage.ts';

/** What `--help` prints for the verbs that compute dates. */
export const SCHEDULE_USAGE = {
  schedule: `Usage: plandeck schedule [--as-of DATE] [--plan DIR] [--json | --csv | --ical | --mermaid]

Computes when each item starts and ends, and who does it, from effort, people, calendars and dependencies. Nothing is
stored. In a folder with a portfolio.yaml all of its plans are scheduled together, since they share people.
What cannot be kept goes to stderr. docs/scheduling.md says how dates are computed.

  plandeck schedule
  plandeck at v1.2 schedule --as-of 2026-11-02 --json

Options:
  --as-of DATE      computes as if DATE were today: nothing that is open is done before it
  --csv             comma-separated values
  --ical            a calendar (RFC 5545) with an event for each item that is open and each milestone
  --mermaid         a Gantt chart for Mermaid, which Markdown on code hosts shows
${COMMON}
With --json it prints a list of {id, start, finish, assignees, totalSlack, critical, chain} for items and milestones: ISO local
date-times such as 2026-12-24T09:00, null where something was done and nobody knows when; totalSlack is in minutes of work;
critical is what has no slack if everybody were always free, chain what the end follows from with people counted.

Exit codes: 0 fine, even where something is late; 2 wrong usage, or no plan.
`,
  why: `Usage: plandeck why ID [--as-of DATE] [--plan DIR] [--json]

Says why an item or a milestone has its dates: what it waits for, who is busy with what, which calendar, constraint or
contract counts; and why that is so, back to today or to a day that the plan sets.

Options:
  --as-of DATE      computes as if DATE were today
${COMMON}
With --json it prints {id, start, finish, chain}: chain is a list of {id, start, finish, causes}, the item itself first, and
causes a list of {code, args, message}.

Exit codes: 0 fine; 1 there is no such item; 2 wrong usage, or no plan.
`,
  optimise: `Usage: plandeck optimise [--schedules N] [--seed S] [--as-of DATE] [--write | --dry-run] [--plan DIR] [--json]

Looks for ranks with which the plan ends earlier, and proposes them; --write writes them. Only items of the same priority
change places. In a folder with a portfolio.yaml its plans are looked at together.

Options:
  --schedules N     how many schedules may be made; 1000 where left out. The same number finds the same on every machine
  --seed S          what the random numbers start with; 1 where left out
  --as-of DATE      computes as if DATE were today
  --write           write the ranks
  --dry-run         print what --write would change as a unified diff
${COMMON}
With --json it prints {schedules, ends, ranks}: ends is a list of {plan, now, proposed}, and ranks a list of {id, rank}.

Exit codes: 0 fine, even where nothing better was found; 2 wrong usage, no plan, or a file could not be written.
`,
} as const;
