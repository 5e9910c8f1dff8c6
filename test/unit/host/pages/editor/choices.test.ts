import assert from 'node:assert/strict';
import { buildPlan } from '../../../../../src/core/model/buildPlan.ts';
import { readPlanFile } from '../../../../../src/core/text/readPlanFile.ts';
import { choicesOf, suggestNames } from '../../../../../src/host/pages/editor/choices.ts';

const TODAY = '2026-11-27';

function planOf(text: string) {
  return buildPlan('', [readPlanFile('plan.yaml', text)]);
}

describe('choicesOf', () => {
  const plan = planOf(`people:
  - {id: ana, name: "Ana \\u202e Alves"}
  - {id: bo}
priorities: [must, could]
cadence: {every: 2w, from: 2026-11-23}
items:
  - {id: A-1, title: First}
`);

  it('has names with what they mean, made safe', () => {
    assert.deepEqual(choicesOf(plan, TODAY)['person'], [
      { id: 'ana', name: String.raw`Ana \u202e Alves` },
      { id: 'bo', name: 'bo' },
    ]);
    assert.deepEqual(choicesOf(plan, TODAY)['priority'], [
      { id: 'must', name: 'must' },
      { id: 'could', name: 'could' },
    ]);
  });

  it('has of the iterations that a cadence makes without end those to plan for', () => {
    const ids = choicesOf(plan, TODAY)['iteration']?.map(({ id }) => id) ?? [];
    assert.ok(ids.includes('S1') && ids.length < 20, ids.join());
  });

  it('has no items, and is made once for a plan and a day', () => {
    assert.equal(choicesOf(plan, TODAY)['item'], undefined);
    assert.equal(choicesOf(plan, TODAY), choicesOf(plan, TODAY));
    assert.notEqual(choicesOf(plan, '2026-11-28'), choicesOf(plan, TODAY));
  });
});

describe('suggestNames', () => {
  const items = Array.from({ length: 40 }, (_, index) => `  - {id: A-${index}, title: Row ${index}}`).join('\n');
  const plan = planOf(`items:\n${items}\n  - {id: A-last, title: Café}\n  - {id: A-more, title: The café}\n`);

  it('finds a text in ids and titles, whatever its case and accents, first where it begins them', () => {
    assert.deepEqual(
      suggestNames(plan, ['item'], 'cafe').map(({ id }) => id),
      ['A-last', 'A-more'],
    );
    assert.equal(suggestNames(plan, ['item'], 'a-39')[0]?.id, 'A-39');
  });

  it('says a few of many, and nothing of other kinds', () => {
    assert.equal(suggestNames(plan, ['item'], '').length, 20);
    assert.deepEqual(suggestNames(plan, ['person'], ''), []);
  });
});
