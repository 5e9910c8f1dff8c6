import { newItemId } from '../model/itemId.ts';
import type { Category } from '../model/workflow.ts';
import { personIdFromName } from '../text/firstPlan.ts';
import { writeScalar } from '../text/writeScalar.ts';
import type { Draft, DraftEntry } from './draft.ts';
import { draftFromRows } from './draftRows.ts';
import { draftFromTaskList, isTaskList } from './draftTaskList.ts';

/** Somebody as git knows them. */
export interface KnownPerson {
  readonly name: string;
  readonly email?: string;
}

/** What a drafted plan is made for. */
export interface DraftOptions {
  readonly key: string;
  readonly name: string;
  /** People who may be meant, such as those who have committed. */
  readonly known?: readonly KnownPerson[];
  /** Uniform in [0, 1), such as Math.random. */
  readonly random: () => number;
}

/** Entries from a pasted text, whichever of the forms it has: a list in Markdown, else rows. */
export function draftFromText(text: string): Draft {
  return !text.includes('\t') && isTaskList(text) ? draftFromTaskList(text) : draftFromRows(text);
}

/** The text of a new plan.yaml that holds the entries, with new ids, and the people whom they name. */
export function draftPlan(entries: readonly DraftEntry[], { key, name, known = [], random }: DraftOptions): string {
  const ids = newIds(entries.length, key, random);
  const people = peopleIn(entries, known);
  const lines = ['project:', `  key: ${written(key)}`, `  name: ${written(name)}`, ''];
  const priorities = prioritiesOf(entries);
  if (priorities !== undefined) lines.push(`priorities: ${priorities}`, '');
  lines.push('workflow: [todo, doing, done, dropped]', '');
  if (people.size > 0) lines.push('people:');
  for (const { id, name: called, email } of new Set(people.values())) {
    lines.push(`  - id: ${written(id)}`);
    if (called !== undefined) lines.push(`    name: ${written(called)}`);
    if (email !== undefined) lines.push(`    email: ${written(email)}`);
  }
  if (people.size > 0) lines.push('');
  lines.push(entries.length > 0 ? 'items:' : 'items: []');
  for (const [place, entry] of entries.entries()) lines.push(...itemLines(entry, ids[place] ?? '', ids, people));
  return `${lines.join('\n')}\n`;
}

function itemLines(entry: DraftEntry, id: string, ids: readonly string[], people: People): string[] {
  const idAt = (place: number): string => ids[place] ?? '';
  const assignees = entry.assignees?.flatMap((who) => people.get(who.toLowerCase())?.id ?? []);
  const fields: [string, string | readonly string[] | undefined][] = [
    ['title', entry.title],
    ['type', entry.type],
    ['status', entry.status === 'todo' ? undefined : (entry.status satisfies Category | undefined)],
    ['priority', priorityIn(entry)],
    ['parent', entry.parent === undefined ? undefined : idAt(entry.parent)],
    ['formerly', formerId(entry)],
    ['assignees', assignees && [...new Set(assignees)]],
    ['estimate', entry.estimate],
    ['depends', entry.depends?.map(idAt)],
    ['labels', entry.labels],
    ['start', entry.start],
    ['due', entry.due],
    ['description', entry.description],
  ];
  const lines = fields.flatMap(([field, value]) => {
    if (value === undefined || value.length === 0) return [];
    const isList = typeof value !== 'string';
    const text = isList ? `[${value.map((one) => writeScalar(one, { flow: true })).join(', ')}]` : written(value);
    return [`    ${field}: ${text}`];
  });
  return [`  - id: ${written(id)}`, ...lines];
}

function written(text: string): string {
  return writeScalar(text, { flow: false });
}

function newIds(count: number, key: string, random: () => number): string[] {
  const taken = new Set<string>();
  while (taken.size < count) taken.add(newItemId(key, random, (id) => taken.has(id)));
  return [...taken];
}

/** An id from elsewhere that a plan may have: one word, and more than the number of a row. */
function formerId({ formerly }: DraftEntry): readonly string[] | undefined {
  return formerly !== undefined && /^\S*\D\S*$/.test(formerly) ? [formerly] : undefined;
}

const SCHEMES: readonly (readonly [scheme: string | undefined, names: readonly string[]])[] = [
  [undefined, ['must', 'should', 'could', 'wont']],
  ['levels', ['high', 'medium', 'low']],
  ['numbers', ['p0', 'p1', 'p2', 'p3', 'p4']],
];

/**
 * The priorities of the plan: the scheme that has all of those that the entries name, else these themselves, in the
 * order in which they first stand; undefined for the usual ones.
 */
function prioritiesOf(entries: readonly DraftEntry[]): string | undefined {
  const named = new Set(entries.flatMap((entry) => priorityIn(entry) ?? []));
  for (const [scheme, names] of SCHEMES) {
    if ([...named].every((name) => names.includes(name.toLowerCase()))) return scheme;
  }
  return `[${[...named].map((name) => writeScalar(name, { flow: true })).join(', ')}]`;
}

/** A priority as the plan writes it: that of a scheme in its own case, and won't as wont. */
function priorityIn({ priority }: DraftEntry): string | undefined {
  const plain = priority?.toLowerCase().replaceAll(/['’]|(?: have)$/g, '');
  if (plain !== undefined && /^p[0-4]$/.test(plain)) return plain.toUpperCase();
  return SCHEMES.some(([, names]) => names.includes(plain ?? '')) ? plain : priority;
}

interface DraftPerson {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
}

/** People by what the entries call them, in lower case. */
type People = ReadonlyMap<string, DraftPerson>;

function peopleIn(entries: readonly DraftEntry[], known: readonly KnownPerson[]): People {
  const people = new Map<string, DraftPerson>();
  const made = new Map<KnownPerson | string, DraftPerson>();
  const taken = new Set<string>();
  const byName = new Map(
    known.flatMap((one) => [one.name, ...(one.email ? [one.email] : [])].map((n) => [n.toLowerCase(), one])),
  );
  for (const who of entries.flatMap(({ assignees = [] }) => assignees)) {
    const called = who.toLowerCase();
    if (people.has(called)) continue;
    const one = byName.get(called);
    const person = made.get(one ?? called) ?? personOf(one ?? guessed(who), taken);
    made.set(one ?? called, person);
    people.set(called, person);
  }
  return people;
}

/** Somebody of whom only the name or the address is known. */
function guessed(who: string): Partial<KnownPerson> {
  return who.includes('@') ? { email: who } : { name: who };
}

function personOf({ name, email }: Partial<KnownPerson>, taken: Set<string>): DraftPerson {
  const wanted = personIdFromName(name ?? email ?? '');
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}${count}`;
  taken.add(id);
  return { id, ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
}
