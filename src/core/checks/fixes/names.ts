import type { Target } from '../../model/fields.ts';
import type { Finding, FindingCode } from '../../model/finding.ts';
import { iterationsOf } from '../../model/iterations.ts';
import { namesOf } from '../../model/lookups.ts';
import { nearest } from '../../model/nearest.ts';
import type { Plan } from '../../model/plan.ts';
import { entryOf } from '../../text/yamlNode.ts';
import { renameKey, replaceValue, together } from './changes.ts';
import type { Change } from './fix.ts';
import { type Fixer, type Fixing, fixWith } from './fixing.ts';
import { entryAt, mapsIn, nodeAt, scalarsIn } from './nodes.ts';

/** A key that was probably meant otherwise. It may be the user's own, so that is for people to say. */
export const renameToNear: Fixer = (finding, fixing) => {
  const { near } = finding;
  const file = fixing.sound(finding.file);
  const place = file && entryAt(file.root, finding.range);
  if (near === undefined || !file || !place || entryOf(place.node, near)) return [];
  const isCertain = finding.code === 'unknown-check';
  return [fixWith(finding, 'rename', [near], isCertain, renameKey(file.text, place, place.entry, near))];
};

/** A name that was probably meant otherwise, wherever it stands in the field's value. */
export const changeToNear: Fixer = (finding, fixing) => {
  const [name = ''] = finding.args;
  const { near } = finding;
  if (near === undefined) return [];
  return [
    fixWith(finding, 'change', [near], isSure(fixing.plan, finding, name, near), renamed(finding, fixing, name, near)),
  ];
};

function renamed(finding: Finding, fixing: Fixing, name: string, near: string): Change | undefined {
  const file = fixing.sound(finding.file);
  const value = file && nodeAt(file.root, finding.range);
  if (!file || !value) return undefined;
  const scalars = scalarsIn(value).filter(({ node: { text } }) => text === name || text.startsWith(`${name} `));
  const keys = mapsIn(value).flatMap((map) => {
    const entry = entryOf(map.node, name);
    return entry ? [renameKey(file.text, map, entry, near)] : [];
  });
  const values = scalars.map((place) => replaceValue(file.text, place, near + place.node.text.slice(name.length)));
  return values.length + keys.length > 0 ? together([...values, ...keys]) : undefined;
}

/** What is named with words of people's own, few of which are near each other; ids are too much alike for a guess. */
const WORDS: { readonly [Code in FindingCode]?: readonly Target[] } = {
  'unknown-status': ['status'],
  'unknown-priority': ['priority'],
  'unknown-type': ['type'],
  'unknown-person': ['person', 'team', 'stakeholder'],
  'unknown-skill': ['skill'],
  'unknown-calendar': ['calendar'],
  'unknown-iteration': ['iteration'],
};

const LAST_DAY = '9000-01-01';

/** Whether nothing else can have been meant: another case, a former id, or the only word that is near. */
function isSure(plan: Plan, { code }: Finding, name: string, near: string): boolean {
  if (code === 'former-id' || name.toLowerCase() === near.toLowerCase()) return true;
  const targets = WORDS[code];
  if (targets === undefined) return false;
  const others = targets.flatMap((target) => namesIn(plan, target)).filter((other) => other !== near);
  return nearest(name, others) === undefined;
}

function namesIn(plan: Plan, target: Target): string[] {
  if (target !== 'iteration') return [...namesOf(plan, target).keys()];
  return iterationsOf(plan, LAST_DAY).flatMap(({ id, name }) => [id, name]);
}
