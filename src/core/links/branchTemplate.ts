import type { Item } from '../model/item.ts';

/** What the branch of an item is called where the plan says nothing. */
export const DEFAULT_BRANCH = '{id}/{slug}';

type Place = 'id' | 'slug' | 'type' | 'user';

const SLUG_LENGTH = 40;

/**
 * What a template makes of an item. Places of which nothing is known leave nothing behind, nor does what git would not
 * take at the ends of a part; git itself has the last word about the name.
 * @param template as `project.branch` has it
 * @param user the id of who starts
 */
export function branchNameFor(template: string, item: Item, user = ''): string {
  const values: Record<Place, string> = {
    id: written(item.id),
    slug: slugOf(item.values.title ?? ''),
    type: slugOf(item.values.type ?? ''),
    user: slugOf(user),
  };
  return template
    .replaceAll(/\{(\w+)\}/g, (_, place: Place) => values[place])
    .split('/')
    .map((part) => part.replaceAll(/\.{2,}/g, '.').replaceAll(/^[-.]+|(?:\.lock|[-.])+$/gi, ''))
    .filter((part) => part !== '')
    .join('/');
}

/** An id as it is, but for what no branch can hold. */
function written(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
}

/** A title in small letters a to z and digits, with dashes between its words, as many of them as stand in 40 characters. */
function slugOf(title: string): string {
  const words = title
    // Of what it only widens, such as ß, this makes letters that have a base.
    .toUpperCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, SLUG_LENGTH) : `${slug}-${word}`;
    if (longer.length > SLUG_LENGTH) break;
    slug = longer;
  }
  return slug;
}
