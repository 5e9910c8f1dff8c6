import { writeScalar } from './writeScalar.ts';

/** The text of a new portfolio.yaml with plans by their paths, in their order. */
export function firstPortfolio(paths: readonly string[]): string {
  const plans = paths.map(
    (path, index) => `  - {path: ${writeScalar(path, { flow: true })}, rank: ${(index + 1) * 10}}`,
  );
  return ['# Plans that belong together, the most important first.', 'plans:', ...plans, ''].join('\n');
}
