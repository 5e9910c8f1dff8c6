/** What every command takes. */
export const COMMON = `  --plan DIR    the plan's folder; without it, the nearest plan from the current folder upward
  --json            print JSON
`;

const EDITING = `  --dry-run         print a unified diff, and write nothing
${COMMON}`;

const EDIT_CODES =
  'Exit codes: 0 written, or nothing to change; 1 refused; 2 wrong usage, no plan, or a file could not be written.';

/** What `--help` prints for the verbs that change a plan. */
export const EDIT_USAGE = {
  add: `Usage: plandeck add FIELD=VALUE… [--section SECTION] [--file FILE] [--after ID] [--dry-run] [--plan DIR] [--json]
       plandeck add - [FIELD=VALUE…] …

Adds an item, or an entry of another section, and prints its id. Without id=ID it gets a new one (in items, requests, raid,
external and decisions). With - it reads many from standard input, one a line: a title, or a JSON object of fields;
FIELD=VALUE then holds for all that do not say otherwise.

  plandeck add 'title=Log in with a passkey' type=story parent=WEB-w8n1k
  plandeck add - labels=import < titles.txt
  echo '{"title": "Audit log", "due": "2026-12-11", "labels": ["api"]}' | plandeck add -

Options:
  --section SECTION the section, such as people; items where left out
  --file FILE       a file of the plan; else beside the siblings
  --after ID        right behind this entry
${EDITING}
With --json it prints a list of {id, file, line}.

${EDIT_CODES}
`,
  set: `Usage: plandeck set ID FIELD=VALUE… [--section SECTION] [--dry-run] [--plan DIR] [--json]

Changes fields of one item or another entry, and nothing else of its file. An empty value clears the field; lists take
commas, and += and -= add to them and take from them:

  plandeck set WEB-k7f2m status=review rank=12.5 'assignees=ana 50%,bo' due=
  plandeck set WEB-k7f2m labels+=ui,api depends-=WEB-b3xq9
  plandeck set ana capacity=30h --section people

Nothing is written where the plan would get a new error, or where the file changed meanwhile.

Options:
  --section SECTION where the id stands, if several sections have it
${EDITING}
With --json it prints {id, file, line, changed}.

${EDIT_CODES}
`,
  rm: `Usage: plandeck rm ID… [--references refuse|remove|keep] [--section SECTION] [--dry-run] [--plan DIR] [--json]

Takes entries out of the plan.

Options:
  --references refuse   nothing is done while others refer to them; says who (the default)
  --references remove   references go as well; children move up to the parent of what goes
  --references keep     references stay, and are findings from then on
  --section SECTION where the id stands, if several sections have it
${EDITING}
With --json it prints {removed, files}.

${EDIT_CODES}
`,
  mv: `Usage: plandeck mv ID… [--file FILE [--after ID]] [--parent ID] [--iteration ID] [--dry-run] [--plan DIR] [--json]

Moves entries, each with its comments. At least one of --file, --parent and --iteration has to be given.

Options:
  --file FILE       into a file of the plan, or a new one that will be a part of it
  --after ID        there, right behind this entry
  --parent ID       below this item; plandeck set ID parent= takes it to the top
  --iteration ID    into this iteration
  --section SECTION where the id stands, if several sections have it
${EDITING}
With --json it prints {moved, files}.

${EDIT_CODES}
`,
  rename: `Usage: plandeck rename ID NEW [--section SECTION] [--dry-run] [--plan DIR] [--json]

Gives an entry another id, and mends all that refers to it in the plans of its git repository. An item keeps the old id in
"formerly", so that old commits and links still find it.

Options:
  --section SECTION where the id stands, if several sections have it
${EDITING}
With --json it prints {id, formerly, files}.

${EDIT_CODES}
`,
  rank: `Usage: plandeck rank ID… (--after ID | --before ID | --top) [--dry-run] [--plan DIR] [--json]

Puts items at a place among those of their priority, in the order given, by writing "rank" and nothing else.

Options:
  --after ID        right behind this item
  --before ID       right before this item
  --top             before all others of their priority
${EDITING}
With --json it prints {ranked, files}, where ranked is a list of {id, rank}.

${EDIT_CODES}
`,
  accept: `Usage: plandeck accept REQUEST [FIELD=VALUE…] [--file FILE] [--by PERSON] [--dry-run] [--plan DIR] [--json]

Makes an item of a request, with its title, priority, due date and description where the fields do not say otherwise, and
prints its id. The request says from then on that it was accepted, and what it became.

Options:
  --file FILE       the file of the plan for the item
  --by PERSON       who decided
${EDITING}
With --json it prints {id, file, line, request}.

${EDIT_CODES}
`,
} as const;
