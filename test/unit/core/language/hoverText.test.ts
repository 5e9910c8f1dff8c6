import assert from 'node:assert/strict';
import { hoverText } from '../../../../src/core/language/hoverText.ts';
import { keyText } from '../../../../src/core/language/keyText.ts';
import type { NameKind } from '../../../../src/core/language/name.ts';
import { TODAY } from '../intents/carriedOut.ts';
import { cursorIn, fileIn, openPlans } from './openPlans.ts';

const TEXT = `project: {key: W}
workflow: [todo, {id: doing, wip: 2, description: "In *work*"}, done]
types: [{id: defect, like: bug}]
priorities: [now, later]
people:
  - {id: ana, name: Ana <b>Ruiz</b>, skills: {react: 3}, leave: 2026-12-21..2026-12-31}
  - bo
cadence: {every: 2w, from: 2026-11-16}
iterations: [{id: S1, name: First, goal: Sign in}]
milestones: [{id: W-beta, title: Beta, committed: 2026-12-18}]
external: [{id: W-keys, title: Keys, promised: 2026-12-01, description: "[x](command:y)"}]
items:
  - {id: W-epic, title: Sign in}
  - {id: W-aaaa1, title: Log *in*, parent: W-epic, status: done, labels: [ui], milestone: W-beta, priority: now}
  - {id: W-bbbb2, title: Log out, parent: W-epic, depends: [W-aaaa1], labels: [ui], milestone: W-beta, status: doing, assignees: [ana], iteration: S1, estimate: 2d}
`;

describe('hoverText', () => {
  const open = openPlans({ 'w/plan.yaml': TEXT });
  const here = fileIn(open, 'w/plan.yaml');
  const hover = (kind: NameKind, id: string): string | undefined =>
    hoverText({ plan: here.plan, kind, id }, { plans: open.plans, today: TODAY });

  it('tells of an item what its tooltip does, its children and what needs it', () => {
    assert.equal(hover('item', 'W-epic'), '**Sign in**\n\nW\\-epic · todo\n\nChildren: 1 of 2 done');
    assert.match(hover('item', 'W-aaaa1') ?? '', /^\*\*Log \\\*in\\\*\*\*\n[\s\S]*\nNeeded by: W\\-bbbb2 Log out$/);
  });

  it('tells of a person what they have to do, and when they are away', () => {
    const text = hover('person', 'ana') ?? '';
    assert.match(text, /^\*\*Ana \\<b\\>Ruiz\\<\\\/b\\>\*\*/);
    assert.match(text, /Open work: 16 h/);
    assert.match(text, /Leave: 2026\\-12\\-21\\\.\\\.2026\\-12\\-31/);
    assert.match(text, /Skills: react 3/);
  });

  it('tells of an iteration its days and what is left to do', () => {
    const text = hover('iteration', 'S1') ?? '';
    assert.match(text, /^\*\*First\*\*\n\nS1\n\n2026\\-11\\-16 – 2026\\-11\\-29\n\nSign in\n\nnow · 1 open · 2 of \d/);
  });

  it('tells of a milestone its day and how much is done', () => {
    assert.equal(
      hover('milestone', 'W-beta'),
      '**Beta**\n\nW\\-beta\n\n1 of 2 items done  \ncommitted: 2026\\-12\\-18',
    );
  });

  it('tells of all else what stands in its fields, and how much has it', () => {
    assert.equal(hover('status', 'doing'), '**doing**\n\ndoing  \nItems: 1  \nwip: 2\n\n---\n\nIn *work*');
    assert.equal(hover('priority', 'now'), '**now**\n\nPriority 1 of 2\n\nItems: 1');
    assert.equal(hover('label', 'ui'), '**ui**\n\nItems: 2');
    assert.equal(hover('skill', 'react'), '**react**\n\nWho has it: Ana \\<b\\>Ruiz\\<\\/b\\> 3');
    assert.equal(hover('skill', 'cobol'), '**cobol**\n\nNobody has it.');
    assert.equal(hover('type', 'defect'), '**defect**\n\nlike: bug');
    assert.equal(
      hover('external', 'W-keys'),
      '**Keys**\n\nW\\-keys\n\npromised: 2026\\-12\\-01\n\n---\n\n[x] (command:y)',
    );
    assert.equal(hover('type', 'bug'), undefined);
  });

  it('says what a key or a section is for', () => {
    const key = (search: string) => keyText(here.file, cursorIn(TEXT, search));
    assert.deepEqual(key('pare|nt: W-epic, status: done')?.text, 'The item that it is a part of.');
    assert.equal(key('mile|stones:')?.text, 'Dates that count, and stage gates.');
    assert.equal(key('ever|y:')?.text, 'How many weeks each iteration takes, weekends included.');
    assert.equal(key('title: Log o|ut'), undefined);
  });
});
