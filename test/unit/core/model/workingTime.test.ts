import assert from 'node:assert/strict';
import { minutesOf } from '../../../../src/core/model/efforts.ts';
import {
  calendarOf,
  capacityOn,
  holidayOn,
  leaveOn,
  workingMinutesOn,
} from '../../../../src/core/model/workingTime.ts';
import { planOf } from '../checks/planOf.ts';

const PLAN = planOf(`
project: {key: WEB, calendar: office}
calendars:
  - {id: office, hours: "mon-thu 8h, fri 6h", holidays: [{date: 2026-12-25, name: Christmas}]}
  - {id: nights, hours: sat-sun 22:00-24:00}
people:
  - ana
  - {id: bo, capacity: 19h/w}
  - {id: chen, capacity: 6h/d, leave: [2026-11-03, 2026-11-05..2026-11-06]}
  - {id: dana, calendar: nights, capacity: 2h/w}
  - {id: eva, calendar: gone}
teams:
  - {id: first, members: [dana]}
  - {id: second, members: [dana, eva], calendar: nights}
  - {id: third, members: [dana, eva], calendar: office}
`);

function person(id: string): Parameters<typeof capacityOn>[1] {
  const found = PLAN.people.get(id);
  if (found === undefined) throw new Error(`There is no person ${id}.`);
  return found;
}

describe('working time', () => {
  it('counts efforts in minutes, five days to a week', () => {
    assert.equal(minutesOf({ amount: 1.5, unit: 'hours' }), 90);
    assert.equal(minutesOf({ amount: 2, unit: 'days' }), 960);
    assert.equal(minutesOf({ amount: 1, unit: 'weeks' }, 7.5), 5 * 450);
  });

  it('comes from the calendar', () => {
    const office = PLAN.calendars.get('office');
    assert.equal(workingMinutesOn(PLAN, office, '2026-11-05'), 480, 'Thursday');
    assert.equal(workingMinutesOn(PLAN, office, '2026-11-06'), 360, 'Friday');
    assert.equal(workingMinutesOn(PLAN, office, '2026-11-07'), 0, 'Saturday');
    assert.equal(workingMinutesOn(PLAN, office, '2026-12-25'), 0, 'Christmas');
    assert.equal(holidayOn(office, '2026-12-25')?.name, 'Christmas');
    assert.equal(holidayOn(office, '2026-12-24'), undefined);
  });

  it('is Monday to Friday with the hours of the project where there is no calendar', () => {
    const plan = planOf('project: {hoursPerDay: 7}');
    assert.deepEqual(
      ['2026-11-08', '2026-11-09', '2026-11-13', '2026-11-14'].map((date) => workingMinutesOn(plan, undefined, date)),
      [0, 420, 420, 0],
    );
  });

  it("knows each person's calendar", () => {
    assert.equal(calendarOf(PLAN, person('ana'))?.id, 'office');
    assert.equal(calendarOf(PLAN, person('dana'))?.id, 'nights');
    assert.equal(calendarOf(PLAN, person('eva'))?.id, 'nights', 'of a team');
    assert.equal(calendarOf(planOf('people: [ana]'), undefined), undefined);
  });

  it('is what a person has of it', () => {
    const on = (id: string, ...dates: string[]): number[] => dates.map((date) => capacityOn(PLAN, person(id), date));
    assert.deepEqual(on('ana', '2026-11-05', '2026-11-06'), [480, 360]);
    assert.deepEqual(on('bo', '2026-11-05', '2026-11-06', '2026-11-07'), [240, 180, 0], 'half of 38 hours');
    assert.deepEqual(on('chen', '2026-11-02', '2026-11-03', '2026-11-06', '2026-11-07'), [360, 0, 0, 0]);
    assert.deepEqual(on('dana', '2026-11-06', '2026-11-07', '2026-11-08'), [0, 60, 60]);
    assert.equal(leaveOn(person('chen'), '2026-11-06')?.from, '2026-11-05');
    assert.equal(leaveOn(person('chen'), '2026-11-07'), undefined);
  });
});
