import { type CheckPoint, checklist } from '../model/notes.ts';
import { alignLists } from '../text/alignLists.ts';
import { newOrder } from '../text/reorderLines.ts';
import type { FieldValue } from '../text/writeValue.ts';
import { isFieldMap } from './keepForm.ts';
import { unquoted } from './quoted.ts';
import { readAs } from './shortValue.ts';

const POINT = /^(?:[-*+] +)?\[([ xX]?)\](?: +(.*))?$/;

/** The points of a text, one on each line: `[x] Agree the claims`; a line without a box is a point that is to be done. */
export function typedPoints(text: string): CheckPoint[] {
  return text.split('\n').flatMap((line): CheckPoint[] => {
    const [, box = '', boxed = ''] = POINT.exec(line.trim()) ?? [];
    const point = POINT.test(line.trim()) ? boxed.trim() : line.trim();
    const exact = unquoted(point);
    const isDone = box.toLowerCase() === 'x';
    return point === '' ? [] : [{ text: typeof exact === 'string' ? exact : point, isDone }];
  });
}

/** Points in the form in which those are written that stand there, as far as they are the same or in the same place. */
export function writtenPoints(now: FieldValue, points: readonly CheckPoint[]): FieldValue[] {
  const old = now === null ? [] : ([now].flat() as FieldValue[]);
  const before = old.map((element) => (readAs(checklist, element) as readonly CheckPoint[] | undefined)?.[0]);
  const [textsBefore, texts] = [before.map((point) => point?.text ?? ''), points.map(({ text }) => text)];
  const moved = newOrder(textsBefore, texts)?.map((from, after) => ({ before: from, after }));
  const steps = moved ?? alignLists(textsBefore, texts, (index) => !isFieldMap(old[index]));
  return steps.flatMap(({ before: from, after }) => {
    const point = after === undefined ? undefined : points[after];
    return point
      ? [written(from === undefined ? undefined : old[from], from === undefined ? undefined : before[from], point)]
      : [];
  });
}

function written(old: FieldValue | undefined, was: CheckPoint | undefined, { text, isDone }: CheckPoint): FieldValue {
  if (old !== undefined && was?.text === text && was.isDone === isDone) return old;
  if (!isFieldMap(old)) return isDone ? { done: text } : text;
  if (Object.hasOwn(old, 'text'))
    return isDone || Object.hasOwn(old, 'done') ? { ...old, text, done: isDone } : { ...old, text };
  if (isDone) return { ...old, done: text };
  const renamed = Object.entries(old).map(([key, held]): [string, FieldValue] => {
    return key === 'done' ? ['text', text] : [key, held];
  });
  return renamed.length === 1 ? text : Object.fromEntries(renamed);
}
