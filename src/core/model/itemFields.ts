import { type Assignee, assignees, type Skill, skills } from './assignee.ts';
import { constraints, type Dependency, dependencies } from './dependency.ts';
import { effort, estimate } from './efforts.ts';
import { type FieldsOf, type FieldTable, field, markdown, naming, namingIn, prose } from './fields.ts';
import { checklist, type SignOff, signOff, waiting } from './notes.ts';
import { day, number, text, texts, word, words } from './values.ts';

/** The fields of an item that Plandeck knows, in the order in which it writes them. */
export const ITEM_FIELDS = {
  id: field(word, 'Unique in the plan, whatever its case; tools make it of the key and five characters.'),
  title: field(text, 'What it is about, in a line.'),
  type: naming(
    field(text, 'What kind of item: epic, story, task, bug, spike, requirement, or a type of the plan.'),
    'type',
  ),
  status: naming(
    field(text, 'Where it stands; the first of the workflow where left out.', 'a status of the workflow'),
    'status',
  ),
  priority: naming(
    field(text, 'How important it is, by the priorities of the plan.', 'a priority such as must'),
    'priority',
  ),
  rank: field(number, 'Its place among those of its priority: lower comes first, unranked last.'),
  parent: naming(field(word, 'The item that it is a part of.', 'the id of an item'), 'item'),
  splitFrom: naming(field(word, 'The item that it was split from.', 'the id of an item'), 'item'),
  formerly: field(
    words,
    'Ids that it had before, so that old commits and links still find it.',
    'a list of former ids',
  ),
  assignees: namingIn(
    field(assignees, 'Who works on it, with which part of the day; the first is accountable.'),
    (people: readonly Assignee[]) => people.map(({ person }) => person),
    'person',
    'team',
  ),
  skills: namingIn(
    field(skills, 'What one has to be able to do for it, and how well.'),
    (needed: readonly Skill[]) => needed.map(({ skill }) => skill),
    'skill',
  ),
  estimate: field(estimate, 'How much work it is: low, likely and high, or one of them, or points.'),
  duration: field(effort, 'How long it takes whoever works on it, where that is not a matter of work: a delivery.'),
  remaining: field(effort, 'How much work is left, as those who do it see it.'),
  depends: namingIn(
    field(dependencies, 'What comes first: items, milestones, and what others have promised.'),
    (all: readonly Dependency[]) => all.map(({ item }) => item),
    'item',
    'milestone',
    'external',
  ),
  labels: field(texts, 'Words to find it by.', 'a list of words such as [ui, api]'),
  milestone: naming(field(word, 'The milestone that it has to be done for.', 'the id of a milestone'), 'milestone'),
  iteration: naming(field(text, 'The iteration that it is planned for.', 'the id of an iteration'), 'iteration'),
  start: field(day, 'The day before which it does not start.'),
  due: field(day, 'The day by which it has to be done.'),
  constraints: field(constraints, 'Other conditions on its days, for the scheduler.'),
  started: field(day, 'The day on which it was begun, where that is known better than from git.'),
  finished: field(day, 'The day on which it was done, where that is known better than from git.'),
  waiting: field(waiting, 'What it waits for that is no item: who or what, since when, when to ask again.'),
  customer: field(text, 'For a requirement: who wants it.'),
  acceptance: prose(field(texts, 'For a requirement: when it is accepted.', 'a text, or a list of criteria')),
  signOff: namingIn(
    field(signOff, 'For a requirement: who agrees that it is met, and when that was done.'),
    ({ by }: SignOff) => [by],
    'person',
    'stakeholder',
  ),
  environment: field(texts, 'For a requirement: the systems in which it has to be met.', 'a list such as [test, live]'),
  checklist: prose(field(checklist, 'Small points to tick off.')),
  description: markdown(field(text, 'All else, in Markdown.')),
} as const satisfies FieldTable;

export type ItemFields = FieldsOf<typeof ITEM_FIELDS>;
export type ItemFieldName = keyof typeof ITEM_FIELDS;
