import assert from 'node:assert/strict';
import { proseLinks } from '../../../../src/core/language/proseLinks.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import type { PlanFile } from '../../../../src/core/model/plan.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
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

  it('are the same however the text came to be, and follow the ids that there are', () => {
    const linksOf = (text: string, before?: PlanFile): { readonly file: PlanFile; readonly links: unknown } => {
      const file = readPlanFile('w/plan.yaml', text, before);
      const plan = buildPlan('w', [file]);
      return { file, links: proseLinks({ plan, plans: [plan], file, text }) };
    };
    const { file } = linksOf(TEXT);
    for (const [search, replacement] of [
      ['# as in', '# See a.b/c.md first, as in'],
      ['After W-bbbb2', 'Long after W-bbbb2'],
      ['{id: W-bbbb2', '{id: W-cccc3'],
      ['[top](#top)', '[top](notes)'],
    ] as const) {
      const text = TEXT.replace(search, replacement);
      assert.notEqual(text, TEXT);
      assert.deepEqual(linksOf(text, file).links, linksOf(text).links);
      assert.notDeepEqual(linksOf(text).links, linksOf(TEXT).links);
    }
  });

  it('are found in time however hostile a text is', () => {
    const text = `items:\n- {id: W-a, title: ${'a/'.repeat(50_000)}}\n- {id: W-b, title: ${'a-'.repeat(50_000)}}\n`;
    assert.deepEqual(proseLinks(fileIn(openPlans({ 'w/plan.yaml': text }), 'w/plan.yaml')), []);
  });
});
