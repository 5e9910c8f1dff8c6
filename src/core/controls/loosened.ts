import { typedDay } from './typedDay.ts';

/**
 * How else a plan could write a short text in which there are days or words of the field: `24 dec - 2 jan` for a period,
 * `snet 1 dec` for a constraint, `Accepted 20 nov` for a verdict. The field's schema says which of them it understands.
 */
export function* loosened(text: string, today: string): Generator<string> {
  const day = typedDay(text, today);
  if (day !== undefined) yield day;
  yield* periods(text, today);
  const [, head = '', tail = ''] = /^(\S+)(?:[ :]+(.*))?$/s.exec(text) ?? [];
  const dated = typedDay(tail, today) ?? tail;
  for (const word of [head, head.toUpperCase(), head.toLowerCase()]) yield `${word} ${dated}`.trimEnd();
}

/** Days between which there is a sign or a word, or the first alone. */
function* periods(text: string, today: string): Generator<string> {
  for (const { index, 0: sign } of text.matchAll(/\.\.| +(?:-|–|to|until|till) +|–/g)) {
    const from = typedDay(text.slice(0, index), today);
    const end = text.slice(index + sign.length).trim();
    const to = from === undefined ? undefined : end === '' ? '' : typedDay(end, from);
    if (to !== undefined) yield `${from}..${to}`;
  }
}
