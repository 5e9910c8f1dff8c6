/** The texts of a plan's files, by their names. */
export interface PlanTexts {
  readonly folder: string;
  readonly files: readonly NamedText[];
  readonly privateFiles: readonly NamedText[];
}

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What the thread is given that looks for ranks: texts, since plans hold what no thread can be handed. */
export interface RankSearch {
  readonly plans: readonly PlanTexts[];
  readonly portfolio?: NamedText;
  /** Today, as an ISO date. */
  readonly asOf: string;
  /** What git knows of items, each by its place among those of its plan. */
  readonly observed: readonly (PlacedItem & {
    readonly work: { readonly started?: string; readonly finished?: string };
  })[];
  /** How many schedules may be made. */
  readonly schedules: number;
  readonly seed: number;
}

/** An item by the places of its plan and of itself in that. */
export interface PlacedItem {
  readonly plan: number;
  readonly item: number;
}

/** What was found: ranks, none where nothing better was; and for each plan when it ends by now and with them. */
export interface FoundRanks {
  readonly ranks: readonly (PlacedItem & { readonly rank: number })[];
  readonly ends: readonly { readonly now: number; readonly proposed: number }[];
  readonly made: number;
}

/** What the thread says: how many schedules it has made, and last what it has found. */
export type RankSearchMessage = { readonly made: number } | { readonly found: FoundRanks };
