import { type FieldTable, field, markdown, naming } from './fields.ts';
import { number, path, text, word } from './values.ts';

export const PORTFOLIO_FIELDS = {
  name: field(text, 'What the portfolio is called.'),
  description: markdown(field(text, 'What it is for, in Markdown.')),
} as const satisfies FieldTable;

export const PROGRAMME_FIELDS = {
  id: field(word, 'What plans name the programme by.'),
  name: field(text, 'What it is called.'),
  owner: field(text, 'Who answers for it.'),
  rank: field(number, 'Its place among the programmes: lower comes first.'),
  description: markdown(field(text, 'What it is for, in Markdown.')),
} as const satisfies FieldTable;

export const PLANS_FIELDS = {
  path: field(
    path,
    "The folder of the plan's plan.yaml, from this file's folder.",
    'a path such as web or ../payments/plan',
  ),
  programme: naming(field(word, 'The programme that it belongs to.', 'the id of a programme'), 'programme'),
  rank: field(number, 'Its place among the plans: lower comes first, unranked last.'),
  notes: markdown(field(text, 'All else, in Markdown.')),
} as const satisfies FieldTable;
