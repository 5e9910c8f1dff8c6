import assert from 'node:assert/strict';
import { proseLinks } from '../../../../src/core/language/proseLinks.ts';
import { fileIn, openPlans } from './openPlans.ts';

const TEXT = `# as in docs/intro.md, W-aaaa1
project: {key: W, files: [teams/*.yaml, teams/web.yaml]}
items:
  - id: W-aaaa1
    title: Read [the draft](spec%20v2.pdf), not [this](https://example.org/a/b.html)
    depends: [W-bbbb2]
    description: |
      After W-bbbb2 (see ../notes/a.b/minutes.txt:12). https://example.org/x/y.md and/or mail me@b.de
      [top](#top) [root](/etc/passwd) 1/2.5 ./plan.yaml src/W-bbbb2.ts
  - {id: W-bbbb2, parent: W-aaaa1}
`;

describe('links in texts for people', () => {
  it('are ids of items and paths of files, but not where fields name something', () => {
    const open = openPlans({ 'w/plan.yaml': TEXT });
    const links = proseLinks(fileIn(open, 'w/plan.yaml')).map(({ range, target }) => {
      const line = TEXT.slice(0, range.start).split('\n').length;
      return `${line} ${'item' in target ? target.item : target.path}`;
    });
    assert.deepEqual(links, [
      '1 docs/intro.md',
      '1 W-aaaa1',
      '2 teams/web.yaml',
      '5 spec%20v2.pdf',
      '8 W-bbbb2',
      '8 ../notes/a.b/minutes.txt',
      '9 ./plan.yaml',
      '9 src/W-bbbb2.ts',
    ]);
  });

  it('are found in time however hostile a text is', () => {
    const text = `items:\n- {id: W-a, title: ${'a/'.repeat(50_000)}}\n- {id: W-b, title: ${'a-'.repeat(50_000)}}\n`;
    assert.deepEqual(proseLinks(fileIn(openPlans({ 'w/plan.yaml': text }), 'w/plan.yaml')), []);
  });
});
