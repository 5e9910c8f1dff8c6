import assert from 'node:assert/strict';
import { plainTouched } from '../../../../src/core/text/plainTouched.ts';

const PLAN = `project: {key: T, name: Test}
people:
  - {id: ana, name: Ana}
items:
  - id: T-a
    title: First   # a comment
  - id: T-b
    title: Second
`;

describe('plainTouched', () => {
  it('reads the entries that differ, and leaves the others out on both sides', () => {
    assert.deepEqual(asJson(plainTouched(PLAN, PLAN.replace('Second', 'Third'))), {
      before: { project: { key: 'T', name: 'Test' }, people: [null], items: [null, { id: 'T-b', title: 'Second' }] },
      after: { project: { key: 'T', name: 'Test' }, people: [null], items: [null, { id: 'T-b', title: 'Third' }] },
    });
  });

  it('reads an entry that only its comment tells from what it was', () => {
    const touched = plainTouched(PLAN, PLAN.replace('a comment', 'another'));
    assert.deepEqual(touched?.before, touched?.after);
    assert.deepEqual(asJson(touched?.after), {
      project: { key: 'T', name: 'Test' },
      people: [null],
      items: [{ id: 'T-a', title: 'First' }, null],
    });
  });

  it('sees what a change makes of the section that it renames', () => {
    const touched = plainTouched(PLAN, PLAN.replace('items:', 'risks:'));
    assert.deepEqual(asJson(touched?.after), {
      project: { key: 'T', name: 'Test' },
      people: [null],
      risks: [null, null],
    });
  });

  it('leaves texts to be read as a whole that an edit adds an entry to, or that cannot be read in parts', () => {
    assert.equal(plainTouched(PLAN, `${PLAN}  - id: T-c\n`), undefined);
    assert.equal(plainTouched(PLAN, PLAN.replace('title: Second', 'title: "Second')), undefined);
    assert.equal(plainTouched(PLAN, PLAN.replace('items:', '? items\n:')), undefined);
    assert.equal(plainTouched(PLAN, PLAN.replace('items:', 'people:')), undefined);
  });
});

/** Without the missing prototypes of maps that were read. */
function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
