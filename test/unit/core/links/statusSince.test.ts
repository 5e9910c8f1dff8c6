import assert from 'node:assert/strict';
import { statusesSince } from '../../../../src/core/links/statusSince.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';

const TODAY = '1970-01-20';

function since(text: string, overlay = ''): string[] {
  const plan = buildPlan(
    'p',
    [readPlanFile('p/plan.yaml', text)],
    overlay === '' ? [] : [readPlanFile('q/more.yaml', overlay)],
  );
  const runs = new Map([
    ['W-a', { status: 'todo', day: '1970-01-03', isAtLeast: false }],
    ['W-b', { status: 'doing', day: '1970-01-04', isAtLeast: true }],
    ['W-c', { status: 'doing', day: '1970-01-25', isAtLeast: true }],
  ]);
  return [...statusesSince(plan, runs, TODAY)].map(([id, one]) => `${id} ${one.isAtLeast ? '>=' : ''}${one.date}`);
}

describe('statusesSince', () => {
  it('has the day of the commit where the status is the same, left out or written', () => {
    const items = '- {id: W-a}\n- {id: W-b, status: doing}\n- {id: W-a, status: doing}\n';
    assert.deepEqual(since(`items:\n${items}`), ['W-a 1970-01-03', 'W-b >=1970-01-04']);
  });

  it('has today for what no commit knows, and for what is later than today', () => {
    const items = '- {id: W-a, status: doing}\n- {id: W-x}\n- {id: W-c, status: doing}\n';
    assert.deepEqual(
      since(`items:\n${items}`),
      ['W-a', 'W-x', 'W-c'].map((id) => `${id} ${TODAY}`),
    );
  });

  it('knows an item by the id that it had', () => {
    assert.deepEqual(since('items: [{id: W-x, formerly: [W-a, W-b], status: doing}]'), ['W-x >=1970-01-04']);
  });

  it('is silent where the private folder says the status', () => {
    const items = 'items: [{id: W-a}, {id: W-b, status: doing}]';
    assert.deepEqual(since(items, 'items: [{id: W-a, status: doing}, {id: W-b, title: B}, {id: W-y}]'), [
      'W-b >=1970-01-04',
    ]);
  });
});
