import assert from 'node:assert/strict';
import { changeCounts } from '../../../../src/core/compare/changeCounts.ts';
import { comparePlans } from '../../../../src/core/compare/comparePlans.ts';
import { planFrom } from './planFrom.ts';

describe('changeCounts', () => {
  it('counts each change once: what was done since, what is done and was, what came and went', () => {
    const before = planFrom(`items:
  - {id: WEB-aaaaa, status: doing}
  - {id: WEB-bbbbb, status: done}
  - {id: WEB-ccccc}
  - {id: WEB-ddddd, status: doing}
`);
    const after = planFrom(`items:
  - {id: WEB-zzzzz, formerly: [WEB-aaaaa], status: done}
  - {id: WEB-bbbbb, status: done, title: B}
  - {id: WEB-ddddd, status: review}
  - {id: WEB-eeeee, status: done}
people: [ana]
`);
    const counts = changeCounts(comparePlans(before, after), before, after);
    assert.deepEqual(counts, { added: 2, done: 1, changed: 2, removed: 1 });
  });

  it('counts a plan that is new as added', () => {
    const after = planFrom('items: [{id: WEB-aaaaa, status: done}]\n');
    assert.equal(changeCounts(comparePlans(undefined, after), undefined, after).added, 1);
  });
});
