import assert from 'node:assert/strict';
import type { Item } from '../../../../src/core/model/item.ts';
import { planOf } from '../checks/planOf.ts';

function ids(items: Iterable<Item> | undefined): string[] {
  return [...(items ?? [])].map(({ id }) => id);
}

/** The plan of items given as "id" or "id<parent". */
function family(...items: string[]): ReturnType<typeof planOf> {
  const lines = items.map((item) => {
    const [id, parent] = item.split('<');
    return `- {id: ${id}, title: x${parent === undefined ? '' : `, parent: ${parent}`}}`;
  });
  return planOf(`items:\n${lines.join('\n')}\n`);
}

describe('hierarchy', () => {
  it('puts items below their parents, in the order of the text', () => {
    const { hierarchy, itemsById } = family('C<A', 'A', 'B<A', 'D<C', 'E<nobody');
    const [a, c] = [itemsById.get('A'), itemsById.get('C')];
    assert.ok(a && c);
    assert.deepEqual(ids(hierarchy.roots), ['A', 'E']);
    assert.deepEqual(ids(hierarchy.childrenOf(a)), ['C', 'B']);
    assert.deepEqual(ids(hierarchy.childrenOf(c)), ['D']);
    assert.equal(hierarchy.parentOf(c), a);
    assert.equal(hierarchy.circular.size, 0);
  });

  it('shows the members of a circle at the top, and what hangs from them below them', () => {
    const { hierarchy, itemsById } = family('A<B', 'B<C', 'C<A', 'D<A', 'E<D', 'S<S');
    assert.deepEqual(ids(hierarchy.circular).sort(), ['A', 'B', 'C', 'S']);
    assert.deepEqual(ids(hierarchy.roots), ['A', 'B', 'C', 'S']);
    const [a, d] = [itemsById.get('A'), itemsById.get('D')];
    assert.ok(a && d);
    assert.deepEqual([ids(hierarchy.childrenOf(a)), ids(hierarchy.childrenOf(d))], [['D'], ['E']]);
  });

  it('finds the same circles whichever item comes first', () => {
    const items = ['A<B', 'B<A', 'C<A', 'D<C', 'E'];
    for (let turn = 0; turn < items.length; turn++) {
      const { hierarchy } = family(...items.slice(turn), ...items.slice(0, turn));
      assert.deepEqual(ids(hierarchy.circular).sort(), ['A', 'B']);
      assert.deepEqual(ids(hierarchy.roots).sort(), ['A', 'B', 'E']);
    }
  });

  it('has every item once, also those whose id is taken', () => {
    const { hierarchy, items } = family('A', 'A<A', 'B<A', 'A<B');
    const below = items.flatMap((item) => hierarchy.childrenOf(item));
    assert.deepEqual([...hierarchy.roots, ...below].length, items.length);
    assert.equal(new Set([...hierarchy.roots, ...below]).size, items.length);
  });

  it('takes chains and circles of ten thousand', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => (i === 0 ? 'A0' : `A${i}<A${i - 1}`));
    for (const order of [chain, [...chain].reverse()]) {
      const { hierarchy, items } = family(...order);
      assert.deepEqual(ids(hierarchy.roots), ['A0']);
      assert.equal(items.filter((item) => hierarchy.parentOf(item) !== undefined).length, 9_999);
    }
    const { hierarchy } = family(...chain.with(0, 'A0<A9999'));
    assert.equal(hierarchy.circular.size, 10_000);
  }).timeout(20_000);
});
