import type { FindingCode } from '../../model/finding.ts';
import type { Explanation } from './explanation.ts';

/** Findings on single keys and values. */
export const VALUES = {
  'unknown-key': {
    why: 'Keys of your own are welcome, but this one looks like a slip for one that Plandeck reads and that the entry lacks.',
    mend: 'Correct it, or turn the finding off if you have such a key of your own.',
    wrong: 'items:\n- {id: WEB-k7f2m, title: Log in, «asignees»: [ana]}\npeople: [ana]\n',
    says: 'Plandeck does not know "asignees" here. Did you mean assignees? A key of your own is fine.',
    fixed: 'items:\n- {id: WEB-k7f2m, title: Log in, assignees: [ana]}\npeople: [ana]\n',
  },
  'unknown-check': {
    why: 'A severity for a finding that there is not changes nothing.',
    mend: 'Use one of the names on this page. Findings that keep a part of the plan from being read cannot be changed.',
    wrong: 'checks: {«mising-title»: off}\n',
    says: 'There is no finding "mising-title" whose severity can be changed. Did you mean missing-title?',
    fixed: 'checks: {missing-title: off}\n',
  },
  'wrong-value': {
    why: 'Plandeck cannot read the value, so the field counts as empty.',
    mend: 'Write it as the message says.',
    wrong: 'items:\n- {id: WEB-k7f2m, title: Log in, due: «2026-12-4»}\n',
    says: '"due" must be a date such as 2026-12-24, not 2026-12-4.',
    fixed: 'items:\n- {id: WEB-k7f2m, title: Log in, due: 2026-12-04}\n',
  },
  'days-reversed': {
    why: 'Days that end before they start are no days, so they count for nothing.',
    mend: 'Correct the year, or write the earlier day first.',
    wrong: 'people:\n- {id: ana, leave: [«2026-12-21..2026-01-01»]}\n',
    says: '"leave" starts after it ends, so it counts for nothing: 2026-12-21..2026-01-01.',
    fixed: 'people:\n- {id: ana, leave: [2026-12-21..2027-01-01]}\n',
  },
  'quote-id': {
    why: 'YAML makes a number of it, and other tools will write it back as another text.',
    mend: 'Put the id in quotes.',
    wrong: 'items:\n- {id: «0777», title: Log in}\n',
    says: 'YAML reads the id 0777 as a number. Quote it: "0777".',
    fixed: 'items:\n- {id: "0777", title: Log in}\n',
  },
  'comment-cuts-value': {
    why: 'Behind a space and a # everything is a comment, so the value is shorter than it looks.',
    mend: 'Put the value in quotes; or, if it is a comment, write a space behind the #.',
    wrong: 'items:\n- id: WEB-k7f2m\n  title: «Fix login» #123\n',
    says: '"title" ends before "#123": YAML reads what follows a space and # as a comment. Put the value in quotes if it belongs to it.',
    fixed: 'items:\n- id: WEB-k7f2m\n  title: "Fix login #123"\n',
  },
  'comma-cuts-value': {
    why: 'Within braces a comma ends the value, so it is shorter than it looks.',
    mend: 'Put the value in quotes.',
    wrong: 'items:\n- {id: WEB-k7f2m, title: «Log in, then out», status: doing}\n',
    says: '"title" ends before ", then out": within braces a comma starts another key. Put the value in quotes if it belongs to it.',
    fixed: 'items:\n- {id: WEB-k7f2m, title: "Log in, then out", status: doing}\n',
  },
  'reserved-field': {
    why: 'Items have a field of this name already, and Plandeck reads that one.',
    mend: 'Give the field another id.',
    wrong: 'fields: [{id: «due», kind: text}]\n',
    says: 'Every item can have "due" already, so this field is never read. Give it another id.',
    right: 'fields: [{id: dueAtCustomer, kind: text}]\n',
  },
  'missing-field': {
    why: 'The plan says that open items (of this type) must have the field.',
    mend: 'Fill it in.',
    wrong: 'fields: [{id: cost, kind: number, required: true}]\nitems:\n- {id: «WEB-k7f2m», title: Log in}\n',
    says: 'WEB-k7f2m has no "cost", which this plan wants it to have.',
    right: 'fields: [{id: cost, kind: number, required: true}]\nitems:\n- {id: WEB-k7f2m, title: Log in, cost: 12}\n',
  },
} as const satisfies { readonly [Code in FindingCode]?: Explanation };
