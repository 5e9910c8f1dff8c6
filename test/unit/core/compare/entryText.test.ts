import assert from 'node:assert/strict';
import { entryText } from '../../../../src/core/compare/entryText.ts';
import { planFrom } from './planFrom.ts';

describe('entryText', () => {
  const state = planFrom({
    'p/plan.yaml':
      'project: {key: WEB}\nitems:\n  # First\n  - id: WEB-aaaaa\n    title: A # with a reason\n\npeople:\n  - ana\n  - bo\n',
    'p/more.yaml':
      'items: [{id: WEB-ccccc, title: C}, {id: WEB-ddddd}]\nrequests:\r\n  - id: REQ-aaaaa\r\n    description: |\r\n      Two\r\n      lines\r\n  - id: REQ-bbbbb',
  });

  it('has the whole lines of an entry, in whatever style it is written', () => {
    assert.equal(entryText(state, 'items', 'WEB-aaaaa'), '  - id: WEB-aaaaa\n    title: A # with a reason\n');
    assert.equal(entryText(state, 'people', 'ana'), '  - ana\n');
    assert.equal(entryText(state, 'items', 'WEB-ddddd'), 'items: [{id: WEB-ccccc, title: C}, {id: WEB-ddddd}]\n');
    const block = '  - id: REQ-aaaaa\r\n    description: |\r\n      Two\r\n      lines\n';
    assert.equal(entryText(state, 'requests', 'REQ-aaaaa'), block);
    assert.equal(entryText(state, 'requests', 'REQ-bbbbb'), '  - id: REQ-bbbbb\n');
  });

  it('is empty where there is no such entry, no such state, or no entries', () => {
    assert.equal(entryText(state, 'items', 'WEB-zzzzz'), '');
    assert.equal(entryText(undefined, 'items', 'WEB-aaaaa'), '');
    assert.equal(entryText(state, 'project', 'project'), '');
  });
});
