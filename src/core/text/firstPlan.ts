import { writeScalar } from './writeScalar.ts';

export interface FirstPlan {
  readonly key: string;
  readonly name: string;
  /** The id of the item that it starts with. */
  readonly itemId: string;
  /** Who starts it, where that is known. */
  readonly person?: { readonly id: string; readonly name: string; readonly email?: string };
}

/** The text of a new plan.yaml: something to keep, with as little in it as shows how to go on. */
export function firstPlan({ key, name, itemId, person }: FirstPlan): string {
  const value = (text: string): string => writeScalar(text, { flow: false });
  const lines = [
    '# The plan: people and tools read and write it, git keeps it. Every field but an id is optional.',
    'project:',
    `  key: ${value(key)}`,
    `  name: ${value(name)}`,
    '',
    'workflow: [todo, doing, {id: review, wip: 3}, done, dropped]',
    '',
  ];
  if (person) {
    lines.push('people:', `  - id: ${value(person.id)}`, `    name: ${value(person.name)}`);
    if (person.email) lines.push(`    email: ${value(person.email)}`);
    lines.push('');
  }
  lines.push('items:', `  - id: ${value(itemId)}`, '    title: Write down what has to be done');
  if (person) lines.push(`    assignees: [${writeScalar(person.id, { flow: true })}]`);
  return `${lines.join('\n')}\n`;
}

/** An id for a person, made of the first name: lower-case letters and digits. */
export function personIdFromName(name: string): string {
  const first = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z][a-z0-9]*/);
  return first?.[0] ?? 'me';
}
