import assert from 'node:assert/strict';
import { pastePlace } from '../../../../src/core/language/pastePlace.ts';
import { fileIn, openPlans } from './openPlans.ts';

/** Behind what new items go at the | of a text, and the line that they take; undefined where none can go. */
function placeIn(marked: string): string | null | undefined {
  const text = marked.replace('|', '');
  const place = pastePlace(fileIn(openPlans({ 'web/plan.yaml': text }), 'web/plan.yaml'), marked.indexOf('|'));
  if (place?.replaces === undefined) return place?.after;
  return `${place.after} ${JSON.stringify(text.slice(place.replaces.start, place.replaces.end))}`;
}

describe('pastePlace', () => {
  it('is a blank line among items', () => {
    const item = 'items:\n  - id: a\n    title: A\n';
    assert.equal(placeIn(`${item}|`), 'a');
    assert.equal(placeIn(`${item}\n|\n  - id: b\n`), 'a');
    assert.equal(placeIn(`${item}    |\n`), 'a "    \\n"');
    assert.equal(placeIn(`${item}    |`), 'a "    "');
    assert.equal(placeIn('items:\n|\n  - id: b\n'), null);
    assert.equal(placeIn(`${item}\n|\nrequests:\n  - id: r\n`), 'a');
    assert.equal(placeIn(`people: [ana]\n${item}    description: >\n      Do\n|\n`), 'a');
  });

  it('is a dash of which nothing has come yet, and where the first item is to stand', () => {
    assert.equal(placeIn('items:\n  - id: a\n  - |\n  - id: b\n'), 'a "  - \\n"');
    assert.equal(placeIn('items:\n  -|\n'), 'null "  -\\n"');
    for (const text of ['items:|', 'items: |', 'items: [|]']) assert.equal(placeIn(text), null, text);
    assert.equal(placeIn('items:\n  |'), 'null "  "');
  });

  it('is nowhere else', () => {
    for (const text of [
      'items:\n  - id: a\n    title: A|\n',
      'items:\n  - id: a\n    |title: A\n',
      'items:\n  - id: a\n|\n    title: A\n',
      'items:\n  - id: a\n    checklist:\n      |\n',
      'items:\n  - id: a\n# |\n',
      'items: [{id: a, |}]',
      'items:\n  - id: a\nrequests:\n|\n',
      'requests:\n  - |\n',
      '|\nitems:\n  - id: a\n',
      'items:\n  - id: a\n  - |\nrequests: [',
    ]) {
      assert.equal(placeIn(text), undefined, text);
    }
    const text = 'items:\n  - id: a\n    description: |\n      Do\n      \n';
    const here = fileIn(openPlans({ 'web/plan.yaml': text }), 'web/plan.yaml');
    assert.equal(pastePlace(here, text.length - 1), undefined, 'in a text of several lines');
  });
});
