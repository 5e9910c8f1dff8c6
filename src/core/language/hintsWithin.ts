import { entryIn } from '../intents/findEntry.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import type { Entry } from '../model/located.ts';
import { rangeOfField } from '../model/place.ts';
import type { Milestone } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { titleOf } from '../model/titleOf.ts';
import { plain } from '../present/plain.ts';
import { entriesWithin } from './entriesWithin.ts';
import { type Meaning, meaningOf, sectionOf } from './meaning.ts';
import type { NameKind } from './name.ts';
import type { FileInPlan } from './nameAt.ts';
import { namesInValue } from './namesInValue.ts';
import { namingFields } from './namingFields.ts';
import { childrenDone } from './relatives.ts';

/** A word or two that is shown in a text and is not part of it. */
export interface Hint {
  /** Where it is shown. */
  readonly offset: number;
  readonly text: string;
  /** What it says more of. */
  readonly about?: Meaning;
}

/** Which hints are wanted. */
export interface WantedHints {
  readonly titles: boolean;
  readonly children: boolean;
  /** Since when an item has its status, in a few words; '' where nobody knows. */
  readonly sinceOf?: ((item: Item) => string) | undefined;
  /** When an item or a milestone will be done, in a few words; '' where nobody knows. */
  readonly datesOf?: ((entry: Item | Milestone) => string) | undefined;
}

/** What has an id that says nothing to people, so that its title helps them. */
const TITLED: ReadonlySet<NameKind> = new Set<NameKind>([
  'item',
  'milestone',
  'external',
  'request',
  'raid',
  'decision',
]);

const TITLE_LENGTH = 40;

/** The hints of the entries that reach into a range. */
export function hintsWithin(
  here: FileInPlan,
  range: Range,
  { titles, children, sinceOf, datesOf }: WantedHints,
  translate: Translate = fillIn,
): Hint[] {
  const { plan, file } = here;
  const hints: Hint[] = [];
  for (const [entry, section] of entriesWithin(file, range)) {
    if (titles) hints.push(...titlesIn(here, entry, section));
    const isThis = (known: Item | Milestone): boolean => known.file === file.file && known.line === entry.line;
    const place = behind(entry, 'id');
    if (place === undefined) continue;
    const milestone = section === 'milestones' ? plan.milestones.get(entry.id) : undefined;
    if (milestone && isThis(milestone)) hints.push(...datesIn(milestone, place, datesOf));
    const item = section === 'items' ? plan.itemsById.get(entry.id) : undefined;
    // Of two items with one id, the plan knows the first alone.
    if (item === undefined || !isThis(item)) continue;
    const count = children ? childrenDone(plan, item) : undefined;
    if (count) hints.push({ offset: place, text: translate('{0}/{1} done', String(count.done), String(count.total)) });
    hints.push(...datesIn(item, place, datesOf));
    const since = sinceOf?.(item) ?? '';
    if (since !== '') hints.push({ offset: behind(entry, 'status') ?? place, text: since });
  }
  return hints.filter(({ offset }) => range.start <= offset && offset <= range.end);
}

function datesIn(entry: Item | Milestone, offset: number, datesOf: WantedHints['datesOf']): Hint[] {
  const text = datesOf?.(entry) ?? '';
  return text === '' ? [] : [{ offset, text }];
}

function behind(entry: Entry<object>, field: string): number | undefined {
  return rangeOfField(entry, field)?.value?.end;
}

function titlesIn({ plan, plans, text }: FileInPlan, entry: Entry<object>, section: EntrySectionName): Hint[] {
  return namingFields(section).flatMap((field) => {
    const place = field.role === 'reference' && field.kinds.some((kind) => TITLED.has(kind));
    const value = place ? rangeOfField(entry, field.field)?.value : undefined;
    const names = value ? namesInValue(text, value, field) : [];
    return names.flatMap((name): Hint[] => {
      const about = meaningOf(plan, plans, name);
      const title = about && TITLED.has(about.kind) ? titleFor(about) : undefined;
      return about && title !== undefined ? [{ offset: name.range.end, text: plain(title, TITLE_LENGTH), about }] : [];
    });
  });
}

function titleFor({ plan, kind, id }: Meaning): string | undefined {
  const section = sectionOf(kind);
  const entry = section && (entryIn(plan, section, id) as Entry<object> | undefined);
  const title = entry && titleOf(entry);
  return title === id ? undefined : title;
}
