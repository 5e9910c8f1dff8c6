import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTyped } from '../../../../src/core/controls/readTyped.ts';
import { Draft } from '../../../../src/core/intents/draft.ts';
import { fillIn } from '../../../../src/core/model/fillIn.ts';
import type { EntrySectionName } from '../../../../src/core/model/sections.ts';
import { scopeOf, type Texts, TODAY, textsAfter } from '../intents/carriedOut.ts';
import { lineDiff } from '../intents/lineDiff.ts';

const GOLDEN = path.join(process.cwd(), 'test', 'golden', 'controls');
/** Set by whoever wants the expected texts written anew, to read them in the diff of the commit. */
const IS_WRITING = process.env['PLANDECK_GOLDEN'] === 'write' && process.env['CI'] === undefined;
const FILE = 'plan/plan.yaml';

type Typing = readonly [section: EntrySectionName, id: string, field: string, ...typed: string[]];

/** What is typed into the same plan in each style, one text after the other for a field: each into the plan as it stands. */
const TYPED: readonly Typing[] = [
  ['items', 'WEB-b', 'title', 'Log in: with a passkey', 'Log in', 'a # b', ''],
  ['items', 'WEB-b', 'type', 'Story', 'stroy'],
  ['items', 'WEB-b', 'status', 'DOING', 'doin', ''],
  ['items', 'WEB-b', 'rank', '12,5', 'first', ''],
  ['items', 'WEB-b', 'parent', 'log out', 'WEB-zz', ''],
  ['items', 'WEB-b', 'due', 'next fri', '24.12.', 'soon', ''],
  ['items', 'WEB-c', 'due', 'tomorrow'],
  ['items', 'WEB-b', 'estimate', '2d 3d 6d', '4 days', '5 points', '4', ''],
  ['items', 'WEB-c', 'estimate', '1,5 hours'],
  ['items', 'WEB-b', 'assignees', 'ana 50%, bo', 'ana 60%, bo', 'bo, Ana Ruiz 50%', 'bo', 'ana 50%, bo, zed', ''],
  ['items', 'WEB-c', 'assignees', 'Ana Ruiz 50%, bo'],
  ['items', 'WEB-b', 'skills', 'react: 4, sql', 'sql 2'],
  ['items', 'WEB-b', 'depends', 'WEB-c SS+2d, WEB-d FF+1d', 'remember me ff', 'WEB-c SS+2d'],
  ['items', 'WEB-b', 'labels', 'ui, "a, b", api', '"a, b"', ''],
  ['items', 'WEB-c', 'labels', 'ui, api'],
  ['items', 'WEB-b', 'waiting', 'sam', '{for: priya, since: 2026-11-20}', ''],
  ['items', 'WEB-b', 'waiting.for', 'sam'],
  ['items', 'WEB-b', 'waiting.since', 'yesterday', 'soon'],
  ['items', 'WEB-c', 'waiting.for', 'priya'],
  ['items', 'WEB-c', 'waiting.since', 'today'],
  ['items', 'WEB-b', 'acceptance', 'It works, always\nIt is cheap\nIt is fast', 'It is fast', ''],
  ['items', 'WEB-b', 'signOff.date', 'today'],
  ['items', 'WEB-b', 'signOff', 'Ana Ruiz 18 dec', ''],
  [
    ...(['items', 'WEB-b', 'checklist'] as const),
    '[x] Agree the claims\n[x] Write the callback\n[x] Ask security',
    '[ ] Agree the claims\n[ ] Write the callback\n[ ] Ask security',
    '[ ] Agree the claims\n[x] Write it\n[x] Ask security\n[ ] Test, well',
    '[x] Ask security',
    '',
  ],
  ['items', 'WEB-c', 'checklist', 'Agree\n[x] Write'],
  ['items', 'WEB-b', 'description', 'As agreed.\n\nNo passwords.', 'As agreed.', ''],
  ['items', 'WEB-c', 'description', 'By mail.\nOr by letter.'],
  ['items', 'WEB-b', 'size', 'LARGE', 'huge', ''],
  ['items', 'WEB-c', 'buyer', 'Ana Ruiz', 'Anna'],
  ['fields', 'size', 'required', 'yes', 'perhaps'],
  ['fields', 'size', 'choices', 'small, medium, large'],
  ['calendars', 'de', 'hours', 'mon-thu 8h, fri 6h', 'always'],
  ['calendars', 'de', 'holidays', '2026-12-25, 2026-12-26 Boxing Day, 1 jan New Year', '2026-12-26 Second day'],
  ['people', 'ana', 'skills', 'react 4, sql 2, go', 'react 4'],
  ['people', 'ana', 'leave', '2026-12-24..2027-01-01, 1 may', '24 dec - 2 jan'],
  ['people', 'bo', 'leave', '24 dec'],
  ['contracts', 'c1', 'people', 'bo, ana', 'Ana Ruiz'],
  ['contracts', 'c1', 'term.to', 'end of month', '1.11.2026'],
  ['contracts', 'c1', 'term', '1 dec to 31 jan'],
  ['contracts', 'c1', 'rate', '700 EUR/d', 'much'],
  ['requests', 'WEB-q', 'from', 'Ana Ruiz', 'Dana in sales'],
  ['requests', 'WEB-q', 'decision', 'Accepted today'],
  ['requests', 'WEB-q', 'decision.by', 'ana ruiz', ''],
  ['requests', 'WEB-q', 'decision.because', 'It is cheap: we have it'],
  ['decisions', 'WEB-e', 'options', 'Build it\n{title: Buy it, pros: [quick]}\nWait', '{title: Buy it, cons: [dear]}'],
  ['templates', 'bug', 'item', '{type: bug, labels: [triage, new]}', '{type: bug', ''],
];

/** What becomes of a plan whose field is typed into: the difference, or why there is none. */
function outcome(texts: Texts, [section, id, field]: Typing, typed: string): string {
  const scope = scopeOf(texts);
  const [plan] = scope.plans;
  const [outer = ''] = field.split('.');
  const draft = new Draft(scope);
  const target = draft.find({ id, section });
  if (plan === undefined || !target.ok) throw new Error(`There is no ${id}.`);
  const now = draft.value(target.value, outer);
  const read = readTyped({ plan, today: TODAY, translate: fillIn }, section, field, typed, now);
  if (!read.ok) return `refused: ${read.message}\n`;
  if (read.value === now) return 'nothing to change\n';
  const after = textsAfter(texts, { kind: 'set', ref: { id, section }, fields: { [outer]: read.value } });
  return typeof after === 'string' ? `not written: ${after}\n` : lineDiff(texts[FILE] ?? '', after[FILE] ?? '');
}

describe('typing into plans of each style', () => {
  const cases = TYPED.flatMap((typing) => {
    const [section, id, field, ...texts] = typing;
    return texts.map((typed) => [`${section} ${id} ${field} = ${JSON.stringify(typed)}`, typing, typed] as const);
  });
  for (const style of readdirSync(GOLDEN)) {
    const texts = { [FILE]: readFileSync(path.join(GOLDEN, style, 'before.yaml'), 'utf8') };
    const expectedFile = path.join(GOLDEN, style, 'expected.diff');
    const made = cases.map(([name, typing, typed]) => `== ${name}\n${outcome(texts, typing, typed)}`);
    if (IS_WRITING) writeFileSync(expectedFile, made.join('\n'));
    const expected = new Map(
      readFileSync(expectedFile, 'utf8')
        .split(/\n(?=== )/)
        .map((part) => [/^== (.*)/.exec(part)?.[1], part.trimEnd()]),
    );
    for (const [index, [name]] of cases.entries()) {
      it(`${style}: ${name}`, () => {
        assert.equal(made[index]?.trimEnd(), expected.get(name));
      });
    }
    it(`${style}: nothing else is expected`, () => {
      assert.deepEqual(
        [...expected.keys()],
        cases.map(([name]) => name),
      );
    });
  }
});
