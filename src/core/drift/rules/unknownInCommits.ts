import { findingInMap } from '../../checks/findingAt.ts';
import { mentionName } from '../../links/mentionName.ts';
import { daysOf } from '../../model/checkSetting.ts';
import { daysBetween } from '../../model/days.ts';
import type { Finding } from '../../model/finding.ts';
import { dayOf } from '../../model/localDate.ts';
import { nearest } from '../../model/nearest.ts';
import { didYouMean } from '../../model/unknownName.ts';
import type { Drift } from '../drift.ts';

/** What ids that tools make have behind the hyphen, in lower case. */
const FORMS = { random: /^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{4}$/, sequential: /^[1-9]\d*$/ } as const;
/** As many digits of a commit's id as git itself needs in large repositories. */
const SHORT = 10;
/** More are a sign of a key that means something else as well. */
const MAX_FINDINGS = 20;

/**
 * Ids with the key of this plan that commits of the last days name, and no plan of any branch has. They stand in git, where
 * nothing can be changed any more; the finding stands at the key.
 */
export function* unknownInCommits({ plan, today, known, repositories }: Drift): Generator<Finding> {
  const project = plan.files.find((file) => file.project?.values.key !== undefined)?.project;
  const key = project?.values.key;
  if (project === undefined || key === undefined) return;
  const days = daysOf(plan.checks, 'unknown-in-commits');
  const commits = repositories.flatMap(({ index }) => [...index.commits.values()]);
  // Days are dear to tell where there are many commits; those of other years need none.
  const oldest = Date.parse(today) / 1000 - (days + 2) * 86_400;
  const young = commits.filter(({ time }) => time > oldest && daysBetween(dayOf(time), today) < days);
  const told = new Set<string>();
  for (const { sha, subject, mentions } of young.sort((a, b) => b.time - a.time || (a.sha < b.sha ? -1 : 1))) {
    for (const mention of mentions) {
      const names = mention.split(' ');
      const [name = ''] = names;
      if (told.has(name) || names.some((one) => known.has(one)) || told.size >= MAX_FINDINGS) continue;
      const near = nearItem(name, key, plan.project.ids ?? 'random', known);
      if (near === undefined) continue;
      told.add(name);
      const id = key + name.slice(key.length);
      const args = [id, sha.slice(0, SHORT), subject, didYouMean(near.id)];
      yield findingInMap(project, 'key', 'unknown-in-commits', args);
    }
  }
}

/**
 * Whether a name looks like an id of the plan, and which one may have been meant. Ids without a digit may be words, as
 * in "web-based", unless a known one is only one letter off.
 */
function nearItem(
  name: string,
  key: string,
  ids: keyof typeof FORMS,
  known: Drift['known'],
): { readonly id: string | undefined } | undefined {
  const start = `${mentionName(key)}-`;
  if (!name.startsWith(start)) return undefined;
  const rest = name.slice(start.length);
  if (!FORMS[ids].test(rest)) return undefined;
  const alike = nearest(name, known.keys(), 1);
  if (alike === undefined && !/\d/.test(rest)) return undefined;
  // The next number is always near, so it says nothing.
  return { id: alike === undefined || ids === 'sequential' ? undefined : known.get(alike) };
}
