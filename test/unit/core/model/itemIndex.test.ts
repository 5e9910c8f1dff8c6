import assert from 'node:assert/strict';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import type { Item } from '../../../../src/core/model/item.ts';
import type { Plan } from '../../../../src/core/model/plan.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { type Random, randomFrom } from '../random.ts';

const IDS = Array.from({ length: 24 }, (_, i) => `A${i}`);
const WORDS = ['ui', 'api', 'db'] as const;

function itemLine(random: Random, id: string): string {
  const other = (): string => `A${random.int(IDS.length + 2)}`;
  const parts = [`id: ${id}`, `rank: ${random.int(100)}`];
  if (random.chance(0.6)) parts.push(`parent: ${other()}`);
  if (random.chance(0.5)) parts.push(`depends: [${other()}, ${other()}]`);
  if (random.chance(0.5)) parts.push(`labels: [${random.pick(WORDS)}, ${random.pick(WORDS)}]`);
  if (random.chance(0.5)) parts.push(`assignees: [ana, ${random.pick(['bo', 'ana 50%', 'chen'])}]`);
  return `- {${parts.join(', ')}}`;
}

function textOf(lines: readonly string[]): string {
  return `items:\n${lines.join('\n')}\n`;
}

/** One edit: mostly of an item, now and then one that comes, goes, moves, or takes another's id. */
function edit(random: Random, lines: readonly string[]): string[] {
  const at = random.int(lines.length);
  const kind = random.int(12);
  if (kind === 0) return lines.toSpliced(at, 1);
  if (kind === 1) return lines.toSpliced(at, 0, itemLine(random, `A${random.int(30)}`));
  if (kind === 2) return [...lines.toSpliced(at, 1), lines[at] ?? ''];
  if (kind === 3) return lines.with(at, itemLine(random, `A${random.int(30)}`));
  return lines.with(at, itemLine(random, /id: (\w+)/.exec(lines[at] ?? '')?.[1] ?? 'A0'));
}

function idsOf(items: readonly Item[]): string[] {
  return items.map(({ id, values }) => `${id}/${values.rank}`);
}

/** All that an index says, as plain data. */
function told({ index, hierarchy, items, itemsById }: Plan): unknown {
  const { first, byParent, byDependency, byLabel, byPerson, circular } = index;
  return {
    places: [first, byParent, byDependency, byLabel, byPerson],
    circular: [...circular].sort(),
    byId: [...itemsById.entries()].map(([id, item]) => [id, items.indexOf(item)]),
    roots: idsOf(hierarchy.roots),
    children: items.map((item) => idsOf(hierarchy.childrenOf(item))),
    parents: items.map((item) => hierarchy.parentOf(item)?.id),
  };
}

describe('the index of a plan', () => {
  it('is the same after any edit as one that is made anew', () => {
    const random = randomFrom(20_261_124);
    let lines = IDS.map((id) => itemLine(random, id));
    let file = readPlanFile('f', textOf(lines));
    let plan = buildPlan('', [file]);
    let kept = 0;
    for (let round = 0; round < 500; round++) {
      lines = edit(random, lines.length === 0 ? [itemLine(random, 'A0')] : lines);
      file = readPlanFile('f', textOf(lines), file);
      const next = buildPlan('', [file], [], plan);
      assert.deepEqual(told(next), told(buildPlan('', [readPlanFile('f', textOf(lines))])), textOf(lines));
      if (next.index.first === plan.index.first) kept++;
      plan = next;
    }
    assert.ok(kept > 200, `updated ${kept} times`);
  });

  it('finds what names an item, and leaves an earlier plan as it was', () => {
    const text =
      'items:\n- {id: A, labels: [ui]}\n- {id: B, depends: [A], labels: [ui, ui]}\n- {id: C, parent: A, assignees: [ana 50%]}\n';
    const before = readPlanFile('f', text);
    const plan = buildPlan('', [before]);
    const after = buildPlan('', [readPlanFile('f', text.replace('depends: [A]', 'depends: [C]'), before)], [], plan);
    const places = (map: ReadonlyMap<string, readonly number[]>): unknown => Object.fromEntries(map);
    assert.deepEqual(places(plan.index.byDependency), { A: [1] });
    assert.deepEqual(places(after.index.byDependency), { C: [1] });
    assert.deepEqual(places(after.index.byLabel), { ui: [0, 1] });
    assert.deepEqual(places(after.index.byPerson), { ana: [2] });
    assert.equal(after.index.byLabel, plan.index.byLabel, 'what did not change is not made anew');
  });
});
