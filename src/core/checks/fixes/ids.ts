import type { Finding } from '../../model/finding.ts';
import { DEFAULT_KEY, keyOf, newItemId } from '../../model/itemId.ts';
import type { Entry } from '../../model/located.ts';
import { rangeOfField } from '../../model/place.ts';
import { allFilesOf, type PlanFile } from '../../model/plan.ts';
import { specOf } from '../../model/sections.ts';
import type { ScalarNode } from '../../text/yamlNode.ts';
import { entriesIn } from '../findingAt.ts';
import { takenIds } from '../rules/ids.ts';
import { replaceValue, together } from './changes.ts';
import type { Change } from './fix.ts';
import { type Fixer, type Fixing, fixWith, type SoundFile } from './fixing.ts';
import { type NodePlace, nodeAt, scalarsIn } from './nodes.ts';
import { fieldsOf } from './sectionFields.ts';

/** Entries that were copied together, and the change that gives them new ids. */
interface Copies {
  readonly newIds: ReadonlyMap<string, string>;
  readonly change: Change;
}

/**
 * The later of two entries with one id gets a new one. Names elsewhere go on to mean the first entry, as they did. Those
 * in entries of the same file that were copied along, which is to say that their ids are taken as well, mean the copy:
 * a whole copied branch is renumbered together, and stays a branch.
 */
export const renumber: Fixer = (finding, fixing) => {
  const file = fixing.sound(finding.file);
  if (!file) return [];
  const groups = fixing.once(`copies in ${finding.file}`, () => copiesIn(fixing, finding, file));
  const copies = groups.get(finding.range.start);
  if (!copies) return [];
  const [newId = '', ...others] = copies.newIds.values();
  return others.length === 0
    ? [fixWith(finding, 'renumber', [newId], true, copies.change)]
    : [fixWith(finding, 'renumber-all', [String(copies.newIds.size)], true, copies.change)];
};

/** A copied entry, with the names in it that may be those of others: its own id first. */
interface Copy {
  readonly id: string;
  readonly names: readonly NodePlace<ScalarNode>[];
}

/** The copies in a file by the offset of their ids. */
function copiesIn(fixing: Fixing, { file }: Finding, sound: SoundFile): Map<number, Copies> {
  const { files, privateFiles } = fixing.plan;
  const all: readonly PlanFile[] = files.some((each) => each.file === file) ? files : privateFiles;
  const copies = [...takenIds(all)].flatMap(([later]) => (later.file === file ? (copyOf(sound, later) ?? []) : []));
  const byOffset = new Map<number, Copies>();
  for (const group of groupsOf(copies)) {
    const newIds = new Map(group.map(({ id }) => [id, newIdFor(fixing, id)]));
    const made = { newIds, change: renumbered(sound, group, newIds) };
    for (const { names } of group) if (names[0]) byOffset.set(names[0].node.start, made);
  }
  return byOffset;
}

function copyOf({ root }: SoundFile, entry: Entry<unknown>): Copy | undefined {
  const range = rangeOfField(entry, 'id')?.value;
  const id = range && nodeAt(root, range);
  if (id?.node.kind !== 'scalar') return undefined;
  const own = { ...id, node: id.node };
  if (id.parent?.kind !== 'map') return { id: entry.id, names: [own] };
  const path = id.path.slice(0, -1);
  const fields = fieldsOf(path[0]);
  const names = id.parent.entries.flatMap(({ key, value }) => {
    const isNaming = specOf(fields, key.text)?.references !== undefined;
    return value && isNaming ? scalarsIn({ node: value, path: [...path, key.text], parent: id.parent }) : [];
  });
  return { id: entry.id, names: [own, ...names] };
}

function nameIn({ node }: NodePlace<ScalarNode>): string {
  return node.text.split(' ', 1)[0] ?? '';
}

/** The copies that name one another, together. Of several with one id, each is alone: nothing tells which is meant. */
function groupsOf(copies: readonly Copy[]): Copy[][] {
  const byId = new Map<string, Copy | undefined>();
  for (const copy of copies) byId.set(copy.id, byId.has(copy.id) ? undefined : copy);
  const neighbours = new Map(copies.map((copy) => [copy, new Set<Copy>()]));
  for (const copy of copies) {
    if (byId.get(copy.id) !== copy) continue;
    for (const name of copy.names) {
      const other = byId.get(nameIn(name));
      if (other === undefined) continue;
      neighbours.get(copy)?.add(other);
      neighbours.get(other)?.add(copy);
    }
  }
  const seen = new Set<Copy>();
  return copies.flatMap((copy) => {
    if (seen.has(copy)) return [];
    const group = new Set([copy]);
    for (const member of group) for (const other of neighbours.get(member) ?? []) group.add(other);
    for (const member of group) seen.add(member);
    return [copies.length > 1 && group.size > 1 ? copies.filter((each) => group.has(each)) : [copy]];
  });
}

function renumbered({ text }: SoundFile, copies: readonly Copy[], newIds: ReadonlyMap<string, string>): Change {
  const changes = copies.flatMap(({ names }) =>
    names.flatMap((name) => {
      const old = nameIn(name);
      const newId = newIds.get(old);
      return newId === undefined ? [] : [replaceValue(text, name, newId + name.node.text.slice(old.length))];
    }),
  );
  return together(changes);
}

/** An id that nothing in the plan has: a new one of the same project, or the same name with a number. */
export function newIdFor(fixing: Fixing, old: string | undefined): string {
  const { project } = fixing.plan;
  const taken = fixing.once('ids', () => {
    return new Set(allFilesOf(fixing.plan).flatMap((file) => [...entriesIn(file)].map(([{ id }]) => id.toLowerCase())));
  });
  const isTaken = (id: string): boolean => taken.has(id.toLowerCase());
  const key = old === undefined ? (project.key ?? DEFAULT_KEY) : keyOf(old);
  let id = key === undefined ? '' : newItemId(key, fixing.random, isTaken);
  for (let number = 2; id === ''; number++) if (!isTaken(`${old}-${number}`)) id = `${old}-${number}`;
  taken.add(id.toLowerCase());
  return id;
}
