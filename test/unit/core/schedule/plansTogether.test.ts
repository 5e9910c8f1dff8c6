import assert from 'node:assert/strict';
import { buildPortfolio } from '../../../../src/core/model/portfolio.ts';
import { plansTogether } from '../../../../src/core/schedule/plansTogether.ts';
import { readPortfolioFile } from '../../../../src/core/text/readPortfolioFile.ts';
import { planOf } from '../checks/planOf.ts';

/** The keys of the plans in each group, those of a portfolio with its name. */
function groups(plans: Readonly<Record<string, string>>, portfolios: Readonly<Record<string, string>> = {}): string[] {
  const read = Object.entries(plans).map(([key, people]) => planOf(`project: {key: ${key}}\npeople: ${people}`));
  const ranked = Object.entries(portfolios).map(([name, keys]) => ({
    portfolio: buildPortfolio(readPortfolioFile('p', `portfolio: {name: ${name}}`)),
    plans: keys.split(' ').flatMap((key) => read.find(({ project }) => project.key === key) ?? []),
  }));
  return plansTogether(read, ranked).map((group) => {
    const keys = group.plans.map(({ project }) => project.key).join(' ');
    return group.portfolio ? `${group.portfolio.name}: ${keys}` : keys;
  });
}

describe('plansTogether', () => {
  it('are those that share people, also by way of others', () => {
    const ana = '{id: ana, email: ana@example.org}';
    const bo = '{id: bo, email: bo@example.org}';
    assert.deepEqual(groups({ WEB: `[${ana}]`, OPS: '[ana]', PAY: `[${bo}]`, LAB: `[${ana}, ${bo}]` }), [
      'WEB PAY LAB',
      'OPS',
    ]);
  });

  it('are those of a portfolio, in its order, and then whoever shares people with them', () => {
    const ana = '[{id: ana, email: ana@example.org}]';
    assert.deepEqual(groups({ WEB: ana, PAY: '[]', LAB: ana, OPS: '[]' }, { all: 'PAY WEB' }), [
      'all: PAY WEB LAB',
      'OPS',
    ]);
  });

  it('go by the first of several portfolios', () => {
    const plans = { WEB: '[]', PAY: '[]', LAB: '[]' };
    assert.deepEqual(groups(plans, { one: 'PAY WEB', two: 'LAB PAY' }), ['one: PAY WEB LAB']);
  });
});
