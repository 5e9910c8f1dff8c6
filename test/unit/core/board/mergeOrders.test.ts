import assert from 'node:assert/strict';
import { mergeOrders } from '../../../../src/core/board/mergeOrders.ts';
import { randomFrom } from '../random.ts';

const merged = (...orders: readonly string[]): string =>
  mergeOrders(
    orders.map((order) => order.split(' ')),
    () => 0,
  ).join(' ');

describe('mergeOrders', () => {
  it('respects each order', () => {
    assert.equal(merged('todo doing done', 'todo review done'), 'todo doing review done');
    assert.equal(merged('a b', 'c', 'c a'), 'c a b');
    assert.equal(merged('a b c'), 'a b c');
    assert.equal(mergeOrders([], () => 0).length, 0);
  });

  it('has the first win where they contradict each other', () => {
    assert.equal(merged('a b c', 'c b a'), 'a b c');
    assert.equal(merged('a b', 'b x a'), 'a b x');
    assert.equal(merged('a', 'b c', 'c b'), 'a b c');
  });

  it('takes what ranks first of what may come next', () => {
    const rank = { todo: 0, open: 0, doing: 1, done: 2, closed: 2, dropped: 3 } as Record<string, number>;
    const orders = [
      ['todo', 'doing', 'done', 'dropped'],
      ['open', 'closed'],
    ];
    assert.deepEqual(
      mergeOrders(orders, (name) => rank[name] ?? 0),
      ['todo', 'open', 'doing', 'done', 'closed', 'dropped'],
    );
  });

  it('names each once, keeps the first order, and any order that contradicts none', () => {
    const random = randomFrom(7);
    for (let round = 0; round < 300; round++) {
      const all = ['a', 'b', 'c', 'd', 'e', 'f'];
      const orders = Array.from({ length: 1 + random.int(4) }, () => all.filter(() => random.chance(0.5)));
      const isMixed = random.chance(0.5);
      if (isMixed) orders.forEach((order) => void order.sort(() => random.int(3) - 1));
      const found = mergeOrders(orders, () => random.int(3));
      assert.deepEqual([...found].sort(), [...new Set(orders.flat())].sort());
      const inFound = (order: readonly string[]): string[] => found.filter((name) => order.includes(name));
      for (const order of isMixed ? orders.slice(0, 1) : orders)
        assert.deepEqual(inFound(order), order, String(orders));
    }
  });
});
