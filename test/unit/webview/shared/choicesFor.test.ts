import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choicesFor, isChoice, lastName } from '../../../../src/webview/shared/choicesFor.ts';

const people = [
  { id: 'bo', name: 'Bo Lind' },
  { id: 'ana', name: 'Ana Prieto' },
  { id: 'zoe', name: 'Zoë Banaś' },
];

describe('choicesFor', () => {
  const idsFor = (typed: string): string[] => choicesFor(typed, people).map(({ id }) => id);

  it('has those first that begin with what is typed, in their ids or names', () => {
    assert.deepEqual(idsFor('ana'), ['ana', 'zoe']);
    assert.deepEqual(idsFor('zoe'), ['zoe']);
    assert.deepEqual(idsFor('LIND'), ['bo']);
    assert.deepEqual(idsFor(''), ['bo', 'ana', 'zoe']);
    assert.deepEqual(idsFor('x'), []);
  });

  it('has no more than anybody reads', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ id: `a${index}`, name: '' }));
    assert.equal(choicesFor('a', many).length, 50);
  });
});

describe('isChoice', () => {
  it('knows an id or a name, however it is written', () => {
    assert.equal(isChoice(' BO ', people), true);
    assert.equal(isChoice('zoe banas', people), true);
    assert.equal(isChoice('b', people), false);
  });
});

describe('lastName', () => {
  it('has the name that is being typed, and keeps what stands around it', () => {
    assert.deepEqual(lastName('an'), { before: '', name: 'an', behind: '' });
    assert.deepEqual(lastName('bo, an'), { before: 'bo, ', name: 'an', behind: '' });
    assert.deepEqual(lastName('bo 50%, ana 20%'), { before: 'bo 50%, ', name: 'ana', behind: ' 20%' });
    assert.deepEqual(lastName('react: 3'), { before: '', name: 'react', behind: ': 3' });
    assert.deepEqual(lastName('bo, '), { before: 'bo, ', name: '', behind: '' });
    assert.deepEqual(lastName(''), { before: '', name: '', behind: '' });
  });
});
