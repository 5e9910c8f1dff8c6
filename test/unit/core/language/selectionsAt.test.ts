import assert from 'node:assert/strict';
import { selectionsAt } from '../../../../src/core/language/selectionsAt.ts';
import { cursorIn, fileIn, openPlans } from './openPlans.ts';

const TEXT = `project: {key: WEB, name: Web}
items:
  - {id: WEB-a, title: A, labels: [x, "some y"]}
  - id: WEB-b
    depends: [WEB-a SS+2d]
    checklist:
      - {text: One, done: true}
priorities: [must, could]
`;

const plans = openPlans({ 'web/plan.yaml': TEXT });

/** What is selected around a cursor, one wider than the other. */
function selected(search: string): string[] {
  const ranges = selectionsAt(fileIn(plans, 'web/plan.yaml'), cursorIn(TEXT, search));
  return ranges.map(({ start, end }) => TEXT.slice(start, end));
}

const SECOND = TEXT.slice(TEXT.indexOf('id: WEB-b'), TEXT.indexOf('\npriorities'));
const LIST = TEXT.slice(TEXT.indexOf('- {id: WEB-a'), TEXT.indexOf('\npriorities'));
const ITEMS = `items:\n  ${LIST}`;

describe('selectionsAt', () => {
  it('grows from a name to its value, field, entry, section and the file', () => {
    assert.deepEqual(selected('[WEB-|a SS'), [
      'WEB-a',
      'WEB-a SS+2d',
      '[WEB-a SS+2d]',
      'depends: [WEB-a SS+2d]',
      SECOND,
      `- ${SECOND}`,
      LIST,
      ITEMS,
      TEXT,
    ]);
  });

  it('grows within values, be they quoted or maps in lists', () => {
    assert.deepEqual(selected('some |y').slice(0, 4), ['some y', '"some y"', '[x, "some y"]', 'labels: [x, "some y"]']);
    assert.deepEqual(selected('done: tr|ue').slice(0, 4), [
      'true',
      'done: true',
      '{text: One, done: true}',
      '- {text: One, done: true}',
    ]);
  });

  it('grows from keys, settings, and sections that are one value', () => {
    assert.deepEqual(selected('ke|y: WEB'), [
      'key',
      'key: WEB',
      '{key: WEB, name: Web}',
      'project: {key: WEB, name: Web}',
      TEXT,
    ]);
    assert.deepEqual(selected('[mu|st').slice(0, 3), ['must', '[must, could]', 'priorities: [must, could]']);
    assert.deepEqual(selected('prior|ities'), ['priorities', 'priorities: [must, could]', TEXT]);
  });
});
