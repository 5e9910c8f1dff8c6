import assert from 'node:assert/strict';
import { scheduled } from './scheduled.ts';

describe('why something waits', () => {
  it('names the lag, also one that lets two overlap and one by the clock', () => {
    const { why } = scheduled(`items:
- {id: A, estimate: 2d}
- {id: FS, estimate: 1d, depends: A FS+1d}
- {id: SS, estimate: 1d, depends: A SS+4h}
- {id: FF, estimate: 1d, depends: A FF+1d}
- {id: SF, estimate: 1d, depends: A SF+2w}
- {id: LEAD, estimate: 1d, depends: A FS-0.5d}
- {id: CLOCK, estimate: 1d, depends: A FS+2ed}
`);
    const first = (id: string): string | undefined => why(id)[0];
    assert.equal(first('FS'), 'FS: A ends on 2026-12-01T17:00, plus a lag of 1d');
    assert.equal(first('SS'), 'SS: A starts on 2026-11-30T09:00, plus a lag of 4h');
    assert.equal(first('FF'), 'FF: it may not end before A ends on 2026-12-01T17:00, plus a lag of 1d');
    assert.equal(first('SF'), 'SF: it may not end before A starts on 2026-11-30T09:00, plus a lag of 2w');
    assert.equal(first('LEAD'), 'LEAD: A ends on 2026-12-01T17:00, plus a lag of -0.5d');
    assert.equal(first('CLOCK'), 'CLOCK: A ends on 2026-12-01T17:00, plus a lag of 2ed');
  });

  it('names the lag of a parent, for what is below it and has begun', () => {
    const { why } = scheduled(`items:
- {id: A, estimate: 2d}
- {id: P, depends: A FS+1d}
- {id: B, parent: P, status: doing, estimate: 1d}
`);
    assert.equal(why('B')[0], 'B: A ends on 2026-12-01T17:00, plus a lag of 1d');
  });

  it('says of what others promise when it comes, and whether that is only believed', () => {
    const { why } = scheduled(`external:
- {id: P, promised: 2026-11-10}
- {id: E, promised: 2026-11-10, expected: 2026-11-20}
- {id: L, promised: 2026-11-10, expected: 2026-12-04}
- {id: D, promised: 2026-11-10, delivered: 2026-12-02}
items:
${['P', 'E', 'L', 'D'].map((id) => `- {id: W-${id}, estimate: 1d, depends: ${id}}`).join('\n')}
`);
    const [overdue, expected, later, delivered] = ['P', 'E', 'L', 'D'].map((id) => why(`W-${id}`)[1]);
    assert.equal(overdue, 'P: it is promised for 2026-11-10 and is not delivered: it is expected today, 2026-11-30');
    assert.equal(expected, 'E: it was expected on 2026-11-20 and is not delivered: it is expected today, 2026-11-30');
    assert.equal(later, 'L: it is expected on 2026-12-04');
    assert.equal(delivered, 'D: it was delivered on 2026-12-02');
  });
});
