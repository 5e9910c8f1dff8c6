import { severityIn } from '../model/checkSetting.ts';
import { type Finding, isCheckCode } from '../model/finding.ts';
import { allFilesOf, type Plan, type PlanFile } from '../model/plan.ts';
import { Check, type Rule } from './check.ts';
import { checkContracts } from './rules/contracts.ts';
import { checkCustomFields } from './rules/customFields.ts';
import { checkDependencyCycles, checkParentCycles } from './rules/cycles.ts';
import { checkDates } from './rules/dates.ts';
import { checkFiles } from './rules/files.ts';
import { checkFollowUps } from './rules/followUps.ts';
import { checkIds } from './rules/ids.ts';
import { checkItems } from './rules/items.ts';
import { checkKeys } from './rules/keys.ts';
import { checkNames } from './rules/names.ts';
import { checkPeople } from './rules/people.ts';
import { checkWip } from './rules/wip.ts';

const RULES: readonly Rule[] = [
  checkFiles,
  checkKeys,
  checkIds,
  checkNames,
  checkCustomFields,
  checkItems,
  checkParentCycles,
  checkDependencyCycles,
  checkDates,
  checkWip,
  checkPeople,
  checkContracts,
  checkFollowUps,
];

/**
 * Every finding of a plan: those of its files, and those that need the whole, each as severe as the plan wants it.
 * @param today an ISO date
 * @param fileName a file as a message names it, such as its path in the plan
 */
export function checkPlan(plan: Plan, today: string, fileName: (file: string) => string = (file) => file): Finding[] {
  const check = new Check(plan, today, fileName);
  const findings: Finding[] = [];
  for (const rule of RULES) for (const finding of rule(check)) findings.push(finding);
  return [...checkTexts(plan), ...asSevereAsWanted(plan, findings)];
}

/** The findings that reading the plan's files has yielded: where there are errors, something of the plan is missing. */
export function checkTexts(plan: Plan): Finding[] {
  return asSevereAsWanted(plan, allFilesOf(plan).flatMap(findingsOfText));
}

/** What is wrong with a file's text. A value that YAML cannot read is not said to be of the wrong kind as well. */
function findingsOfText({ findings }: PlanFile): readonly Finding[] {
  const unread = findings.filter(({ code }) => code === 'not-yaml').map(({ range }) => range.start);
  if (unread.length === 0) return findings;
  return findings.filter(({ code, range }) => {
    return code !== 'wrong-value' || !unread.some((start) => range.start <= start && start <= range.end);
  });
}

/** The findings without those that the plan has turned off, with the severities that it gives to the others. */
export function asSevereAsWanted({ checks }: Plan, findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => {
    const wanted = isCheckCode(finding.code) ? severityIn(checks[finding.code]) : undefined;
    if (wanted === undefined) return [finding];
    return wanted === 'off' ? [] : [{ ...finding, severity: wanted }];
  });
}
