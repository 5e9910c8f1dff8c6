import { keyFromName, keyOf } from '../../model/itemId.ts';
import { insertFlowMembers } from '../../text/flowMembers.ts';
import { columnOf, eolOf, lineStart } from '../../text/layout.ts';
import { flowOf } from '../../text/mapEntries.ts';
import { entryOf, type MapNode, type PlainValue } from '../../text/yamlNode.ts';
import { setField } from './changes.ts';
import type { Change } from './fix.ts';
import { type Fixer, fixWith } from './fixing.ts';
import { newIdFor } from './ids.ts';
import { mapsIn, type NodePlace, setAt } from './nodes.ts';

/** Sections whose entries have ids that tools make. */
const WITH_MADE_IDS = new Set(['items', 'milestones', 'requests', 'raid', 'external', 'decisions']);

/** An entry without an id: with a new one, before all else. */
export const addId: Fixer = (finding, fixing) => {
  const file = fixing.sound(finding.file);
  const place =
    file &&
    mapsIn({ node: file.root, path: [], parent: undefined }).find(
      ({ node, path }) => node.start === finding.range.start && path.length === 2,
    );
  if (!file || !place || !WITH_MADE_IDS.has(String(place.path[0])) || entryOf(place.node, 'id')) return [];
  const id = newIdFor(fixing, undefined);
  return [fixWith(finding, 'add-id', [id], true, withId(file.text, place, id))];
};

function withId(text: string, { node, path }: NodePlace<MapNode>, id: string): Change {
  const first = node.entries[0]?.key.start ?? node.start;
  const newText = `id: ${id}${eolOf(text)}${' '.repeat(columnOf(text, first))}`;
  const edits = node.flow
    ? insertFlowMembers(text, flowOf(text, node), -1, [`id: ${id}`])
    : [{ range: { start: first, end: first }, newText }];
  return { edits, expect: (root) => setAt(root, [...path, 'id'], id) };
}

/** A plan without a key: with that of its ids, else one made of its name. */
export const addKey: Fixer = (finding, fixing) => {
  const file = fixing.sound(finding.file);
  if (file?.root.kind !== 'map') return [];
  const { text, root } = file;
  const used = new Set(fixing.plan.items.flatMap(({ id }) => keyOf(id) ?? []));
  const [only] = used;
  const key = used.size === 1 && only !== undefined ? only : keyFromName(fixing.plan.project.name ?? '');
  const project = entryOf(root, 'project')?.value;
  const change =
    project?.kind === 'map'
      ? setField(text, { node: project, path: ['project'], parent: root }, 'key', key)
      : project === undefined && !entryOf(root, 'project') && !root.flow
        ? newProject(text, root, key)
        : undefined;
  return [fixWith(finding, 'add-key', [key], used.size === 1, change)];
};

function newProject(text: string, root: MapNode, key: string): Change {
  const start = lineStart(text, root.entries[0]?.key.start ?? 0);
  return {
    edits: [{ range: { start, end: start }, newText: `project: {key: ${key}}${eolOf(text)}` }],
    expect: (plain) => {
      (plain as { [key: string]: PlainValue })['project'] = { key };
    },
  };
}
