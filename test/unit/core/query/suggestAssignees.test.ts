import assert from 'node:assert/strict';
import { buildPortfolio } from '../../../../src/core/model/portfolio.ts';
import { suggestAssignees, suggestionMessage } from '../../../../src/core/query/suggestAssignees.ts';
import { workloads } from '../../../../src/core/query/workload.ts';
import { readPortfolioFile } from '../../../../src/core/text/readPortfolioFile.ts';
import { itemOf, planOf } from '../checks/planOf.ts';

const TODAY = '2026-11-24';

/** Who is suggested for W-a, best first, each with the reasons; those who are not there in parentheses. */
function suggested(text: string, portfolio?: string): string[] {
  const plan = planOf(`project: {key: W}\n${text}`);
  const shared = portfolio === undefined ? undefined : buildPortfolio(readPortfolioFile('p', portfolio));
  const loads = workloads([plan], TODAY, shared);
  return suggestAssignees(plan, itemOf(plan, 'W-a'), loads, TODAY).map(({ person, reasons, isAvailable }) => {
    const words = `${person.id}: ${reasons.map((each) => suggestionMessage(each)).join('; ')}`;
    return isAvailable ? words : `(${words})`;
  });
}

describe('suggestAssignees', () => {
  it('puts those who lack the fewest skills first, those of whom nothing is known in between', () => {
    assert.deepEqual(
      suggested(`
people:
- {id: ana, skills: {sql: 2}}
- bo
- {id: cy, skills: {react: 3}}
- {id: dana, skills: {react: 3, sql: 1, go: 4}}
- {id: ed, skills: [react, sql 5]}
- {id: flo, skills: {react: 2}}
items: [{id: W-a, skills: {react: 3, sql: 1}}]
`),
      [
        'ed: can do react, sql 5; has nothing to do yet',
        'dana: can do react 3, sql 1; has nothing to do yet',
        'bo: nobody wrote down what they can do; has nothing to do yet',
        'cy: can do react 3; lacks sql 1; has nothing to do yet',
        'ana: can do sql 2; lacks react 3; has nothing to do yet',
        'flo: lacks react 3, sql 1; has nothing to do yet',
      ],
    );
  });

  it('then those who have the least to do, in half weeks, then the most skilled', () => {
    assert.deepEqual(
      suggested(`
people: [{id: ana, skills: {go: 2}}, {id: bo, skills: {go: 5}}, {id: cy, skills: {go: 3}}, {id: dana, skills: {go: 1}}]
items:
- {id: W-a, skills: go}
- {id: W-b, assignees: ana, estimate: 3w}
- {id: W-c, assignees: bo, estimate: 1w}
- {id: W-d, assignees: cy, estimate: 36h}
- {id: W-e, assignees: dana, estimate: 5p}
`),
      [
        'dana: can do go 1; weeks of work ahead: 0',
        'bo: can do go 5; weeks of work ahead: 1',
        'cy: can do go 3; weeks of work ahead: 0.9',
        'ana: can do go 2; weeks of work ahead: 3',
      ],
    );
  });

  it('those who are not there when it is planned come last', () => {
    assert.deepEqual(
      suggested(`
people:
- {id: ana, leave: 2026-11-20..2026-12-06, skills: [go]}
- {id: bo, leave: [2026-12-02, 2027-01-04]}
- {id: cy, calendar: nights}
- {id: dana, kind: contractor}
- {id: ed, kind: contractor}
- {id: flo, kind: contractor}
calendars: [{id: nights, hours: sat 8h}]
contracts:
- {id: c1, people: [dana], term: 2026-01-01..2026-11-29}
- {id: c2, people: [ed], term: 2026-01-01..2026-12-02}
- {id: c3, people: [flo], term: 2026-01-01..2027-12-02}
items: [{id: W-a, skills: go, start: 2026-11-30, due: 2026-12-04}]
`),
      [
        'bo: nobody wrote down what they can do; is on leave from 2026-12-02 to 2026-12-02; has nothing to do yet',
        'ed: nobody wrote down what they can do; has a contract until 2026-12-02; has nothing to do yet',
        'flo: nobody wrote down what they can do; has nothing to do yet',
        '(ana: can do go; is on leave from 2026-11-20 to 2026-12-06; has nothing to do yet)',
        '(cy: nobody wrote down what they can do; has no working hours from 2026-11-30 to 2026-12-04; has nothing to do yet)',
        '(dana: nobody wrote down what they can do; has no contract from 2026-11-30 to 2026-12-04; has nothing to do yet)',
      ],
    );
  });

  it('looks two weeks ahead where it is not planned for any days', () => {
    const plan = (leave: string): string => `people: [{id: ana, leave: ${leave}}]\nitems: [{id: W-a}]`;
    assert.deepEqual(suggested(plan('2026-11-24..2026-12-07')), [
      '(ana: is on leave from 2026-11-24 to 2026-12-07; has nothing to do yet)',
    ]);
    assert.deepEqual(suggested(plan('2026-12-08..2026-12-31')), ['ana: has nothing to do yet']);
  });

  it('puts the over-allocated behind others', () => {
    assert.deepEqual(
      suggested(
        `
people: [{id: ana, email: a@x}, {id: bo, email: b@x}, {id: cy, email: c@x}]
items:
- {id: W-a, assignees: [cy]}
- {id: W-b, assignees: bo, estimate: 1w, due: 2026-11-26}
- {id: W-c, assignees: cy, estimate: 2w}
`,
        'people: [{id: ana, email: a@x, allocation: {W: 100%, PAY: 20%}}]',
      ),
      [
        'cy: works on it already; weeks of work ahead: 2',
        'ana: has nothing to do yet; is allocated to plans at 120 %',
        'bo: weeks of work ahead: 1; has more to do by 2026-11-26 than fits',
      ],
    );
  });
});
