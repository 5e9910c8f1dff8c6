import assert from 'node:assert/strict';
import { humanBeings } from '../../../../src/core/model/samePerson.ts';
import { type Worker, workerOf } from '../../../../src/core/model/worker.ts';
import { planOf } from '../checks/planOf.ts';

/** Who the plans, by their rank, have with one address. */
function worker(...texts: string[]): Worker {
  const plans = texts.map((text) => planOf(text));
  const [being] = humanBeings(plans);
  const found = being && workerOf(being, plans);
  assert.ok(found);
  return found;
}

/** The hours from a Monday to the Sunday. */
function hours({ minutesOn }: Worker): number[] {
  return [7, 8, 9, 10, 11, 12, 13].map((day) => minutesOn(`2026-12-${String(day).padStart(2, '0')}`) / 60);
}

describe('how a human being works in several plans', () => {
  const plain = 'people: [{id: bo, email: b@x}]';
  const early = 'calendars: [{id: k, hours: mon-wed 8h}]\npeople: [{id: bo, email: b@x, calendar: k}]';
  const late = 'calendars: [{id: k, hours: thu-fri 8h}]\npeople: [{id: robert, email: b@x, calendar: k}]';

  it('is by the calendar of the first plan that names one', () => {
    assert.deepEqual(hours(worker(plain, early, late)), [8, 8, 8, 0, 0, 0, 0]);
    assert.deepEqual(hours(worker(late, early)), [0, 0, 0, 8, 8, 0, 0]);
    assert.deepEqual(hours(worker('people: [{id: bo, email: b@x, calendar: gone}]', early)), [8, 8, 8, 0, 0, 0, 0]);
  });

  it('is by the calendar of a team where no plan names one', () => {
    const team = `calendars: [{id: t, hours: tue 8h}, {id: u, hours: fri 8h}]
people: [{id: bo, email: b@x}]
teams: [{id: a, members: [bo]}, {id: b, members: [ana, bo 50%], calendar: t}, {id: c, members: [bo], calendar: u}]`;
    assert.deepEqual(hours(worker(plain, team)), [0, 8, 0, 0, 0, 0, 0]);
    assert.deepEqual(hours(worker(team, early)), [8, 8, 8, 0, 0, 0, 0]);
  });

  it('is with the hours of the first plan that says some, by that calendar', () => {
    const some = worker('people: [{id: bo, email: b@x, capacity: 12h/w}]', early);
    assert.deepEqual(hours(some), [4, 4, 4, 0, 0, 0, 0]);
    assert.equal(some.minutesPerWeek, 12 * 60);
    assert.deepEqual(hours(worker(early, 'people: [{id: bo, email: b@x, capacity: 6h/w}]')), [2, 2, 2, 0, 0, 0, 0]);
  });
});
