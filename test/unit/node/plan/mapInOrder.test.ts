import assert from 'node:assert/strict';
import { mapInOrder } from '../../../../src/node/plan/mapInOrder.ts';

describe('mapInOrder', () => {
  it('keeps the order whatever finishes first, and bounds what is in progress', async () => {
    let inProgress = 0;
    let most = 0;
    const elements = Array.from({ length: 100 }, (_, index) => index);
    const results = await mapInOrder(elements, async (element) => {
      most = Math.max(most, ++inProgress);
      for (let turn = 0; turn <= (element * 7) % 5; turn++) await Promise.resolve();
      inProgress--;
      return element * 2;
    });
    assert.deepEqual(
      results,
      elements.map((element) => element * 2),
    );
    assert.equal(most, 16);
  });

  it('rejects with what the work throws', async () => {
    const work = async (element: number): Promise<number> => {
      if (element === 2) throw new Error('two');
      return element;
    };
    await assert.rejects(mapInOrder([1, 2, 3], work), /two/);
  });
});
