import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Control } from '../../../../src/core/controls/control.ts';
import { cellChoices } from '../../../../src/webview/editor/cellChoices.ts';
import { isOn, shownText } from '../../../../src/webview/editor/cellTexts.ts';

const choices = {
  person: [
    { id: 'ana', name: 'Ana Prieto' },
    { id: 'bo', name: 'Bo Lind' },
  ],
  item: [{ id: 'WEB-1', name: 'Log in' }],
};
const names: Control = { kind: 'names', targets: ['person'], isOpen: false };
const name: Control = { kind: 'name', targets: ['person'], isOpen: false };

describe('shownText', () => {
  it('has names in place of ids, and keeps what is behind them', () => {
    assert.equal(shownText('ana 50%, bo, cem', names, choices), 'Ana Prieto 50%, Bo Lind, cem');
    assert.equal(shownText('bo', name, choices), 'Bo Lind');
    assert.equal(shownText('bo', { kind: 'line' }, choices), 'bo');
  });

  it('has the ids of items', () => {
    assert.equal(shownText('WEB-1 FS+2d', { kind: 'names', targets: ['item'], isOpen: false }, choices), 'WEB-1 FS+2d');
  });

  it('says that there is more of a text that is cut', () => {
    assert.equal(shownText({ cut: 'First line' }, { kind: 'text' }, choices), 'First line…');
    assert.equal(shownText(undefined, undefined, choices), '');
  });

  it('lets nothing of the plan act', () => {
    assert.equal(shownText('a\u202eb', { kind: 'line' }, choices), 'a\\u202eb');
    assert.equal(shownText('bo', name, { person: [{ id: 'bo', name: '\u202eBo' }] }), '\\u202eBo');
    assert.equal(shownText('constructor', { ...name, targets: ['toString' as 'person'] }, choices), 'constructor');
  });
});

describe('isOn', () => {
  it('takes yes and true', () => {
    assert.deepEqual(['yes', 'true', 'TRUE', 'no', 'false', '', 'yesterday'].map(isOn), [
      ...[true, true, true],
      ...[false, false, false, false],
    ]);
  });
});

describe('cellChoices', () => {
  it('offers all before anything is typed, and takes none of them by itself', () => {
    const made = cellChoices(name, 'bo', true, choices, []);
    assert.deepEqual(made?.choices, choices.person);
    assert.equal(made?.likely, -1);
  });

  it('takes the first that fits what is typed, unless that names one already', () => {
    assert.equal(cellChoices(name, 'an', false, choices, [])?.likely, 0);
    assert.equal(cellChoices(name, 'ana', false, choices, [])?.likely, -1);
    assert.equal(cellChoices({ ...name, isOpen: true }, 'an', false, choices, [])?.likely, -1);
    assert.equal(cellChoices(name, 'x', false, choices, []), undefined);
  });

  it('completes the last of several names, and offers none of them twice', () => {
    const made = cellChoices(names, 'ana 50%, b', false, choices, []);
    assert.deepEqual(
      made?.choices.map(({ id }) => id),
      ['bo'],
    );
    assert.equal(made?.with({ id: 'bo', name: 'Bo Lind' }), 'ana 50%, bo');
    assert.equal(cellChoices(names, 'ana 50%, ', false, choices, [])?.choices.length, 1);
  });

  it('offers words, and what VS Code suggests', () => {
    const words: Control = { kind: 'choice', choices: ['must', 'should'] };
    assert.deepEqual(cellChoices(words, 's', false, {}, [])?.choices[0]?.id, 'should');
    const items: Control = { kind: 'name', targets: ['item'], isOpen: false };
    assert.deepEqual(cellChoices(items, 'web', false, {}, choices.item)?.choices, choices.item);
    assert.equal(cellChoices({ kind: 'line' }, 'a', false, choices, []), undefined);
  });
});
