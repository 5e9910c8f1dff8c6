import assert from 'node:assert/strict';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';

describe('readField', () => {
  // The fuzz cannot tell: both of its readings share what is known of lists.
  it('tells short lists apart that begin alike', () => {
    const lists = [['ui'], ['ui', 'api'], ['uid'], ['ui', 'apis']];
    const items = lists.map((labels, i) => `  - {id: WEB-a1b2${i}, title: A, labels: [${labels.join(', ')}]}\n`);
    const { items: read } = readPlanFile('f', `items:\n${items.join('')}`);
    assert.deepEqual(
      read.map(({ values }) => values.labels),
      lists,
    );
  });
});
