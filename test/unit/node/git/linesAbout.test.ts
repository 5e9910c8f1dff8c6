import assert from 'node:assert/strict';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { linesAbout } from '../../../../src/node/git/linesAbout.ts';
import { type Random, randomFrom } from '../../core/random.ts';

const about = (text: string, ...ids: string[]): string | undefined => linesAbout(Buffer.from(text), ids);

describe('linesAbout', () => {
  it('has the lines of the entry and of its section, and nothing of the others', () => {
    const text = 'project: {key: W}\nitems:\n  # of a\n  - title: A\n    id: W-a\n\n    status: doing\n  - id: W-b\n';
    assert.equal(about(text, 'W-a'), 'items:\n\n  - title: A\n    id: W-a\n\n    status: doing\n');
    assert.equal(about(text, 'W-c'), '');
  });

  it('has each entry that mentions the id, and those of other ids', () => {
    assert.equal(
      about('items:\n- {id: W-a}\n- {id: W-b, depends: [W-a]}\nraid:\n- {id: W-old}\n', 'W-a', 'W-old'),
      'items:\n\n- {id: W-a}\n\0items:\n\n- {id: W-b, depends: [W-a]}\n\0raid:\n\n- {id: W-old}\n',
    );
  });

  it('does not tell where an entry is written so that its lines may stand elsewhere', () => {
    assert.equal(about('items:\n- {id: W-a,\n x: 1}\n', 'W-a'), 'items:\n\n- {id: W-a,\n x: 1}\n');
    assert.equal(about('items: [{id: W-a,\nx: 1}]\n', 'W-a'), undefined);
    assert.equal(about('items:\n- id: W-a\n  <<: *base\n', 'W-a'), undefined);
  });

  it('is the same only where the entry is, whatever is around it', () => {
    const random = randomFrom(20261127);
    let same = 0;
    for (let round = 0; round < 3000; round++) {
      const [one, other] = [randomText(random), randomText(random)];
      const [left, right] = [about(one, 'W-a'), about(other, 'W-a')];
      if (left === undefined || left !== right) continue;
      same++;
      const said = (text: string) => readPlanFile('a.yaml', text).items.find(({ id }) => id === 'W-a');
      const [a, b] = [said(one), said(other)];
      assert.deepEqual([a?.values, a?.others], [b?.values, b?.others], `${one}\n---\n${other}`);
    }
    assert.ok(same > 30, `${same} were the same`);
  });
});

function randomText(random: Random): string {
  const { pick, int, chance } = random;
  const status = () => pick(['todo', 'doing']);
  const entry = (id: string): string =>
    pick([
      () => `- {id: ${id}, status: ${status()}}\n`,
      () => `- id: ${id}\n  status: ${status()}\n`,
      () => `- status: ${status()}\n\n  # note\n  id: ${id}\n`,
      () => `- id: ${id}\n  description: |\n    - id: W-a\n  status: ${status()}\n`,
      () => `- {id: ${id},\n   status: ${status()}}\n`,
      () => `-\n  id: ${id}\n  status: ${status()}\n`,
    ])();
  const indent = pick(['', '  ']);
  const section = (name: string, ids: readonly string[]): string =>
    `${name}:\n${ids.map((id) => entry(id).replaceAll(/^(?=.)/gm, indent)).join(chance(0.2) ? '\n' : '')}`;
  const ids = chance(0.8) ? ['W-a', 'W-b'] : ['W-b'];
  const items = section('items', int(2) === 0 ? ids : [...ids].reverse());
  return chance(0.2) ? `${section('raid', ['W-a'])}${items}` : items;
}
