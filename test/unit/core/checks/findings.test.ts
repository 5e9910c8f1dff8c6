import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { FINDINGS, type FindingCode, findingMessage } from '../../../../src/core/model/finding.ts';
import { readPlanFile, unreadablePlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { marked } from '../marked.ts';
import { planOf } from './planOf.ts';

/** What only the disk yields. */
const FROM_DISK = ['not-utf8', 'private-folder', 'unknown-plan'] as const;

/** Each code: a file that yields it and nothing else, at the place marked, with the sentence. Several files: plan.yaml first. */
const CASES: {
  readonly [Code in Exclude<FindingCode, (typeof FROM_DISK)[number]>]: readonly [source: string, message: string];
} = {
  'not-yaml': [
    'project: {key: WEB}\nitems: [{id: A, title: x}\n«»',
    'This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  'too-large': [
    `«»# ${'x'.repeat(32_000_000)}`,
    'This file is too large: a plan file may have 32 million characters and 2 million words and signs. Split it.',
  ],
  'too-deep': [
    `project: {key: WEB}\nx: ${'['.repeat(31)}[«1»]${']'.repeat(31)}`,
    'This is nested more than 32 levels deep; a plan never is.',
  ],
  'conflict-markers': [
    'project: {key: WEB}\nitems:\n«<<<<<<< HEAD»\n- {id: A, title: x}\n=======\n- {id: A, title: y}\n>>>>>>> other\n',
    'This file has merge conflicts. Plandeck shows our side and changes nothing in it until they are resolved.',
  ],
  'several-documents': [
    'project: {key: WEB}\n«---»\nitems: []\n',
    'A plan file holds one YAML document; a second one starts here.',
  ],
  'root-not-map': ['«- id: A»', 'A plan file is a map of sections such as "items:"; this one is a list.'],
  'empty-plan': ['«»# to do\n', 'This plan is empty. Start it with "project: {key: WEB, name: Customer portal}".'],
  'empty-file': ['project: {key: WEB}\n', 'This file of the plan holds nothing yet.'],
  'missing-key': [
    '«»items: []\n',
    'The plan has no project key, so new items get ids that start with "PLAN". Add "project: {key: WEB}".',
  ],
  'no-anchors': [
    'project: {key: WEB}\nitems:\n- {id: A, title: &t «x»}\n',
    'Anchors and aliases (& and *) are not part of the plan format. Write the value out.',
  ],
  'no-tags': [
    'project: {key: WEB}\nitems:\n- {id: A, title: !!str «x»}\n',
    'Tags such as !!str are not part of the plan format. Leave it out.',
  ],
  'complex-key': ['project: {key: WEB}\n? «[a]»\n: b\n', 'A key must be plain text.'],
  'forbidden-key': ['project: {key: WEB}\n«__proto__»: {a: 1}\n', 'The key "__proto__" is not allowed in a plan.'],
  'duplicate-key': [
    'project: {key: WEB}\nitems:\n- id: A\n  title: x\n  «title»: y\n',
    'The key "title" stands here a second time; the first is on line 4, and it counts.',
  ],
  'wrong-section': [
    'project: {key: WEB}\nitems: «{A: 1}»\n',
    '"items" must be a list, each entry of which starts with "- ".',
  ],
  'wrong-value': [
    'project: {key: WEB}\nitems:\n- {id: A, title: x, due: «2024-02-30»}\n',
    '"due" must be a date such as 2026-12-24, not 2024-02-30.',
  ],
  'quote-id': [
    'project: {key: WEB}\nitems:\n- {id: «007», title: x}\n',
    'YAML reads the id 007 as a number. Quote it: "007".',
  ],
  'missing-id': [
    'project: {key: WEB}\nitems:\n- «title: x»\n  status: todo\n',
    'This entry has no id, so nothing can refer to it.',
  ],
  'missing-title': ['project: {key: WEB}\nitems:\n- {id: «A»}\n', 'A has no title.'],
  'comment-cuts-value': [
    'project: {key: WEB}\nitems:\n- id: A\n  title: «Fix login» #123\n',
    '"title" ends before "#123": YAML reads what follows a space and # as a comment. Put the value in quotes if it belongs to it.',
  ],
  'duplicate-id': [
    'project: {key: WEB}\nitems:\n- {id: A, title: x}\n- {id: «a», title: y}\n',
    'The id a is taken: it also stands in plan.yaml, line 3.',
  ],
  'unknown-parent': [
    'project: {key: WEB}\nitems:\n- {id: WEB-ab1, title: x}\n- {id: B, title: y, parent: «WEB-ba1»}\n',
    'There is no item WEB-ba1 that could be the parent. Did you mean WEB-ab1?',
  ],
  'parent-cycle': [
    'project: {key: WEB}\nitems:\n- {id: A, title: x, parent: «A»}\n',
    'An item cannot stand below itself: A → A.',
  ],
  'unknown-status': [
    'project: {key: WEB}\nitems:\n- {id: A, title: x, status: «dne»}\n',
    'The workflow has no status "dne". Did you mean done?',
  ],
  'unknown-priority': [
    'project: {key: WEB}\nitems:\n- {id: A, title: x, priority: «urgent»}\n',
    'There is no priority "urgent".',
  ],
  'unknown-person': [
    'project: {key: WEB}\npeople: [{id: ana}]\nitems:\n- {id: A, title: x, assignees: «[ana, anna 50%]»}\n',
    'There is no person "anna" in this plan. Did you mean ana?',
  ],
  'unknown-milestone': [
    'project: {key: WEB}\nmilestones: [{id: beta}]\nitems:\n- {id: A, title: x, milestone: «betta»}\n',
    'There is no milestone betta. Did you mean beta?',
  ],
  'unknown-item': [
    'project: {key: WEB}\nitems:\n- {id: A, title: x, depends: «[WEB-zzz]»}\n',
    'There is no item WEB-zzz in this plan.',
  ],
  'open-children': [
    'project: {key: WEB}\nitems:\n- {id: A, title: x, status: «done»}\n- {id: B, title: y, parent: A}\n',
    'A is done, but B below it is still open.',
  ],
  'waits-for-dropped': [
    'project: {key: WEB}\nitems:\n- {id: A, title: x, depends: «B FS+1d»}\n- {id: B, title: y, status: dropped}\n',
    'This depends on B, which was dropped and will never be done.',
  ],
};

describe('findings', () => {
  for (const [code, [source, message]] of Object.entries(CASES)) {
    if (code === 'empty-file') continue;
    it(`${code} stands at its place with its sentence, alone`, () => {
      const { text, range } = marked(source);
      const [finding, ...others] = checkPlan(planOf(text));
      assert.ok(finding);
      assert.deepEqual([finding.code, findingMessage(finding), others.map((other) => other.code)], [code, message, []]);
      assert.deepEqual(
        [finding.range, finding.file],
        [range, 'plan.yaml'],
        text.slice(finding.range.start, finding.range.end).slice(0, 80),
      );
      assert.equal(finding.severity, FINDINGS[finding.code].severity);
    });
  }

  it('empty-file stands at the start of another file than plan.yaml', () => {
    const [source, message] = CASES['empty-file'];
    const [finding] = checkPlan(planOf({ 'plan.yaml': source, 'web.yaml': '# later\n' }));
    assert.ok(finding);
    assert.deepEqual([finding.code, finding.file, findingMessage(finding)], ['empty-file', 'web.yaml', message]);
    assert.deepEqual(finding.range, { start: 0, end: 0 });
  });

  it('not-utf8 says why nothing of a file is shown, and hides the missing key', () => {
    const file = unreadablePlanFile('plan.yaml', 'web.yaml is not UTF-8.');
    const findings = checkPlan(buildPlan('', [file]));
    assert.deepEqual(
      findings.map((finding) => [finding.code, findingMessage(finding)]),
      [['not-utf8', 'web.yaml is not UTF-8.']],
    );
    assert.equal(file.isReadOnly, true);
  });

  it('covers every code', () => {
    assert.deepEqual(Object.keys(CASES).concat(FROM_DISK).sort(), Object.keys(FINDINGS).sort());
  });

  it('speaks the reader’s language', () => {
    const finding = readPlanFile('f', 'items: {}').findings[0];
    assert.ok(finding);
    assert.equal(
      findingMessage(finding, (message, ...args) => `${message.length} ${args.join('|')}`),
      '18 items|a list, each entry of which starts with "- "',
    );
  });
});
