import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { RenamedRows } from '../../../../../src/host/pages/editor/renamedRows.ts';

const rows = (...keys: string[]): ReadonlySet<string> => new Set(keys);

describe('RenamedRows', () => {
  it('is told of once, when the rows are called so', () => {
    const renamed = new RenamedRows();
    const one = { from: 'person', to: 'dana' };
    renamed.expect([one]);
    assert.deepEqual(renamed.take(rows('ana', 'person')), []);
    assert.deepEqual(renamed.take(rows('ana', 'dana')), [one]);
    assert.deepEqual(renamed.take(rows('ana', 'dana')), []);
  });

  it('knows rows by the keys that they had, over several names and back', () => {
    const renamed = new RenamedRows();
    renamed.expect([{ from: 'person', to: 'dana' }]);
    renamed.expect([{ from: 'dana', to: 'dana2' }]);
    assert.equal(renamed.keyNow('person', rows('dana2')), 'dana2');
    assert.equal(renamed.keyNow('person', rows('person', 'dana2')), 'person');
    assert.equal(renamed.keyNow('ana', rows('dana2')), 'ana');
    assert.equal(renamed.keyNow('person', rows()), 'person');
    renamed.expect([{ from: 'dana2', to: 'person' }]);
    assert.equal(renamed.keyNow('dana', rows('person')), 'person');
    assert.equal(renamed.keyNow('person', rows()), 'person');
  });

  it('forgets what was not done', () => {
    const renamed = new RenamedRows();
    const one = { from: 'person', to: 'dana' };
    renamed.expect([one]);
    renamed.forget([one]);
    assert.deepEqual(renamed.take(rows('dana')), []);
    assert.equal(renamed.keyNow('person', rows('dana')), 'person');
  });
});
