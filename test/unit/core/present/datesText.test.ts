import assert from 'node:assert/strict';
import { datesTooltip, daysText } from '../../../../src/core/present/datesText.ts';
import { scheduled } from '../schedule/scheduled.ts';

describe('dates in words', () => {
  const all = scheduled(`people: [{id: ana, name: "Ana *Ruiz*"}]
milestones: [{id: beta, title: Beta}]
items:
  - {id: A, estimate: 2d, assignees: ana, milestone: beta}
  - {id: B, estimate: 4h, depends: [A], milestone: beta}
  - {id: C, estimate: 1h, assignees: ana}
  - {id: D, status: done, finished: 2026-11-02}
  - {id: E, estimate: 12h, assignees: ana}
`);
  const days = (id: string): string => daysText(all.dates(id));

  it('are days, of which the last is the one in whose evening the work ends', () => {
    assert.equal(days('A'), '2026-11-30 – 2026-12-01');
    assert.equal(days('B'), '2026-12-02 ?');
    assert.equal(days('beta'), '2026-12-02');
    assert.equal(days('D'), '', 'what is done says itself when it was');
  });

  it('have the slack in hours or days of the plan, and who does it, harmless', () => {
    assert.equal(
      datesTooltip(all.dates('A')),
      'Will start: 2026\\-11\\-30  \nWill end: 2026\\-12\\-01  \nSlack: none\\, it is critical  \nWho: Ana \\*Ruiz\\*',
    );
    assert.match(datesTooltip(all.dates('C')), /^Slack: 2\\.4 d {2}$/m);
    assert.match(datesTooltip(all.dates('E')), /^Slack: 1 d {2}$/m);
    assert.match(datesTooltip(all.dates('B')), /^Who: nobody yet\\, so that it is as if somebody were free$/m);
    assert.equal(datesTooltip(all.dates('D')), '');
  });
});
