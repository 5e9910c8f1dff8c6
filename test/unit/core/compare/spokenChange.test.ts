import assert from 'node:assert/strict';
import { spokenChange } from '../../../../src/core/compare/spokenChange.ts';

describe('spokenChange', () => {
  it('speaks of lists by their elements, and of their order where only that is another', () => {
    const change = { from: ['a', 'b', 'b'], to: ['b', 'c'] };
    assert.deepEqual(spokenChange(change), { kind: 'elements', added: ['c'], removed: ['a', 'b'] });
    assert.deepEqual(spokenChange({ from: ['a', 'b'], to: ['b', 'a'] }), { kind: 'value', from: 'a, b', to: 'b, a' });
    assert.deepEqual(spokenChange({ from: null, to: ['a', 'b'] }), { kind: 'value', from: undefined, to: 'a, b' });
    assert.deepEqual(spokenChange({ from: 5, to: false }), { kind: 'value', from: '5', to: 'false' });
  });

  it('shows of a long text where it changes, without parting a character', () => {
    const start = `${'😀'.repeat(200)}abc`;
    const end = 'What comes afterwards, in many more words than anybody reads. '.repeat(3);
    const change = spokenChange({ from: `${start}Ask Ana.${end}`, to: `${start}Ask Bo, twice.${end}` });
    const faces = `${'😀'.repeat(12)}abc`;
    assert.deepEqual(change, {
      kind: 'value',
      from: `…${faces}Ask Ana.What comes afterwards, in man…`,
      to: `…${faces}Ask Bo, twice.What comes afterwards, in man…`,
    });
    assert.deepEqual(spokenChange({ from: 'a'.repeat(200), to: '' }), { kind: 'value', from: 'a'.repeat(200), to: '' });
  });
});
