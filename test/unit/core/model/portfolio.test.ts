import assert from 'node:assert/strict';
import { planFoldersIn, portfolioFilesIn } from '../../../../src/core/model/planFiles.ts';
import { buildPortfolio } from '../../../../src/core/model/portfolio.ts';
import { readPortfolioFile, unreadablePortfolioFile } from '../../../../src/core/text/readPortfolioFile.ts';

describe('a portfolio', () => {
  it('names plans by their paths, and the people whom they share', () => {
    const file = readPortfolioFile(
      'portfolio.yaml',
      `portfolio: {name: Services}
programmes: [digital, {id: core, owner: mara}]
plans:
  - ../payments/plan
  - {path: web, programme: digital, rank: 20}
  - {path: ops, rank: 10}
  - {path: web, rank: 1}
people: [{id: ana, email: ana@example.org, allocation: {WEB: 50%, PAY: 30}}]
`,
    );
    assert.deepEqual(file.findings, []);
    const portfolio = buildPortfolio(file);
    assert.equal(portfolio.name, 'Services');
    assert.deepEqual(
      portfolio.plans.map(({ id, values }) => [id, values.programme, values.rank]),
      [
        ['ops', undefined, 10],
        ['web', 'digital', 20],
        ['../payments/plan', undefined, undefined],
      ],
    );
    assert.deepEqual([...portfolio.programmes.keys()], ['digital', 'core']);
    assert.deepEqual(portfolio.people.get('ana')?.values.allocation, [
      { plan: 'WEB', percent: 50 },
      { plan: 'PAY', percent: 30 },
    ]);
  });

  it('says what is wrong at its place', () => {
    const text = 'plans: [/etc, {path: a}, {programme: x}]\npeople: [{id: ana, allocation: {WEB: 120%}}]\n';
    const { findings } = readPortfolioFile('p', text);
    assert.deepEqual(
      findings.map(({ code, args, range }) => [code, args[0], text.slice(range.start, range.end)]),
      [
        ['wrong-value', 'path', '/etc'],
        ['missing-id', undefined, '{programme: x}'],
        ['wrong-value', 'allocation.WEB', '120%'],
      ],
    );
    assert.equal(
      unreadablePortfolioFile('p', { reason: 'not-utf8', message: 'It is a picture.' }).findings[0]?.args[0],
      'It is a picture.',
    );
  });

  it('is no file of a plan', () => {
    const files = ['portfolio.yaml', 'a/plan.yaml', 'a/portfolio.yaml', 'a/b.yaml', '.x/portfolio.yaml'];
    assert.deepEqual(planFoldersIn(files), [{ folder: 'a', files: ['plan.yaml', 'b.yaml'] }]);
    assert.deepEqual(portfolioFilesIn(files), ['a/portfolio.yaml', 'portfolio.yaml']);
  });
});
