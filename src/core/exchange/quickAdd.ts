import { estimate as estimateValue } from '../model/efforts.ts';
import { nearest } from '../model/nearest.ts';
import { personsWithEmail } from '../model/personsWithEmail.ts';
import type { Plan } from '../model/plan.ts';
import { didYouMean } from '../model/unknownName.ts';
import { fold } from '../query/fold.ts';
import { PEOPLE } from '../query/knownNames.ts';
import type { QueryContext } from '../query/queryField.ts';
import { type QuickAddResult, quickAddProblem } from './quickAddProblem.ts';
import { type QuickAddWord, quickAddWords, type Sign } from './quickAddWords.ts';

/** The fields of a new item, in the order in which they are written. */
export interface QuickItem {
  readonly title: string;
  readonly priority?: string;
  readonly parent?: string;
  readonly assignees?: readonly string[];
  readonly estimate?: string;
  readonly labels?: readonly string[];
}

/** More than a title is long, and little enough that no line takes long. */
const MAX_LENGTH = 2000;

/**
 * Reads an item from one line, such as `Fix login !must @me ~2d #portal >WEB-k7f2m`: a priority, people, an estimate,
 * labels and a parent, in any order and anywhere in the title. All that is named must be in the plan, but for labels.
 * Quotes hold several words together, as in `@"Ana Ruiz"` and `~"2d 3d 6d"`; a backslash makes a word one of the title, as in
 * `\#1 on the list`.
 */
export function quickAdd(line: string, context: QueryContext): QuickAddResult<QuickItem> {
  if (line.length > MAX_LENGTH) {
    return quickAddProblem('too-long', { start: MAX_LENGTH, end: line.length }, String(MAX_LENGTH));
  }
  const words = quickAddWords(line);
  if (!words.ok) return words;
  const title: string[] = [];
  const found = new Map<Sign, string[]>();
  for (const word of words.value) {
    const { sign } = word;
    if (sign === undefined) {
      title.push(word.text);
      continue;
    }
    const values = found.get(sign) ?? [];
    if (values.length > 0 && !MANY.has(sign)) return quickAddProblem('twice', word.range, sign);
    const value = READERS[sign](word, context);
    if (!value.ok) return value;
    if (!values.includes(value.value)) values.push(value.value);
    found.set(sign, values);
  }
  if (title.length === 0) return quickAddProblem('no-title', { start: 0, end: line.length });
  const one = (sign: Sign): string | undefined => found.get(sign)?.[0];
  const [priority, parent, estimate] = [one('!'), one('>'), one('~')];
  const [assignees, labels] = [found.get('@'), found.get('#')];
  return {
    ok: true,
    value: {
      title: title.join(' '),
      ...(priority !== undefined && { priority }),
      ...(parent !== undefined && { parent }),
      ...(assignees && { assignees }),
      ...(estimate !== undefined && { estimate }),
      ...(labels && { labels }),
    },
  };
}

/** The signs that may stand several times. */
const MANY: ReadonlySet<Sign> = new Set(['@', '#']);

type Reader = (word: QuickAddWord, context: QueryContext) => QuickAddResult<string>;

const READERS: { readonly [S in Sign]: Reader } = {
  '!': ({ text, range }, { plan }) => {
    const wanted = fold(text);
    const priority = plan.priorities.find((name) => fold(name) === wanted);
    if (priority !== undefined) return { ok: true, value: priority };
    return quickAddProblem('unknown-priority', range, text, didYouMean(nearest(text, plan.priorities)));
  },
  '@': person,
  '~': ({ text, range }) => {
    const read = estimateValue.schema.safeParse(text);
    return read.success ? { ok: true, value: read.data.text } : quickAddProblem('not-effort', range, text);
  },
  '#': ({ text }) => ({ ok: true, value: text }),
  '>': ({ text, range }, { plan }) => {
    const id = itemIdOf(plan, text);
    if (id !== undefined) return { ok: true, value: id };
    return quickAddProblem('unknown-parent', range, text, didYouMean(nearest(text, plan.itemsById.keys())));
  },
};

/** The id of the item that has an id, whatever its case, or had it before. */
function itemIdOf(plan: Plan, text: string): string | undefined {
  if (plan.itemsById.has(text)) return text;
  const wanted = fold(text);
  const isMeant = (id: string): boolean => fold(id) === wanted;
  const item =
    plan.items.find(({ id }) => isMeant(id)) ?? plan.items.find(({ values }) => values.formerly?.some(isMeant));
  return item?.id;
}

/** A person by id, name or address, a team by id or name, or `me`. */
function person({ text, isQuoted, range }: QuickAddWord, context: QueryContext): QuickAddResult<string> {
  const isMe = !isQuoted && text.toLowerCase() === 'me';
  const ids = isMe ? me(context) : called(text, context);
  const [id, ...others] = ids;
  if (id !== undefined && others.length === 0) return { ok: true, value: id };
  if (id !== undefined) return quickAddProblem('several-persons', range, text, ids.join(', '));
  if (isMe) {
    return context.email ? quickAddProblem('unknown-me', range, context.email) : quickAddProblem('no-address', range);
  }
  const names = [...PEOPLE.names(context)].flatMap((one) => [
    one.id,
    ...(one.aliases ?? []).flatMap((name) => name ?? []),
  ]);
  return quickAddProblem('unknown-person', range, text, didYouMean(nearest(text, names)));
}

function me({ plan, email }: QueryContext): string[] {
  return email ? personsWithEmail(plan, email).map(({ id }) => id) : [];
}

/** The ids of those who have an id, or who are called something where nobody has it as an id. */
function called(text: string, context: QueryContext): string[] {
  const wanted = fold(text);
  const all = [...PEOPLE.names(context)];
  const byId = all.filter(({ id }) => fold(id) === wanted);
  const found =
    byId.length > 0 ? byId : all.filter(({ aliases = [] }) => aliases.some((name) => name && fold(name) === wanted));
  return found.map(({ id }) => id);
}
