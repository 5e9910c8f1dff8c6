import assert from 'node:assert/strict';
import { asksForMe, itemFilter } from '../../../../../src/core/query/filter/compileFilter.ts';
import { filterProblemMessage } from '../../../../../src/core/query/filter/filterProblem.ts';
import { parseFilter } from '../../../../../src/core/query/filter/parseFilter.ts';
import type { QueryContext } from '../../../../../src/core/query/queryField.ts';
import { planOf } from '../../checks/planOf.ts';

const PLAN = planOf({
  'plan.yaml': `
project: {key: WEB, hoursPerDay: 6}
workflow: [todo, doing, {id: In review, category: doing}, done, dropped]
people:
- {id: ana, name: Ana Ruiz, email: ana@example.org, aliases: [ar@users.example.net]}
- {id: bo, name: Bo Lind, email: bo@example.com}
- {id: bo2, name: Bo Two, email: BO@example.com}
teams: [{id: crew, name: Night Crew}]
milestones: [{id: WEB-beta, title: Beta}]
external: [{id: WEB-sso, title: SSO endpoint}]
cadence: {every: 2w, from: 2026-11-02, name: "Sprint {n}"}
types: [chore]
fields:
- {id: effortPoints, kind: number}
- {id: reviewer, kind: person}
- {id: browser, kind: choice, choices: [old, new, newest]}
- {id: asked, kind: date}
- {id: link, kind: url}
- {id: hint}
- {id: title, kind: number}
items:
- {id: WEB-epic, title: "Sign in, Überall", type: epic, status: doing, rank: 5}
- {id: WEB-a1, title: Log in with a passkey, parent: WEB-epic, status: doing, priority: must, rank: 10, assignees: [ana 50%, bo], estimate: 2d 3d 6d, labels: [ui, a11y], due: 2026-11-20, milestone: WEB-beta, effortPoints: 8, browser: newest, asked: 2026-11-01, link: "https://example.org/a", hint: Ask the Crew}
- {id: WEB-a2, title: "Straße (2)", parent: WEB-epic, status: In review, priority: should, rank: 12.5, assignees: bo2, estimate: 18h, labels: ui-kit, due: 2026-11-24, iteration: S3, type: bug, reviewer: ana, browser: old, effortPoints: many, skills: {react: 3, sql: 2}, remaining: 1.1d, duration: 8.8h, started: 2026-11-20}
- {id: WEB-a3, title: Deep, parent: web-none, status: done, priority: could, due: 2026-12-01, estimate: 5p, start: 2026-11-30, finished: 2026-12-02, constraints: [SNET 2026-11-30, ALAP], customer: Müller AG, acceptance: [It logs, It blocks], signOff: bo 2026-12-02, environment: [test, live], checklist: [Agree, {done: Write it}], formerly: OLD-7, splitFrom: WEB-a1}
- {id: WEB-a4, parent: WEB-a2, priority: wont, waiting: {for: Priya's answer, since: 2026-11-01, chase: 2026-11-24}, estimate: 1w}
`,
  'more.yaml': `
items:
- {id: WEB-b1, title: 100% *done*, status: odd, assignees: [zoe, crew], depends: [WEB-a1, WEB-beta SS+2d, WEB-sso], description: "Needs a\\nFIREWALL"}
`,
});

const CONTEXT: QueryContext = { plan: PLAN, today: '2026-11-24', email: 'AR@users.example.net' };

/** The ids of the items that a filter finds, without the project's key; or what is wrong with it. */
function found(text: string, context: QueryContext = CONTEXT): string {
  const filter = itemFilter(text, context);
  if (!filter.ok) return problemOf(text, context);
  return PLAN.items
    .filter(filter.value)
    .map(({ id }) => id.slice(4))
    .join(' ');
}

function problemOf(text: string, context: QueryContext = CONTEXT): string {
  const filter = itemFilter(text, context);
  if (filter.ok) throw new Error(`${text} is a filter.`);
  const { start, end } = filter.problem.range;
  return `${text.slice(start, end)}: ${filterProblemMessage(filter.problem)}`;
}

const ALL = 'epic a1 a2 a3 a4 b1';

describe('itemFilter', () => {
  it('joins, negates and groups', () => {
    assert.equal(found(''), ALL);
    assert.equal(found('status:doing label:ui'), 'a1');
    assert.equal(found('status:doing -label:ui'), 'epic');
    assert.equal(found('label:ui or type:bug'), 'a1 a2');
    assert.equal(found('not (label:ui or type:bug)'), 'epic a3 a4 b1');
    assert.equal(found('(type:epic or priority:must) rank<10'), 'epic');
  });

  it('searches id and title for words, whatever their case and accents', () => {
    assert.equal(found('PASSKEY'), 'a1');
    assert.equal(found('web-a'), 'a1 a2 a3 a4');
    assert.equal(found('uberall'), 'epic');
    assert.equal(found('ÜBERALL'), 'epic');
    assert.equal(found('strasse'), 'a2');
    assert.equal(found('in'), 'epic a1');
    assert.equal(found('"log in"'), 'a1');
    assert.equal(found('"in log"'), '');
    assert.equal(found('in log'), 'a1');
    assert.equal(found('"(2)"'), 'a2');
    assert.equal(found('firewall'), '', 'not the description');
    assert.equal(found('WEB-a3deep'), '', 'not both as one text');
  });

  it('takes an asterisk for any text, unless quoted', () => {
    assert.equal(found('log*key'), 'a1');
    assert.equal(found('key*log'), '');
    assert.equal(found('*'), ALL);
    assert.equal(found('"*"'), 'b1');
    assert.equal(found('label:ui*'), 'a1 a2');
    assert.equal(found('label:*i'), 'a1');
    assert.equal(found('label:u*k*t'), 'a2');
    assert.equal(found('label:"ui*"'), '');
    assert.equal(found('id:*-a*'), 'a1 a2 a3 a4');
    assert.equal(found('assignee:ana*'), 'a1');
    assert.equal(found('assignee:*lind'), 'a1', 'by name');
    assert.equal(found('label:ui*ui'), '', 'no letter counts twice');
    assert.equal(found('title:deep*deep'), '');
    assert.equal(found('type:epic*'), 'epic', 'nor does it need any');
  });

  it('takes the words for what an item is, alone or behind is:', () => {
    const expected = {
      open: 'epic a1 a2 a4 b1',
      closed: 'a3',
      todo: 'a4 b1',
      doing: 'epic a1 a2',
      done: 'a3',
      dropped: '',
      blocked: 'a4 b1',
      overdue: 'a1',
      waiting: 'a4',
      attention: 'a1 a4',
    };
    for (const [flag, ids] of Object.entries(expected)) {
      assert.equal(found(flag), ids, flag);
      assert.equal(found(`IS:${flag}`), ids, flag);
    }
    assert.equal(found('Open -Waiting'), 'epic a1 a2 b1');
    assert.equal(found('is:overdue,done'), 'a1 a3');
    assert.equal(found('"done"'), 'b1', 'quoted, it is searched for');
    assert.equal(problemOf('is:opne'), 'opne: "opne" is nothing that an item can be. Did you mean open?');
    assert.equal(problemOf('overdue:yes'), 'overdue: "overdue" takes no value. Write overdue, or -overdue.');
    assert.equal(problemOf('is>open'), 'is: "is" knows no smaller and no greater. Write is:value.');
  });

  it('compares names as a whole, whatever their case, and takes one of several', () => {
    assert.equal(found('status:doing'), 'epic a1');
    assert.equal(found('STATUS:Doing,"in REVIEW"'), 'epic a1 a2');
    assert.equal(found('status=done'), 'a3');
    assert.equal(found('status:todo'), 'a4', 'the first of the workflow where none is written');
    assert.equal(found('status:odd'), 'b1', 'an unknown one that an item has');
    assert.equal(found('category:doing'), 'epic a1 a2');
    assert.equal(found('type:BUG'), 'a2');
    assert.equal(found('type:story'), '', 'a built-in one that no item has');
    assert.equal(found('type:chore'), '');
    assert.equal(found('iteration:S3'), 'a2');
    assert.equal(found('iteration:"sprint 3"'), 'a2', 'by the name that the cadence makes');
    assert.equal(found('iteration:s4'), '');
    assert.equal(found('label:ui'), 'a1');
    assert.equal(found('labels:a11y'), 'a1');
    assert.equal(found('label:nonesuch'), '', 'labels are free');
    assert.equal(found('milestone:WEB-beta'), 'a1');
    assert.equal(found('milestone:beta'), 'a1', 'by title');
    assert.equal(found('depends:WEB-a1'), 'b1');
    assert.equal(found('depends:WEB-BETA'), 'b1');
    assert.equal(found('depends:"sso endpoint"'), 'b1');
    assert.equal(found('skill:react'), 'a2');
    assert.equal(found('environment:live,x'), 'a3');
    assert.equal(found('formerly:old-*'), 'a3');
    assert.equal(found('splitfrom:WEB-a1'), 'a3');
    assert.equal(found('signOff:bo'), 'a3');
    assert.equal(found('id:web-a1,WEB-B1'), 'a1 b1');
    assert.equal(found('file:more.yaml'), 'b1');
    assert.equal(found('file:teams/*', { ...CONTEXT, fileName: (file) => `teams/${file}` }), ALL);
  });

  it('finds who works on an item by id, name and address', () => {
    assert.equal(found('assignee:ana'), 'a1');
    assert.equal(found('assignees:bo,bo2'), 'a1 a2');
    assert.equal(found('assignee:"ana ruiz"'), 'a1');
    assert.equal(found('assignee:bo@example.com'), 'a1 a2');
    assert.equal(found('assignee:zoe'), 'b1');
    assert.equal(found('assignee:crew'), 'b1');
    assert.equal(found('assignee:"night crew"'), 'b1', 'a team too');
  });

  it('knows the user by an address, aliases too', () => {
    assert.equal(found('assignee:me'), 'a1');
    assert.equal(found('assignee:ME,zoe'), 'a1 b1');
    assert.equal(found('assignee:me', { ...CONTEXT, email: 'bo@EXAMPLE.com' }), 'a1 a2', 'two persons by mistake');
    assert.equal(found('reviewer:me'), 'a2');
    assert.match(problemOf('assignee:me', { ...CONTEXT, email: 'x@y.z' }), /^me: Nobody .* address, x@y\.z\./);
    assert.match(problemOf('assignee:me', { ...CONTEXT, email: undefined }), /^me: Plandeck cannot tell who "me" is/);
    assert.match(problemOf('assignee:"me"'), /^"me": There is no person "me"/);
    assert.equal(found('label:me'), '', 'elsewhere it is a word');
    const asks = (text: string): boolean => {
      const parsed = parseFilter(text);
      return parsed.ok && asksForMe(parsed.value);
    };
    assert.deepEqual(['open (a or -assignee:bo,Me)', 'reviewer=me', 'me', 'assignee:"me"', 'assignee:ana'].map(asks), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('searches prose for :, and compares it as a whole for =', () => {
    assert.equal(found('title:LOG'), 'a1');
    assert.equal(found('title:deep,passkey'), 'a1 a3');
    assert.equal(found('title="log in"'), '');
    assert.equal(found('title="log in with a passkey"'), 'a1');
    assert.equal(found('title=log*'), 'a1');
    assert.equal(found('description:firewall'), 'b1');
    assert.equal(found('description:needs*wall'), 'b1', 'over several lines');
    assert.equal(found('waiting:priya'), 'a4');
    assert.equal(found('customer:muller'), 'a3');
    assert.equal(found('acceptance:blocks'), 'a3');
    assert.equal(found('checklist:write'), 'a3');
    assert.equal(found('constraints:snet'), 'a3');
    assert.equal(found('constraints=alap'), 'a3');
    assert.equal(problemOf('title>a'), 'title: "title" knows no smaller and no greater. Write title:value.');
  });

  it('compares dates, those that depend on today too', () => {
    assert.equal(found('due<2026-11-24'), 'a1');
    assert.equal(found('due<=2026-11-24'), 'a1 a2');
    assert.equal(found('due=2026-11-24'), 'a2');
    assert.equal(found('due:2026-11-24,2026-12-01'), 'a2 a3');
    assert.equal(found('due>=2026-11-24'), 'a2 a3');
    assert.equal(found('due>2026-11-24'), 'a3');
    assert.equal(found('-due>2026-11-24'), 'epic a1 a2 a4 b1', 'those without a date too');
    assert.equal(found('due:today'), 'a2');
    assert.equal(found('due<Today'), 'a1');
    assert.equal(found('due<tomorrow'), 'a1 a2');
    assert.equal(found('due>yesterday'), 'a2 a3');
    assert.equal(found('due:today+7d'), 'a3');
    assert.equal(found('due:+1w'), 'a3');
    assert.equal(found('due:today-4d'), 'a1');
    assert.equal(found('due:tomorrow+6d'), 'a3');
    assert.equal(found('start:2026-11-30'), 'a3');
    assert.equal(found('started<today finished>today'), '');
    assert.equal(found('started<today or finished>today'), 'a2 a3');
    assert.equal(found('since<2026-11-15 chase<=today'), 'a4');
    for (const wrong of [
      '2026-02-30',
      '2026-13-01',
      '24.12.2026',
      'todya',
      'today+7',
      'today+7m',
      'today+99999d',
      '""',
    ]) {
      assert.match(problemOf(`due<${wrong}`), /: ".*" is no date\. Write one such as/, wrong);
    }
  });

  it('compares numbers', () => {
    assert.equal(found('rank<10'), 'epic');
    assert.equal(found('rank<=10'), 'epic a1');
    assert.equal(found('rank:12.5'), 'a2');
    assert.equal(found('rank=+10.0'), 'a1');
    assert.equal(found('rank>=10'), 'a1 a2');
    assert.equal(found('rank>-1'), 'epic a1 a2');
    assert.equal(found('children>0'), 'epic a2');
    assert.equal(found('children:0 open'), 'a1 a4 b1');
    assert.equal(found('line<=3'), 'b1');
    for (const wrong of ['x', '1e3', '0x10', '1,', 'NaN', '""'])
      assert.match(problemOf(`rank<${wrong}`), /no number|right after/);
  });

  it('compares priorities in the order of the plan, the first of which is the greatest', () => {
    assert.equal(found('priority:must,could'), 'a1 a3');
    assert.equal(found('priority>=should'), 'a1 a2');
    assert.equal(found('priority>should'), 'a1');
    assert.equal(found('priority<Should'), 'a3 a4');
    assert.equal(found('priority<=should'), 'a2 a3 a4');
    assert.equal(problemOf('priority>=shuold'), 'shuold: There is no priority "shuold". Did you mean should?');
    const numbered = planOf('priorities: numbers\nitems: [{id: a, priority: P0}, {id: b, priority: P2}, {id: c}]');
    const filter = itemFilter('priority>=P1', { plan: numbered, today: '2026-11-24' });
    assert.deepEqual(filter.ok && numbered.items.filter(filter.value).map(({ id }) => id), ['a']);
  });

  it('compares statuses in the order of the workflow', () => {
    assert.equal(found('status>=doing status<done'), 'epic a1 a2');
    assert.match(problemOf('status>odd'), /^odd: The workflow has no status "odd"/);
  });

  it("compares likely efforts in work time, by the project's hours, and points with points", () => {
    assert.equal(found('estimate:3d'), 'a1 a2', 'three days, and 18 hours of six a day');
    assert.equal(found('estimate>18h'), 'a4');
    assert.equal(found('estimate>=0.6w'), 'a1 a2 a4');
    assert.equal(found('estimate<1w'), 'a1 a2');
    assert.equal(found('estimate>4p'), 'a3');
    assert.equal(found('estimate=5p'), 'a3');
    assert.equal(found('remaining:6.6h duration>1d'), 'a2');
    assert.equal(found('duration:8.8h'), 'a2');
    for (const wrong of ['3', 'd', '3 d', '-3d', '3m', '1e3d']) {
      assert.match(problemOf(`estimate>"${wrong}"`), /is no effort\. Write one/, wrong);
    }
  });

  it('finds what has a field, and what has not', () => {
    assert.equal(found('has:estimate'), 'a1 a2 a3 a4');
    assert.equal(found('no:estimate'), 'epic b1');
    assert.equal(found('-has:estimate'), 'epic b1');
    assert.equal(found('no:assignee open'), 'epic a4');
    assert.equal(found('has:labels,iteration'), 'a1 a2');
    assert.equal(found('no:labels,iteration'), 'epic a1 a3 a4 b1', 'one of them is enough');
    assert.equal(found('has:children'), 'epic a2');
    assert.equal(found('no:parent'), 'epic b1');
    assert.equal(found('has:waiting'), 'a4');
    assert.equal(found('has:reviewer'), 'a2');
    assert.match(problemOf('has:estimat'), /^estimat: There is no field "estimat"\. Did you mean estimate\?/);
    assert.match(problemOf('no<x'), /^no: "no" knows no smaller/);
  });

  it('finds what is right below an item, and what is anywhere below it', () => {
    assert.equal(found('parent:WEB-epic'), 'a1 a2');
    assert.equal(found('parent:web-EPIC'), 'a1 a2');
    assert.equal(found('under:WEB-epic'), 'a1 a2 a4');
    assert.equal(found('under:web-a2,WEB-a1'), 'a4');
    assert.equal(found('parent:web-none'), 'a3', 'unknown, but written');
    assert.equal(
      problemOf('parent:WEB-epik'),
      'WEB-epik: There is no item "WEB-epik" in this plan. Did you mean WEB-epic?',
    );
    assert.equal(problemOf('under:WEB-a9'), 'WEB-a9: There is no item "WEB-a9" in this plan. Did you mean WEB-a1?');
    const circle = planOf('items: [{id: a, parent: b}, {id: b, parent: a}, {id: c, parent: a}]');
    const filter = itemFilter('under:a', { plan: circle, today: '2026-11-24' });
    assert.deepEqual(filter.ok && circle.items.filter(filter.value).map(({ id }) => id), ['c']);
  });

  it("takes the plan's own fields by their ids, behind the built-in ones", () => {
    assert.equal(found('effortPoints>5'), 'a1', 'not what is no number');
    assert.equal(found('EFFORTPOINTS>5'), 'a1');
    assert.equal(found('asked<=2026-11-01'), 'a1');
    assert.equal(found('link:example.org'), 'a1');
    assert.equal(found('hint:crew'), 'a1');
    assert.equal(found('reviewer:"ana ruiz"'), 'a2');
    assert.equal(found('browser:newest'), 'a1');
    assert.equal(found('browser>=new'), 'a1');
    assert.equal(found('browser<new'), 'a2');
    assert.equal(found('has:browser'), 'a1 a2');
    assert.equal(found('title:deep'), 'a3', 'the built-in one');
    assert.match(problemOf('browser:newst'), /^newst: There is no "newst" to choose here\. Did you mean newest\?/);
    assert.match(problemOf('effortPoint>5'), /Did you mean effortPoints\?/);
  });

  it('finds by score, where the plan orders by one', () => {
    const plan = planOf(`
priorities: {score: {value: 2, cost: -1}}
fields: [{id: value, kind: number}, {id: cost, kind: number}]
items: [{id: a, value: 5, cost: 1}, {id: b, value: 1}]`);
    const filter = itemFilter('score>=9', { plan, today: '2026-11-24' });
    assert.deepEqual(filter.ok && plan.items.filter(filter.value).map(({ id }) => id), ['a']);
    assert.equal(found('score>0'), '');
  });

  it('says which name was meant, and where', () => {
    assert.equal(
      problemOf('open statsu:doing'),
      'statsu: There is no field "statsu". Did you mean status? To search for the text, put it in quotes.',
    );
    assert.equal(problemOf('x:y'), 'x: There is no field "x". To search for the text, put it in quotes.');
    assert.equal(
      problemOf('udner:x'),
      'udner: There is no field "udner". Did you mean under? To search for the text, put it in quotes.',
    );
    assert.equal(problemOf('status:done,doign'), 'doign: The workflow has no status "doign". Did you mean doing?');
    assert.equal(problemOf('assignee:anna'), 'anna: There is no person "anna" in this plan. Did you mean ana?');
    assert.equal(problemOf('milestone:Betta'), 'Betta: There is no milestone "Betta" in this plan. Did you mean Beta?');
    assert.equal(problemOf('type:bgu'), 'bgu: There is no type "bgu" in this plan. Did you mean bug?');
    assert.match(problemOf('iteration:Sprnt'), /^Sprnt: There is no iteration "Sprnt" in this plan\./);
    assert.equal(problemOf('category:dne'), 'dne: There is no "dne" to choose here. Did you mean done?');
    assert.equal(problemOf('(open'), '(: This parenthesis is never closed.');
    for (const name of ['__proto__', 'constructor', 'toString']) {
      assert.match(problemOf(`${name}:x`), /There is no field/);
      assert.match(problemOf(`is:${name}`), /nothing that an item can be/);
      assert.equal(found(name), '');
    }
  });

  it('takes what looks like a regular expression as text, and looks at each text once', () => {
    const title = `${'a'.repeat(1_000_000)}!`;
    const plan = planOf(`items: [{id: x, title: ${title}}]`);
    const finds = (text: string): boolean => {
      const filter = itemFilter(text, { plan, today: '2026-11-24' });
      if (!filter.ok) throw new Error(filterProblemMessage(filter.problem));
      return plan.items.some(filter.value);
    };
    assert.equal(finds('title=(a+)+$'.replaceAll(/[()]/g, '')), false);
    assert.equal(finds(`${'a*'.repeat(1500)}b`), false);
    assert.equal(finds(`title=${'*a'.repeat(1500)}!`), true);
    assert.equal(finds(`title:${'a'.repeat(3900)}b`), false);
    assert.equal(finds('a '.repeat(1500)), true);
    assert.equal(finds(`label:${'a*,'.repeat(1000)}b`), false);
  });
});
