import assert from 'node:assert/strict';
import { type PlanPlaceInRank, rankPlans } from '../../../../src/core/intents/rankPlans.ts';
import { buildPortfolio } from '../../../../src/core/model/portfolio.ts';
import { applyEdits } from '../../../../src/core/model/range.ts';
import { firstPortfolio } from '../../../../src/core/text/firstPortfolio.ts';
import { readPortfolioFile } from '../../../../src/core/text/readPortfolioFile.ts';
import { refusalMessage } from '../../../../src/core/text/refusal.ts';

const FILE = 'portfolio.yaml';

const orderOf = (text: string): string[] => buildPortfolio(readPortfolioFile(FILE, text)).plans.map(({ id }) => id);

/** The text after plans were ranked, or the sentence of the refusal. */
function ranked(text: string, paths: string[], after: string | null, programme?: string): string {
  const place: PlanPlaceInRank = { paths, programme, after };
  const result = rankPlans(buildPortfolio(readPortfolioFile(FILE, text)), text, place);
  if (!result.ok) return refusalMessage(result.refusal);
  assert.deepEqual([...result.value.created], []);
  return applyEdits(text, result.value.edits.get(FILE) ?? []);
}

describe('ranking plans', () => {
  const BLOCK = `# what we do
plans:
  - path: web   # the portal
    rank: 10
  - {path: pay, rank: 20}
  - "../shop"
  - path: old
    notes: |
      Soon gone.
`;

  it('writes one number where there is room', () => {
    assert.equal(ranked(BLOCK, ['pay'], null), BLOCK.replace('rank: 20', 'rank: 5'));
  });

  it('gives a rank to one that stands as its path alone, with its quotes', () => {
    const after = ranked(BLOCK, ['../shop'], 'web');
    assert.equal(after, BLOCK.replace('- "../shop"', '- {"path": "../shop", "rank": 15}'));
    assert.deepEqual(orderOf(after), ['web', '../shop', 'pay', 'old']);
  });

  it('ranks those before it that had no rank, and adds the field where the reference has it', () => {
    const after = ranked(BLOCK, ['web'], 'old');
    assert.deepEqual(orderOf(after), ['pay', '../shop', 'old', 'web']);
    assert.match(after, /- path: old\n {4}rank: 40\n {4}notes: \|\n {6}Soon gone\.\n$/);
    assert.match(after, /- path: web {3}# the portal\n {4}rank: 50\n/);
  });

  it('ranks several in the order in which they come', () => {
    assert.deepEqual(orderOf(ranked(BLOCK, ['old', 'pay'], null)), ['old', 'pay', 'web', '../shop']);
  });

  it('keeps CRLF, comments and a byte order mark', () => {
    const text = `\ufeff${BLOCK.replaceAll('\n', '\r\n')}`;
    const after = ranked(text, ['old'], null);
    assert.deepEqual(orderOf(after), ['old', 'web', 'pay', '../shop']);
    assert.equal(after, text.replace('path: old\r\n', 'path: old\r\n    rank: 5\r\n'));
  });

  it('edits flow style in place', () => {
    const text = 'plans: [{path: web, rank: 1}, pay, {rank: 2, path: shop}] # all\n';
    const after = ranked(text, ['pay'], null);
    assert.deepEqual(orderOf(after), ['pay', 'web', 'shop']);
    assert.equal(after, text.replace('pay,', '{path: pay, rank: 0.5},'));
  });

  it('ranks within a programme, and takes plans into it and out of it', () => {
    const text = `programmes: [a, b]
plans:
  - {path: one, programme: a, rank: 10}
  - {path: two, programme: b, rank: 20}
  - {path: three, programme: b, rank: 30}
`;
    assert.equal(ranked(text, ['three'], null, 'b'), text.replace('rank: 30', 'rank: 10'));
    assert.equal(ranked(text, ['two'], 'one', 'a'), text.replace('two, programme: b', 'two, programme: a'));
    assert.equal(ranked(text, ['one'], null), text.replace('programme: a, rank: 10', 'rank: 10'));
  });

  it('refuses what cannot be meant, with a sentence', () => {
    assert.equal(ranked(BLOCK, ['gone'], null), 'There is no gone in this file any more.');
    assert.equal(ranked(BLOCK, ['web'], 'gone'), 'There is no gone in this file any more.');
    assert.match(ranked('plans: [web, pay, web]\n', ['web'], 'pay'), /^The id web stands more than once/);
    assert.match(ranked('plans: [web, pay]\npeople: {\n', ['pay'], null), /a problem on line 3/);
    assert.match(ranked('plans: &p [web, pay]\nother: *p\n', ['pay'], null), /a problem on line 1/);
    const conflict = 'plans:\n<<<<<<< a\n  - web\n=======\n  - pay\n>>>>>>> b\n  - shop\n';
    assert.match(ranked(conflict, ['shop'], null), /problem on line 2/);
  });

  it('starts a portfolio that ranks on in the same way', () => {
    const text = firstPortfolio(['web', '../pay: new', '.']);
    assert.deepEqual(readPortfolioFile(FILE, text).findings, []);
    assert.deepEqual(orderOf(text), ['web', '../pay: new', '.']);
    assert.equal(ranked(text, ['.'], 'web'), text.replace('rank: 30', 'rank: 15'));
  });
});
