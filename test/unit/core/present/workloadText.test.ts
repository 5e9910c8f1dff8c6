import assert from 'node:assert/strict';
import { isContractDue, workBar, workloadSpoken, workloadSummary } from '../../../../src/core/present/workloadText.ts';
import { workloadTooltip } from '../../../../src/core/present/workloadTooltip.ts';
import { type Workload, workloads } from '../../../../src/core/query/workload.ts';
import { planOf } from '../checks/planOf.ts';

/** A Tuesday. */
const TODAY = '2026-11-24';

function loadOf(text: string): Workload {
  const [load] = workloads([planOf(`project: {key: WEB}\n${text}`)], TODAY);
  if (load === undefined) throw new Error('There is nobody.');
  return load;
}

const busy = loadOf(`
people: [{id: ana, name: "Ana *R*", kind: contractor, capacity: 20h/w, leave: [2026-11-23..2026-11-27, 2026-12-24], skills: {react: 3}}]
contracts: [{id: acme, people: [ana], term: 2026-11-02..2026-12-11, notice: 5d}]
items:
- {id: W-a, assignees: ana, estimate: 50h, due: 2026-12-04}
- {id: W-b, assignees: ana}
`);
const idle = loadOf('people: [bo]\ncontracts: [{id: acme, people: [bo], term: 2026-11-02..2027-12-11}]');
const gone = loadOf(`
people: [cy]
contracts: [{id: acme, people: [cy], term: 2026-10-02..2026-11-20}]
`);

describe('workloads in words', () => {
  it('have a bar with a cell for each week that is begun', () => {
    const bars = [0, 0.04, 0.1, 2, 2.04, 2.5, 5, 17, Number.POSITIVE_INFINITY].map(workBar);
    assert.deepEqual(bars, ['▱▱▱▱▱', '▱▱▱▱▱', '▰▱▱▱▱', '▰▰▱▱▱', '▰▰▱▱▱', '▰▰▰▱▱', '▰▰▰▰▰', '▰▰▰▰▰', '▰▰▰▰▰']);
  });

  it('say what is remarkable, the gravest first', () => {
    const remarks = [
      'over-allocated',
      'renew or release: contract ends on 2026-12-11',
      'on leave until 2026-11-27',
      'leave from 2026-12-24',
      '1 unestimated',
    ];
    assert.equal(workloadSummary(busy, TODAY), ['▰▰▰▱▱ 2.5 w', ...remarks].join(' · '));
    assert.equal(workloadSpoken(busy, TODAY), ['Ana *R*', 'weeks of work ahead: 2.5', ...remarks].join(', '));
    assert.equal(workloadSummary(idle, TODAY), '▱▱▱▱▱ 0 w · contract until 2027-12-11');
  });

  it('tell a contract that ends from one that has ended', () => {
    assert.equal(workloadSummary(gone, TODAY), '▱▱▱▱▱ 0 w · contract ended on 2026-11-20');
    assert.deepEqual(
      [busy, idle, gone].map((load) => isContractDue(load, TODAY)),
      [true, false, false],
    );
  });

  it('are told in full where one points, and nothing of a plan acts there', () => {
    assert.equal(
      workloadTooltip(busy),
      [
        '**Ana \\*R\\***',
        'WEB ana contractor',
        [
          'Open work: 50 h\\, weeks of work ahead\\: 2\\.5',
          'Hours for these plans: 20 h a week',
          'Too much: 50 h to do by 2026\\-12\\-04\\, and 20 h until then',
          'Leave: 2026\\-11\\-23\\.\\.2026\\-11\\-27\\, 2026\\-12\\-24',
          'Contract: acme until 2026\\-12\\-11\\, to be decided by 2026\\-12\\-04',
          'Skills: react 3',
        ].join('  \n'),
      ].join('\n\n'),
    );
  });
});
