/** What people should know of a kind of finding: from this the documentation is made, and each example is tested. */
export interface Explanation {
  /** What is wrong with it, in one line. */
  readonly why: string;
  /** What to do about it, in one line. */
  readonly mend: string;
  /**
   * A plan that yields the finding and no other, between « and »; the key WEB is added to it. Missing where the finding
   * is not of one file's text.
   */
  readonly wrong?: string;
  /** What the finding says there. */
  readonly says?: string;
  /** Whether the example is all of the file. */
  readonly isWhole?: true;
  /** The same plan without the finding. */
  readonly right?: string;
  /** The same plan, as the first fix makes it. */
  readonly fixed?: string;
}

/** The day on which the examples play. */
export const EXAMPLE_DAY = '2026-11-24';
