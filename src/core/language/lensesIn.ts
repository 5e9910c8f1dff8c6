import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import { rangeOfField } from '../model/place.ts';
import type { Range } from '../model/range.ts';
import type { FileInPlan } from './nameAt.ts';
import { childrenDone, dependentCount } from './relatives.ts';

/** A line above an item that says something of it, and shows more when it is clicked. */
export interface Lens {
  readonly item: Item;
  readonly kind: keyof WantedLenses;
  readonly text: string;
  /** The id below the line. */
  readonly range: Range;
}

/** Which lenses are wanted. */
export interface WantedLenses {
  readonly children: boolean;
  readonly dependents: boolean;
  /** How many commits name an item. */
  readonly commits?: ((item: Item) => number) | undefined;
}

/** The lenses of a file's items. */
export function lensesIn(
  { plan, file }: Pick<FileInPlan, 'plan' | 'file'>,
  wanted: WantedLenses,
  translate: Translate = fillIn,
): Lens[] {
  return file.items.flatMap((entry): Lens[] => {
    const item = plan.itemsById.get(entry.id);
    const range = rangeOfField(entry, 'id')?.value;
    if (item === undefined || range === undefined || item.file !== file.file || item.line !== entry.line) return [];
    return textsOf(plan, item, wanted, translate).map(([kind, text]) => ({ item, kind, text, range }));
  });
}

function textsOf(
  plan: FileInPlan['plan'],
  item: Item,
  { children, dependents, commits }: WantedLenses,
  translate: Translate,
): [Lens['kind'], string][] {
  const texts: [Lens['kind'], string][] = [];
  const count = children ? childrenDone(plan, item) : undefined;
  if (count) {
    const { done, total } = count;
    texts.push(['children', translate('Children: {0} of {1} done', String(done), String(total))]);
  }
  const needed = dependents ? dependentCount(plan, item) : 0;
  if (needed > 0) texts.push(['dependents', translate('Dependents: {0}', String(needed))]);
  const named = commits?.(item) ?? 0;
  if (named > 0) texts.push(['commits', translate('Commits: {0}', String(named))]);
  return texts;
}
