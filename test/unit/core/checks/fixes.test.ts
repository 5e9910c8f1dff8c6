import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { applyFixes } from '../../../../src/core/checks/fixes/applyFixes.ts';
import { draftsFor } from '../../../../src/core/checks/fixes/fixesFor.ts';
import { Fixing } from '../../../../src/core/checks/fixes/fixing.ts';
import type { FindingCode } from '../../../../src/core/model/finding.ts';
import { applyEdits } from '../../../../src/core/model/range.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { fixedTexts, fixesIn } from './fixIn.ts';
import { planOf, TODAY } from './planOf.ts';

const KEY = 'project: {key: WEB}\n';

/** What the first fix makes of a text, and whether it is certain. */
function first(text: string, code: FindingCode): [text: string | undefined, isCertain: boolean | undefined] {
  const [fix] = fixesIn(text, code);
  return [fix?.text, fix?.isCertain];
}

/** Each a line of an item; what the first fix makes of it, undefined where there is none. */
function lineFixed(line: string, code: FindingCode): string | undefined {
  const before = `${KEY}items:\r\n  - id: A   # one\r\n    `;
  const after = '\r\n    mine: [ 0x1F ]\r\n';
  const [fixed] = fixedTexts(before + line + after, code);
  if (fixed === undefined) return undefined;
  assert.ok(fixed.startsWith(before) && fixed.endsWith(after), fixed);
  return fixed.slice(before.length, -after.length);
}

describe('the fix "quote it"', () => {
  it('is for a line of text that YAML cannot read', () => {
    assert.equal(lineFixed('title: Fix: login', 'not-yaml'), 'title: "Fix: login"');
    assert.equal(lineFixed('title: @ana asks   ', 'not-yaml'), 'title: "@ana asks"   ');
    assert.equal(lineFixed('title: "Log in" with a key', 'not-yaml'), 'title: "\\"Log in\\" with a key"');
    assert.equal(lineFixed('title: [WIP] login', 'not-yaml'), 'title: "[WIP] login"');
    assert.equal(lineFixed('title: 50% of: it', 'not-yaml'), 'title: "50% of: it"');
  });

  it('is not for what it would not mend', () => {
    assert.equal(lineFixed('title: [a, b', 'not-yaml'), undefined);
    assert.deepEqual(fixedTexts(`${KEY}items: [{id: A, title: x}\n`, 'not-yaml'), []);
    const merging = `${KEY}items:\n<<<<<<< a\n- id: A\n  title: Fix: x\n=======\n>>>>>>> b\n`;
    assert.deepEqual(fixedTexts(merging, 'not-yaml'), [], 'in the middle of a merge');
  });

  it('is certain only where people write what they like', () => {
    const certain = (line: string, code: FindingCode): boolean | undefined =>
      fixesIn(`${KEY}items:\n- id: A\n  ${line}\n`, code)[0]?.isCertain;
    assert.equal(certain('title: Fix #1', 'comment-cuts-value'), true);
    assert.equal(certain('status: todo #really', 'comment-cuts-value'), false);
    assert.equal(certain('title: &a b', 'no-anchors'), true);
    assert.equal(certain('labels: &a [b]', 'no-anchors'), false);
    assert.equal(certain('title: Fix: x', 'not-yaml'), true);
  });

  it('takes a value up to the end of its line, or to its last comma', () => {
    assert.equal(
      lineFixed('title: Fix login #123 and #124  ', 'comment-cuts-value'),
      'title: "Fix login #123 and #124"  ',
    );
    assert.deepEqual(
      fixedTexts(`${KEY}items: [{id: A, title: Fix #1\n}]`, 'comment-cuts-value'),
      [],
      'in braces more may follow',
    );
    const commas = `${KEY}items:\n- {id: A, title: Log in, look around, then out, status: todo} # x\n`;
    assert.deepEqual(fixedTexts(commas, 'comma-cuts-value'), [
      `${KEY}items:\n- {id: A, title: "Log in, look around, then out", status: todo} # x\n`,
    ]);
  });

  it('keeps an id as it was written', () => {
    for (const id of ['007', '0x1F', '1e3', '~', 'null', '1.10']) {
      const text = `${KEY}items:\n- {id: ${id}, title: x}\n`;
      const made = fixesIn(text, 'quote-id')[0]?.text;
      assert.equal(made, text.replace(id, `"${id}"`));
    }
  });
});

describe('the fix of a name', () => {
  const plan = (rest: string): string => `${KEY}people: [{id: ana, skills: [react]}, anton]\n${rest}`;

  it('touches the name alone, wherever it stands', () => {
    const cases = [
      'assignees:\n  - bo   # not yet\n  - anaa 50%   # she',
      'assignees: {person: anaa, share: 50%}',
      "assignees: ['anaa', anton]",
    ];
    for (const line of cases) {
      const text = plan(`items:\n- id: A\n  title: anaa\n  ${line}\n`).replace('anton]', 'anton, bo]');
      const fixed = text.replace(/anaa(?! *\n)/, 'ana');
      assert.deepEqual(first(text, 'unknown-person'), [fixed, true]);
    }
    const skills = plan('items:\n- {id: A, title: x, skills: {recat: 3}}\n');
    assert.deepEqual(first(skills, 'unknown-skill'), [skills.replace('recat', 'react'), true]);
  });

  it('is certain where nothing else is near', () => {
    const status = (workflow: string, written: string): unknown =>
      first(`${KEY}workflow: [${workflow}]\nitems: [{id: A, title: x, status: ${written}}]`, 'unknown-status')[1];
    assert.equal(status('todo, doing, done', 'doign'), true);
    assert.equal(status('todo, done, dont', 'donn'), false);
    assert.equal(status('todo, done, dont', 'DONE'), true, 'but for its case');
    const ids = `${KEY}items: [{id: WEB-a1b2c, title: x}, {id: B, title: y, parent: WEB-a1b2d}]`;
    assert.deepEqual(first(ids, 'unknown-parent'), [ids.replace('a1b2d', 'a1b2c'), false], 'ids are much alike');
    const sprints = `${KEY}cadence: {every: 2w, from: 2027-01-04, until: 2027-03-01}\nitems: [{id: A, title: x, iteration: S9}]`;
    assert.equal(first(sprints, 'unknown-iteration')[1], false);
  });

  it('leaves a key alone where the right one stands already', () => {
    const [fix] = fixesIn(`${KEY}items:\n- id: A\n  "titel" : x\n`, 'unknown-key');
    assert.deepEqual([fix?.text, fix?.isCertain], [`${KEY}items:\n- id: A\n  "title" : x\n`, false]);
  });
});

describe('the fix of a value', () => {
  const fix = (value: string): unknown[] => {
    return fixesIn(`${KEY}milestones:\n- {id: A, committed: ${value}}\n`, 'wrong-value').map(({ text, isCertain }) => {
      return [/committed: (.*)}/.exec(text)?.[1], isCertain];
    });
  };

  it('writes days as plans do', () => {
    assert.deepEqual(fix('2026-1-5'), [['2026-01-05', true]]);
    assert.deepEqual(fix('2026/12/24'), [['2026-12-24', true]]);
    assert.deepEqual(fix('24.12.2026'), [['2026-12-24', false]]);
    assert.deepEqual([fix('2026-02-30'), fix('12/24/2026'), fix('soon'), fix('[2026-1-5]')], [[], [], [], []]);
  });

  it('finds the word that was meant', () => {
    const text = `${KEY}fields: [{id: x, kind: chioce}]\n`;
    assert.deepEqual(first(text, 'wrong-value'), [text.replace('chioce', 'choice'), true]);
    const nested = `${KEY}cadence: {every: 2w, from: 2027-01-04}\nitems: [{id: A, title: x, depends: [{item: A2, type: FSS}]}]`;
    assert.equal(first(nested, 'wrong-value')[0], nested.replace('FSS', 'FS'));
  });

  it('turns days round, or moves the end into the next year', () => {
    const days = (leave: string): string[] =>
      fixesIn(`${KEY}people: [{id: ana, leave: ${leave}}]\n`, 'days-reversed').map(
        ({ text }) => /leave: (.*)}\]/.exec(text)?.[1] ?? '',
      );
    assert.deepEqual(days('2026-12-21..2026-01-01'), ['2026-12-21..2027-01-01', '2026-01-01..2026-12-21']);
    assert.deepEqual(days('2026-12-21..2026-12-11'), ['2026-12-11..2026-12-21']);
    assert.deepEqual(days('[{from: 2026-12-21, to: 2026-12-11, name: x}]'), [
      '[{from: 2026-12-11, to: 2026-12-21, name: x}]',
    ]);
  });
});

describe('the fix of ids', () => {
  const renumbered = (text: string): string[] => fixesIn(text, 'duplicate-id').map((fix) => fix.text);

  it('gives the later one a new id, and leaves names to the first', () => {
    const text = `${KEY}items:\n- {id: WEB-1, title: x}\n- {id: WEB-2, title: y, parent: WEB-1}\n- id: "WEB-1"\n  title: WEB-1 again\n`;
    assert.deepEqual(renumbered(text), [text.replace('"WEB-1"', '"WEB-a0000"')]);
  });

  it('keeps a copied branch together', () => {
    const branch =
      '- {id: WEB-1, title: x}\n- {id: WEB-2, title: y WEB-1, parent: WEB-1, depends: [WEB-3 SS+1d]}\n- {id: WEB-3, title: z}\n';
    const other = '- {id: WEB-4, title: w, parent: WEB-1}\n';
    const text = KEY.concat('items:\n', branch, other, branch);
    let random = 0;
    const plan = planOf(text);
    const fixing = new Fixing({ plan, today: TODAY, textOf: () => text, random: () => (random = (random + 0.01) % 1) });
    const drafts = checkPlan(plan, TODAY).flatMap((finding) => draftsFor(finding, fixing));
    const { edits, fixes } = applyFixes(fixing, drafts);
    assert.equal(fixes.length, 3, 'one change mends them all');
    const made = applyEdits(text, edits.get('plan.yaml') ?? []);
    assert.ok(made.startsWith(KEY.concat('items:\n', branch, other)));
    const items = planOf(made).items.slice(-3);
    assert.equal(new Set(items.map(({ id }) => id).concat('WEB-1', 'WEB-2', 'WEB-3', 'WEB-4')).size, 7);
    assert.equal(items[1]?.values.parent, items[0]?.id);
    assert.equal(items[1]?.values.depends?.[0]?.item, items[2]?.id);
    assert.equal(items[1]?.values.title, 'y WEB-1', 'prose is the user’s');
    assert.deepEqual(checkPlan(planOf(made), TODAY), []);
  });

  it('takes a name with a number for what tools make no ids of', () => {
    const text = `${KEY}people: [ana, bo, ana-2, ana]\n`;
    assert.deepEqual(renumbered(text), [text.replace('ana]', 'ana-3]')]);
  });

  it('adds an id before all else, in every layout', () => {
    const add = (entry: string): string | undefined =>
      fixedTexts(`${KEY}items:\n${entry}`, 'missing-id')[0]?.slice(KEY.length + 7);
    assert.equal(add('- title: x\n  status: todo\n'), '- id: WEB-a0000\n  title: x\n  status: todo\n');
    assert.equal(add('-\n    # why\n    "title": x\n'), '-\n    # why\n    id: WEB-a0000\n    "title": x\n');
    assert.equal(add('- {title: x}\n'), '- {id: WEB-a0000, title: x}\n');
    assert.equal(add('- {id: , title: x}\n'), undefined, 'that key is there already');
    assert.deepEqual(fixedTexts(`${KEY}people: [{name: Ana}]`, 'missing-id'), [], 'people are not numbers');
  });

  it('adds the key that all ids have, or one made of the name', () => {
    assert.deepEqual(fixesIn('# My plan\n\nitems: [{id: PAY-1, title: x}]\n', 'missing-key'), [
      {
        title: 'Add the project key PAY',
        isCertain: true,
        text: '# My plan\n\nproject: {key: PAY}\nitems: [{id: PAY-1, title: x}]\n',
      },
    ]);
    assert.deepEqual(first('project:\n  name: Customer portal\nitems: []\n', 'missing-key'), [
      'project:\n  name: Customer portal\n  key: CP\nitems: []\n',
      false,
    ]);
  });
});

describe('the fix of a link', () => {
  it('takes out what cannot be', () => {
    const text = `${KEY}items:\n- id: A\n  title: x\n  depends:\n    - B   # soon\n    - C SS+1d   # never\n- {id: B, title: y}\n- {id: C, title: z, status: dropped}\n`;
    assert.deepEqual(first(text, 'waits-for-dropped'), [text.replace('    - C SS+1d   # never\n', ''), false]);
    const long = `${KEY}items:\n- {id: A, title: x, depends: [{item: A}]}\n`;
    assert.deepEqual(fixedTexts(long, 'dependency-cycle'), [], 'long forms are for people to edit');
  });
});

describe('several fixes', () => {
  it('that touch the same place are not made together', () => {
    const text = `${KEY}items: [{id: A, title: x, status: doign, status: todo}, {id: "007", title: y}, {id: 008, title: z}]`;
    const plan = planOf(text);
    const fixing = new Fixing({ plan, today: TODAY, textOf: () => text, random: () => 0 });
    const [draft] = checkPlan(plan, TODAY)
      .filter(({ code }) => code === 'unknown-status')
      .flatMap((finding) => draftsFor(finding, fixing));
    assert.ok(draft);
    const twice = { ...draft, change: { ...draft.change } };
    assert.equal(applyFixes(fixing, [draft, twice]).fixes.length, 1);
  });

  it('are not made where they would mean something else', () => {
    const text = `${KEY}items: [{id: A, title: x, status: doign}]`;
    const plan = planOf(text);
    const fixing = new Fixing({ plan, today: TODAY, textOf: () => text, random: () => 0 });
    const [draft] = checkPlan(plan, TODAY).flatMap((finding) => draftsFor(finding, fixing));
    assert.ok(draft);
    const wrong = { ...draft, change: { ...draft.change, edits: [{ range: { start: 0, end: 1 }, newText: 'P' }] } };
    assert.deepEqual(applyFixes(fixing, [wrong]).fixes, []);
    assert.equal(applyFixes(fixing, [draft]).fixes.length, 1);
  });

  it('read nothing that was not given', () => {
    const file = readPlanFile('gone.yaml', 'items: [{id: A, status: doign}]');
    const plan = { ...planOf(KEY), files: [file] };
    const fixing = new Fixing({ plan, today: TODAY, textOf: () => undefined, random: () => 0 });
    assert.deepEqual(
      file.findings.concat(checkPlan(plan, TODAY)).flatMap((finding) => draftsFor(finding, fixing)),
      [],
    );
  });
});
