import assert from 'node:assert/strict';
import { humanBeings, personsOf } from '../../../../src/core/model/samePerson.ts';
import { type MyWork, myWork } from '../../../../src/core/query/myWork.ts';
import { planOf, TODAY } from '../checks/planOf.ts';

const WEB = planOf(`
project: {key: WEB}
people: [{id: ana, email: ana@example.org}, {id: bo, email: bo@example.org}, priya]
teams: [{id: access, members: [ana 50%, bo]}]
external: [{id: WEB-x, title: SSO, from: priya, chase: ${TODAY}}]
items:
- {id: WEB-a, status: doing, assignees: [bo, ana 50%]}
- {id: WEB-b, priority: should, assignees: ana}
- {id: WEB-c, priority: must, rank: 2, assignees: access}
- {id: WEB-d, assignees: ana, due: 2026-11-20, waiting: legal}
- {id: WEB-e, status: doing, assignees: ana, due: 2026-11-10}
- {id: WEB-f, priority: must, assignees: ana, waiting: {for: priya, since: 2026-11-20, chase: 2026-11-27}}
- {id: WEB-g, assignees: ana, depends: [WEB-x, WEB-h]}
- {id: WEB-h, assignees: bo, priority: must}
- {id: WEB-i, assignees: ana, status: done}
- {id: WEB-j, assignees: ana, priority: could}
- {id: WEB-k, assignees: ana, priority: could, parent: WEB-j}
- {id: WEB-l, assignees: ana, priority: wont}
- {id: WEB-m, assignees: bo, parent: WEB-l}
`);
const PAY = planOf(`
project: {key: PAY}
priorities: [now, later]
people: [{id: ruiz, aliases: [ANA@example.org]}, {id: ana, email: other@example.org}]
items:
- {id: PAY-a, priority: now, assignees: ruiz}
- {id: PAY-b, priority: later, assignees: ruiz}
- {id: PAY-c, assignees: ana}
- {id: PAY-d, priority: never, assignees: ruiz}
`);
const BEINGS = humanBeings([WEB, PAY]);

function ids(work: MyWork): Record<string, string> {
  return Object.fromEntries(
    Object.entries(work).map(([kind, items]) => [
      kind,
      items.map(({ item }: { item: { id: string } }) => item.id).join(' '),
    ]),
  );
}

describe('myWork', () => {
  it("has each of a person's open items once, over all plans", () => {
    assert.deepEqual(ids(myWork(personsOf(BEINGS, { email: 'Ana@Example.org' }), TODAY)), {
      overdue: 'WEB-e WEB-d',
      doing: 'WEB-a',
      waiting: 'WEB-g WEB-f',
      next: 'WEB-c PAY-a WEB-b PAY-b WEB-k PAY-d WEB-l',
    });
  });

  it('says on whom it waits, and when to ask again', () => {
    const { waiting, overdue } = myWork(personsOf(BEINGS, { email: 'ana@example.org' }), TODAY);
    assert.deepEqual(
      waiting.map(({ waitsFor, isChaseDue }) => [waitsFor, isChaseDue]),
      [
        [
          [
            { kind: 'promise', what: 'WEB-x', who: 'priya', chase: TODAY },
            { kind: 'item', what: 'WEB-h', who: 'bo' },
          ],
          true,
        ],
        [[{ kind: 'somebody', what: 'priya', who: 'priya', since: '2026-11-20', chase: '2026-11-27' }], false],
      ],
    );
    assert.deepEqual(overdue[1]?.waitsFor, [{ kind: 'somebody', what: 'legal', who: 'legal' }]);
  });

  it('finds a person by id where no address is known', () => {
    const named = (who: Parameters<typeof personsOf>[1]): string[] =>
      personsOf(BEINGS, who).map(({ plan, person }) => `${plan.project.key}:${person.id}`);
    assert.deepEqual(named({ id: 'ana' }), ['WEB:ana', 'PAY:ana']);
    assert.deepEqual(named({ id: 'ruiz' }), ['PAY:ruiz']);
    assert.deepEqual(named({ email: 'ana@example.org', id: 'bo' }), ['WEB:ana', 'PAY:ruiz']);
    assert.deepEqual(named({ email: 'nobody@example.org', id: 'bo' }), ['WEB:bo']);
    assert.deepEqual(named({ email: 'nobody@example.org' }), []);
    assert.deepEqual(named({}), []);
  });

  it('is nothing for nobody', () => {
    assert.deepEqual(ids(myWork([], TODAY)), { overdue: '', doing: '', waiting: '', next: '' });
  });
});
