import assert from 'node:assert/strict';
import { cutCircles } from '../../../../src/core/schedule/cutCircles.ts';
import { FS } from '../../../../src/core/schedule/network.ts';
import { scheduleFindings } from '../../../../src/core/schedule/scheduleFindings.ts';
import { schedulePlans } from '../../../../src/core/schedule/schedulePlans.ts';
import { planOf } from '../checks/planOf.ts';
import { MONDAY } from './scheduled.ts';

/** What is said of circles, and the text at which it stands. */
function circlesIn(...texts: readonly string[]): [message: string, place: string][] {
  const plans = texts.map((text) => planOf(text));
  const found = scheduleFindings(schedulePlans({ plans, asOf: MONDAY }));
  return plans.flatMap((plan, index) =>
    (found.get(plan) ?? [])
      .filter(({ code }) => code === 'circular-wait')
      .map(({ args, range }): [string, string] => {
        return [args.join(', '), (texts[index] as string).slice(range.start, range.end)];
      }),
  );
}

describe('a circle that shows only with parents and other plans', () => {
  it('is told at a dependency that closes it, with all on the way round', () => {
    const found = circlesIn(`items:
- {id: E1}
- {id: E2, depends: E1}
- {id: A, parent: E1, estimate: 1d, depends: B}
- {id: B, parent: E2, estimate: 1d}
`);
    assert.equal(found.length, 1);
    assert.match(String(found[0]), /^(E2, E1, E2 → E1 → A → B → E2,E1|A, B, A → B → E2 → E1 → A,B)$/);
  });

  it('is told at a parent where that has the dependency', () => {
    const found = circlesIn(`items:
- {id: P, depends: B}
- {id: A, parent: P, estimate: 1d}
- {id: B, estimate: 1d, milestone: M, depends: A}
milestones: [{id: M}]
`);
    assert.equal(found.length, 1);
    assert.match(String(found[0]), /^(P, B, P → B → A → P,B|B, A, B → A → P → B,A)$/);
  });

  it('is told of what has begun, and waits as what it is below does', () => {
    const found = circlesIn(`items:
- {id: P, depends: B}
- {id: A, parent: P, status: doing, estimate: 1d}
- {id: B, estimate: 1d, depends: A}
`);
    assert.ok(found.length > 0);
    for (const one of found) assert.match(String(one), /^(P, B, P → B → A → P,B|B, A, B → A → (P → )?B,A)$/);
  });

  it('is told over several plans', () => {
    const found = circlesIn(
      'project: {key: V}\nitems: [{id: V-1, estimate: 1d, depends: W-1}]\n',
      'project: {key: W}\nitems: [{id: W-1, estimate: 1d, depends: V-1}]\n',
    );
    assert.equal(found.length, 1);
    assert.match(String(found[0]), /^(V-1, W-1, V-1 → W-1 → V-1,W-1|W-1, V-1, W-1 → V-1 → W-1,V-1)$/);
  });
});

describe('which link of a circle is cut', () => {
  const link = (from: number, to: number) => ({ from, to, type: FS, lag: 0, calendar: -1 });
  const circle = [link(0, 1), link(1, 2), link(2, 0)];

  it('is one that may be', () => {
    for (const wanted of circle) {
      const { cut, links } = cutCircles(3, circle, (one) => one === wanted);
      assert.deepEqual(cut, [wanted]);
      assert.equal(links.length, 2);
    }
  });

  it('is some other where none may be', () => {
    assert.equal(cutCircles(3, circle, () => false).cut.length, 1);
  });

  it('is one of the circle, not of the way to it', () => {
    const { cut } = cutCircles(4, [link(3, 0), link(1, 3), link(2, 1), link(1, 2)], (one) => one.from === 1);
    assert.deepEqual(cut, [link(1, 2)]);
  });
});
