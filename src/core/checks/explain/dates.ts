import type { FindingCode } from '../../model/finding.ts';
import type { Explanation } from './explanation.ts';

/** Findings that only show once the plan is scheduled: `docs/scheduling.md` says how. */
export const DATES = {
  'late-finish': {
    why: 'As dates are computed today, it will not be done by its `due`, or by the day of a constraint (FNLT, MFO). The reason is what is in the way; `plandeck why` tells all of them, back to today.',
    mend: 'Do it before what is in the way, make it smaller, give it to somebody who is free, or agree on another day.',
    wrong:
      'people: [ana]\nitems:\n- {id: WEB-k7f2m, title: Log in, estimate: 3d, assignees: ana, rank: 1}\n- {id: WEB-m2c8t, title: Log out, estimate: 1d, assignees: ana, due: «2026-11-26», constraints: SNET 2026-11-26}\n',
    says: 'WEB-m2c8t is due on 2026-11-26, but ends on 2026-11-27: ana is busy with WEB-k7f2m until 2026-11-26T17:00',
    right:
      'people: [ana]\nitems:\n- {id: WEB-k7f2m, title: Log in, estimate: 3d, assignees: ana, rank: 1}\n- {id: WEB-m2c8t, title: Log out, estimate: 1d, assignees: ana, due: 2026-11-27, constraints: SNET 2026-11-26}\n',
  },
  'late-start': {
    why: 'A constraint (SNLT, MSO) wants it to start by a day, and something else does not allow it. What it depends on is kept.',
    mend: 'Take the constraint or the dependency out, or do earlier what it waits for.',
    wrong:
      'people: [ana, bo]\nitems:\n- {id: WEB-k7f2m, title: Log in, estimate: 3d, assignees: ana}\n- {id: WEB-m2c8t, title: Log out, estimate: 1d, assignees: bo, depends: WEB-k7f2m, constraints: «MSO 2026-11-25»}\n',
    says: 'WEB-m2c8t has to start by 2026-11-25, but starts on 2026-11-27: WEB-k7f2m ends on 2026-11-26T17:00',
    right:
      'people: [ana, bo]\nitems:\n- {id: WEB-k7f2m, title: Log in, estimate: 3d, assignees: ana}\n- {id: WEB-m2c8t, title: Log out, estimate: 1d, assignees: bo, depends: WEB-k7f2m, constraints: MSO 2026-11-27}\n',
  },
  'late-milestone': {
    why: 'Somebody counts on the day that it is committed for, and what it needs is done later.',
    mend: 'Take something out of it, do sooner what it needs, or tell those who count on it.',
    wrong:
      'people: [ana]\nmilestones: [{id: beta, committed: «2026-11-25»}]\nitems: [{id: WEB-k7f2m, title: Log in, estimate: 3d, assignees: ana, milestone: beta}]\n',
    says: 'beta is committed for 2026-11-25, but is reached on 2026-11-26: WEB-k7f2m is the last that it needs, and ends on 2026-11-26T17:00',
    right:
      'people: [ana]\nmilestones: [{id: beta, committed: 2026-11-26}]\nitems: [{id: WEB-k7f2m, title: Log in, estimate: 3d, assignees: ana, milestone: beta}]\n',
  },
  'past-iteration': {
    why: 'There is more in the iteration than fits in, or something in it waits too long.',
    mend: 'Move it to a later iteration, or take something else out that is before it.',
    wrong:
      'cadence: {every: 1w, from: 2026-11-23}\npeople: [ana]\nitems: [{id: WEB-k7f2m, title: Log in, estimate: 5d, assignees: ana, iteration: «S1»}]\n',
    says: 'WEB-k7f2m is planned for S1, which ends on 2026-11-29, but ends on 2026-11-30: nothing that is open starts before today, 2026-11-24',
    right:
      'cadence: {every: 1w, from: 2026-11-23}\npeople: [ana]\nitems: [{id: WEB-k7f2m, title: Log in, estimate: 4d, assignees: ana, iteration: S1}]\n',
  },
  'over-allocated': {
    why: 'What has to be done by some day (`due`, the end of an iteration, a milestone, its own or of what it is below, or a constraint) does not fit in before it, in whatever order it is done. The week is the one in which the most is missing.',
    mend: 'Give some of it to others, or make it due later. Work without a day does not count.',
    wrong:
      'people: [{id: «ana»}]\nmilestones: [{id: beta, committed: 2026-12-04}]\nitems:\n- {id: WEB-k7f2m, title: Log in, estimate: 6d, assignees: ana, due: 2026-12-04}\n- {id: WEB-m2c8t, title: Log out, estimate: 5d, assignees: ana, milestone: beta}\nchecks: {late-finish: off, late-milestone: off}\n',
    says: 'ana would have to work 140 % of the time that there is in week 2026-W49 for all to be done in time: WEB-k7f2m, WEB-m2c8t.',
    right:
      'people: [{id: ana}]\nmilestones: [{id: beta, committed: 2026-12-08}]\nitems:\n- {id: WEB-k7f2m, title: Log in, estimate: 6d, assignees: ana, due: 2026-12-04}\n- {id: WEB-m2c8t, title: Log out, estimate: 5d, assignees: ana, milestone: beta}\n',
  },
  'critical-unassigned': {
    why: 'If it slips, the plan ends later, and nobody will see to it.',
    mend: 'Assign somebody, or name the skills that it needs: then somebody who has them is taken.',
    wrong: 'people: [ana]\nitems: [{id: «WEB-k7f2m», title: Log in, estimate: 3d}]\n',
    says: 'WEB-k7f2m is critical and nobody is assigned to it: it is scheduled as if somebody were free.',
    right: 'people: [ana]\nitems: [{id: WEB-k7f2m, title: Log in, estimate: 3d, assignees: ana}]\n',
  },
  'nobody-can': {
    why: 'Nobody is assigned, and nobody has these skills so well, or all of them together.',
    mend: 'Assign somebody, ask for less, or find somebody who can.',
    wrong:
      'people: [{id: ana, skills: react 2}]\nitems: [{id: WEB-k7f2m, title: Log in, estimate: 3d, skills: «react 4»}]\n',
    says: 'WEB-k7f2m needs react 4, which nobody in the plan can do: it is scheduled as if somebody could and were free.',
    right:
      'people: [{id: ana, skills: react 4}]\nitems: [{id: WEB-k7f2m, title: Log in, estimate: 3d, skills: react 4}]\n',
  },
  'after-contract': {
    why: 'As dates are computed today, the work goes on after the last contract of somebody who does it.',
    mend: 'Do it earlier, renew the contract, or give the work to somebody else.',
    wrong:
      'people: [bo]\ncontracts: [{id: acme-3, people: [bo], term: 2026-11-02..2027-01-29}]\nitems: [{id: WEB-k7f2m, title: Log in, estimate: 60d, assignees: «[bo]»}]\n',
    says: 'bo works on WEB-k7f2m until 2027-02-15T17:00, but has no contract after 2027-01-29.',
    right:
      'people: [bo]\ncontracts: [{id: acme-3, people: [bo], term: 2026-11-02..2027-01-29}]\nitems: [{id: WEB-k7f2m, title: Log in, estimate: 40d, assignees: [bo]}]\n',
  },
  'cap-used-up': {
    why: 'As dates are computed, the people of a contract do more than it pays for: also what nobody is assigned to and they can do best, and the mean of three efforts in place of the likely one. Estimates that come to more by themselves are an over-cap.',
    mend: 'Give work to others, or raise the cap.',
    wrong:
      'people: [{id: bo, skills: react}]\ncontracts: [{id: acme-3, people: [bo], cap: «5d»}]\nitems:\n- {id: WEB-k7f2m, title: Log in, assignees: [bo], estimate: 4d, rank: 1}\n- {id: WEB-m2c8t, title: Log out, skills: react, estimate: 2d}\n',
    says: 'What acme-3 pays for is used up on 2026-12-01, with WEB-m2c8t: what comes after that is scheduled all the same.',
    right:
      'people: [{id: bo, skills: react}]\ncontracts: [{id: acme-3, people: [bo], cap: 6d}]\nitems:\n- {id: WEB-k7f2m, title: Log in, assignees: [bo], estimate: 4d, rank: 1}\n- {id: WEB-m2c8t, title: Log out, skills: react, estimate: 2d}\n',
  },
  'circular-wait': {
    why: 'With parents and other plans counted, each of these waits for the next: what holds for a parent holds for all that is below it. A circle of dependencies within one plan is a dependency-cycle.',
    mend: 'Take the dependency out, or another one of the circle.',
    wrong:
      'people: [ana]\nitems:\n- {id: WEB-w8n1k, title: Sign in}\n- {id: WEB-k7f2m, title: Log in, parent: WEB-w8n1k, estimate: 1d, assignees: ana, depends: «WEB-w8n1k»}\n',
    says: 'WEB-k7f2m waits for WEB-w8n1k, and so for itself (WEB-k7f2m → WEB-w8n1k → WEB-k7f2m): it is scheduled as if it did not.',
    right:
      'people: [ana]\nitems:\n- {id: WEB-w8n1k, title: Sign in}\n- {id: WEB-k7f2m, title: Log in, parent: WEB-w8n1k, estimate: 1d, assignees: ana}\n',
  },
  'no-working-day': {
    why: 'By such a calendar nothing would ever be done.',
    mend: 'Give it hours, such as `mon-fri 8h`.',
    wrong: 'calendars: [{id: office, hours: «mon 0h»}]\npeople: [{id: ana, calendar: office}]\n',
    says: 'The calendar office has no working day: the usual week stands for it.',
    right: 'calendars: [{id: office, hours: mon-fri 8h}]\npeople: [{id: ana, calendar: office}]\n',
  },
  'no-working-time': {
    why: 'By their hours, leave and contracts, the person never works.',
    mend: 'Correct what keeps them away, or take the person out of the plan.',
    wrong: 'people: [{id: ana, capacity: «0h/w»}]\n',
    says: 'ana has no working time: their work is scheduled by the usual week.',
    right: 'people: [{id: ana, capacity: 20h/w}]\n',
  },
  'too-much-work': {
    why: 'Nobody plans a hundred years ahead: it is a slip of the pen.',
    mend: 'Correct the unit or the number.',
    wrong: 'people: [ana]\nitems: [{id: WEB-k7f2m, title: Log in, estimate: «99999w», assignees: ana}]\n',
    says: 'WEB-k7f2m has more work than a hundred years: it is scheduled as if it had so much.',
    right: 'people: [ana]\nitems: [{id: WEB-k7f2m, title: Log in, estimate: 9w, assignees: ana}]\n',
  },
  'beyond-calendar': {
    why: 'No date can be written for it.',
    mend: 'Correct the lag that leads there.',
    wrong:
      'people: [ana]\nitems:\n- {id: WEB-k7f2m, title: Log in, estimate: 1d, assignees: ana}\n- {id: WEB-m2c8t, title: Log out, estimate: 1d, assignees: ana, depends: «WEB-k7f2m FS+999999w»}\n',
    says: 'WEB-m2c8t would end after the year 9999: WEB-k7f2m ends on 2026-11-24T17:00, plus a lag of 999999w',
    right:
      'people: [ana]\nitems:\n- {id: WEB-k7f2m, title: Log in, estimate: 1d, assignees: ana}\n- {id: WEB-m2c8t, title: Log out, estimate: 1d, assignees: ana, depends: WEB-k7f2m FS+9w}\n',
  },
} as const satisfies { readonly [Code in FindingCode]?: Explanation };
