import assert from 'node:assert/strict';
import { lensesIn, type WantedLenses } from '../../../../src/core/language/lensesIn.ts';
import { fileIn, openPlans } from './openPlans.ts';

const TEXT = `items:
  - {id: WEB-a, title: House}
  - {id: WEB-b, title: Wall, parent: WEB-a, status: dropped}
  - {id: WEB-c, title: Roof, parent: WEB-a, depends: [WEB-b, WEB-a]}
  - {id: WEB-d, title: Paint, depends: [WEB-b]}
`;
const plans = openPlans({ 'web/plan.yaml': TEXT });
const NONE: WantedLenses = { children: false, dependents: false };

const lenses = (wanted: Partial<WantedLenses>): string[] =>
  lensesIn(fileIn(plans, 'web/plan.yaml'), { ...NONE, ...wanted }).map(
    ({ range, kind, text }) => `${TEXT.slice(range.start, range.end)} ${kind}: ${text}`,
  );

describe('lensesIn', () => {
  it('counts children, dependents and commits, each where it is wanted', () => {
    assert.deepEqual(lenses({ children: true }), ['WEB-a children: Children: 1 of 2 done']);
    assert.deepEqual(lenses({ dependents: true }), [
      'WEB-a dependents: Dependents: 1',
      'WEB-b dependents: Dependents: 2',
    ]);
    const commits = ({ id }: { readonly id: string }): number => (id === 'WEB-d' ? 3 : 0);
    assert.deepEqual(lenses({ commits }), ['WEB-d commits: Commits: 3']);
    assert.deepEqual(lenses({}), []);
  });
});
