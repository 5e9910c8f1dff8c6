import assert from 'node:assert/strict';
import { findEntries } from '../../../../src/core/language/findEntries.ts';
import { openPlans } from './openPlans.ts';

const { plans } = openPlans({
  'web/plan.yaml': `items:
  - {id: WEB-a1, title: Mend the fence}
  - {id: WEB-a2, title: Fence in Žižkov, formerly: [WEB-old]}
  - {id: WEB-a3, title: Offence}
  - {id: WEB-a11, title: Paint}
people:
  - {id: fen, name: Fen Lee}
milestones:
  - {id: m1, title: Fences up, committed: 2026-12-01}
`,
  'pay/plan.yaml': 'items:\n  - {id: PAY-a1, title: Pay for the fence}\nraid:\n  - {id: r1, risk: Fence falls}\n',
});

const found = (query: string, limit = 100): string[] => findEntries(plans, query, limit).map(({ name }) => name);

describe('findEntries', () => {
  it('finds by words of the title over all plans, words at whose start it stands first', () => {
    assert.deepEqual(found('fence'), [
      'WEB-a2 Fence in Žižkov',
      'm1 Fences up',
      'r1 Fence falls',
      'WEB-a1 Mend the fence',
      'PAY-a1 Pay for the fence',
      'WEB-a3 Offence',
    ]);
    assert.deepEqual(found('fence PAY'), ['PAY-a1 Pay for the fence']);
    assert.deepEqual(found('zizkov'), ['WEB-a2 Fence in Žižkov']);
    assert.deepEqual(found('lee'), ['fen Fen Lee']);
  });

  it('finds by id, whatever its case, the very one first, and by a former id, which it names', () => {
    assert.deepEqual(found('web-a1'), ['WEB-a1 Mend the fence', 'WEB-a11 Paint']);
    assert.deepEqual(found('web-old'), ['WEB-a2 Fence in Žižkov (WEB-old)']);
  });

  it('finds nothing for nothing, and no more than is wanted', () => {
    assert.deepEqual([found(' '), found('nowhere')], [[], []]);
    assert.deepEqual(found('fence', 2), ['WEB-a2 Fence in Žižkov', 'm1 Fences up']);
  });
});
