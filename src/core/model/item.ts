import type { ItemFields } from './itemFields.ts';
import type { Entry } from './located.ts';

export type Item = Entry<ItemFields>;
