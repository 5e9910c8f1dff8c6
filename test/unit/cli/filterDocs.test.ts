import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { VERB_USAGE } from '../../../src/cli/usage.ts';
import { itemFilter } from '../../../src/core/query/filter/compileFilter.ts';
import { filterProblemMessage } from '../../../src/core/query/filter/filterProblem.ts';
import { FLAGS } from '../../../src/core/query/flags.ts';
import { QUERY_FIELDS } from '../../../src/core/query/queryFields.ts';
import { planOf } from '../core/checks/planOf.ts';

const GUIDE = readFileSync('docs/filters.md', 'utf8');
const PLAN = planOf(`
workflow: [todo, doing, review, done]
people: [{id: ana, name: Ana Ruiz, email: me@example.org}, {id: bo}]
items: [{id: WEB-k7f2m, title: x}]
`);

describe('the documentation of filters', () => {
  it('has only filters that work, but for the one that shows a mistake', () => {
    const texts = [GUIDE, readFileSync('docs/cli.md', 'utf8'), VERB_USAGE.list];
    const commands = texts.flatMap((text) => [...text.matchAll(/--where '([^']+)'/g)].map(([, filter = '']) => filter));
    const rows = [...GUIDE.matchAll(/^\| `([^`]+)` \| (?:with|whose|that|anywhere|below)/gm)].map(
      ([, filter = '']) => filter,
    );
    const filters = [...commands, ...rows];
    assert.ok(commands.length >= 10 && rows.length >= 16, `${commands.length} and ${rows.length}`);
    const wrong = filters.flatMap((filter) => {
      const result = itemFilter(filter, { plan: PLAN, today: '2026-11-24', email: 'me@example.org' });
      return result.ok ? [] : [`${filter}: ${filterProblemMessage(result.problem)}`];
    });
    assert.equal(wrong.length, 1, wrong.join('\n'));
    assert.match(wrong[0] ?? '', /^open statsu:doing/);
  });

  it('names every field and every flag', () => {
    const named = new Set([...GUIDE.matchAll(/`([a-z]+)`/gi)].map(([, name]) => name));
    const missing = [...Object.keys(FLAGS), ...Object.keys(QUERY_FIELDS)].filter((name) => !named.has(name));
    assert.deepEqual(missing, []);
  });
});
