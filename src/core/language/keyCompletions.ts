import { customFieldsOf } from '../model/customFields.ts';
import type { FieldSpec, Value } from '../model/fields.ts';
import { ITEM_FIELDS } from '../model/itemFields.ts';
import { plain } from '../present/plain.ts';
import type { Completion, Scene } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { fieldsAt, type Place, stepInto } from './expectedAt.ts';
import { namedOf } from './named.ts';
import { snippetText } from './snippet.ts';
import { isCompletable } from './valueCompletions.ts';
import { written } from './written.ts';

/** The keys that a map may have and has not yet, in the order in which Plandeck writes them. */
export function keyCompletions(scene: Scene, cursor: Cursor, place: Place): Completion[] {
  const fields = Object.entries(fieldsAt(place)).filter(([key]) => isWanted(scene, cursor, place, key));
  return [
    ...fields.map(([key, spec]) => keyCompletion(scene, cursor, place, key, spec)),
    ...(place.kind === 'value' && place.value.each ? ownKeys(scene, cursor, place) : []),
  ];
}

/** Whether a map lacks a key, and is one that has it: a field of the plan's own may be one of some types alone. */
function isWanted({ plan }: Scene, { keys, entry }: Cursor, place: Place, key: string): boolean {
  if (keys.includes(key)) return false;
  if (plan === undefined || place.kind !== 'entry' || place.section !== 'items') return true;
  return Object.hasOwn(ITEM_FIELDS, key) || customFieldsOf(plan, entry.get('type')).some(({ id }) => id === key);
}

function keyCompletion(scene: Scene, cursor: Cursor, place: Place, key: string, spec: FieldSpec): Completion {
  const part = stepInto(scene, place, key);
  const asksOn = part?.kind === 'value' && (isMapAlone(spec) || isCompletable(scene, part));
  return {
    kind: 'key',
    label: plain(key),
    detail: plain(spec.expected),
    documentation: plain(spec.description, 1000),
    ...(cursor.hasColon || cursor.quotes !== undefined
      ? { insert: written(cursor, key) }
      : {
          insert: snippetText(written(cursor, key)) + valueStart(cursor, spec),
          isSnippet: true,
          ...(asksOn && { asksOn }),
        }),
  };
}

/** What is written behind a key, in the shape that its value has. */
function valueStart(cursor: Cursor, spec: FieldSpec): string {
  const { isFlow, column, indent } = cursor;
  const below = `\n${' '.repeat(column - indent + 2)}`;
  if (spec.isMarkdown === true) return isFlow ? ': "$0"' : `: |${below}$0`;
  if (spec.element) return spec.isProse === true && !isFlow ? `:${below}- $0` : ': [$0]';
  return isMapAlone(spec) ? ': {$0}' : ': $0';
}

/** Whether a value has no form but that of a map. */
function isMapAlone({ scalar, fields, each }: Value): boolean {
  return scalar === undefined && (fields !== undefined || each !== undefined);
}

/** Names of the plan as keys, as in {react: 3}. */
function ownKeys(scene: Scene, cursor: Cursor, { references }: Extract<Place, { kind: 'value' }>): Completion[] {
  const names = (references?.targets ?? []).flatMap((target) => (target === 'item' ? [] : namedOf(scene, target)));
  return names
    .filter(({ name }) => !cursor.keys.includes(name))
    .map(({ name, title }) => ({
      kind: 'key',
      label: plain(name),
      ...(title !== undefined && { about: plain(title) }),
      insert: written(cursor, name) + (cursor.hasColon || cursor.quotes !== undefined ? '' : ': '),
    }));
}
