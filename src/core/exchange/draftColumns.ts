/** What a column of a table may mean. */
export type Column =
  | 'title'
  | 'id'
  | 'parent'
  | 'type'
  | 'status'
  | 'priority'
  | 'assignees'
  | 'estimate'
  | 'start'
  | 'due'
  | 'depends'
  | 'labels'
  | 'description';

/** A column, and the unit of its bare numbers. */
export interface ColumnMeaning {
  readonly column: Column;
  readonly unit?: string;
}

/** The names of columns in the tools that people come from, in lower case without signs. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  title: ['title', 'summary', 'task', 'task name', 'name', 'subject', 'item', 'story', 'user story', 'what', 'to do'],
  id: ['id', 'key', 'issue key', 'issue', 'number', 'no', 'ticket', 'wbs'],
  parent: ['parent', 'parent id', 'parent key', 'epic', 'epic link', 'parent task'],
  type: ['type', 'issue type', 'work item type', 'kind'],
  status: ['status', 'state', 'done'],
  priority: ['priority', 'prio', 'moscow', 'importance'],
  assignees: [
    'assignees',
    'assignee',
    'assigned to',
    'owner',
    'responsible',
    'who',
    'resource',
    'resources',
    'resource names',
  ],
  estimate: ['estimate', 'effort', 'size', 'original estimate', 'work'],
  start: ['start', 'start date', 'begin', 'from'],
  due: ['due', 'due date', 'deadline', 'end', 'end date', 'finish', 'until', 'to'],
  depends: ['depends', 'depends on', 'predecessors', 'dependencies', 'blocked by', 'after'],
  labels: ['labels', 'label', 'tags', 'tag', 'component', 'components', 'category', 'area'],
  description: ['description', 'notes', 'details', 'comment', 'comments'],
};

const UNITS: ReadonlyMap<string, string> = new Map([
  ['hours', 'h'],
  ['days', 'd'],
  ['weeks', 'w'],
  ['points', 'p'],
  ['story points', 'p'],
  ['story point estimate', 'p'],
]);

const BY_NAME: ReadonlyMap<string, ColumnMeaning> = new Map([
  ...Object.entries(NAMES).flatMap(([column, names]) => {
    return names.map((name) => [name, { column: column as Column }] as const);
  }),
  ...[...UNITS].map(([name, unit]) => [name, { column: 'estimate', unit }] as const),
]);

/** What a column means by its heading, such as `Due date` or `Estimate (days)`; undefined where that is not known. */
export function columnNamed(heading: string): ColumnMeaning | undefined {
  const [, name = '', unit = ''] = /^([^([]*)(?:[([]([^)\]]*)[)\]])?/.exec(heading.toLowerCase().trim()) ?? [];
  const meaning = BY_NAME.get(name.replaceAll(/[\s_.:-]+/g, ' ').trim());
  const inUnit = UNITS.get(unit) ?? UNITS.get(`${unit}s`) ?? [...UNITS.values()].find((one) => one === unit);
  return meaning && inUnit !== undefined && meaning.column === 'estimate' ? { ...meaning, unit: inUnit } : meaning;
}
