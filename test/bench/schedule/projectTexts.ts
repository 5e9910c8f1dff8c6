import { addDays } from '../../../src/core/model/days.ts';
import type { BenchItem, BenchProject } from './randomNetwork.ts';

/** A project as a plan. */
export function planText({ start, holidays, people, items }: BenchProject): string {
  return `project: {key: BEN, calendar: c, start: ${start}}
calendars:
  - {id: c, hours: mon-fri 09:00-17:00, holidays: [${holidays.join(', ')}]}
people:
${people
  .map(({ id, skill, leave }) => {
    return `  - {id: ${id}, skills: [${skill}], leave: [${leave.map(({ from, to }) => `${from}..${to}`).join(', ')}]}`;
  })
  .join('\n')}
items:
${items.map(itemText).join('\n')}
`;
}

function itemText({ id, days, who, depends }: BenchItem): string {
  return [
    `  - id: BEN-${id}`,
    `    title: Item ${id}`,
    'person' in who ? `    assignees: ${who.person}` : `    skills: ${who.skill}`,
    `    estimate: ${days}d`,
    ...(depends.length > 0 ? [`    depends: [${depends.map((one) => `BEN-${one}`).join(', ')}]`] : []),
  ].join('\n');
}

/** The same for TaskJuggler, with its default priorities, and a report of when each task starts and ends. */
export function tjpText({ start, holidays, people, items }: BenchProject, years: number): string {
  const days = (from: string, to: string): string => `${from} - ${addDays(to, 1)}`;
  const able = (skill: string): string[] => people.filter((one) => one.skill === skill).map(({ id }) => id);
  return `project bench "Bench" ${start} +${years}y {
  timezone "UTC"
  timeformat "%Y-%m-%dT%H:%M"
  dailyworkinghours 8
  timingresolution 60min
  workinghours mon - fri 9:00 - 17:00
  workinghours sat, sun off
}
${holidays.map((day) => `leaves holiday "H" ${days(day, day)}`).join('\n')}
${people
  .map(({ id, leave }) => {
    return `resource ${id} "${id}" {\n${leave.map(({ from, to }) => `  leaves annual ${days(from, to)}`).join('\n')}\n}`;
  })
  .join('\n')}
${items
  .map(({ id, days: effort, who, depends }) => {
    const [first = '', ...others] = 'person' in who ? [who.person] : able(who.skill);
    const alternative = others.length > 0 ? ` { alternative ${others.join(', ')} select minloaded persistent }` : '';
    return `task ${id} "${id}" {
  effort ${effort}d
  allocate ${first}${alternative}
${depends.length > 0 ? `  depends ${depends.join(', ')}\n` : ''}}`;
  })
  .join('\n')}
taskreport dates "dates" {
  formats csv
  columns id, start, end
  timeformat "%Y-%m-%dT%H:%M"
}
`;
}
