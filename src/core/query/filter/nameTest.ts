import type { Item } from '../../model/item.ts';
import { nearest } from '../../model/nearest.ts';
import { personsWithEmail } from '../../model/personsWithEmail.ts';
import { didYouMean } from '../../model/unknownName.ts';
import { fold } from '../fold.ts';
import type { KnownName, NameField, QueryContext } from '../queryField.ts';
import type { FilterTerm, FilterWord } from './filterNode.ts';
import { type FilterResult, filterProblem } from './filterProblem.ts';
import { isPattern, onlyText, type TextPattern, textPattern } from './textPattern.ts';

type Names = ReadonlyMap<string, readonly string[]>;

/** Whether an item has a name that one of a term's values means: an id, what else its bearer is called, or `me`. */
export function nameTest(
  field: NameField,
  { values }: FilterTerm,
  context: QueryContext,
): FilterResult<(item: Item) => boolean> {
  const wanted = new Set<string>();
  const patterns: TextPattern[] = [];
  const names = namesOf(field.known?.names(context) ?? []);
  let used: ReadonlySet<string> | undefined;
  for (const value of values) {
    if (field.isPerson && isMe(value)) {
      const me = idsOfMe(value, context);
      if (!me.ok) return me;
      for (const id of me.value) wanted.add(fold(id));
      continue;
    }
    const pattern = textPattern(value);
    const text = onlyText(pattern);
    if (text === undefined) {
      patterns.push(pattern);
      for (const [name, ids] of names) if (isPattern(name, pattern)) for (const id of ids) wanted.add(id);
      continue;
    }
    const ids = names.get(text);
    if (ids === undefined && field.known) {
      used ??= new Set(context.plan.items.flatMap((item) => field.read(item, context).map(fold)));
      if (!used.has(text)) return unknownName(field.known.unknown, value, field.known.names(context));
    }
    for (const id of [text, ...(ids ?? [])]) wanted.add(id);
  }
  const isWanted = (name: string): boolean => wanted.has(name) || patterns.some((pattern) => isPattern(name, pattern));
  return { ok: true, value: (item) => field.read(item, context).some((name) => isWanted(fold(name))) };
}

/** What a filter says to a name that the plan does not know. */
export function unknownName(
  code: Parameters<typeof filterProblem>[0],
  { text, range }: FilterWord,
  names: Iterable<KnownName>,
): ReturnType<typeof filterProblem> {
  const all = [...names].flatMap(({ id, aliases = [] }) => [id, ...aliases.filter((alias) => alias !== undefined)]);
  return filterProblem(code, range, text, didYouMean(nearest(text, all)));
}

/** Whether a value stands for the user. */
export function isMe({ text, isQuoted }: FilterWord): boolean {
  return !isQuoted && text.toLowerCase() === 'me';
}

function idsOfMe({ range }: FilterWord, { plan, email }: QueryContext): FilterResult<readonly string[]> {
  if (email === undefined || email === '') return filterProblem('no-address', range);
  const persons = personsWithEmail(plan, email);
  if (persons.length === 0) return filterProblem('unknown-me', range, email);
  return { ok: true, value: persons.map(({ id }) => id) };
}

/** The folded ids of each folded name. */
function namesOf(known: Iterable<KnownName>): Names {
  const names = new Map<string, string[]>();
  for (const { id, aliases = [] } of known) {
    const foldedId = fold(id);
    for (const name of [id, ...aliases]) {
      if (name === undefined) continue;
      const folded = fold(name);
      const ids = names.get(folded);
      if (ids) ids.push(foldedId);
      else names.set(folded, [foldedId]);
    }
  }
  return names;
}
