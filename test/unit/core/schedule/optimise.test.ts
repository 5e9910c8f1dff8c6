import assert from 'node:assert/strict';
import { proposeRanks, type RankProposal } from '../../../../src/core/schedule/optimise.ts';
import { type PlanSchedule, schedulePlans } from '../../../../src/core/schedule/schedulePlans.ts';
import { planOf } from '../checks/planOf.ts';
import { randomFrom } from '../random.ts';
import { type RandomItem, randomPlan, textOf } from './randomPlan.ts';
import { MONDAY, scheduled } from './scheduled.ts';

function proposalFor(schedule: PlanSchedule, schedules = 100): RankProposal {
  const steps = proposeRanks(schedule, { schedules, seed: 1 });
  let step = steps.next();
  while (!step.done) step = steps.next();
  assert.ok(step.value.made <= schedules);
  return step.value;
}

function ranksOf({ ranks }: RankProposal): string {
  return ranks.map(({ item, rank }) => `${item.id} ${rank}`).join(', ');
}

function withoutRank({ rank: _, ...item }: RandomItem): RandomItem {
  return item;
}

function alike({ rank: _, priority: __, ...item }: RandomItem): RandomItem {
  return item;
}

const PEOPLE = 'people: [ana, bo]\nitems:\n';

describe('ranks that are proposed', () => {
  it('make the plan end earlier, and leave most as it is', () => {
    const text = `${PEOPLE}- {id: A, estimate: 1d, assignees: ana, rank: 30}
- {id: B, estimate: 5d, assignees: bo, rank: 40, depends: A}
- {id: C, estimate: 5d, assignees: ana, rank: 10}
- {id: D, estimate: 1d, assignees: bo, rank: 20}
`;
    const proposal = proposalFor(scheduled(text).schedule);
    assert.ok(proposal.ranks.length > 0 && proposal.ranks.length < 4, ranksOf(proposal));
    const [end] = proposal.ends;
    assert.ok((end?.proposed ?? 0) < (end?.now ?? 0));
  });

  it('are no more than it takes', () => {
    const others = Array.from({ length: 40 }, (_, place) => `- {id: X${place}, estimate: 1d, assignees: cy}\n`).join(
      '',
    );
    const text = `people: [ana, bo, cy]
items:
- {id: A, estimate: 1d, assignees: ana, rank: 30}
- {id: B, estimate: 90d, assignees: bo, depends: A}
- {id: C, estimate: 85d, assignees: ana, rank: 10}
- {id: D, estimate: 9d, assignees: ana, rank: 20}
${others}`;
    const { ranks, ends } = proposalFor(scheduled(text).schedule, 300);
    assert.equal(ranks.length, 1);
    assert.ok((ends[0]?.proposed ?? 0) < (ends[0]?.now ?? 0));
  });

  it('are none where nothing is better, or nothing may change places', () => {
    const best = `${PEOPLE}- {id: A, estimate: 1d, assignees: ana}\n- {id: B, estimate: 5d, assignees: bo, depends: A}\n`;
    assert.equal(ranksOf(proposalFor(scheduled(best).schedule)), '');
    const fixed = `${PEOPLE}- {id: A, estimate: 1d, assignees: ana, priority: could}
- {id: B, estimate: 5d, assignees: bo, priority: could, depends: A}
- {id: C, estimate: 5d, assignees: ana, priority: must}
`;
    assert.equal(ranksOf(proposalFor(scheduled(fixed).schedule)), '');
    assert.equal(ranksOf(proposalFor(scheduled('items: []\n').schedule)), '');
  });

  it('keep what they promise once they are written', () => {
    let found = 0;
    for (let seed = 100; seed < 130; seed++) {
      const random = randomPlan(randomFrom(seed), 30);
      // Where all are equally important, how urgent each is decides.
      const plan = seed % 2 === 0 ? random : { ...random, items: random.items.map(alike) };
      const { ranks, ends } = proposalFor(schedulePlans({ plans: [planOf(textOf(plan))], asOf: MONDAY }), 60);
      if (ranks.length === 0) continue;
      found++;
      const byId = new Map(ranks.map(({ item, rank }) => [item.id, rank]));
      const items = plan.items.map((item) => {
        const rank = byId.get(item.id) ?? item.rank;
        return { ...withoutRank(item), ...(rank !== undefined && { rank }) };
      });
      const { levelled } = schedulePlans({ plans: [planOf(textOf({ ...plan, items }))], asOf: MONDAY });
      assert.equal(Math.max(...levelled.finish), ends[0]?.proposed, `seed ${seed}`);
    }
    assert.ok(found > 4, `${found} plans were improved`);
  });

  it('are of all plans that share people', () => {
    const plan = (key: string): string => `project: {key: ${key}}
people: [{id: ana, email: ana@example.org}, bo]
items:
- {id: ${key}-a, estimate: 1d, assignees: ana, rank: 30}
- {id: ${key}-b, estimate: 90d, assignees: bo, rank: 40, depends: ${key}-a}
- {id: ${key}-c, estimate: 30d, assignees: ana, rank: 10}
`;
    const portfolio = 'name: Both\nplans: [{id: P, path: p}, {id: W, path: w}]\n';
    const { schedule } = scheduled([plan('W'), plan('P')], MONDAY, portfolio);
    const { ranks, ends } = proposalFor(schedule);
    assert.deepEqual(new Set(ranks.map(({ plan: { project } }) => project.key)), new Set(['W', 'P']));
    assert.ok(ends.length === 2 && ends.every(({ now, proposed }) => proposed < now));
  });

  it('can be given up at every step', () => {
    const plan = planOf(textOf(randomPlan(randomFrom(3), 25)));
    const steps = proposeRanks(schedulePlans({ plans: [plan], asOf: MONDAY }), { schedules: 1e9, seed: 1 });
    for (let count = 0; count < 5; count++) {
      if (steps.next().done) return;
    }
    assert.ok(steps.return(undefined as never).done);
  });
});
