import assert from 'node:assert/strict';
import { itemOfBranch } from '../../../../src/core/query/itemOfBranch.ts';
import { planOf } from '../checks/planOf.ts';

const plan = planOf(`project: {key: WEB}
items:
- {id: WEB-1, title: One}
- {id: WEB-1-2, title: A part of it}
- {id: WEB-k7f2m, title: Log in, formerly: [OLD-7, WEB-b3xq9]}
- {id: WEB-b3xq9, title: Choose}
- {id: Straße, title: Street}
- {id: a.c, title: Dot}
`);
const other = planOf('project: {key: PAY}\nitems: [{id: PAY-x2d9r, title: Pay}, {id: WEB-1, title: Same id}]\n');
const idOf = (branch: string) => itemOfBranch([plan, other], branch)?.item.id;

describe('itemOfBranch', () => {
  it('finds the id wherever it stands, whatever its case', () => {
    for (const branch of [
      'WEB-k7f2m',
      'web-K7F2M',
      'feature/WEB-k7f2m-log-in',
      'ana/fix_WEB-k7f2m_again',
      'WEB-k7f2m/a',
    ])
      assert.equal(idOf(branch), 'WEB-k7f2m', branch);
    assert.equal(idOf('ana/straße-2'), 'Straße');
  });

  it('finds an item of any plan, and says which, the first where several know the id', () => {
    assert.equal(itemOfBranch([plan, other], 'PAY-x2d9r')?.plan, other);
    assert.equal(itemOfBranch([plan, other], 'WEB-1')?.plan, plan);
    assert.equal(itemOfBranch([other, plan], 'WEB-1')?.plan, other);
  });

  it('finds an item by a former id, unless another one has it now', () => {
    assert.equal(idOf('old-7-again'), 'WEB-k7f2m');
    assert.equal(idOf('WEB-b3xq9'), 'WEB-b3xq9');
  });

  it('takes whole words only, and an id by its letters', () => {
    for (const branch of ['main', '', 'WEB-k7f2', 'WEB-k7f2mx', 'xWEB-k7f2m', 'éWEB-k7f2m', 'WEB-12', 'abc', 'straßen'])
      assert.equal(idOf(branch), undefined, branch);
    assert.equal(idOf('xWEB-k7f2m-WEB-k7f2m'), 'WEB-k7f2m');
    assert.equal(idOf('a.c'), 'a.c');
  });

  it('takes the first that is named, and the longest of those at one place', () => {
    assert.equal(idOf('WEB-b3xq9-before-WEB-1'), 'WEB-b3xq9');
    assert.equal(idOf('WEB-1-before-WEB-b3xq9'), 'WEB-1');
    assert.equal(idOf('WEB-1-2-more'), 'WEB-1-2');
  });
});
