import type { FindingCode } from '../../model/finding.ts';
import type { Explanation } from './explanation.ts';

/** Findings on the work, on who does it, and on what has to be followed up. */
export const WORK = {
  'missing-title': {
    why: 'An id alone tells nobody what to do.',
    mend: 'Say in a line what it is about.',
    wrong: 'items: [{id: «WEB-k7f2m»}]\n',
    says: 'WEB-k7f2m has no title.',
    right: 'items: [{id: WEB-k7f2m, title: Log in}]\n',
  },
  'open-children': {
    why: 'What is done as a whole cannot have parts that are not.',
    mend: 'Finish or drop the part, or open the whole again.',
    wrong:
      'items:\n- {id: WEB-w8n1k, title: Sign in, status: «done»}\n- {id: WEB-k7f2m, title: Log in, parent: WEB-w8n1k}\n',
    says: 'WEB-w8n1k is done, but WEB-k7f2m below it is still open.',
    right:
      'items:\n- {id: WEB-w8n1k, title: Sign in, status: done}\n- {id: WEB-k7f2m, title: Log in, parent: WEB-w8n1k, status: dropped}\n',
  },
  'waits-for-dropped': {
    why: 'What was dropped is never done, so this would wait forever.',
    mend: 'Take the dependency out, or drop this as well.',
    wrong:
      'items:\n- {id: WEB-k7f2m, title: Log in, depends: «[WEB-m2c8t]»}\n- {id: WEB-m2c8t, title: Choose, status: dropped}\n',
    says: 'This depends on WEB-m2c8t, which was dropped and will never be done.',
    fixed: 'items:\n- {id: WEB-k7f2m, title: Log in}\n- {id: WEB-m2c8t, title: Choose, status: dropped}\n',
  },
  'dates-out-of-order': {
    why: 'One of the two days must be wrong.',
    mend: 'Correct it.',
    wrong: 'items: [{id: WEB-k7f2m, title: Log in, start: 2026-12-14, due: «2026-12-11»}]\n',
    says: '"due" (2026-12-11) is before "start" (2026-12-14).',
    fixed: 'items: [{id: WEB-k7f2m, title: Log in, start: 2026-12-11, due: 2026-12-14}]\n',
  },
  'estimate-out-of-order': {
    why: 'What is likely lies between the best and the worst case; what is computed from the three is wrong otherwise.',
    mend: 'Put the three in order, the least first.',
    wrong: 'items: [{id: WEB-k7f2m, title: Log in, estimate: «5d 3d 1d»}]\n',
    says: 'The estimate 5d 3d 1d should go up: what it takes if all goes well, what is likely, and if much goes wrong.',
    right: 'items: [{id: WEB-k7f2m, title: Log in, estimate: 1d 3d 5d}]\n',
  },
  'missing-estimate': {
    why: 'Nobody can say whether a running iteration will be done while a part of it has no size.',
    mend: 'Estimate it. An item with children, with a duration or with what remains needs none.',
    wrong: 'cadence: {every: 2w, from: 2026-11-16}\nitems: [{id: WEB-k7f2m, title: Log in, iteration: «S1»}]\n',
    says: 'WEB-k7f2m is part of S1, which is running, but has no estimate.',
    right:
      'cadence: {every: 2w, from: 2026-11-16}\nitems: [{id: WEB-k7f2m, title: Log in, iteration: S1, estimate: 3d}]\n',
  },
  'wip-exceeded': {
    why: 'The team wanted no more than this at once, so that things get done.',
    mend: 'Finish something before the next is begun. Items with children do not count.',
    wrong:
      'workflow: [todo, {id: doing, wip: «1»}, done]\nitems:\n- {id: WEB-k7f2m, title: Log in, status: doing}\n- {id: WEB-m2c8t, title: Log out, status: doing}\n',
    says: '2 items are in "doing", where there should be 1 at most.',
    right:
      'workflow: [todo, {id: doing, wip: 1}, done]\nitems:\n- {id: WEB-k7f2m, title: Log in, status: done}\n- {id: WEB-m2c8t, title: Log out, status: doing}\n',
  },
  'missing-skill': {
    why: 'Those who are to do it cannot, as far as the plan says.',
    mend: 'Add somebody who can, or the skill to one of them. One who can is enough.',
    wrong:
      'people: [{id: ana, skills: {react: 2}}, {id: bo, skills: [react 3]}]\nitems: [{id: WEB-k7f2m, title: Log in, assignees: [ana], skills: «[react 3]»}]\n',
    says: 'Of those who work on WEB-k7f2m, nobody has the skill react 3.',
    right:
      'people: [{id: ana, skills: {react: 2}}, {id: bo, skills: [react 3]}]\nitems: [{id: WEB-k7f2m, title: Log in, assignees: [ana, bo], skills: [react 3]}]\n',
  },
  'on-leave': {
    why: 'On every working day for which it is planned, the person is away.',
    mend: 'Plan it for other days, or give it to somebody else.',
    wrong:
      'people: [{id: ana, leave: [2026-12-21..2027-01-01]}]\nitems: [{id: WEB-k7f2m, title: Log in, assignees: «[ana]», start: 2026-12-21, due: 2026-12-24}]\n',
    says: 'WEB-k7f2m is planned for 2026-12-21 to 2026-12-24, when ana is on leave all the time.',
    right:
      'people: [{id: ana, leave: [2026-12-21..2027-01-01]}]\nitems: [{id: WEB-k7f2m, title: Log in, assignees: [ana], start: 2026-12-18, due: 2026-12-24}]\n',
  },
  'no-contract': {
    why: 'Other contractors of this plan have contracts, this one has none.',
    mend: 'Add the person to a contract, or add the contract.',
    wrong: 'people: [{id: bo, kind: «contractor»}, ivo]\ncontracts: [{id: acme-3, people: [ivo]}]\n',
    says: 'bo is a contractor, but stands in no contract.',
    right: 'people: [{id: bo, kind: contractor}, ivo]\ncontracts: [{id: acme-3, people: [ivo, bo]}]\n',
  },
  'outside-contract': {
    why: 'On none of the days for which it is planned (from its start or iteration to its due date) a contract holds.',
    mend: 'Plan it earlier, renew the contract, or give the work to somebody else.',
    wrong:
      'people: [bo]\ncontracts: [{id: acme-3, people: [bo], term: 2026-11-02..2027-01-29}]\nitems: [{id: WEB-k7f2m, title: Log in, assignees: «[bo]», start: 2027-02-01}]\n',
    says: 'WEB-k7f2m is planned for 2027-02-01 and after, when bo has no contract.',
    right:
      'people: [bo]\ncontracts: [{id: acme-3, people: [bo], term: 2026-11-02..2027-01-29}]\nitems: [{id: WEB-k7f2m, title: Log in, assignees: [bo], start: 2027-01-29}]\n',
  },
  'over-cap': {
    why: 'The likely estimates of what is given to the people of a contract are more than it pays for.',
    mend: 'Give work to others, or raise the cap. People who share an item share its estimate by their parts of the day.',
    wrong:
      'people: [bo, ana]\ncontracts: [{id: acme-3, people: [bo], cap: «5d»}]\nitems:\n- {id: WEB-k7f2m, title: Log in, assignees: [bo], estimate: 4d}\n- {id: WEB-m2c8t, title: Log out, assignees: [bo, ana], estimate: 2d 3d 6d}\n',
    says: '5.5d of work is planned under acme-3, which pays for 5d at most.',
    right:
      'people: [bo, ana]\ncontracts: [{id: acme-3, people: [bo], cap: 5.5d}]\nitems:\n- {id: WEB-k7f2m, title: Log in, assignees: [bo], estimate: 4d}\n- {id: WEB-m2c8t, title: Log out, assignees: [bo, ana], estimate: 2d 3d 6d}\n',
  },
  'contract-ends': {
    why: 'After the last day of notice somebody else decides whether the contract goes on. It is two weeks off, or less.',
    mend: 'Renew: add the next contract with the same people. Or release: the finding goes with the contract’s last day. Notice counts Monday to Friday.',
    wrong: 'people: [bo]\ncontracts: [{id: acme-3, people: [bo], term: «2026-10-01..2026-12-18», notice: 10d}]\n',
    says: 'acme-3 ends on 2026-12-18: renew or release by 2026-12-04.',
    right:
      'people: [bo]\ncontracts:\n- {id: acme-3, people: [bo], term: 2026-10-01..2026-12-18, notice: 10d}\n- {id: acme-4, people: [bo], term: 2026-12-19..2027-03-26}\n',
  },
  'unclear-raid': {
    why: 'An entry of the RAID log that is nothing, or two things at once, stands in no list.',
    mend: 'Write `risk:`, `assumption:`, `issue:` or `dependency:` with what it is about; or `kind` and `title`.',
    wrong: 'raid: [{id: «WEB-r4tqa», title: SSO arrives late}]\n',
    says: 'Say what WEB-r4tqa is: one of risk, assumption, issue and dependency, with what it is about.',
    right: 'people: [ana]\nraid: [{id: WEB-r4tqa, risk: SSO arrives late, owner: ana}]\n',
  },
  'missing-owner': {
    why: 'A risk or a project issue that nobody looks after is only a note.',
    mend: 'Give it an owner, or close it.',
    wrong: 'raid: [{id: «WEB-r4tqa», risk: SSO arrives late}]\n',
    says: 'Nobody looks after the risk WEB-r4tqa. Give it an owner.',
    right: 'people: [ana]\nraid: [{id: WEB-r4tqa, risk: SSO arrives late, owner: ana}]\n',
  },
  'overdue-review': {
    why: 'Risks change, and somebody wanted to look at this one by now.',
    mend: 'Look at it, and write down when to look again; or close it.',
    wrong: 'people: [ana]\nraid: [{id: WEB-r4tqa, risk: SSO arrives late, owner: ana, review: «2026-11-20»}]\n',
    says: 'WEB-r4tqa was to be reviewed on 2026-11-20.',
    fixed: 'people: [ana]\nraid: [{id: WEB-r4tqa, risk: SSO arrives late, owner: ana, review: 2026-12-08}]\n',
  },
  'overdue-promise': {
    why: 'The day has passed on which somebody had promised it, or on which it was believed to come.',
    mend: 'Ask, and write down the day on which it came (`delivered`) or on which you now believe in it (`expected`).',
    wrong: 'external: [{id: WEB-sq0vb, title: SSO endpoint, from: priya, promised: «2026-11-20»}]\n',
    says: 'WEB-sq0vb was promised for 2026-11-20 and has not come.',
    right:
      'external: [{id: WEB-sq0vb, title: SSO endpoint, from: priya, promised: 2026-11-20, expected: 2026-12-04}]\n',
  },
  'chase-due': {
    why: 'Somebody wanted to be reminded to ask again.',
    mend: 'Ask, and write down when to ask again; or take the waiting out if the answer has come.',
    wrong: 'items: [{id: WEB-k7f2m, title: Log in, waiting: «{for: priya, chase: 2026-11-24}»}]\n',
    says: 'WEB-k7f2m waits for priya. You wanted to ask again on 2026-11-24.',
    fixed: 'items: [{id: WEB-k7f2m, title: Log in, waiting: {for: priya, chase: 2026-12-01}}]\n',
  },
} as const satisfies { readonly [Code in FindingCode]?: Explanation };
