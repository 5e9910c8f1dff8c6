/** A way to keep a plan's items in its files, which decides how two branches meet. */
export interface Layout {
  readonly name: string;
  /** Whether an item's place in the list is its rank, instead of a number in its `rank`. */
  readonly isListed: boolean;
  /** Where a new item is written. */
  readonly place: 'id' | 'pointed' | 'rank' | 'end';
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'Plandeck: `rank` is a number, new items in id order among their siblings', isListed: false, place: 'id' },
  { name: 'the same, new items after the row that the user has selected', isListed: false, place: 'pointed' },
  { name: 'the place in the list is the rank', isListed: true, place: 'rank' },
  { name: '`rank` is a number, new items at the end of the file', isListed: false, place: 'end' },
];
