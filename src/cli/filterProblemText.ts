import { plain } from '../core/present/plain.ts';
import { type FilterProblem, filterProblemMessage } from '../core/query/filter/filterProblem.ts';
import { textWidth } from './textWidth.ts';

/** How much of a filter is shown on each side of the place where it is wrong. */
const MAX_AROUND = 60;

/** What is wrong with a filter, and below it the filter with the place marked. */
export function filterProblemText(filter: string, problem: FilterProblem): string {
  const { start, end } = problem.range;
  const before = plain(filter.slice(Math.max(0, start - MAX_AROUND), start));
  const marked = plain(filter.slice(start, Math.min(end, start + MAX_AROUND)));
  const after = plain(filter.slice(start, end).length > MAX_AROUND ? '…' : filter.slice(end, end + MAX_AROUND));
  const carets = '^'.repeat(Math.max(1, textWidth(marked)));
  return [
    `--where: ${plain(filterProblemMessage(problem), 1000)}`,
    `  ${before}${marked}${after}`,
    `  ${' '.repeat(textWidth(before))}${carets}`,
    '',
  ].join('\n');
}
