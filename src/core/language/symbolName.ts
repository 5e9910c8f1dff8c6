import type { Entry } from '../model/located.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { titleOf } from '../model/titleOf.ts';
import { plain } from '../present/plain.ts';

/** The one field that says most of an entry, beside its title. */
const DETAILS: { readonly [Name in EntrySectionName]?: string } = {
  workflow: 'category',
  fields: 'kind',
  people: 'kind',
  milestones: 'committed',
  items: 'status',
  external: 'promised',
  stakeholders: 'role',
};

/** By what was read of the entries: a name is asked for at each key that somebody types. */
const names = new WeakMap<object, string>();

/** What an entry is called where it is one of many: editors find it by its id and by its title. */
export function symbolName(entry: Entry<object>): string {
  const known = names.get(entry.values);
  if (known !== undefined) return known;
  const title = titleOf(entry);
  const name = plain(title === undefined || title === entry.id ? entry.id : `${entry.id} ${title}`.trim(), 160);
  names.set(entry.values, name);
  return name;
}

/** What stands beside the name of an entry; '' where it does not say it. */
export function symbolDetail(section: EntrySectionName, { values }: Entry<object>): string {
  const value = (values as Readonly<Record<string, unknown>>)[DETAILS[section] ?? ''];
  return typeof value === 'string' ? plain(value, 80) : '';
}
