import { COMMON } from './editUsage.ts';

/** What `--help` prints for the verbs that look at the states of a plan that git keeps. */
export const GIT_USAGE = {
  diff: `Usage: plandeck diff [REF] [REF] [--staged] [--markdown | --json] [--exit-code] [--as-of DATE] [--plan DIR]

Shows what changed in the plan, entry by entry and field by field: from the last commit to the files as they are now, from
REF to the files, or from the first REF to the second. How the text is written makes no difference. Then it shows what that
does to the dates and to people's load.

  plandeck diff
  plandeck diff v1.2 --json
  plandeck diff origin/main HEAD --markdown

Options:
  --staged          to what is staged for the next commit, in place of the files
  --markdown        Markdown for a pull request
  --exit-code       exit code 1 where there are changes
  --as-of DATE      computes dates as if DATE were today
${COMMON}
With --json it prints a list of {section, id, kind, fields}: kind is added, removed or changed, and fields has {from, to} by
the name of each field that changed. What becomes of dates and load comes last, with schedule as its section.

Exit codes: 0 fine; 1 there are changes (with --exit-code); 2 wrong usage, no plan, no git, or no such revision.
`,
  history: `Usage: plandeck history ID [--plan DIR] [--json]

Shows who changed an item in the plan, when, in which commit, and what of it, the newest first: also in other files, under
former ids, on branches that were merged, and of an item that is gone. Above that stands when it was begun, touched last
and done, as the plan says it, else as git saw it.

Options:
${COMMON}
With --json it prints {id, title, started, lastActivity, finished, events}: days as {date, source}, where source is plan or
git; events as {sha, date, author: {name, email, person}, subject, kind, fields}, where kind is added, removed or changed,
and fields has {from, to} by the name of each field that changed. What is not committed comes first, with null for its commit.

Exit codes: 0 fine; 1 there is and was no such item; 2 wrong usage, no plan, no git, or no repository.
`,
  drift: `Usage: plandeck drift [ID…] [--fix] [--exit-code] [--plan DIR] [--json]

Finds where the plan and git are out of step: items to do on whose branch there are commits, items that nobody has worked
on for long, branches that are merged though their item is open, or are not though it is done, work by somebody who is no
assignee, and commits that name an item of no plan. With IDs, only of these items. docs/git.md has the rules.

  plandeck drift
  plandeck drift WEB-k7f2m --fix

Options:
  --fix             believe git: mend what can be mended, say what was done, and look again
  --exit-code       exit code 1 where anything is out of step
${COMMON}
With --json it prints a list of {id, code, severity, message, file, line, column, endLine, endColumn}; id is null where
something is about commits alone.

Exit codes: 0 fine; 1 an error, or anything out of step (with --exit-code), or there is no such item; 2 wrong usage, no
plan, no git, no repository, or a file could not be written.
`,
  at: `Usage: plandeck at REF list|show|check|schedule|why [ARGUMENTS] [OPTIONS]

Lists, shows, checks or schedules the plan as it was at a branch, a tag or another revision; nothing is checked out.

  plandeck at v1.2 list --where open
  plandeck at HEAD~10 show WEB-k7f2m

Options:
${COMMON}
Exit codes: those of the command; 2 no git, no such revision, or no plan there.
`,
} as const;
