import assert from 'node:assert/strict';
import { planEdit } from '../../../../../src/core/intents/planEdit.ts';
import { applyEdits } from '../../../../../src/core/model/range.ts';
import { setCells } from '../../../../../src/core/table/setCells.ts';
import { Burst } from '../../../../../src/host/pages/editor/burst.ts';
import { sourceOf } from '../../../core/table/sources.ts';

const PLAN = 'items:\n  - id: W-a\n    title: One # first\n  - {id: W-b}\n';

/** What a file says after texts were typed in one field, each on what the one before it left. */
function typed(burst: Burst, key: string, texts: readonly string[], before = PLAN): string {
  let now = before;
  for (const text of texts) {
    const source = sourceOf(now);
    const textOf = () => source.text;
    const scope = { plans: [source.plan], textOf, today: '2026-11-27' };
    const made = burst.edit({ source, section: 'items', scope }, (base) => {
      return planEdit(base.scope, setCells(base.source, base.section, [{ key, column: 'title', text }]).intents);
    });
    assert.ok(made.ok);
    assert.equal(made.value.created.size, 0);
    now = applyEdits(now, made.value.edits.get(source.file.file) ?? []);
  }
  return now;
}

describe('Burst', () => {
  it('writes each text as if it came at once', () => {
    const words = 'No: it is';
    const texts = [...words].map((_, index) => words.slice(0, index + 1));
    for (const [count, text] of texts.entries()) {
      assert.equal(typed(new Burst(), 'W-a', texts.slice(0, count + 1)), typed(new Burst(), 'W-a', [text]), text);
    }
    assert.match(typed(new Burst(), 'W-a', ['On', 'One more']), /title: One more # first\n/);
  });

  it('leaves nothing behind where the old text comes back', () => {
    assert.equal(typed(new Burst(), 'W-a', ['On', 'Off', 'One']), PLAN);
    assert.equal(typed(new Burst(), 'W-b', ['x', '']), PLAN);
  });

  it('keeps what another has changed meanwhile', () => {
    const burst = new Burst();
    const now = typed(burst, 'W-a', ['On']).replace('- {id: W-b}', '- {id: W-b, status: todo}');
    const after = typed(burst, 'W-a', ['Once', 'Once more'], now);
    assert.match(after, /title: "?Once more"? # first\n/);
    assert.match(after, /\{id: W-b, status: todo\}/);
  });

  it('cuts no character in two', () => {
    const source = sourceOf(typed(new Burst(), 'W-a', ['😀']));
    const scope = { plans: [source.plan], textOf: () => source.text, today: '2026-11-27' };
    const made = new Burst().edit({ source, section: 'items', scope }, (base) => {
      const cells = [{ key: 'W-a', column: 'title', text: '😁' }];
      return planEdit(base.scope, setCells(base.source, base.section, cells).intents);
    });
    assert.ok(made.ok);
    assert.deepEqual(
      [...made.value.edits.values()].flat().map(({ newText }) => newText),
      ['😁'],
    );
  });
});
