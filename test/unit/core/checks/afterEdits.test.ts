import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { type Random, randomFrom } from '../random.ts';

const TODAY = '2026-11-24';
const TEXT = `project: {key: WEB}
people:
  - {id: ana, name: Ana, skills: [js 3]}
  - {id: bo, name: Bo}
teams:
  - {id: web, members: [ana, bo]}
iterations:
  - {id: one, from: 2026-11-16, to: 2026-11-29}
milestones:
  - {id: WEB-beta, title: Beta, due: 2026-12-01}
items:
  - {id: WEB-a, title: A, assignees: [ana], iteration: one, skills: [js]}
  - {id: WEB-b, title: B, assignees: [web], depends: [WEB-a], parent: WEB-a}
  - {id: WEB-c, title: C, depends: [WEB-b, WEB-a], milestone: WEB-beta, status: doing}
  - {id: WEB-d, title: D, depends: [WEB-c], formerly: [WEB-old], labels: [ui]}
`;
/** What is typed over, and by what. */
const WORDS = [
  'ana',
  'bo',
  'web',
  'one',
  'WEB-a',
  'WEB-b',
  'WEB-c',
  'WEB-d',
  'WEB-old',
  'WEB-beta',
  'js',
  'title',
  'doing',
  'none',
];

describe('checks of a plan that is edited', () => {
  it('find what they find in the same text read anew', () => {
    let found = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomFrom(seed);
      let text = TEXT;
      let privateText = 'items:\n  - {id: WEB-a, priority: must}\n';
      const files = () => [readPlanFile('plan.yaml', text), readPlanFile('private.yaml', privateText)] as const;
      let [file, own] = files();
      let plan = buildPlan('', [file], [own]);
      for (let edit = 0; edit < 12; edit++) {
        if (random.chance(0.15)) privateText = typedOver(privateText, random);
        else text = random.chance(0.2) ? TEXT : typedOver(text, random);
        file = readPlanFile('plan.yaml', text, file);
        own = readPlanFile('private.yaml', privateText, own);
        plan = buildPlan('', [file], [own], plan);
        const [freshFile, freshOwn] = files();
        const expected = checkPlan(buildPlan('', [freshFile], [freshOwn]), TODAY);
        assert.deepEqual(checkPlan(plan, TODAY), expected, text);
        found += expected.length;
      }
    }
    assert.ok(found > 1000, 'the edits break nothing');
  });
});

/** One word by another one, at one place or at all. */
function typedOver(text: string, random: Random): string {
  const [word, other] = [random.pick(WORDS), random.pick(WORDS)];
  if (random.chance(0.2)) return text.replaceAll(word, other);
  const places = [...text.matchAll(new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'g'))].map(({ index }) => index);
  if (places.length === 0) return text;
  const place = random.pick(places);
  return text.slice(0, place) + other + text.slice(place + word.length);
}
