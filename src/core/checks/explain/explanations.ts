import type { FindingCode } from '../../model/finding.ts';
import { DATES } from './dates.ts';
import type { Explanation } from './explanation.ts';
import { FILES } from './files.ts';
import { GIT } from './git.ts';
import { NAMES } from './names.ts';
import { VALUES } from './values.ts';
import { WORK } from './work.ts';

/** The chapters of the documentation: what they are about, and the findings of each. */
export const CHAPTERS: readonly {
  readonly title: string;
  readonly findings: { readonly [Code in FindingCode]?: Explanation };
}[] = [
  { title: 'Files', findings: FILES },
  { title: 'Keys and values', findings: VALUES },
  { title: 'Ids and names', findings: NAMES },
  { title: 'Work and people', findings: WORK },
  { title: 'Dates and load', findings: DATES },
  { title: 'Out of step with git', findings: GIT },
];

/** Every kind of finding, explained. */
export const EXPLANATIONS: { readonly [Code in FindingCode]: Explanation } = {
  ...FILES,
  ...VALUES,
  ...NAMES,
  ...WORK,
  ...DATES,
  ...GIT,
};
