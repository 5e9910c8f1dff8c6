import assert from 'node:assert/strict';
import { criticalChains } from '../../../../src/core/schedule/criticalChains.ts';
import { idOfNode } from '../../../../src/core/schedule/nodes.ts';
import { scheduled } from './scheduled.ts';

function chainsOf(text: string | readonly string[]): string[] {
  return criticalChains(scheduled(text).schedule).map(({ plan, nodes }) => {
    return `${plan.project.key}: ${nodes.map(idOfNode).join(' ')}`;
  });
}

describe('the resource-critical chain', () => {
  it('leads over people who are busy, where the critical path does not', () => {
    const text = `project: {key: W}
people: [ana, bo]
items:
- {id: P}
- {id: A, parent: P, estimate: 3d, assignees: ana, rank: 1}
- {id: B, parent: P, estimate: 2d, assignees: ana, rank: 2}
- {id: C, estimate: 1d, assignees: bo, depends: B}
- {id: D, estimate: 4d, assignees: bo, rank: 3}
`;
    assert.deepEqual(chainsOf(text), ['W: A B C']);
    const { dates } = scheduled(text);
    assert.deepEqual(
      ['A', 'B', 'C', 'D'].map((id) => dates(id).isCritical),
      [false, false, false, true],
    );
  });

  it('is each plan’s own, over what others promise and over plans that share people', () => {
    const plan = (key: string, more: string): string => `project: {key: ${key}}
people: [{id: ana, email: ana@example.org}]
external: [{id: X, promised: 2026-12-03}]
items:
- {id: ${key}-a, estimate: 2d, assignees: ana${more}}
`;
    assert.deepEqual(chainsOf([plan('W', ''), plan('P', '')]), ['W: W-a', 'P: W-a P-a']);
    assert.deepEqual(chainsOf([plan('W', ', depends: X'), 'project: {key: E}\n']), ['W: X W-a']);
  });
});
