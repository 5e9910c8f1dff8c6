/** What a change takes until it can be seen, in milliseconds. */
export interface Change {
  readonly painted: number;
  /** Of that until the page hears of it, and from then on. */
  readonly host: number;
  readonly page: number;
}
