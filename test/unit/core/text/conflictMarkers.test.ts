import assert from 'node:assert/strict';
import { rangeOfField } from '../../../../src/core/model/place.ts';
import { ourSide } from '../../../../src/core/text/conflictMarkers.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { setFields } from '../../../../src/core/text/setFields.ts';

const MERGE = `items:
- id: A
<<<<<<< HEAD
  title: ours
=======
  title: theirs
>>>>>>> branch
  status: todo
<<<<<<< HEAD
- {id: B}
=======
- {id: C}
- {id: D}
>>>>>>> branch
- {id: E}
`;
const DIFF3 = MERGE.replaceAll('=======\n', '||||||| base\n  x: base\n=======\n');

describe('conflict markers', () => {
  for (const [name, text] of [
    ['merge', MERGE],
    ['diff3', DIFF3],
    ['CRLF', DIFF3.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`shows our side, each entry in its true place, and lets nothing be edited: ${name}`, () => {
      const file = readPlanFile('f', text);
      assert.deepEqual(
        file.findings.map(({ code }) => code),
        ['conflict-markers'],
      );
      assert.deepEqual(
        file.items.map(({ id, values }) => [id, values.title, values.status]),
        [
          ['A', 'ours', 'todo'],
          ['B', undefined, undefined],
          ['E', undefined, undefined],
        ],
      );
      for (const item of file.items) {
        const place = rangeOfField(item, 'id')?.value;
        assert.equal(text.slice(place?.start, place?.end), item.id);
      }
      assert.ok(file.isReadOnly);
      const result = setFields(text, 'E', new Map([['status', 'done']]));
      assert.deepEqual(result, { ok: false, refusal: { code: 'unsound', args: ['3'] } });
    });
  }

  it('keeps every offset', () => {
    const ours = ourSide(DIFF3);
    assert.equal(ours?.text.length, DIFF3.length);
    assert.deepEqual(ours?.firstMarker, { start: DIFF3.indexOf('<'), end: DIFF3.indexOf(' HEAD') + 5 });
  });

  it('survives conflicts that are cut off, nested or upside down', () => {
    for (const text of [
      MERGE.slice(0, 60),
      `${MERGE}<<<<<<< a\n`,
      MERGE.replace('  title: theirs', '<<<<<<< x\n  title: theirs'),
      '<<<<<<<',
      '>>>>>>> a\n=======\n<<<<<<< b\n',
    ]) {
      const { findings, isReadOnly } = readPlanFile('f', text);
      assert.equal(findings[0]?.code, 'conflict-markers', text);
      assert.ok(isReadOnly);
    }
  });

  it('takes nothing else for a marker', () => {
    for (const text of [
      'items: []\n# =======\n',
      'items: []\n#\n# <<<<<<< x\n',
      'items:\n- id: A\n  description: |\n    <<<<<<< x\n    =======\n    >>>>>>> y\n',
      'items: [{id: A, title: "a\n =======\n b"}]\n',
      'x: <<<<<<< x\n',
      'items: [{id: A, title: "<<<<<<<< eight"}]\n',
    ]) {
      assert.deepEqual(readPlanFile('f', text).findings, [], text);
    }
  });
});
