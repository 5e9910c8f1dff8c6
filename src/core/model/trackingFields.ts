import { type FieldTable, field, markdown, naming, namingIn, orAnybody, prose } from './fields.ts';
import { list, map } from './forms.ts';
import { ITEM_FIELDS } from './itemFields.ts';
import { checklist, options, type Verdict, verdict } from './notes.ts';
import { day, oneOf, text, texts, wholeNumber, word, words } from './values.ts';

const id = field(word, 'Unique in the plan, whatever its case.');
const title = field(text, 'What it is about, in a line.');
const description = markdown(field(text, 'All else, in Markdown.'));
const owner = naming(field(word, 'Who looks after it.', 'the id of a person'), 'person', 'team');
const items = naming(field(words, 'The items that it is about.', 'ids of items such as [WEB-k7f2m]'), 'item');
const scale = wholeNumber(1, 5);

function somebody(what: string): ReturnType<typeof field<string>> {
  return orAnybody(naming(field(text, what, 'a person, or a name'), 'person', 'stakeholder', 'team'));
}

function decided(what: string): ReturnType<typeof field<Verdict>> {
  const by = ({ by: who }: Verdict): string[] => (who === undefined ? [] : [who]);
  return orAnybody(namingIn(field(verdict, what), by, 'person', 'stakeholder'));
}

export const MILESTONE_FIELDS = {
  id,
  title,
  kind: field(
    text,
    'What it is, where it is more than a date; a gate is passed by a decision.',
    'a word such as gate or release',
  ),
  committed: field(day, 'The day that was promised to somebody outside.'),
  reached: field(day, 'The day on which it was reached.'),
  owner,
  criteria: prose(field(checklist, 'What has to be so.')),
  decision: decided('For a gate: whether it was passed.'),
  description,
} as const satisfies FieldTable;

export const REQUEST_FIELDS = {
  id,
  title,
  kind: field(text, 'What is asked for.', 'a word such as change, question or access'),
  from: somebody('Who asks.'),
  raised: field(day, 'When it was asked.'),
  due: field(day, 'By when they need an answer.'),
  priority: naming(field(text, 'How important it is.', 'a priority such as must'), 'priority'),
  owner,
  triaged: field(day, 'When somebody looked at it and knew what it means.'),
  decision: decided('What was decided, when and by whom.'),
  became: naming(field(words, 'The items that came of it.', 'ids of items such as [WEB-k7f2m]'), 'item'),
  description,
} as const satisfies FieldTable;

/** What an entry of the RAID log is: each may stand as the key of its title. */
export const RAID_KINDS = ['risk', 'assumption', 'issue', 'dependency'] as const;

export const RAID_FIELDS = {
  id,
  risk: field(text, 'A risk: what might happen.'),
  assumption: field(text, 'An assumption: what we take for granted.'),
  issue: field(text, 'A project issue: what has happened.'),
  dependency: field(text, 'A dependency on somebody outside.'),
  kind: field(oneOf(...RAID_KINDS), 'What it is, in the long form with a title.'),
  title: field(text, 'What it is about, in the long form with a kind.'),
  probability: field(scale, 'How likely it is, from 1 to 5.'),
  impact: field(scale, 'How much it would matter, from 1 to 5.'),
  owner,
  response: field(
    oneOf('avoid', 'mitigate', 'transfer', 'accept', 'escalate', 'exploit', 'enhance', 'share'),
    'What is done about it.',
  ),
  action: field(text, 'What that means in practice.'),
  raised: field(day, 'When it was seen.'),
  review: field(day, 'When to look at it again.'),
  closed: field(day, 'When it was over.'),
  items,
  description,
} as const satisfies FieldTable;

export const EXTERNAL_FIELDS = {
  id,
  title,
  from: somebody('Who has promised it.'),
  promised: field(day, 'The day that they have promised.'),
  expected: field(day, 'The day on which we believe in it, where that is another.'),
  delivered: field(day, 'The day on which it came.'),
  chase: field(day, 'When to ask again.'),
  owner,
  description,
} as const satisfies FieldTable;

export const DECISION_FIELDS = {
  id,
  title,
  due: field(day, 'By when it has to be decided.'),
  owner,
  options: prose(field(options, 'What could be decided, with what speaks for and against it.')),
  decided: field(day, 'The day on which it was decided; open without it.'),
  by: somebody('Who decided.'),
  chosen: field(text, 'What was decided: the title of an option, or a text.'),
  because: field(text, 'Why.'),
  evidence: prose(field(texts, 'What that rests on: measurements, links, experience.')),
  supersedes: naming(field(words, 'Earlier decisions that it replaces.', 'ids of decisions'), 'decision'),
  items,
  description,
} as const satisfies FieldTable;

export const BASELINE_FIELDS = {
  id: field(word, 'What the baseline is called.'),
  title: field(text, 'What it is, in a line.'),
  ref: field(word, 'The tag or the commit in git.', 'a tag or a commit such as plan/baseline-1'),
  approved: field(day, 'The day on which it was approved.'),
  by: somebody('Who approved it.'),
  description,
} as const satisfies FieldTable;

const { id: _, ...templated } = ITEM_FIELDS;
const templateItem = map(templated, 'a map of an item’s fields, such as {type: bug, labels: [triage]}');

export const TEMPLATE_FIELDS = {
  id: field(word, 'What the template is called.'),
  title: field(text, 'What it is for.'),
  item: field(templateItem, 'What a new item starts with.'),
  children: field(list(templateItem, 'a list of items without ids'), 'The items that are made below it.'),
  description: markdown(field(text, 'When to use it, in Markdown.')),
} as const satisfies FieldTable;
