import assert from 'node:assert/strict';
import { changeWords } from '../../../../src/core/present/changeWords.ts';

describe('changeWords', () => {
  it('says what a field was and is, and what came to a list and went', () => {
    assert.equal(changeWords({ from: 'doing', to: 'review' }), 'doing → review');
    assert.equal(changeWords({ from: null, to: 'review' }), 'review');
    assert.equal(changeWords({ from: 3, to: null }), '3 → (nothing)');
    assert.equal(changeWords({ from: ['ui'], to: ['security'] }), '+security -ui');
  });

  it('goes through the translator and the look, and lets nothing of the plan act', () => {
    const translate = (message: string): string => message.toUpperCase();
    const look = {
      added: (text: string) => `<${text}>`,
      removed: (text: string) => `(${text})`,
      nothing: (text: string) => `_${text}_`,
    };
    assert.equal(changeWords({ from: 'a\u202e\nb', to: null }, translate, look), 'a\\u202e b → _(NOTHING)_');
    assert.equal(changeWords({ from: ['a'], to: ['b'] }, translate, look), '<+b> (-a)');
  });
});
