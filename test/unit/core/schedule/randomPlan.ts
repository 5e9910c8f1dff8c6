import { addDays } from '../../../../src/core/model/days.ts';
import type { Random } from '../random.ts';
import { MONDAY } from './scheduled.ts';

/** What a random plan says, for a check that reads nothing from the plan itself. */
export interface RandomPlan {
  readonly people: readonly { readonly id: string; readonly leave: readonly string[]; readonly skills: string }[];
  readonly holidays: readonly string[];
  readonly items: readonly RandomItem[];
  /** The parent of which all is done as late as possible. */
  readonly lateParent?: string;
}

export interface RandomItem {
  readonly id: string;
  readonly hours: number;
  /** Nobody, one with all or half of the day, or two. */
  readonly assignees: readonly { readonly id: string; readonly percent: 50 | 100 }[];
  readonly skill?: string;
  readonly depends: readonly { readonly on: string; readonly type: string; readonly lagHours: number }[];
  readonly parent?: string;
  readonly start?: string;
  readonly priority?: string;
  readonly rank?: number;
  readonly status?: string;
  readonly started?: string;
  readonly title?: string;
  /** As late as possible. */
  readonly late?: boolean;
}

const PRIORITIES = ['must', 'should', 'could'];

/** A plan of some items that depend on earlier ones, whoever does them; those that others are below have no work. */
export function randomPlan(random: Random, count = 5 + random.int(25)): RandomPlan {
  const day = (): string => addDays(MONDAY, random.int(30));
  const people = ['ana', 'bo', 'cy', 'di'].slice(0, 1 + random.int(4)).map((id) => ({
    id,
    leave: Array.from({ length: random.int(3) }, day),
    skills: random.pick(['sql', 'react 3', 'react, sql 2', 'ux']),
  }));
  const parents = ['P0', 'P1'].slice(0, random.int(3));
  const items = Array.from({ length: count }, (_, index): RandomItem => {
    const one = random.pick(people).id;
    const other = people.find(({ id }) => id !== one)?.id;
    const choice = random.int(10);
    const assignees =
      choice < 5
        ? [{ id: one, percent: 100 as const }]
        : choice < 7
          ? [{ id: one, percent: 50 as const }]
          : choice < 8 && other !== undefined
            ? [
                { id: one, percent: 100 as const },
                { id: other, percent: 100 as const },
              ]
            : [];
    const depends = Array.from({ length: index === 0 ? 0 : random.int(3) }, () => ({
      on: `I${random.int(index)}`,
      type: random.pick(['FS', 'FS', 'FS', 'SS', 'FF', 'SF']),
      lagHours: random.pick([0, 0, 0, 8, 16, -8]),
    }));
    return {
      id: `I${index}`,
      hours: random.pick([0, 2, 4, 8, 8, 16, 40]),
      assignees,
      depends: [...new Map(depends.map((one) => [one.on, one])).values()],
      ...(assignees.length === 0 && random.chance(0.6) && { skill: random.pick(['sql', 'react', 'ux']) }),
      ...(parents.length > 0 && random.chance(0.5) && { parent: random.pick(parents) }),
      ...(random.chance(0.2) && { start: day() }),
      ...(random.chance(0.6) && { priority: random.pick(PRIORITIES) }),
      ...(random.chance(0.4) && { rank: random.int(20) }),
    };
  });
  return { people, holidays: Array.from({ length: random.int(3) }, day), items };
}

export function textOf({ people, holidays, items, lateParent }: RandomPlan): string {
  const parents = [...new Set(items.flatMap(({ parent }) => parent ?? []))];
  return `project: {key: W, calendar: c}
calendars: [{id: c, hours: mon-fri 8h, holidays: [${holidays.join(', ')}]}]
people:
${people.map(({ id, leave, skills }) => `- {id: ${id}, leave: [${leave.join(', ')}], skills: [${skills}]}`).join('\n')}
items:
${[...parents.map((id) => `- {id: ${id}${id === lateParent ? ', constraints: [ALAP]' : ''}}`), ...items.map(itemText)].join('\n')}
`;
}

function itemText({
  id,
  hours,
  assignees,
  skill,
  depends,
  parent,
  start,
  priority,
  rank,
  status,
  started,
  title,
  late,
}: RandomItem): string {
  const lag = (lagHours: number): string => (lagHours === 0 ? '' : `${lagHours < 0 ? '' : '+'}${lagHours}h`);
  const fields = {
    id,
    estimate: `${hours}h`,
    assignees: assignees.length > 0 && `[${assignees.map((one) => `${one.id} ${one.percent}%`).join(', ')}]`,
    skills: skill,
    depends:
      depends.length > 0 && `[${depends.map(({ on, type, lagHours }) => `${on} ${type}${lag(lagHours)}`).join(', ')}]`,
    parent,
    start,
    priority,
    rank,
    status,
    started,
    title,
    constraints: late && '[ALAP]',
  };
  const written = Object.entries(fields).filter(([, value]) => value !== undefined && value !== false);
  return `- {${written.map(([name, value]) => `${name}: ${value}`).join(', ')}}`;
}
