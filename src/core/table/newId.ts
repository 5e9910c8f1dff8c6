import { entriesIn } from '../checks/findingAt.ts';
import { NUMBERED } from '../intents/mintIds.ts';
import { allFilesOf } from '../model/plan.ts';
import { type EntrySectionName, SECTIONS } from '../model/sections.ts';
import { fold } from '../query/fold.ts';
import { personIdFromName } from '../text/firstPlan.ts';
import type { TableSource } from './table.ts';

/** What an entry is called by where nothing says its name. */
const UNNAMED: Partial<Record<EntrySectionName, string>> = {
  workflow: 'status',
  types: 'type',
  fields: 'field',
  calendars: 'calendar',
  people: 'person',
  teams: 'team',
  contracts: 'contract',
  iterations: 'iteration',
  milestones: 'milestone',
  stakeholders: 'stakeholder',
  baselines: 'baseline',
  templates: 'template',
};

/** Makes the ids of new entries, each only once: what was typed for one and its name say what it should be. */
export type NewId = (wanted: string | undefined, name: string | undefined) => string;

/**
 * How new entries of a section get their ids: minted, or where ids are words that people choose made of these.
 * @param mint a new id such as WEB-k7f2m, each only once
 */
export function newIds({ plan, file }: TableSource, section: EntrySectionName, mint: () => string): NewId {
  if (NUMBERED.has(section)) return mint;
  const { scope } = SECTIONS[section];
  const taken = new Set<string>();
  for (const each of [file, ...allFilesOf(plan)]) {
    for (const [{ id }, , other] of entriesIn(each)) if (other.scope === scope) taken.add(id.toLowerCase());
  }
  return (wanted, name) => {
    const base = wordOf(section, wanted ?? '') || wordOf(section, name ?? '') || (UNNAMED[section] ?? section);
    let id = base;
    for (let count = 2; taken.has(id.toLowerCase()); count++) id = `${base}${count}`;
    taken.add(id.toLowerCase());
    return id;
  };
}

/** The id that an entry's name gives it; undefined where that says none, or the one that it has. */
export function idOfName(
  source: TableSource,
  section: EntrySectionName,
  { id }: { readonly id: string },
  name: string,
): string | undefined {
  const word = wordOf(section, name);
  if (NUMBERED.has(section) || word === '' || word.toLowerCase() === id.toLowerCase()) return undefined;
  return newIds(source, section, () => id)(word, undefined);
}

/** A status and a type are called by what people say; other ids are words. */
function wordOf(section: EntrySectionName, text: string): string {
  if (section === 'workflow' || section === 'types' || section === 'iterations') return text.trim();
  if (/^\S+$/.test(text)) return /^[\w.-]+$/.test(text) ? text : slug(text);
  return section === 'people' || section === 'stakeholders' ? personId(text) : slug(text);
}

function personId(name: string): string {
  return /\p{L}/u.test(name) ? personIdFromName(name) : '';
}

function slug(text: string): string {
  return fold(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
}
