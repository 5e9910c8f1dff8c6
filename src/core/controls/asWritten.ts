import { type Effort, effortText } from '../model/efforts.ts';
import { shortForm } from '../model/shortForms.ts';
import type { FieldValue } from '../text/writeValue.ts';

/** What was read of a field, as the shortest data that a plan can have for it: the reverse of the field's schema. */
export function asWritten(name: string, read: unknown): FieldValue {
  if (read === null || read === undefined) return null;
  if (typeof read !== 'object') return read as FieldValue;
  if (Array.isArray(read)) return read.map((element) => asWritten(name, element));
  if (isEffort(read)) return effortText(read);
  const short = shortForm(name, read);
  // A short form with a brace is a map on one line, for people to read.
  return typeof short === 'string' && !short.startsWith('{') ? short : longForm(read);
}

/** What was read of a value that is a map, with all of its keys. */
export function longForm(read: object): FieldValue {
  if (isPoint(read)) return read.isDone ? { done: read.text } : read.text;
  const known = isDay(read) ? { date: read.from, name: read.name } : read;
  const pairs = Object.entries(known).filter(([, held]) => held !== undefined);
  return Object.fromEntries(pairs.map(([key, held]) => [key, asWritten(key, held)]));
}

function isEffort(read: object): read is Effort {
  return 'amount' in read && 'unit' in read;
}

function isPoint(read: object): read is { readonly text: string; readonly isDone: boolean } {
  return 'isDone' in read;
}

/** A period of one day, which has a form of its own. */
function isDay(read: object): read is { readonly from: string; readonly name: string } {
  return 'name' in read && 'from' in read && 'to' in read && read.from === read.to;
}
