import type { EntryOf } from './sections.ts';

/** A kind of item. */
export interface ItemType {
  readonly id: string;
  /** The built-in type that it is like, itself if it is one. */
  readonly like?: string;
  /** The name of a codicon. */
  readonly icon: string;
  readonly description?: string;
}

/** The types that every plan has. */
export const BUILT_IN_TYPES: readonly ItemType[] = [
  { id: 'epic', like: 'epic', icon: 'layers', description: 'A big piece of work, of which others are parts.' },
  { id: 'story', like: 'story', icon: 'bookmark', description: 'Something that a user can do afterwards.' },
  { id: 'task', like: 'task', icon: 'checklist', description: 'A piece of work.' },
  { id: 'bug', like: 'bug', icon: 'bug', description: 'Something that does not work as it should.' },
  { id: 'spike', like: 'spike', icon: 'beaker', description: 'A question to be answered by trying.' },
  {
    id: 'requirement',
    like: 'requirement',
    icon: 'law',
    description: 'Something that was promised to a customer, with criteria and a sign-off.',
  },
];

const PLAIN_ICON = 'circle-outline';

/** The types of a plan by id: the built-in ones, which an own one of the same id changes, then its own. */
export function typesOf(own: readonly EntryOf<'types'>[]): Map<string, ItemType> {
  const types = new Map(BUILT_IN_TYPES.map((type) => [type.id, type]));
  for (const { id, values } of own) {
    const like = BUILT_IN_TYPES.find((type) => type.id === (values.like ?? id));
    types.set(id, {
      ...like,
      id,
      icon: values.icon ?? like?.icon ?? PLAIN_ICON,
      ...(values.description !== undefined && { description: values.description }),
    });
  }
  return types;
}
