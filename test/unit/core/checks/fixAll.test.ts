import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { fixAll } from '../../../../src/core/checks/fixes/fixAll.ts';
import type { Finding } from '../../../../src/core/model/finding.ts';
import { planOf, TODAY } from './planOf.ts';

function fixed(files: Readonly<Record<string, string>>, wants: (finding: Finding) => boolean = () => true) {
  let random = 0;
  const { made, texts } = fixAll({
    plan: planOf(files),
    today: TODAY,
    textOf: (file) => files[file],
    random: () => (random = (random + 0.07) % 1),
    wants,
  });
  const after = { ...files, ...Object.fromEntries(texts) };
  return {
    made: made.map(({ fix, line }) => `${fix.finding.file}:${line + 1} ${fix.finding.code}`),
    changed: [...texts.keys()],
    after,
    left: checkPlan(planOf(after), TODAY).map(({ code }) => code),
  };
}

const FILES = {
  'plan.yaml': '# The plan\nproject: {key: WEB}\npeople: [ana]\n',
  'a.yaml':
    'items:\n- id: WEB-1   # first\n  title: Fix: login\n- id: 007\n  title: Fix #1\n  status: doign\n  mine: 0x1F\n- {title: Log in, then out, milestone: x}\n',
  'b.yaml': 'items:\n- {id: WEB-1, title: Again, assignees: [anna], asignees: [ana]}\n',
};

describe('fixing all', () => {
  it('makes all certain fixes in rounds, and leaves the rest', () => {
    const { made, after, left, changed } = fixed(FILES);
    assert.deepEqual([...made].sort(), [
      'a.yaml:3 not-yaml',
      'a.yaml:4 quote-id',
      'a.yaml:5 comment-cuts-value',
      'a.yaml:6 unknown-status',
      'a.yaml:8 comma-cuts-value',
      'a.yaml:8 missing-id',
      'b.yaml:2 duplicate-id',
      'b.yaml:2 unknown-person',
    ]);
    assert.deepEqual(changed.sort(), ['a.yaml', 'b.yaml']);
    assert.equal(
      after['a.yaml']?.replace(/WEB-[a-z\d]{5}/, 'WEB-new'),
      'items:\n- id: WEB-1   # first\n  title: "Fix: login"\n- id: "007"\n  title: "Fix #1"\n  status: doing\n  mine: 0x1F\n- {id: WEB-new, title: "Log in, then out", milestone: x}\n',
    );
    assert.match(
      after['b.yaml'] ?? '',
      /^items:\n- \{id: WEB-[a-z\d]{5}, title: Again, assignees: \[ana\], asignees: \[ana\]\}\n$/,
    );
    assert.deepEqual(left, ['unknown-milestone']);
  });

  it('mends only what is wanted', () => {
    const { made, changed } = fixed(FILES, ({ file }) => file === 'b.yaml');
    assert.deepEqual([made.length, changed], [2, ['b.yaml']]);
  });

  it('does nothing where there is nothing certain, or it would make an error', () => {
    assert.deepEqual(fixed({ 'plan.yaml': 'project: {key: WEB}\nitems: [{id: A, titel: x, depends: A}]' }).made, []);
    const merging = 'project: {key: WEB}\nitems:\n<<<<<<< a\n- {id: 007}\n=======\n>>>>>>> b\n';
    assert.deepEqual(fixed({ 'plan.yaml': merging }).made, []);
  });

  it('makes those that go alone one after the other', () => {
    const lines = Array.from({ length: 5 }, (_, i) => `- id: A${i}\n  title: Fix: ${i}\n`);
    const { made, left } = fixed({ 'plan.yaml': `project: {key: WEB}\nitems:\n${lines.join('')}` });
    assert.deepEqual([made.length, left], [5, []]);
  });

  it('copes with many', () => {
    const items = Array.from({ length: 300 }, (_, i) => `- {id: 0${i}, title: x, status: doign}\n`).join('');
    const { made, left } = fixed({ 'plan.yaml': `project: {key: WEB}\nitems:\n${items}` });
    assert.deepEqual([made.length, left], [600, []]);
  });
});
