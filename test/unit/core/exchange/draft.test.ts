import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { addDraft } from '../../../../src/core/exchange/addDraft.ts';
import { type Draft, draftNoteMessage } from '../../../../src/core/exchange/draft.ts';
import { draftFromBranches } from '../../../../src/core/exchange/draftBranches.ts';
import { draftFromText, draftPlan } from '../../../../src/core/exchange/draftPlan.ts';
import { draftFromRows } from '../../../../src/core/exchange/draftRows.ts';
import { draftFromTaskList, isBoxedList } from '../../../../src/core/exchange/draftTaskList.ts';
import { looseDay, looseEffort, looseStatus } from '../../../../src/core/exchange/looseValues.ts';
import { planEdit } from '../../../../src/core/intents/planEdit.ts';
import type { Plan } from '../../../../src/core/model/plan.ts';
import { applyEdits } from '../../../../src/core/model/range.ts';
import { planOf, TODAY } from '../checks/planOf.ts';
import { randomFrom } from '../random.ts';

function notes({ notes: all }: Draft): string[] {
  return all.map((note) => `${note.line}: ${draftNoteMessage(note)}`);
}

/** The outline of a draft: each entry with its number of parents as indentation. */
function outline({ entries }: Draft): string[] {
  return entries.map(({ title, parent, ...rest }) => {
    let depth = 0;
    for (let above = parent; above !== undefined; above = entries[above]?.parent) depth++;
    const values = Object.entries(rest).map(([key, value]) => ` ${key}=${value}`);
    return `${'  '.repeat(depth)}${title}${values.join('')}`;
  });
}

/** The plan of a draft, in which nothing may be wrong. */
function planFrom(draft: Draft, known?: Parameters<typeof draftPlan>[1]['known']): Plan {
  const text = draftPlan(draft.entries, {
    key: 'WEB',
    name: 'Portal: all',
    random: randomFrom(1).next,
    ...(known && { known }),
  });
  const plan = planOf(text);
  assert.deepEqual(
    checkPlan(plan, TODAY).map(({ code, args }) => [code, ...args]),
    [],
    text,
  );
  return plan;
}

describe('draftFromRows', () => {
  it('reads what a spreadsheet puts on the clipboard by its headings', () => {
    const draft = draftFromRows(
      [
        'Key\tSummary\tStatus\tAssigned to\tEstimate (days)\tDue date\tEpic Link\tPredecessors\tLabels\tColour',
        'P-1\tSign in\tIn Progress\t\t\t\t\t\t\tred',
        'P-2\t"Log in\nwith ""passkey"""\tDone\tAna Ruiz; bo@x\t3\t24.12.2026\tP-1\t\tui, auth\t',
        'P-3\tLog out\tOpen\t\t4 hours\t2026-12-01\tSign in\tP-2,P-9\t\t',
      ].join('\r\n'),
    );
    assert.deepEqual(outline(draft), [
      'Sign in status=doing formerly=P-1',
      '  Log in with "passkey" status=done assignees=Ana Ruiz,bo@x estimate=3d due=2026-12-24 labels=ui,auth formerly=P-2',
      '  Log out status=todo estimate=4h due=2026-12-01 formerly=P-3 depends=1',
    ]);
    assert.deepEqual(notes(draft), [
      '1: The column "Colour" was left out: Plandeck does not know what it means.',
      '4: "P-9" was left out: there is no such row.',
    ]);
  });

  it('reads CSV with commas and semicolons', () => {
    for (const sign of [',', ';']) {
      const draft = draftFromRows(`\ufeffTask${sign}Points\r\n"A${sign} B"${sign}5\r\n\r\nC${sign}8\r\n`);
      assert.deepEqual(outline(draft), [`A${sign} B estimate=5p`, 'C estimate=8p']);
    }
    assert.deepEqual(outline(draftFromRows('A,3d\nB,1d')), ['A estimate=3d', 'B estimate=1d']);
  });

  it('takes lines for titles where they are no table', () => {
    assert.deepEqual(outline(draftFromRows('Log in, then out\n\nWrite "help"\n')), [
      'Log in, then out',
      'Write "help"',
    ]);
  });

  it('says what it does not understand, and where', () => {
    const draft = draftFromRows(
      'Title,Due,Estimate,Status,Type,Deadline\nA,5/12/2026,3,odd,thing,\n,2026-12-01,,,,\n\nB,soon,2d,,,',
    );
    assert.deepEqual(outline(draft), ['A', 'B estimate=2d']);
    assert.deepEqual(notes(draft), [
      '1: The column "Deadline" was left out: an earlier one means the same.',
      '2: "thing" was left out: it is no type that Plandeck understands.',
      '2: "odd" was left out: it is no status that Plandeck understands.',
      '2: "3" was left out: it is no estimate that Plandeck understands.',
      '2: "5/12/2026" was left out: it is no due that Plandeck understands.',
      '3: Nothing says what is to be done here.',
      '5: "soon" was left out: it is no due that Plandeck understands.',
    ]);
  });

  it('takes the first column for the title where there are no headings', () => {
    const draft = draftFromRows('Log in\t3d\t2026-12-01\tdone\tana\nLog out');
    assert.deepEqual(outline(draft), ['Log in estimate=3d due=2026-12-01 status=done', 'Log out']);
    assert.deepEqual(notes(draft), [
      '1: "ana" was left out: it is no estimate, due or status that Plandeck understands.',
    ]);
    assert.deepEqual(outline(draftFromRows('Log in\n\nLog out\n')), ['Log in', 'Log out']);
    assert.deepEqual(draftFromRows('  \n'), { entries: [], notes: [] });
  });
});

describe('loose values', () => {
  it('are days that can only be one', () => {
    for (const day of [
      '2026-12-05',
      '2026/12/5',
      '5.12.2026',
      '05.12.2026',
      '2026-12-05T10:00:00Z',
      '5 Dec 2026',
      '5-December-2026',
      'Dec 5, 2026',
    ]) {
      assert.equal(looseDay(day), '2026-12-05', day);
    }
    assert.equal(looseDay('24/12/2026'), '2026-12-24');
    assert.equal(looseDay('12/24/2026'), '2026-12-24');
    assert.equal(looseDay('5/5/2026'), '2026-05-05');
    for (const none of ['5/12/2026', '2026-02-30', '31.11.2026', '5 Foo 2026', 'tomorrow', '46000']) {
      assert.equal(looseDay(none), undefined, none);
    }
  });

  it('are efforts with a unit', () => {
    for (const [text, effort] of [
      ['3d', '3d'],
      ['3 days', '3d'],
      ['1,5 Hours', '1.5h'],
      ['2 wks', '2w'],
      ['5 SP', '5p'],
      ['8 story points', '8p'],
    ]) {
      assert.equal(looseEffort(text ?? '', undefined), effort);
    }
    assert.equal(looseEffort('3', 'h'), '3h');
    assert.equal(looseEffort('3d', 'h'), '3d');
    for (const none of ['3', 'd', '3 months', '-1d', '']) assert.equal(looseEffort(none, undefined), undefined, none);
  });

  it('are statuses by their usual names', () => {
    assert.deepEqual(
      ['To Do', 'IN_PROGRESS', 'Resolved', "won't do", 'Selected for Development', 'odd'].map(looseStatus),
      ['todo', 'doing', 'done', 'dropped', 'todo', undefined],
    );
  });
});

describe('draftFromTaskList', () => {
  it('reads nested points with and without boxes, and what describes them', () => {
    const draft = draftFromTaskList(
      [
        '- [ ] Sign in',
        '  - [x] Log in #1',
        '    with a passkey',
        '',
        '    and more',
        '\t* [/] Log out',
        '      1. Deep',
        '- [-] Nothing',
        '+ Plain',
      ].join('\r\n'),
    );
    assert.deepEqual(outline(draft), [
      'Sign in',
      '  Log in #1 status=done description=with a passkey\nand more',
      '    Log out status=doing',
      '      Deep',
      'Nothing status=dropped',
      'Plain',
    ]);
    assert.deepEqual(notes(draft), []);
  });

  it('makes epics of the headings that have points', () => {
    const draft = draftFromTaskList(`# Plan
Some words.
## Portal ##
### Login
- [ ] A
### Empty
## Payments
- B
  - C
Not indented
\`\`\`
- no point
\`\`\`
# Later
  - D
`);
    assert.deepEqual(outline(draft), [
      'Plan type=epic',
      '  Portal type=epic',
      '    Login type=epic',
      '      A',
      '  Payments type=epic',
      '    B',
      '      C',
      'Later type=epic',
      '  D',
    ]);
    assert.deepEqual(notes(draft), [
      '2: This was left out: it belongs to no item of the list: Some words.',
      '10: This was left out: it belongs to no item of the list: Not indented',
    ]);
  });
});

describe('draftFromBranches', () => {
  it('makes work that was begun of branches, each once', () => {
    const draft = draftFromBranches([
      'main',
      'feature/WEB-12-fix-the_login',
      'origin/feature/WEB-12-fix-the_login',
      'bugfix/crash',
      'ana/export.invoices',
      'refs/heads/spike/123-try',
      'dependabot/npm/x-1.2',
      'release/2.0',
      'WEB-77',
      'v1.2',
      '-',
    ]);
    assert.deepEqual(outline(draft), [
      'Fix the login status=doing formerly=WEB-12',
      'Crash status=doing type=bug',
      'Export invoices status=doing',
      'Try status=doing type=spike formerly=123',
      'WEB-77 status=doing formerly=WEB-77',
    ]);
    assert.deepEqual(
      draft.notes.map(({ args: [branch] }) => branch),
      ['main', 'dependabot/npm/x-1.2', 'release/2.0', 'v1.2', '-'],
    );
  });
});

describe('draftPlan', () => {
  it('is a plan in which nothing is wrong, with new ids, people and links', () => {
    const plan = planFrom(
      draftFromText(
        'Id\tTitle\tParent\tOwner\tDepends\tPriority\tDescription\n1\tSign in: all\t\t\t\tMust\t\nP-2\tLog in #1\t1\tAna Ruiz, ana@x, Bo\t\tWon\'t have\t"a\nb: c"\nP-3\tLog out\tP-2\tana ruiz;Ana Other\tP-2\t\t',
      ),
      [
        { name: 'Ana Ruiz', email: 'ana@x' },
        { name: 'Unused', email: 'u@x' },
      ],
    );
    const [first, second, third] = plan.items;
    assert.match(first?.id ?? '', /^WEB-[a-z][0-9a-z]{4}$/);
    assert.equal(plan.project.name, 'Portal: all');
    assert.deepEqual({ ...first?.values, id: undefined }, { id: undefined, title: 'Sign in: all', priority: 'must' });
    assert.deepEqual(
      second?.values.assignees?.map(({ person }) => person),
      ['ana', 'bo'],
    );
    assert.deepEqual(
      [second?.values.title, second?.values.parent, second?.values.priority],
      ['Log in #1', first?.id, 'wont'],
    );
    assert.deepEqual([second?.values.formerly, second?.values.description], [['P-2'], 'a\nb: c']);
    assert.deepEqual([third?.values.parent, third?.values.depends?.[0]?.item], [second?.id, second?.id]);
    assert.deepEqual(
      third?.values.assignees?.map(({ person }) => person),
      ['ana', 'ana2'],
    );
    assert.deepEqual(
      [...plan.people.values()].map(({ id, values: { name, email } }) => [id, name, email]),
      [
        ['ana', 'Ana Ruiz', 'ana@x'],
        ['bo', 'Bo', undefined],
        ['ana2', 'Ana Other', undefined],
      ],
    );
  });

  it('has the priorities that the entries name', () => {
    const priorities = (...names: string[]): unknown => {
      const plan = planFrom({ entries: names.map((priority) => ({ title: 'A', priority })), notes: [] });
      return [plan.priorities.join(), plan.items.map(({ values }) => values.priority).join()];
    };
    assert.deepEqual(priorities('Must', 'COULD'), ['must,should,could,wont', 'must,could']);
    assert.deepEqual(priorities('High', 'low'), ['high,medium,low', 'high,low']);
    assert.deepEqual(priorities('p1', 'P3'), ['P0,P1,P2,P3,P4', 'P1,P3']);
    assert.deepEqual(priorities('Critical', 'high, or so', 'P1'), [
      'Critical,high, or so,P1',
      'Critical,high, or so,P1',
    ]);
  });

  it('takes a list for a list, whatever stands around it', () => {
    assert.deepEqual(outline(draftFromText('Todo:\n- [ ] A, b\n')), ['A, b']);
    assert.deepEqual(outline(draftFromText('Title\tDue\n- A\t2026-12-01')), ['- A due=2026-12-01']);
    planFrom({ entries: [], notes: [] });
  });

  it('keeps any text as it is', () => {
    const titles = ['- x', '# y', 'it\'s: "z"', '\u202e[a](b) $(c)', 'null', '007', '{a, b}', '*x', 'a\u0000b'];
    const plan = planFrom({ entries: titles.map((title) => ({ title, labels: [title] })), notes: [] });
    assert.deepEqual(
      plan.items.map(({ values }) => values.title),
      titles,
    );
    assert.deepEqual(
      plan.items.map(({ values }) => values.labels),
      titles.map((title) => [title]),
    );
  });
});

describe('isBoxedList', () => {
  it('knows a list of tasks from what else has dashes', () => {
    for (const text of ['- [ ] A', '# All\n\n* [x] A\n  - b\n    more\n\n* [ ] B\n', '  1. [ ] A\r\n  2. [-] B']) {
      assert.ok(isBoxedList(text), text);
    }
    for (const text of [
      '',
      '- A',
      '- [ ] A\n- B',
      'See:\n- [ ] A',
      '- id: a\n  title: A',
      '- [a, b]',
      '# All',
      '[ ] A',
    ]) {
      assert.ok(!isBoxedList(text), text);
    }
  });
});

describe('addDraft', () => {
  const LIST = '# Phase 1\n- [ ] Sign in: all\n  By mail.\n  - [x] Keys\n  - [/] Forms\n- [-] Fax\n';

  function added(before: string, after: string | null): string {
    const plan = planOf(before);
    const file = plan.files[0]?.file ?? '';
    let count = 0;
    const place = { plan, file, after, mintId: () => `W-n${++count}` };
    const scope = { plans: [plan], textOf: () => before, today: TODAY };
    const result = planEdit(scope, addDraft(draftFromTaskList(LIST).entries, place));
    assert.ok(result.ok);
    return applyEdits(before, result.value.edits.get(file) ?? []);
  }

  it('makes items in the order and the nesting of a list, written as their neighbours are', () => {
    const before =
      'workflow: [new, {id: busy, category: doing}, {id: ok, category: done}, {id: cut, category: dropped}]\n';
    const list = '- id: W-z\n  title: Z\n';
    const made = [
      '- id: W-n1\n  title: Phase 1\n  type: epic\n',
      '- id: W-n2\n  title: "Sign in: all"\n  parent: W-n1\n  description: By mail.\n',
      '- id: W-n3\n  title: Keys\n  status: ok\n  parent: W-n2\n',
      '- id: W-n4\n  title: Forms\n  status: busy\n  parent: W-n2\n',
      '- id: W-n5\n  title: Fax\n  status: cut\n  parent: W-n1\n',
    ].join('');
    assert.equal(added(`${before}items:\n${list}`, 'W-z'), `${before}items:\n${list}${made}`);
    assert.equal(added(`${before}items:\n${list}`, null), `${before}items:\n${made}${list}`);
    const braces = made.replaceAll(/^- (.*(?:\n {2}.*)*)/gm, (_, lines) => `  - {${lines.replaceAll(/\n */g, ', ')}}`);
    const short = '  - {id: W-z, title: Z}\n';
    assert.equal(added(`${before}items:\n${short}`, 'W-z'), `${before}items:\n${short}${braces}`);
  });
});
