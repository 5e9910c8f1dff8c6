import assert from 'node:assert/strict';
import { rangeOf } from '../../../../src/core/model/place.ts';
import { whyText } from '../../../../src/core/present/whyText.ts';
import { scheduled } from '../schedule/scheduled.ts';

/** What is said of an item of a plan, and what its links show and lead to. */
function why(plan: string, id: string): { readonly lines: string[]; readonly links: string[] } {
  const { schedule } = scheduled(plan);
  const [folder = ''] = schedule.compiled.input.plans.map((one) => one.folder);
  const { text, links } = whyText(schedule, { folder, id });
  const led = links.map(({ range, entry }) => {
    const { start, end } = rangeOf(entry);
    return `${text.slice(range.start, range.end)} > ${plan.slice(start, end)}`;
  });
  return { lines: text.split('\n'), links: led };
}

const PLAN = `people:
- {id: ana, name: Ana Ruiz, leave: [2026-12-02]}
- bo
items:
- {id: A, title: First, estimate: 1d, assignees: ana, priority: must}
- {id: B, title: Second, estimate: 2d, assignees: ana}
- {id: C, estimate: 1d, assignees: bo, depends: B}
- {id: D, estimate: 1d}
- {id: E, status: dropped}
- {id: F, status: done, started: 2026-11-23, finished: 2026-11-24}
- {id: G, title: All}
- {id: H, parent: G, estimate: 1d, assignees: bo, depends: [A FS+2d]}
`;

describe('why an item has its dates', () => {
  it('is told step by step, back to today', () => {
    assert.deepEqual(why(PLAN, 'C').lines, [
      'C',
      '    starts 2026-12-04 09:00, ends 2026-12-04 17:00',
      '    bo · slack 1 d',
      '    because B ends on 2026-12-03 17:00',
      '',
      'B  Second',
      '    starts 2026-12-01 09:00, ends 2026-12-03 17:00',
      '    Ana Ruiz · critical',
      '    because Ana Ruiz is busy with A until 2026-11-30 17:00',
      '    and Ana Ruiz is away from 2026-12-02 to 2026-12-02',
      '',
      'A  First',
      '    starts 2026-11-30 09:00, ends 2026-11-30 17:00',
      '    Ana Ruiz · critical',
      '    because nothing that is open starts before today, 2026-11-30',
      '',
    ]);
  });

  it('leads to the items and the people that it names', () => {
    const [ana, a, b] = [
      '{id: ana, name: Ana Ruiz, leave: [2026-12-02]}',
      '{id: A, title: First',
      '{id: B, title: Second',
    ];
    assert.deepEqual(
      why(PLAN, 'B').links.map((link) => link.replace(/, estimate.*/, '')),
      [
        `B > ${b}`,
        ...Array(2).fill(`Ana Ruiz > ${ana}`),
        `A > ${a}`,
        `Ana Ruiz > ${ana}`,
        `A > ${a}`,
        `Ana Ruiz > ${ana}`,
      ],
    );
  });

  it('is told of what is done, of what nobody does, of a summary, and of what is in no schedule', () => {
    assert.deepEqual(why(PLAN, 'F').lines.slice(1, 3), [
      '    was started 2026-11-23 09:00, was done 2026-11-24 17:00',
      '    because it was done on 2026-11-24',
    ]);
    assert.match(why(PLAN, 'D').lines.join('\n'), /nobody is assigned: as if somebody were free · slack /);
    assert.deepEqual(
      why(PLAN, 'G').lines.filter((line) => /^\S/.test(line)),
      ['G  All', 'H', 'A  First'],
    );
    assert.deepEqual(why(PLAN, 'E'), { lines: ['E is in no schedule: it is dropped.', ''], links: [] });
    assert.deepEqual(why(PLAN, 'Z').lines, ['There is no item Z any more.', '']);
  });

  it('shows what the plan says as it stands, whatever that is', () => {
    const hostile =
      'people: [{id: x, name: "\\uE0000:A\\uE001\\u202e"}]\nitems:\n- {id: A, title: "{0}\\nB", assignees: x, estimate: 1d}\n';
    const { lines, links } = why(hostile, 'A');
    assert.deepEqual(lines.slice(0, 1), ['A  {0} B']);
    assert.match(lines[2] ?? '', /^ {4}0:A\\u202e · /);
    assert.equal(links.length, 2);
  });
});
