import type { Random } from '../random.ts';
import {
  BLOCK_STYLES,
  type Fields,
  PlanWriter,
  type RandomValue,
  randomText,
  randomValue,
  type Style,
} from '../text/randomPlan.ts';

export const SECTIONS = ['people', 'milestones', 'items', 'requests', 'raid'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** An entry of a made-up plan: what it means, and where its lines stand, comments included. */
export interface RandomEntry {
  readonly section: SectionName;
  readonly fields: Fields;
  readonly start: number;
  readonly end: number;
}

export interface RandomFile {
  readonly text: string;
  readonly entries: readonly RandomEntry[];
}

/** A part of a text, which may be that of an entry. */
interface Part {
  readonly source: string;
  readonly entry?: { readonly section: SectionName; readonly fields: Fields };
}

type Entries = Readonly<Record<SectionName, Fields[]>>;

const PRIORITIES = ['must', 'should', 'could'];

/** The files of a plan with entries of several sections that refer to each other, by their names. */
export function randomPlans(random: Random): Map<string, RandomFile> {
  const { chance, pick } = random;
  const entries = randomEntries(random);
  const isSplit = chance(0.5);
  const others = isSplit ? entries.items.filter(() => chance(0.4)) : [];
  const main = { ...entries, items: entries.items.filter((fields) => !others.includes(fields)) };
  const files = new Map([['p/plan.yaml', randomFile(random, main)]]);
  const none: Entries = { people: [], milestones: [], items: [], requests: [], raid: [] };
  if (isSplit) files.set('p/more.yaml', randomFile(random, { ...none, items: others }));
  if (isSplit && chance(0.2)) files.set('p/raid.yaml', { text: pick(['', '# nothing yet\n', 'raid:\n']), entries: [] });
  return files;
}

function randomEntries(random: Random): Entries {
  const { int, chance, pick } = random;
  const some = (ids: readonly string[], least = 0): string[] => ids.filter((_, i) => i < least || chance(0.6));
  const people = some(['ana', 'bo', 'cy', 'ána']);
  const milestones = some(['W-v1', 'W-v2']);
  // Items that differ in little but their ranks, of one parent: where the order of many counts.
  const isSeries = chance(0.2);
  const items = itemIds(random, 1 + int(isSeries ? 9 : 5));
  const few = (ids: readonly string[], suffix: string): string[] => {
    const picked = [...new Set(Array.from({ length: 1 + int(3) }, () => pick(ids)))];
    return picked.map((id) => (chance(0.25) ? id + suffix : id));
  };
  const maybe = (fields: Fields, name: string, probability: number, value: () => RandomValue): void => {
    if (chance(probability)) fields.set(name, value());
  };
  const others = (fields: Fields, ...names: string[]): Fields => {
    for (const name of names) maybe(fields, name, 0.3, () => randomValue(random, name));
    return fields;
  };
  return {
    people: people.map((id) => others(new Map([['id', id]]), 'x-note')),
    milestones: milestones.map((id) => others(new Map([['id', id]]), 'title', 'labels')),
    items: items.map((id, index) => {
      const fields: Fields = new Map([['id', id]]);
      maybe(fields, 'title', 0.8, () => randomText(random));
      maybe(fields, 'status', 0.4, () => pick(['todo', 'doing']));
      maybe(fields, 'priority', 0.6, () => (isSeries ? 'must' : pick(PRIORITIES)));
      maybe(fields, 'rank', isSeries ? 0.9 : 0.4, () => int(20) / 4);
      if (index > 0) maybe(fields, 'parent', 0.5, () => pick(items.slice(0, isSeries ? 1 : index)));
      if (people.length > 0) maybe(fields, 'assignees', 0.5, () => few(people, ' 50%'));
      if (index > 0) maybe(fields, 'depends', 0.4, () => few(items.slice(0, index), ' SS+2d'));
      maybe(fields, 'labels', 0.3, () => randomValue(random, 'labels'));
      if (milestones.length > 0) maybe(fields, 'milestone', 0.3, () => pick(milestones));
      maybe(fields, 'due', 0.3, () => '2026-12-24');
      maybe(fields, 'formerly', 0.15, () => [`W-old${int(9)}`]);
      return others(fields, 'description', 'x-note');
    }),
    requests: some(['W-r1', 'W-r2']).map((id) => {
      const fields: Fields = new Map([['id', id]]);
      maybe(fields, 'title', 0.8, () => randomText(random));
      maybe(fields, 'priority', 0.4, () => pick(PRIORITIES));
      maybe(fields, 'decision', 0.2, () => 'deferred 2026-01-02');
      maybe(fields, 'became', 0.2, () => pick(items));
      return others(fields, 'description');
    }),
    raid: some(['W-k1', 'W-k2']).map((id) => {
      const fields: Fields = new Map([['id', id]]);
      maybe(fields, 'risk', 0.8, () => randomText(random));
      maybe(fields, 'items', 0.6, () => few(items, ''));
      if (people.length > 0) maybe(fields, 'owner', 0.5, () => pick(people));
      return others(fields, 'x-note');
    }),
  };
}

/** Ids, some of which begin with another one. */
function itemIds({ text, chance, pick }: Random, count: number): string[] {
  const ids: string[] = [];
  while (ids.length < count) ids.push(ids.length > 0 && chance(0.1) ? `${pick(ids)}1` : `W-${text('abcxyz', 2)}q`);
  return [...new Set(ids)];
}

function randomFile(random: Random, entries: Entries): RandomFile {
  const { chance, pick, int } = random;
  const writer = new PlanWriter(random);
  const parts: Part[] = [
    { source: pick(['', '', '\ufeff', '# A plan\n', 'project: {key: W} # c0\n\n', '---\nproject:\n  key: W\n']) },
  ];
  const names = SECTIONS.filter((name) => entries[name].length > 0 || chance(0.1)).sort(() => int(3) - 1);
  const gap = pick(['\n', '\n', '\n\n', '\n\n# c00 next\n']);
  const keyQuote = pick(['', '', '', '"']);
  for (const [index, section] of names.entries()) {
    if (index > 0) parts.push({ source: gap });
    parts.push(
      { source: `${keyQuote}${section}${keyQuote}:` },
      ...randomList(random, writer, section, entries[section]),
    );
  }
  const ends =
    names.length === 0
      ? ['', '\n']
      : ['', '\n', '\n', '\n', '\n\n# the end\nx-more: {a:   1}\n', '\n...\n', '\n# the end\n'];
  parts.push({ source: pick(ends) });
  return joined(parts, chance(0.3) ? '\r\n' : '\n');
}

function randomList(random: Random, writer: PlanWriter, section: SectionName, entries: readonly Fields[]): Part[] {
  const { chance, pick, int } = random;
  if (entries.length === 0) return [{ source: pick([' []', '', ' # c01']) }];
  const flow = chance(0.25);
  const quote = pick(['', '', '', '"', "'"]);
  const dash = `${' '.repeat(int(4))}-${' '.repeat(1 + int(3))}`;
  const between = flow ? pick([', ', ',\n  ', ' ,\n\n  ', ',']) : pick(['\n', '\n\n']);
  const parts: Part[] = [{ source: flow ? ` [${pick(['', '\n  '])}` : '\n' }];
  for (const [index, fields] of entries.entries()) {
    if (index > 0) parts.push({ source: between });
    const source = flow
      ? randomEntry(random, writer, section, fields, pick(['flow', 'flow lines']), 2, quote)
      : randomLines(random, writer, section, fields, dash, quote);
    parts.push({ source, entry: { section, fields } });
  }
  if (flow) parts.push({ source: `${pick(['', ',', '\n'])}]` });
  return parts;
}

function randomLines(
  random: Random,
  writer: PlanWriter,
  section: SectionName,
  fields: Fields,
  dash: string,
  quote: string,
): string {
  const { chance, pick, int } = random;
  const style = pick(BLOCK_STYLES);
  const isAlone = style === 'lone dash';
  const column = isAlone ? dash.indexOf('-') + 1 + int(4) : dash.length;
  const lead = isAlone ? `${dash.trimEnd()}${writer.comment()}\n${' '.repeat(column)}` : dash;
  const above = chance(0.2) ? `${' '.repeat(dash.indexOf('-'))}# about ${fields.get('id')}\n` : '';
  const core = randomEntry(random, writer, section, fields, style, column, quote);
  return `${above}${lead}${core}${style.startsWith('flow') ? writer.comment() : ''}`;
}

function randomEntry(
  random: Random,
  writer: PlanWriter,
  section: SectionName,
  fields: Fields,
  style: Style,
  column: number,
  quote: string,
): string {
  if (section === 'people' && fields.size === 1 && style !== 'lone dash' && random.chance(0.5))
    return String(fields.get('id'));
  const inOrder = random.chance(0.8) ? fields : new Map([...fields].sort(() => random.int(3) - 1));
  return writer.item(inOrder, style, column, quote);
}

function joined(parts: readonly Part[], eol: string): RandomFile {
  let text = '';
  const entries: RandomEntry[] = [];
  for (const { source, entry } of parts) {
    const start = text.length;
    text += source.replaceAll('\n', eol);
    if (entry) entries.push({ ...entry, start, end: text.length });
  }
  return { text, entries };
}
