/** Where a status stands in an item's life. */
export type Category = 'todo' | 'doing' | 'done' | 'dropped';

export interface Status {
  readonly id: string;
  readonly category: Category;
  /** The most items that should have this status at once. */
  readonly wip?: number;
}

/** A status as the plan writes it: the category may be left out. */
export interface WrittenStatus {
  readonly id: string;
  readonly category?: Category | undefined;
  readonly wip?: number | undefined;
}

const CATEGORY_BY_NAME: ReadonlyMap<string, Category> = new Map([
  ['todo', 'todo'],
  ['doing', 'doing'],
  ['done', 'done'],
  ['dropped', 'dropped'],
  ['backlog', 'todo'],
  ['ready', 'todo'],
  ['cancelled', 'dropped'],
  ['canceled', 'dropped'],
  ['closed', 'done'],
]);

/**
 * The statuses of a workflow with their categories. A status without one has the category of its name (todo, doing,
 * done, dropped, backlog, ready, closed, cancelled), else that of the status before it; the first is to do.
 */
export function workflowOf(written: readonly WrittenStatus[]): Status[] {
  let category: Category = 'todo';
  return written.map((status) => {
    category = status.category ?? CATEGORY_BY_NAME.get(status.id.toLowerCase()) ?? category;
    return { id: status.id, category, ...(status.wip === undefined ? {} : { wip: status.wip }) };
  });
}

/** What a plan without a workflow has. */
export const DEFAULT_WORKFLOW: readonly Status[] = workflowOf([
  { id: 'todo' },
  { id: 'doing' },
  { id: 'done' },
  { id: 'dropped' },
]);
