import { COMMON, EDIT_USAGE } from './editUsage.ts';
import { GIT_USAGE } from './gitUsage.ts';
import { SCHEDULE_USAGE } from './scheduleUsage.ts';

/** The help of the command line: what `--help` prints, for all of it and for each verb. */
export const USAGE = `Usage: plandeck COMMAND [ARGUMENTS] [OPTIONS]

Commands:
  check [PATH…]          find what is wrong with a plan
  list                   list the plan's items, or some of them
  show ID                show all about one item
  links [ID]             list the commits and branches of items
  log ID                 show the commits and branches of one item
  history ID             show who changed an item, when, and what of it
  drift [ID…]            find where the plan and git are out of step
  schedule               compute when each item starts and ends, and who does it
  why ID                 say why an item has its dates
  optimise               look for ranks with which the plan ends earlier
  add FIELD=VALUE…       add an item; add - reads many from standard input
  set ID FIELD=VALUE…    change fields of an item or another entry
  rm ID…                 take entries out of the plan
  mv ID…                 move entries: to a file, below another item, into an iteration
  rename ID NEW          give an entry another id, everywhere
  rank ID…               put items at a place among those of their priority
  accept REQUEST         make an item of a request
  diff [REF] [REF]       show what changed in the plan since a revision, or between two
  at REF COMMAND…        list, show, check or schedule the plan as it was at a revision
  schema [NAME]          print the JSON Schema of plan files

Options:
  --plan DIR        the plan's folder; without it, the nearest plan from the current folder upward
  --json            print JSON
  --dry-run         of what changes the plan: print a unified diff, and write nothing
  --help            print help; after a command, on that command
  --version         print the version

Exit codes: 0 fine; 1 the plan has errors, or does not allow what was asked; 2 wrong usage, or a file or folder failed.
`;

export const VERB_USAGE = {
  check: `Usage: plandeck check [PATH…] [--fix] [--as-of DATE] [--plan DIR] [--format FORMAT | --json]

Finds what is wrong with plans. A PATH is a plan's folder, a folder with plans below it (all of them are checked), a part
of a plan (a folder or a file: only its own findings are shown), a folder with a portfolio.yaml (with the plans that it
names), or a file of no plan, which is checked by itself.
Without a PATH it checks the current folder if that has a portfolio.yaml, else the nearest plan from there upward.
Plans are scheduled for it too, so that it tells what will be late and who has too much to do.

Options:
  --as-of DATE      checks as if DATE were today
  --format text     a line per finding, for people (the default)
  --format json     a list for scripts; --json is the same
  --format github   annotations for a GitHub workflow
  --format sarif    SARIF 2.1.0, which code hosts and editors read
  --fix             mend what can be mended without asking, say what was done, and check again
${COMMON}
With --json it prints a list of {code, severity, message, file, line, column, endLine, endColumn}. Lines and columns count
from 1, columns in UTF-16 units; files are relative to the current folder.

Exit codes: 0 no errors (there may be warnings); 1 at least one error; 2 wrong usage, or something could not be read.
`,
  list: `Usage: plandeck list [--where FILTER] [--sort FIELDS] [--columns FIELDS] [--plan DIR] [--json]

Lists the plan's items by priority, rank and id; the table shows children below their parents.

  plandeck list --where 'status:doing assignee:me label:ui due<2026-12-01 -waiting'
  plandeck list --where 'open estimate>3d' --sort due,-priority --columns id,title,due,estimate

Options:
  --where FILTER    only items of which the filter is true; every term has to hold:
                      status:doing,review  due<=today+7d  priority>=should  estimate>3d  title:"log in"  passkey
                      under:WEB-k7f2m  has:estimate  no:assignee  open  done  blocked  overdue  waiting  attention
                      -term leaves out; a or b; parentheses; docs/filters.md has it all
  --sort FIELDS     sorted by these, with commas between them; -due puts the latest first
  --columns FIELDS  the fields to show: those of items, and children, blocked, overdue, file, line and others
${COMMON}
With --json it prints a list of {id, title, type, status, priority, rank, assignees, parent, estimate, file, line}, or of
the fields that --columns names.

Exit codes: 0 fine, even where no item matches; 2 wrong usage, or no plan.
`,
  show: `Usage: plandeck show ID [--plan DIR] [--json]

Shows all that the plan says of one item. The ID may be in any case.

Options:
${COMMON}
Exit codes: 0 fine; 1 there is no such item; 2 wrong usage, or no plan.
`,
  links: `Usage: plandeck links [ID] [--plan DIR] [--json]

Lists the items that commits and branches name, with them; or those of one item. A commit names an item by its id or a
former one anywhere in its message; a branch by its name, or by git config branch.NAME.plandeck-item ID.

Options:
${COMMON}
With --json it prints a list of {id, commits, branches}: full ids of commits, the newest first, and names.

Exit codes: 0 fine, even where nothing is linked; 1 there is no such item; 2 wrong usage, no plan, no git, or no repository.
`,
  log: `Usage: plandeck log ID [--plan DIR] [--json]

Shows the commits that name an item, the newest first, and its branches with what became of each: even (with the default
branch: no commit of its own yet, or only just merged), merged, open, or stale
(open, and without a commit for 30 days).

Options:
${COMMON}
With --json it prints {id, commits, branches}: commits as {sha, date, author: {name, email, person}, subject}, branches as
{name, tip, date, upstream, state, ahead, behind}.

Exit codes: 0 fine, even where nothing is linked; 1 there is no such item; 2 wrong usage, no plan, no git, or no repository.
`,
  ...EDIT_USAGE,
  ...GIT_USAGE,
  ...SCHEDULE_USAGE,
  schema: `Usage: plandeck schema [plan|portfolio]

Prints the JSON Schema (draft 7) of plan files, or of portfolio.yaml, for other editors and for validators:

  plandeck schema > plan.schema.json

Options:
  --help            print this help

Exit codes: 0 fine; 2 wrong usage.
`,
} as const;

export type Verb = keyof typeof VERB_USAGE;
