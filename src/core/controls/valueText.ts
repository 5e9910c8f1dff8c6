import type { FieldSpec } from '../model/fields.ts';
import type { CheckPoint } from '../model/notes.ts';
import type { Period } from '../model/period.ts';
import { shortForm } from '../model/shortForms.ts';
import { type FieldValue, isScalar, writeValue } from '../text/writeValue.ts';
import { asWritten } from './asWritten.ts';
import { controlOf } from './controlOf.ts';
import { quotedText } from './quoted.ts';

/** The text by which a value is typed that was read of a field. */
export function valueText(name: string, field: FieldSpec, read: unknown): string {
  switch (controlOf(field).kind) {
    case 'flag':
      return read === true ? 'yes' : 'no';
    case 'text':
      return String(read).replace(/\n$/, '');
    case 'names':
    case 'words':
      return (read as readonly unknown[]).map((element) => wordText(name, element)).join(', ');
    case 'sentences':
      return (read as readonly unknown[]).map((element) => sentenceText(name, element)).join('\n');
    case 'checklist':
      return (read as readonly CheckPoint[]).map(pointText).join('\n');
    case 'yaml':
      return writeValue(asWritten(name, read), true);
    case 'map':
      return sentenceText(name, read);
    default:
      return isNamed(read) ? namedText(read) : plainText(asWritten(name, read));
  }
}

/** The text of a value that could not be read, or that no field is known for. */
export function plainText(plain: FieldValue): string {
  if (plain === null) return '';
  return isScalar(plain) ? String(plain) : writeValue(plain, true);
}

/** An element between commas. */
export function wordText(name: string, element: unknown): string {
  return quotedText(isNamed(element) ? namedText(element) : asWritten(name, element), ',');
}

/** An element on a line of its own. */
export function sentenceText(name: string, element: unknown): string {
  return quotedText(asWritten(name, element));
}

function pointText({ text, isDone }: CheckPoint): string {
  return `[${isDone ? 'x' : ' '}] ${quotedText(text)}`;
}

type NamedPeriod = Period & Required<Pick<Period, 'name'>>;

/** Whether something read is days with a name that can stand behind them. */
function isNamed(read: unknown): read is NamedPeriod {
  if (typeof read !== 'object' || read === null || !('from' in read && 'to' in read && 'name' in read)) return false;
  return typeof read.name === 'string' && /^\S(?:.*\S)?$/.test(read.name);
}

/** `2026-12-25 Christmas`. */
function namedText({ name, ...days }: NamedPeriod): string {
  return `${shortForm('leave', days)} ${name}`;
}
