import type { Finding, FindingCode } from '../../model/finding.ts';
import { addId, addKey } from './adding.ts';
import { applyFixes } from './applyFixes.ts';
import type { Fix } from './fix.ts';
import type { Fixer, Fixing } from './fixing.ts';
import { askAgain, reviewAgain } from './followUps.ts';
import { renumber } from './ids.ts';
import { removeDropped, removeFromCircle, removeParent } from './links.ts';
import { changeToNear, renameToNear } from './names.ts';
import { addAssignee, finishWork, putBackWork, reopenWork, startWork } from './outOfStep.ts';
import { quoteCommas, quoteComment, quoteId, quoteLine } from './quoting.ts';
import { correctValue, swapDates, turnDays } from './values.ts';

const FIXERS: { readonly [Code in FindingCode]?: Fixer } = {
  'not-yaml': quoteLine,
  'no-anchors': quoteLine,
  'no-tags': quoteLine,
  'quote-id': quoteId,
  'comment-cuts-value': quoteComment,
  'comma-cuts-value': quoteCommas,
  'missing-id': addId,
  'missing-key': addKey,
  'duplicate-id': renumber,
  'ids-differ-in-case': renumber,
  'unknown-key': renameToNear,
  'unknown-check': renameToNear,
  'wrong-value': correctValue,
  'days-reversed': turnDays,
  'dates-out-of-order': swapDates,
  'former-id': changeToNear,
  'unknown-item': changeToNear,
  'unknown-parent': changeToNear,
  'unknown-milestone': changeToNear,
  'unknown-iteration': changeToNear,
  'unknown-decision': changeToNear,
  'unknown-status': changeToNear,
  'unknown-priority': changeToNear,
  'unknown-type': changeToNear,
  'unknown-person': changeToNear,
  'unknown-skill': changeToNear,
  'unknown-calendar': changeToNear,
  'parent-cycle': removeParent,
  'dependency-cycle': removeFromCircle,
  'waits-for-dropped': removeDropped,
  'chase-due': askAgain,
  'overdue-review': reviewAgain,
  'unstarted-work': startWork,
  'stale-work': putBackWork,
  'merged-open': finishWork,
  'done-unmerged': reopenWork,
  'unassigned-author': addAssignee,
};

/** The kinds of finding that can have a fix. */
export const FIXABLE_CODES: ReadonlySet<string> = new Set(Object.keys(FIXERS));

/** What could be done about a finding, the best first. Nothing is made sure of before {@link applyFixes}. */
export function draftsFor(finding: Finding, fixing: Fixing): Fix[] {
  return (FIXERS[finding.code]?.(finding, fixing) ?? []).filter((fix) => fix !== undefined);
}

/** The fixes of a finding, the best first: each has been read again, and means what it says. */
export function fixesFor(finding: Finding, fixing: Fixing): Fix[] {
  return draftsFor(finding, fixing).filter((fix) => applyFixes(fixing, [fix]).fixes.length > 0);
}
