import { addDays } from '../../model/days.ts';
import { entryOf } from '../../text/yamlNode.ts';
import { replaceValue } from './changes.ts';
import type { Fix } from './fix.ts';
import { type Fixer, type Fixing, fixWith } from './fixing.ts';
import { nodeAt } from './nodes.ts';

/** Somebody who was to be asked again: a week later. */
export const askAgain: Fixer = (finding, fixing) => [later(finding, fixing, 'ask-again', 7)];

/** A risk that was looked at is looked at again after so many days. */
export const REVIEW_DAYS = 14;

/** A risk that was to be reviewed: two weeks later. */
export const reviewAgain: Fixer = (finding, fixing) => [later(finding, fixing, 'review-again', REVIEW_DAYS)];

function later(
  finding: Parameters<Fixer>[0],
  fixing: Fixing,
  title: 'ask-again' | 'review-again',
  days: number,
): Fix | undefined {
  const file = fixing.sound(finding.file);
  const place = file && nodeAt(file.root, finding.range);
  if (!file || !place) return undefined;
  const { node, path } = place;
  const date = node.kind === 'map' ? entryOf(node, 'chase')?.value : node;
  if (date?.kind !== 'scalar') return undefined;
  const scalar =
    node.kind === 'map' ? { node: date, path: [...path, 'chase'], parent: node } : { ...place, node: date };
  const day = addDays(fixing.today, days);
  return fixWith(finding, title, [day], false, replaceValue(file.text, scalar, day));
}
