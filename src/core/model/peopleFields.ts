import { type Assignee, assignees, shares, skills } from './assignee.ts';
import { effort } from './efforts.ts';
import { type FieldTable, field, markdown, naming, namingIn } from './fields.ts';
import { cap, rate } from './money.ts';
import { periods, term } from './period.ts';
import { text, texts, wholeNumber, word, words } from './values.ts';
import { capacity } from './workingHours.ts';

const calendar = (help: string) => naming(field(word, help, 'the id of a calendar'), 'calendar');

export const PERSON_FIELDS = {
  id: field(word, 'What items name the person by.'),
  name: field(text, "The person's name."),
  email: field(text, 'The address that git knows; it makes one person of those in several plans.'),
  aliases: field(texts, 'Other addresses of the same person.', 'a list of other email addresses'),
  kind: field(text, 'What the person is to the project.', 'a word such as contractor'),
  skills: field(skills, 'What the person can do, from 1 (has begun) to 5 (teaches it).'),
  capacity: field(capacity, 'Hours of work in a week or a day; all of the calendar where left out.'),
  calendar: calendar('Working hours and holidays; a team’s, else the project’s, where left out.'),
  leave: field(periods, 'Days on which the person is away.'),
  rate: field(rate, 'What the person costs; better kept in the private folder.'),
  notes: markdown(field(text, 'All else, in Markdown.')),
} as const satisfies FieldTable;

const members = namingIn(
  field(assignees, 'Who is in it, with which part of the day.'),
  (people: readonly Assignee[]) => people.map(({ person }) => person),
  'person',
);

export const TEAM_FIELDS = {
  id: field(word, 'What items name the team by.'),
  name: field(text, 'What the team is called.'),
  lead: naming(field(word, 'Who leads it.', 'the id of a person'), 'person'),
  members,
  calendar: calendar('Working hours and holidays of the members who name no calendar.'),
  notes: markdown(field(text, 'All else, in Markdown.')),
} as const satisfies FieldTable;

export const CONTRACT_FIELDS = {
  id: field(word, 'What the contract is called by.'),
  title: field(text, 'What it is about.'),
  supplier: field(text, 'The other side.'),
  people: naming(field(words, 'Who works under it.', 'ids of people such as [bo]'), 'person'),
  term: field(term, 'From when to when it holds.'),
  rate: field(rate, 'What its people cost.'),
  cap: field(cap, 'The most that it pays for, in work or in money.'),
  notice: field(effort, 'How long before its end one has to say whether it goes on: working time, 20d are four weeks.'),
  notes: markdown(field(text, 'All else, in Markdown.')),
} as const satisfies FieldTable;

const scale = wholeNumber(1, 5);

export const STAKEHOLDER_FIELDS = {
  id: field(word, 'The id that the same person has in people, else one of its own.'),
  name: field(text, "The stakeholder's name."),
  email: field(text, 'Where to reach them.'),
  organisation: field(text, 'Where they belong.'),
  role: field(text, 'What they are to the project.'),
  interest: field(scale, 'How much it matters to them, from 1 to 5.'),
  influence: field(scale, 'How much they can further or hinder it, from 1 to 5.'),
  attitude: field(text, 'Where they stand.', 'a word such as supporter, neutral or critic'),
  audience: field(text, 'Which status report they get.', 'a word such as board or customers'),
  notes: markdown(field(text, 'All else, in Markdown; what is delicate belongs in the private folder.')),
} as const satisfies FieldTable;

/** People of a portfolio: what a person has in a plan, and how the plans share the person. */
export const SHARED_PERSON_FIELDS = {
  ...PERSON_FIELDS,
  allocation: field(shares, "Each plan's part of the person's hours, by the plan's key."),
} as const satisfies FieldTable;
