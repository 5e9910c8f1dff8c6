import assert from 'node:assert/strict';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import type { Plan } from '../../../../src/core/model/plan.ts';
import { humanBeings, personsOf } from '../../../../src/core/model/samePerson.ts';
import { assignedSince } from '../../../../src/core/query/assignedSince.ts';
import { myWork } from '../../../../src/core/query/myWork.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';

const planOf = (text: string): Plan => buildPlan('p', [readPlanFile('p/plan.yaml', text)]);
const PEOPLE = 'people: [{id: ana, email: ana@example.org}, {id: bo}]\nteams: [{id: web, members: [ana]}]\n';

describe('assignedSince', () => {
  const ids = (now: string, before: Plan | undefined | null): string[] => {
    const plan = planOf(PEOPLE + now);
    const persons = personsOf(humanBeings([plan]), { email: 'ana@example.org' });
    return assignedSince(persons, myWork(persons, '2026-03-04'), () => before).map(({ item }) => item.id);
  };
  const NOW = `items:
  - {id: WEB-aaaaa, assignees: ana}
  - {id: WEB-bbbbb, assignees: [bo, ana]}
  - {id: WEB-ccccc, assignees: web}
  - {id: WEB-ddddd, formerly: [WEB-zzzzz], assignees: ana}
  - {id: WEB-eeeee, assignees: ana, status: done}
  - {id: WEB-fffff, assignees: bo}
`;

  it('has the open items that somebody else had, or nobody, or that were not there', () => {
    const before = planOf(`${PEOPLE}items:
  - {id: WEB-bbbbb, assignees: bo}
  - {id: WEB-ccccc}
  - {id: WEB-zzzzz, assignees: ana}
`);
    assert.deepEqual(ids(NOW, before).sort(), ['WEB-aaaaa', 'WEB-bbbbb', 'WEB-ccccc']);
  });

  it('knows a person by the address and by teams of then', () => {
    const before = planOf(`people: [{id: ruiz, aliases: [ANA@example.org]}]
teams: [{id: core, members: [ruiz]}]
items: [{id: WEB-aaaaa, assignees: ruiz}, {id: WEB-bbbbb, assignees: core}, {id: WEB-ccccc, assignees: ana}]
`);
    assert.deepEqual(ids(NOW, before), ['WEB-ddddd']);
  });

  it('has all where there was no plan, and none where that is not known', () => {
    assert.equal(ids(NOW, undefined).length, 4);
    assert.deepEqual(ids(NOW, null), []);
  });
});
