import assert from 'node:assert/strict';
import { hintsWithin, type WantedHints } from '../../../../src/core/language/hintsWithin.ts';
import { fileIn, openPlans } from './openPlans.ts';

const TEXT = `milestones:
  - {id: m1, title: Moved in, committed: 2026-12-01}
items:
  - {id: WEB-a, title: House, status: doing}
  - {id: WEB-b, title: Wall, parent: WEB-a, status: done}
  - id: WEB-c
    title: Roof
    parent: WEB-a
    depends: [WEB-b SS+2d, PAY-x, WEB-none]
    milestone: m1
    assignees: [ana]
  - {id: WEB-c, title: Twin}
people:
  - {id: ana, name: Ana Ruiz}
`;
const LONG = 'A title that is far too long to stand in a line of text';
const plans = openPlans({ 'web/plan.yaml': TEXT, 'pay/plan.yaml': `items:\n  - {id: PAY-x, title: ${LONG}}\n` });
const NONE: WantedHints = { titles: false, children: false };

/** The text with its hints in it. */
function hinted(wanted: Partial<WantedHints>, from = 0, to = TEXT.length): string {
  const hints = hintsWithin(fileIn(plans, 'web/plan.yaml'), { start: from, end: to }, { ...NONE, ...wanted });
  return hints
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((text, { offset, text: hint }) => `${text.slice(0, offset)}<${hint}>${text.slice(offset)}`, TEXT);
}

describe('hintsWithin', () => {
  it('puts titles behind ids that refer to something, also in another plan', () => {
    const text = hinted({ titles: true });
    assert.ok(text.includes('parent: WEB-a<House>, status'));
    assert.ok(text.includes('parent: WEB-a<House>\n'));
    assert.ok(text.includes(`[WEB-b<Wall> SS+2d, PAY-x<${LONG.slice(0, 40)}…>, WEB-none]`));
    assert.ok(text.includes('milestone: m1<Moved in>\n    assignees: [ana]'));
    assert.equal(text.match(/</g)?.length, 5);
  });

  it('counts children, and says what is known of the status', () => {
    assert.equal(hinted({ children: true }), TEXT.replace('id: WEB-a', 'id: WEB-a<1/2 done>'));
    const sinceOf = ({ id }: { readonly id: string }): string => (id === 'WEB-b' ? '' : `since ${id}`);
    const text = hinted({ sinceOf });
    assert.ok(text.includes('status: doing<since WEB-a>'));
    assert.ok(text.includes('id: WEB-c<since WEB-c>\n'), 'behind the id where there is no status');
    assert.equal(text.match(/</g)?.length, 2, 'the twin is another item');
  });

  it('says when items and milestones will be done, behind their ids', () => {
    const text = hinted({ datesOf: ({ id }) => (id === 'WEB-b' ? '' : `day of ${id}`), children: true });
    assert.ok(text.includes('{id: m1<day of m1>, title'));
    assert.ok(text.includes('{id: WEB-a<day of WEB-a><1/2 done>, title'));
    assert.ok(text.includes('id: WEB-c<day of WEB-c>\n'));
    assert.equal(text.match(/</g)?.length, 4, 'the twin is another item');
  });

  it('has nothing outside of the range that is seen', () => {
    const start = TEXT.indexOf('  - id: WEB-c');
    const text = hinted({ titles: true, children: true }, start, TEXT.indexOf('    depends'));
    assert.equal(text, TEXT.replace('parent: WEB-a\n', 'parent: WEB-a<House>\n'));
  });
});
