import type { FindingCode } from '../../model/finding.ts';
import type { Explanation } from './explanation.ts';

/** Findings on ids and on names of other things. */
export const NAMES = {
  'missing-id': {
    why: 'An entry without an id cannot be shown, named or edited.',
    mend: 'Give it an id that nothing else in the plan has.',
    wrong: 'items:\n- «title: Log in»\n  status: todo\n',
    says: 'This entry has no id, so nothing can refer to it.',
    fixed: 'items:\n- id: WEB-a0000\n  title: Log in\n  status: todo\n',
  },
  'duplicate-id': {
    why: 'An id stands for one thing. Where two have it, names mean the first, and the second cannot be edited.',
    mend: 'Give the later one a new id. Entries that were copied together get new ids together, and still name each other.',
    wrong:
      'items:\n- {id: WEB-k7f2m, title: Log in}\n- {id: «WEB-k7f2m», title: Log out}\n- {id: WEB-m2c8t, title: Test, depends: WEB-k7f2m}\n',
    says: 'The id WEB-k7f2m is taken: it also stands in plan.yaml, line 2.',
    fixed:
      'items:\n- {id: WEB-k7f2m, title: Log in}\n- {id: WEB-a0000, title: Log out}\n- {id: WEB-m2c8t, title: Test, depends: WEB-k7f2m}\n',
  },
  'ids-differ-in-case': {
    why: 'People and some file systems do not tell upper and lower case apart.',
    mend: 'Give the later one a new id.',
    wrong: 'items:\n- {id: WEB-k7f2m, title: Log in}\n- {id: «web-k7f2m», title: Log out}\n',
    says: 'The id web-k7f2m differs only in case from WEB-k7f2m in plan.yaml, line 2, which is not enough.',
    fixed: 'items:\n- {id: WEB-k7f2m, title: Log in}\n- {id: web-a0000, title: Log out}\n',
  },
  'former-id': {
    why: 'The item has another id now, and names in the plan should be those of today.',
    mend: 'Write the new id.',
    wrong:
      'items:\n- {id: WEB-k7f2m, title: Log in, formerly: [OLD-1]}\n- {id: WEB-m2c8t, title: Test, depends: «[OLD-1 FS+1d]»}\n',
    says: 'OLD-1 is called WEB-k7f2m now.',
    fixed:
      'items:\n- {id: WEB-k7f2m, title: Log in, formerly: [OLD-1]}\n- {id: WEB-m2c8t, title: Test, depends: [WEB-k7f2m FS+1d]}\n',
  },
  'unknown-item': {
    why: 'It was deleted or renamed, or never was, so nobody waits for it.',
    mend: 'Correct the id, or take it out. Ids with the key of another project are not looked for.',
    wrong: 'items:\n- {id: WEB-k7f2m, title: Log in, depends: «[WEB-m2c8x]»}\n- {id: WEB-m2c8t, title: Choose}\n',
    says: 'There is no item WEB-m2c8x in this plan. Did you mean WEB-m2c8t?',
    fixed: 'items:\n- {id: WEB-k7f2m, title: Log in, depends: [WEB-m2c8t]}\n- {id: WEB-m2c8t, title: Choose}\n',
  },
  'unknown-parent': {
    why: 'The item stands at the top of the outline, as if it were part of nothing.',
    mend: 'Correct the id, or take the parent out.',
    wrong: 'items:\n- {id: WEB-k7f2m, title: Log in, parent: «web-M2C8T»}\n- {id: WEB-m2c8t, title: Sign in}\n',
    says: 'There is no item web-M2C8T that could be the parent. Did you mean WEB-m2c8t?',
    fixed: 'items:\n- {id: WEB-k7f2m, title: Log in, parent: WEB-m2c8t}\n- {id: WEB-m2c8t, title: Sign in}\n',
  },
  'unknown-milestone': {
    why: 'The item counts for no milestone.',
    mend: 'Correct the name, or add the milestone.',
    wrong: 'milestones: [{id: beta}]\nitems: [{id: WEB-k7f2m, title: Log in, milestone: «betta»}]\n',
    says: 'There is no milestone betta. Did you mean beta?',
    fixed: 'milestones: [{id: beta}]\nitems: [{id: WEB-k7f2m, title: Log in, milestone: beta}]\n',
  },
  'unknown-iteration': {
    why: 'The item is planned for no time.',
    mend: 'Correct the name, or add the iteration; those that the cadence makes need not be written.',
    wrong: 'cadence: {every: 2w, from: 2026-12-07}\nitems: [{id: WEB-k7f2m, title: Log in, iteration: «Sprint 1»}]\n',
    says: 'There is no iteration "Sprint 1".',
    right:
      'cadence: {every: 2w, from: 2026-12-07, name: "Sprint {n}"}\nitems: [{id: WEB-k7f2m, title: Log in, iteration: Sprint 1}]\n',
  },
  'unknown-decision': {
    why: 'The decision that this one replaces is not in the plan.',
    mend: 'Correct the id, or take it out.',
    wrong: 'decisions:\n- {id: WEB-d2, title: Use the library, supersedes: «WEB-d0c3n»}\n',
    says: 'There is no decision WEB-d0c3n in this plan.',
    right: 'decisions:\n- {id: WEB-d1, title: Write it}\n- {id: WEB-d2, title: Use the library, supersedes: WEB-d1}\n',
  },
  'unknown-status': {
    why: 'Nobody knows where the item stands; it counts as to do.',
    mend: 'Correct it, or add the status to the workflow.',
    wrong: 'items: [{id: WEB-k7f2m, title: Log in, status: «doign»}]\n',
    says: 'The workflow has no status "doign". Did you mean doing?',
    fixed: 'items: [{id: WEB-k7f2m, title: Log in, status: doing}]\n',
  },
  'unknown-priority': {
    why: 'The item is sorted behind all others.',
    mend: 'Correct it, or name the plan’s own priorities.',
    wrong: 'items: [{id: WEB-k7f2m, title: Log in, priority: «urgent»}]\n',
    says: 'There is no priority "urgent". There are must, should, could, wont.',
    right: 'priorities: [urgent, normal]\nitems: [{id: WEB-k7f2m, title: Log in, priority: urgent}]\n',
  },
  'unknown-type': {
    why: 'Plandeck knows no icon and no rules for it.',
    mend: 'Correct it, or add the type.',
    wrong: 'items: [{id: WEB-k7f2m, title: Log in, type: «Story»}]\n',
    says: 'There is no type "Story". Did you mean story?',
    fixed: 'items: [{id: WEB-k7f2m, title: Log in, type: story}]\n',
  },
  'unknown-field': {
    why: 'A score can only be made of number fields that the plan has.',
    mend: 'Add the field with `kind: number`, or correct its name.',
    wrong: 'priorities: «{score: {value: 2}}»\n',
    says: 'This plan has no number field "value".',
    right: 'priorities: {score: {value: 2}}\nfields: [{id: value, kind: number}]\n',
  },
  'unknown-person': {
    why: 'Nobody is told, and nobody’s load counts it.',
    mend: 'Correct the name, or add the person.',
    wrong: 'people: [ana, bo]\nitems: [{id: WEB-k7f2m, title: Log in, assignees: «[anna 50%, bo]»}]\n',
    says: 'There is no person "anna" in this plan. Did you mean ana?',
    fixed: 'people: [ana, bo]\nitems: [{id: WEB-k7f2m, title: Log in, assignees: [ana 50%, bo]}]\n',
  },
  'unknown-skill': {
    why: 'Nobody can do it, as far as the plan says; often the name is only written in another way.',
    mend: 'Correct it, or say who has the skill. A plan that names no skills of anybody is not asked.',
    wrong: 'people: [{id: ana, skills: [react]}]\nitems: [{id: WEB-k7f2m, title: Log in, skills: «[recat 2]»}]\n',
    says: 'Nobody in this plan has the skill "recat". Did you mean react?',
    fixed: 'people: [{id: ana, skills: [react]}]\nitems: [{id: WEB-k7f2m, title: Log in, skills: [react 2]}]\n',
  },
  'unknown-calendar': {
    why: 'The usual week counts instead, without the holidays that were meant.',
    mend: 'Correct the name, or add the calendar.',
    wrong: 'calendars: [{id: berlin}]\npeople: [{id: ana, calendar: «Berlin»}]\n',
    says: 'There is no calendar "Berlin". Did you mean berlin?',
    fixed: 'calendars: [{id: berlin}]\npeople: [{id: ana, calendar: berlin}]\n',
  },
  'parent-cycle': {
    why: 'An item that is a part of itself has no place in the outline.',
    mend: 'Take one of the parents out.',
    wrong: 'items: [{id: WEB-k7f2m, title: Log in, parent: «WEB-k7f2m»}]\n',
    says: 'An item cannot stand below itself: WEB-k7f2m → WEB-k7f2m.',
    fixed: 'items: [{id: WEB-k7f2m, title: Log in}]\n',
  },
  'dependency-cycle': {
    why: 'Where each waits for the next and the last for the first, none can ever be done, and nothing can be scheduled.',
    mend: 'Take out the dependency that matters least. Of several circles in one knot one is named at a time.',
    wrong:
      'items:\n- {id: WEB-k7f2m, title: Log in, depends: «[WEB-m2c8t]»}\n- {id: WEB-m2c8t, title: Test, depends: [WEB-k7f2m]}\n',
    says: 'Each of these waits for the next, so none can be done: WEB-k7f2m → WEB-m2c8t → WEB-k7f2m.',
    fixed: 'items:\n- {id: WEB-k7f2m, title: Log in}\n- {id: WEB-m2c8t, title: Test, depends: [WEB-k7f2m]}\n',
  },
} as const satisfies { readonly [Code in FindingCode]?: Explanation };
