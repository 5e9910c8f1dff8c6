import assert from 'node:assert/strict';
import { linesOf, pointOf, pointText } from '../../../../src/webview/form/listText.ts';

describe('The lines of a list in a form', () => {
  it('are those of its text', () => {
    assert.deepEqual(linesOf(''), []);
    assert.deepEqual(linesOf('a\nb'), ['a', 'b']);
  });

  it('are points that are done or not, and their texts', () => {
    assert.deepEqual(pointOf('[x] Agree: [y]'), { isDone: true, text: 'Agree: [y]' });
    assert.deepEqual(pointOf('[X]no space'), { isDone: true, text: 'no space' });
    assert.deepEqual(pointOf('[ ] '), { isDone: false, text: '' });
    assert.deepEqual(pointOf('no box'), { isDone: false, text: 'no box' });
    for (const line of ['[x] a', '[ ] [x] b', '[ ] ']) assert.equal(pointText(pointOf(line)), line);
  });
});
