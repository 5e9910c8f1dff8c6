import assert from 'node:assert/strict';
import { addLinks, fileLink } from '../../../../src/core/language/addLinks.ts';
import { applyEdits } from '../../../../src/core/model/range.ts';
import { textsAfter } from '../intents/carriedOut.ts';
import { fileIn, openPlans } from './openPlans.ts';

const FILE = 'web/plan.yaml';

/** A text after links were added to the description of its first item. */
function linked(text: string, ...links: string[]): string | undefined {
  const here = fileIn(openPlans({ [FILE]: text }), FILE);
  const added = addLinks(here, here.file.items[0] ?? assert.fail(), links);
  if (added === undefined) return undefined;
  if ('edits' in added) return applyEdits(text, added.edits);
  const after = textsAfter({ [FILE]: text }, added.intent);
  return typeof after === 'string' ? after : after[FILE];
}

describe('addLinks', () => {
  it('gives an item a description, or one of a line more words', () => {
    assert.equal(linked('items:\n  - id: a\n', '[x](x.md)'), 'items:\n  - id: a\n    description: "[x](x.md)"\n');
    assert.equal(
      linked('items:\n  - {id: a, description: See} # why\n', '[x](x.md)', '[y](y.md)'),
      'items:\n  - {id: a, description: "See [x](x.md) [y](y.md)"} # why\n',
    );
  });

  it('goes on below a text of several lines, none of which it touches', () => {
    const literal =
      'items:\r\n  - id: a\r\n    description: |-  # why\r\n        One\r\n\r\n          two\r\n\r\n    due: 2026-12-11\r\n';
    assert.equal(
      linked(literal, '[x](x.md)', '[y](y.md)'),
      literal.replace('two\r\n', 'two\r\n        - [x](x.md)\r\n        - [y](y.md)\r\n'),
    );
    const folded = 'items:\n  - id: a\n    description: >\n      One\n      two\n';
    assert.equal(linked(folded, '[x](x.md)'), `${folded}      [x](x.md)\n`);
    assert.equal(linked(folded.slice(0, -1), '[x](x.md)'), `${folded}      [x](x.md)`);
  });

  it('leaves alone what it would have to lay out anew', () => {
    assert.equal(linked('items:\n  - id: a\n    description: "One\n      two"\n', '[x](x.md)'), undefined);
    assert.equal(linked('items:\n  - id: a\n    description: |\n\n', '[x](x.md)'), undefined);
  });
});

describe('fileLink', () => {
  it('leads from the folder of a file to another one', () => {
    assert.equal(fileLink('/w/plan/plan.yaml', '/w/plan/a.md'), '[a.md](a.md)');
    assert.equal(fileLink('/w/plan/teams/plan.yaml', '/w/docs/a.md'), '[a.md](../../docs/a.md)');
    assert.equal(
      fileLink('/w/plan.yaml', '/w/plan.yaml.d/a [1] (b).md'),
      '[a \\[1\\] (b).md](plan.yaml.d/a%20[1]%20%28b%29.md)',
    );
  });
});
