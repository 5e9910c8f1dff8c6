import assert from 'node:assert/strict';
import { quickAdd } from '../../../../src/core/exchange/quickAdd.ts';
import { QUICK_ADD_PROBLEMS, quickAddMessage } from '../../../../src/core/exchange/quickAddProblem.ts';
import { planOf, TODAY } from '../checks/planOf.ts';

const PLAN = planOf(`
project: {key: WEB}
people:
- {id: ana, name: Ana Ruiz, email: ana@example.org, aliases: [ana@old.example]}
- {id: bo, name: Bo Lind}
- {id: bo2, name: Bo Lind}
- {id: me, name: Mé}
teams: [{id: access, name: Access}]
items: [{id: WEB-k7f2m}, {id: WEB-new01, formerly: WEB-old01}]
`);

function add(line: string, email: string | undefined = 'ANA@example.org'): unknown {
  const result = quickAdd(line, { plan: PLAN, today: TODAY, email });
  if (result.ok) return result.value;
  const { range } = result.problem;
  return `${line.slice(0, range.start)}«${line.slice(range.start, range.end)}»: ${quickAddMessage(result.problem)}`;
}

describe('quickAdd', () => {
  it('reads an item from one line', () => {
    assert.deepEqual(add('Fix login !must @me ~2d #portal >WEB-k7f2m'), {
      title: 'Fix login',
      priority: 'must',
      parent: 'WEB-k7f2m',
      assignees: ['ana'],
      estimate: '2d',
      labels: ['portal'],
    });
  });

  it('takes what it names in any order and anywhere, people and labels several times', () => {
    assert.deepEqual(add('  #ui  Fix @bo   login #api #ui @access @bo !COULD '), {
      title: 'Fix login',
      priority: 'could',
      assignees: ['bo', 'access'],
      labels: ['ui', 'api'],
    });
    assert.deepEqual(add('Log in'), { title: 'Log in' });
  });

  it('finds people by id, name, address and as me, parents by ids in any case and former ones', () => {
    const assignee = (who: string): unknown => (add(`A ${who}`) as { assignees: unknown }).assignees;
    for (const who of ['@ANA', '@"Ana Ruiz"', '@"ana ruiz"', '@ana@old.example', '@me', '@ME']) {
      assert.deepEqual(assignee(who), ['ana'], who);
    }
    assert.deepEqual(assignee('@"me"'), ['me']);
    assert.deepEqual(assignee('@Mé'), ['me']);
    assert.deepEqual(add('A >web-K7F2M'), { title: 'A', parent: 'WEB-k7f2m' });
    assert.deepEqual(add('A >web-old01'), { title: 'A', parent: 'WEB-new01' });
  });

  it('takes every form of an estimate', () => {
    for (const estimate of ['4h', '1.5w', '5p']) assert.deepEqual(add(`A ~${estimate}`), { title: 'A', estimate });
    assert.deepEqual(add('A ~"2d 3d 6d"'), { title: 'A', estimate: '2d 3d 6d' });
  });

  it('can say any title', () => {
    for (const [line, title] of [
      [String.raw`\#1 on the list`, '#1 on the list'],
      [String.raw`\@home \!important \~5 \>x`, '@home !important ~5 >x'],
      [String.raw`\\#1`, String.raw`\#1`],
      [String.raw`\\server and C:\dir \n`, String.raw`\server and C:\dir \n`],
      ['A > B # C ! ~ @', 'A > B # C ! ~ @'],
      ['Say "hello" to a@b and C# and 2>1', 'Say "hello" to a@b and C# and 2>1'],
      ['Fix: {login}, then "out"\t☃', 'Fix: {login}, then "out" ☃'],
    ] as const) {
      assert.deepEqual(add(line), { title });
    }
  });

  it('says what is wrong, and where', () => {
    assert.deepEqual(
      [
        'A !musst',
        'A !zzzzzz',
        'A @anna b',
        'A @"Bo Lind"',
        'A @"Ana Riuz"',
        'A >WEB-k7f2n',
        'A ~soon',
        'A ~2x',
        'A !must !could',
        'A ~1d ~1d',
        'A @"Bo',
        'A @"ana"x',
        ' #ui ',
        '',
      ].map((line) => add(line)),
      [
        'A «!musst»: There is no priority "musst". Did you mean must?',
        'A «!zzzzzz»: There is no priority "zzzzzz".',
        'A «@anna»: There is no person "anna" in this plan. Did you mean ana?',
        'A «@"Bo Lind"»: Several people are called "Bo Lind": bo, bo2. Write the id.',
        'A «@"Ana Riuz"»: There is no person "Ana Riuz" in this plan. Did you mean Ana Ruiz?',
        'A «>WEB-k7f2n»: There is no item "WEB-k7f2n" that could be the parent. Did you mean WEB-k7f2m?',
        'A «~soon»: "soon" is no effort. Write one such as 4h, 3d or 1.5w, or points such as 5p.',
        'A «~2x»: "2x" is no effort. Write one such as 4h, 3d or 1.5w, or points such as 5p.',
        'A !must «!could»: There can be only one "!". Put \\ in front of this one to have it in the title.',
        'A ~1d «~1d»: There can be only one "~". Put \\ in front of this one to have it in the title.',
        'A «@"Bo»: This quote is never closed.',
        'A @"ana"«x»: Put a space behind the quote.',
        '« #ui »: Write what is to be done.',
        '«»: Write what is to be done.',
      ],
    );
  });

  it('needs to know who me is', () => {
    assert.equal(add('A @me', ''), `A «@me»: ${QUICK_ADD_PROBLEMS['no-address']}`);
    assert.match(String(add('A @me', 'nobody@x')), /^A «@me»: Nobody in this plan has your email address, nobody@x/);
  });

  it('reads no more than a line', () => {
    assert.match(String(add('x'.repeat(2001))), /at most 2000 characters/);
    assert.deepEqual(add(`${'x '.repeat(1000).trim()}`), { title: 'x '.repeat(1000).trim() });
  });
});
