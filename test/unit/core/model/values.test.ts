import assert from 'node:assert/strict';
import { ITEM_FIELDS } from '../../../../src/core/model/itemFields.ts';

/** What a field reads from a value, undefined where it refuses it. */
function read(field: keyof typeof ITEM_FIELDS, value: unknown): unknown {
  const result = ITEM_FIELDS[field].schema.safeParse(value);
  return result.success ? JSON.parse(JSON.stringify(result.data)) : undefined;
}

describe('the values of fields', () => {
  it('reads efforts, ranges of efforts and points', () => {
    const days = (amount: number): unknown => ({ amount, unit: 'days' });
    assert.deepEqual(read('estimate', '3d'), { low: days(3), likely: days(3), high: days(3), text: '3d' });
    assert.deepEqual(read('estimate', '4h 2d  1.5w'), {
      low: { amount: 4, unit: 'hours' },
      likely: days(2),
      high: { amount: 1.5, unit: 'weeks' },
      text: '4h 2d  1.5w',
    });
    assert.deepEqual(read('estimate', '5p'), { points: 5, text: '5p' });
    for (const bad of ['3', '3 d', '2d 3d', '1d 2d 3p', '-1d', 'd', '1.d', '3D', 3, '', `${'9'.repeat(7)}d`]) {
      assert.equal(read('estimate', bad), undefined, String(bad));
    }
  });

  it('reads dependencies with their kind and lag', () => {
    assert.deepEqual(read('depends', 'A-1'), [{ item: 'A-1', type: 'FS' }]);
    assert.deepEqual(read('depends', ['A SS', 'A  FF+2d', 'A -1.5w']), [
      { item: 'A', type: 'SS' },
      { item: 'A', type: 'FF', lag: { amount: 2, unit: 'days' } },
      { item: 'A', type: 'FS', lag: { amount: -1.5, unit: 'weeks' } },
    ]);
    for (const bad of ['A B', 'A SS 2d', 'A 2d', 'A SX', '', 'A +2'])
      assert.equal(read('depends', bad), undefined, bad);
  });

  it('reads people with their share', () => {
    assert.deepEqual(read('assignees', ['ana 50%', 'bo', 'cy 100 %']), [
      { person: 'ana', percent: 50, text: 'ana 50%' },
      { person: 'bo', text: 'bo' },
      { person: 'cy', percent: 100, text: 'cy 100 %' },
    ]);
    for (const bad of ['ana bo', 'ana 50', 'ana 1000%', '', ' ana', 'ana -5%'])
      assert.equal(read('assignees', bad), undefined, bad);
  });

  it('reads what is waited for, as text or as a map', () => {
    assert.deepEqual(read('waiting', 'an answer'), { for: 'an answer' });
    assert.deepEqual(read('waiting', { for: 'priya', chase: '2026-11-27', more: 1 }), {
      for: 'priya',
      chase: '2026-11-27',
    });
    assert.equal(read('waiting', { since: '2026-11-20' }), undefined);
    assert.equal(read('waiting', { for: 'x', since: '2026-02-30' }), undefined);
  });

  it('reads ranks', () => {
    assert.deepEqual(
      ['15', '12.5', '-3', '+2', 7, 0.25].map((rank) => read('rank', rank)),
      [15, 12.5, -3, 2, 7, 0.25],
    );
    for (const bad of ['1e3', '0x1F', '', ' 1', '1.', 'high', true, null])
      assert.equal(read('rank', bad), undefined, String(bad));
  });

  it('takes no long time over long hostile text', () => {
    for (const text of [
      `${'a '.repeat(50_000)}!`,
      `${'1'.repeat(100_000)} !`,
      `a${' '.repeat(100_000)}!`,
      `1d ${'1d '.repeat(50_000)}`,
    ]) {
      for (const field of ['estimate', 'depends', 'assignees', 'rank', 'id', 'due'] as const)
        assert.equal(read(field, text), undefined);
    }
  });
});
