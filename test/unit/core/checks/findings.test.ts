import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { DATES } from '../../../../src/core/checks/explain/dates.ts';
import type { Explanation } from '../../../../src/core/checks/explain/explanation.ts';
import { EXPLANATIONS } from '../../../../src/core/checks/explain/explanations.ts';
import { GIT } from '../../../../src/core/checks/explain/git.ts';
import { fixesFor } from '../../../../src/core/checks/fixes/fixesFor.ts';
import { Fixing } from '../../../../src/core/checks/fixes/fixing.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { FINDINGS, type Finding, type FindingCode, findingMessage } from '../../../../src/core/model/finding.ts';
import { applyEdits } from '../../../../src/core/model/range.ts';
import { scheduleFindings } from '../../../../src/core/schedule/scheduleFindings.ts';
import { schedulePlans } from '../../../../src/core/schedule/schedulePlans.ts';
import { readPlanFile, unreadablePlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { marked } from '../marked.ts';
import { planOf, TODAY } from './planOf.ts';

/** What is not of one plan's own text, or too long to print: the other tests of this file, of loadPlan and of drift have it. */
const ELSEWHERE = [
  'not-utf8',
  'control-character',
  'lone-return',
  'private-folder',
  'unknown-plan',
  'key-clash',
  'empty-file',
  'too-large',
  'too-deep',
  ...Object.keys(GIT),
];

const KEY = 'project: {key: WEB}\n';

/** The key stands at the end, so that no place moves. */
function whole(text: string, { isWhole }: Explanation): string {
  return isWhole ? text : text + KEY;
}

/** All that is found in a plan; where its dates are what is wrong, with what only they show. */
function findingsIn(text: string, code: FindingCode): readonly Finding[] {
  const plan = planOf(text);
  const found = checkPlan(plan, TODAY);
  if (!Object.hasOwn(DATES, code)) return found;
  return [...found, ...(scheduleFindings(schedulePlans({ plans: [plan], asOf: TODAY })).get(plan) ?? [])];
}

function expectAlone(source: string, code: FindingCode, message: string | undefined): void {
  const { text, range } = marked(source);
  const [finding, ...others] = findingsIn(text, code);
  assert.ok(finding);
  assert.deepEqual([finding.code, findingMessage(finding), others.map((other) => other.code)], [code, message, []]);
  assert.deepEqual(
    [finding.range, finding.file],
    [range, 'plan.yaml'],
    text.slice(finding.range.start, finding.range.end).slice(0, 80),
  );
  assert.equal(finding.severity, FINDINGS[finding.code].severity);
}

describe('findings', () => {
  for (const [code, explanation] of Object.entries(EXPLANATIONS) as [FindingCode, Explanation][]) {
    const { wrong, says, right, fixed } = explanation;
    if (wrong === undefined) continue;
    it(`${code} stands at its place with its sentence, alone`, () => {
      expectAlone(whole(wrong, explanation), code, says);
    });
    it(`${code} is gone from the right example`, () => {
      assert.ok(right ?? fixed);
      assert.deepEqual(findingsIn(whole(right ?? fixed ?? '', explanation), code), []);
    });
    if (fixed === undefined) continue;
    it(`${code} is mended by its first fix, and no other byte is changed`, () => {
      const { text } = marked(whole(wrong, explanation));
      const plan = planOf(text);
      const [finding] = checkPlan(plan, TODAY);
      assert.ok(finding);
      const fixing = new Fixing({ plan, today: TODAY, textOf: () => text, random: () => 0 });
      const [fix] = fixesFor(finding, fixing);
      assert.ok(fix);
      assert.equal(applyEdits(text, fix.change.edits), whole(fixed, explanation));
    });
  }

  it('too-large stands at the start of the file', () => {
    const message =
      'This file is too large: a plan file may have 32 million characters and 2 million words and signs. Split it.';
    expectAlone(`«»# ${'x'.repeat(32_000_000)}`, 'too-large', message);
  });

  it('too-deep stands where it gets too deep', () => {
    const text = `project: {key: WEB}\nx: ${'['.repeat(31)}[«1»]${']'.repeat(31)}`;
    expectAlone(text, 'too-deep', 'This is nested more than 32 levels deep; a plan never is.');
  });

  it('empty-file stands at the start of another file than plan.yaml', () => {
    const [finding] = checkPlan(planOf({ 'plan.yaml': KEY, 'web.yaml': '# later\n' }), TODAY);
    assert.ok(finding);
    assert.deepEqual([finding.code, finding.file], ['empty-file', 'web.yaml']);
    assert.equal(findingMessage(finding), 'This file of the plan holds nothing yet.');
    assert.deepEqual(finding.range, { start: 0, end: 0 });
  });

  it('not-utf8 says why nothing of a file is shown, and hides the missing key', () => {
    const file = unreadablePlanFile('plan.yaml', { reason: 'not-utf8', message: 'web.yaml is not UTF-8.' });
    const findings = checkPlan(buildPlan('', [file]), TODAY);
    assert.deepEqual(
      findings.map((finding) => [finding.code, findingMessage(finding)]),
      [['not-utf8', 'web.yaml is not UTF-8.']],
    );
    assert.equal(file.isReadOnly, true);
  });

  it('have an example each', () => {
    const shown = Object.entries(EXPLANATIONS).filter(([, { wrong }]: [string, Explanation]) => wrong !== undefined);
    assert.deepEqual(
      shown
        .map(([code]) => code)
        .concat(ELSEWHERE)
        .sort(),
      Object.keys(FINDINGS).sort(),
    );
  });

  it('speak the reader’s language', () => {
    const finding = readPlanFile('f', 'items: {}').findings[0];
    assert.ok(finding);
    assert.equal(
      findingMessage(finding, (message, ...args) => `${message.length} ${args.join('|')}`),
      '18 items|a list, each entry of which starts with "- "',
    );
  });
});
