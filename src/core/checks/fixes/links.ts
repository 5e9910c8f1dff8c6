import type { Finding } from '../../model/finding.ts';
import { setField } from './changes.ts';
import type { Fix } from './fix.ts';
import { type Fixer, type Fixing, fixWith } from './fixing.ts';
import { mapAround, nodeAt } from './nodes.ts';

/** An item that stands below itself: as one of its own. */
export const removeParent: Fixer = (finding, fixing) => {
  const file = fixing.sound(finding.file);
  const place = file && nodeAt(file.root, finding.range);
  const map = place && mapAround(place);
  if (!file || !map || place?.node.kind !== 'scalar') return [];
  return [fixWith(finding, 'remove-parent', [place.node.text], false, setField(file.text, map, 'parent', null))];
};

/** What waits for dropped work: without that. */
export const removeDropped: Fixer = (finding, fixing) => [withoutDependency(finding, fixing, finding.args[0] ?? '')];

/** A circle of dependencies: without the first one's. */
export const removeFromCircle: Fixer = (finding, fixing) => {
  return [withoutDependency(finding, fixing, finding.args[0]?.split(' → ')[1] ?? '')];
};

function withoutDependency(finding: Finding, fixing: Fixing, id: string): Fix | undefined {
  const file = fixing.sound(finding.file);
  const place = file && nodeAt(file.root, finding.range);
  const map = place && mapAround(place);
  if (!file || !map) return undefined;
  const { node } = place;
  const texts = (node.kind === 'list' ? node.elements : [node]).map((each) =>
    each.kind === 'scalar' ? each.text : undefined,
  );
  if (texts.includes(undefined)) return undefined;
  const left = texts.filter((text): text is string => text !== undefined && text !== id && !text.startsWith(`${id} `));
  if (left.length === texts.length) return undefined;
  return fixWith(
    finding,
    'remove-dependency',
    [id],
    false,
    setField(file.text, map, 'depends', left.length > 0 ? left : null),
  );
}
