import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/model/range.ts';
import { addItem } from '../../../../src/core/text/addItem.ts';
import type { FieldChanges } from '../../../../src/core/text/editFile.ts';
import { refusalMessage } from '../../../../src/core/text/refusal.ts';
import { setFields, setFieldsOfItems } from '../../../../src/core/text/setFields.ts';

const TEXT = 'items:\n- id: A\n  status: todo # a\n- {id: B, title: x}\n- id: C\n  status: todo';

describe('setFieldsOfItems', () => {
  it('edits several items as one', () => {
    const result = setFieldsOfItems(
      TEXT,
      new Map<string, FieldChanges>([
        ['C', new Map([['status', null]])],
        ['A', new Map([['status', 'done']])],
        ['B', new Map([['status', 'done']])],
      ]),
    );
    assert.ok(result.ok);
    assert.equal(
      applyEdits(TEXT, result.value),
      'items:\n- id: A\n  status: done # a\n- {id: B, title: x, status: done}\n- id: C',
    );
  });

  it('edits nothing where one of them cannot be edited', () => {
    const done = new Map([['status', 'done']]);
    const result = setFieldsOfItems(
      TEXT,
      new Map([
        ['A', done],
        ['D', done],
      ]),
    );
    assert.deepEqual(result, { ok: false, refusal: { code: 'no-item', args: ['D'] } });
  });

  it('refuses with a sentence', () => {
    const sentence = (text: string, id: string): string => {
      const result = setFields(text, id, new Map([['waiting', 'x']]));
      return result.ok ? '' : refusalMessage(result.refusal);
    };
    assert.equal(sentence(TEXT, 'D'), 'There is no D in this file any more.');
    assert.equal(
      sentence('items:\n- id: A\n- id: &b B\n', 'A'),
      'Plandeck does not change this file: it has a problem on line 3 that makes every edit unsafe.',
    );
    assert.equal(
      sentence('items: [{id: A, id: B}]\nx: [', 'A'),
      'Plandeck does not change this file: it has a problem on line 2 that makes every edit unsafe.',
      'a key that stands twice is none of those',
    );
    assert.equal(
      sentence('items: [{id: A, waiting: [a, # c\n b, {}]}]', 'A'),
      'A is written in a way that cannot be changed safely here. Change it in the text.',
    );
  });

  it('reads what it would write, and refuses what is no plan', () => {
    for (const key of ['__proto__', 'constructor', 'x'.repeat(2000)]) {
      const fields = new Map([
        ['id', 'D'],
        [key, 'x'],
      ]);
      for (const result of [setFields(TEXT, 'A', new Map([[key, 'x']])), addItem(TEXT, fields)]) {
        assert.equal(result.ok || result.refusal.code, 'layout', key);
      }
    }
  });

  it('edits the first of two equal keys, and refuses an id that stands twice', () => {
    const twice = 'items: [{id: A, status: a, status: b}, {id: B}]';
    const result = setFields(twice, 'A', new Map([['status', 'c']]));
    assert.ok(result.ok);
    assert.equal(applyEdits(twice, result.value), 'items: [{id: A, status: c, status: b}, {id: B}]');
    const unclear = setFields('items: [{id: A}, {id: A}]', 'A', new Map([['status', 'c']]));
    assert.equal(unclear.ok || unclear.refusal.code, 'twice');
  });
});
