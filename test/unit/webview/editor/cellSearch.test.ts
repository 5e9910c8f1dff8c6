import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hasText, nextFound, replacedIn } from '../../../../src/webview/editor/cellSearch.ts';

describe('hasText', () => {
  it('finds a text however it is written', () => {
    assert.equal(hasText('Straße in Zürich', 'STRASSE IN ZURICH'), true);
    assert.equal(hasText('Log in', 'log out'), false);
  });
});

describe('replacedIn', () => {
  it('puts a text in place of each that is found, as it stands', () => {
    assert.equal(replacedIn('Log in, log out', 'LOG', 'Sign'), 'Sign in, Sign out');
    assert.equal(replacedIn('a.b', '.', '$&'), 'a$&b');
    assert.equal(replacedIn('a(b', '(', ''), 'ab');
  });

  it('is nothing where nothing is found or changed', () => {
    assert.equal(replacedIn('Log in', 'out', 'x'), undefined);
    assert.equal(replacedIn('Log in', '', 'x'), undefined);
    assert.equal(replacedIn('Log in', 'Log', 'Log'), undefined);
  });
});

describe('nextFound', () => {
  const found = ['a', 'b', 'c'].map((key) => ({ key, column: 'title' }));

  it('goes on from a found cell, and begins anew at the end', () => {
    assert.equal(nextFound(found, { index: 0, isFound: true }, 1)?.key, 'b');
    assert.equal(nextFound(found, { index: 2, isFound: true }, 1)?.key, 'a');
    assert.equal(nextFound(found, { index: 0, isFound: true }, -1)?.key, 'c');
  });

  it('goes to the next one from elsewhere, or to the one before that', () => {
    assert.equal(nextFound(found, { index: 1, isFound: false }, 1)?.key, 'b');
    assert.equal(nextFound(found, { index: 1, isFound: false }, -1)?.key, 'a');
  });

  it('goes nowhere where nothing is found', () => {
    assert.equal(nextFound([], { index: 0, isFound: false }, 1), undefined);
  });
});
