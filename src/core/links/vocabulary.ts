import { mentionName } from './mentionName.ts';

/**
 * What to look for in commits and branches. An id of the usual form, such as WEB-k7f2m, is found by its key, with every
 * other id of that key: so an item that is added later needs no second look at the history.
 */
export interface Vocabulary {
  /** Keys in lower case, such as `web`. */
  readonly keys: ReadonlySet<string>;
  /** The names of ids that have another form. */
  readonly others: ReadonlySet<string>;
}

const USUAL = /^([a-z][a-z0-9]*)-[a-z0-9]+$/;

export function vocabularyOf(ids: Iterable<string>): Vocabulary {
  const keys = new Set<string>();
  const others = new Set<string>();
  for (const id of ids) {
    const name = mentionName(id);
    const key = USUAL.exec(name)?.[1];
    if (key !== undefined) keys.add(key);
    else if (name !== '') others.add(name);
  }
  return { keys, others };
}

/** Whether all that `wanted` finds was looked for. */
export function covers(vocabulary: Vocabulary, wanted: Vocabulary): boolean {
  return isPart(wanted.keys, vocabulary.keys) && isPart(wanted.others, vocabulary.others);
}

export function joined(a: Vocabulary, b: Vocabulary): Vocabulary {
  return { keys: new Set([...a.keys, ...b.keys]), others: new Set([...a.others, ...b.others]) };
}

function isPart(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const one of part) if (!whole.has(one)) return false;
  return true;
}
