import assert from 'node:assert/strict';
import { buildPortfolio } from '../../../../src/core/model/portfolio.ts';
import { humanBeings } from '../../../../src/core/model/samePerson.ts';
import { readPortfolioFile } from '../../../../src/core/text/readPortfolioFile.ts';
import { planOf } from '../checks/planOf.ts';

/** Who is who: each human being as KEY:id, those of the portfolio with a star. */
function groups(plans: Readonly<Record<string, string>>, portfolio?: string): string[] {
  const read = Object.entries(plans).map(([key, people]) => planOf(`project: {key: ${key}}\npeople: ${people}`));
  const shared = portfolio === undefined ? undefined : buildPortfolio(readPortfolioFile('p', `people: ${portfolio}`));
  return humanBeings(read, shared).map(({ persons, shared: one }) => {
    return [
      ...persons.map(({ plan, person }) => `${plan.project.key}:${person.id}`),
      ...(one ? [`*${one.id}`] : []),
    ].join(' ');
  });
}

describe('humanBeings', () => {
  it('are the same who share an address, aliases included, whatever its case', () => {
    assert.deepEqual(
      groups({
        WEB: '[{id: ana, email: Ana@example.org}, {id: bo, email: bo@example.org}]',
        PAY: '[{id: ruiz, email: new@example.org, aliases: [ana@EXAMPLE.org]}, {id: bo, email: other@example.org}]',
        OPS: '[{id: a, aliases: new@example.org}]',
      }),
      ['WEB:ana PAY:ruiz OPS:a', 'WEB:bo', 'PAY:bo'],
    );
  });

  it('are not the same by an id alone', () => {
    assert.deepEqual(groups({ WEB: '[ana]', PAY: '[ana]' }), ['WEB:ana', 'PAY:ana']);
  });

  it('are the same by the id that the portfolio gives them, where no addresses speak against it', () => {
    assert.deepEqual(
      groups(
        { WEB: '[ana, {id: bo, email: bo@web}]', PAY: '[ana, {id: bo, email: bo@pay}, cy]' },
        '[ana, {id: bo, email: bo@pay}, dana]',
      ),
      ['WEB:ana PAY:ana *ana', 'WEB:bo', 'PAY:bo *bo', 'PAY:cy', '*dana'],
    );
  });

  it('are joined over any number of addresses', () => {
    const people = Array.from({ length: 500 }, (_, index) => `{id: p${index}, aliases: [a${index}, a${index + 1}]}`);
    assert.equal(groups({ WEB: `[${people.join(', ')}]` }).length, 1);
  });
});
