import { newItemId } from '../../../src/core/model/itemId.ts';
import type { Random } from '../../unit/core/random.ts';
import type { Layout } from './layout.ts';

export const STATUSES = ['todo', 'doing', 'review', 'done'];
export const PRIORITIES = ['must', 'should', 'could'];
export const PEOPLE = ['ana', 'bo', 'cem', 'dia', 'eli', 'fay'];
export const FILES = ['plan.yaml', 'api.yaml', 'app.yaml', 'ops.yaml'];
const EPICS_PER_FILE = 6;
const CHILDREN = 12;

/** By the name of their file. */
export type Texts = ReadonlyMap<string, string>;

/** A plan of some 300 items in four files, in the order in which its layout would have left it. */
export function teamPlan({ isListed, place }: Layout, random: Random): Texts {
  const ids = new Set<string>();
  const newId = (): string => {
    const id = newItemId('TEAM', random.next, (taken) => ids.has(taken));
    ids.add(id);
    return id;
  };
  return new Map(
    FILES.map((file) => {
      const entries: string[] = [];
      for (let epic = 0; epic < EPICS_PER_FILE; epic++) {
        const parent = newId();
        entries.push(entry({ id: parent, title: `Part ${epic} of ${file}`, type: 'epic' }));
        const children = Array.from({ length: CHILDREN }, (_, number) => {
          const rank = random.int(10_000);
          const fields = {
            id: newId(),
            title: `Piece of work ${number} of ${parent}`,
            status: random.pick(STATUSES),
            priority: random.pick(PRIORITIES),
            ...(!isListed && { rank }),
            parent,
            assignees: `[${random.pick(PEOPLE)}]`,
            estimate: `${1 + random.int(9)}d`,
          };
          return { rank, fields };
        });
        if (isListed) children.sort((a, b) => a.rank - b.rank);
        else if (place === 'id') children.sort((a, b) => (a.fields.id < b.fields.id ? -1 : 1));
        entries.push(...children.map(({ fields }) => entry(fields)));
      }
      return [file, `${file === 'plan.yaml' ? HEAD : ''}items:\n${entries.join('\n')}`];
    }),
  );
}

const HEAD = `project: {key: TEAM, name: A team}\nworkflow: [${STATUSES.join(', ')}]\npeople: [${PEOPLE.join(', ')}]\n`;

function entry(fields: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`);
  return `  - ${lines.join('    ')}`;
}
