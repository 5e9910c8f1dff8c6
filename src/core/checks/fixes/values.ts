import { addDays } from '../../model/days.ts';
import { nearest } from '../../model/nearest.ts';
import { DAY, day, isCalendarDay } from '../../model/values.ts';
import { entryOf, type ScalarNode } from '../../text/yamlNode.ts';
import { replaceValue, together } from './changes.ts';
import type { Change, Fix } from './fix.ts';
import { type Fixer, fixWith, type SoundFile } from './fixing.ts';
import { type NodePlace, nodeAt } from './nodes.ts';
import { valueSpecAt } from './sectionFields.ts';

/** A word that is nearly one of those that can stand there, or a day that is written in another way. */
export const correctValue: Fixer = (finding, fixing) => {
  const file = fixing.sound(finding.file);
  const place = file && nodeAt(file.root, finding.range);
  if (!file || place?.node.kind !== 'scalar') return [];
  const scalar = { ...place, node: place.node };
  const change = (value: string, isCertain: boolean): Fix | undefined =>
    fixWith(finding, 'change', [value], isCertain, replaceValue(file.text, scalar, value));
  const { text } = scalar.node;
  const spec = valueSpecAt(place.path);
  const words = spec?.scalar?.enum;
  const near = finding.near ?? (words && nearest(text, words));
  if (near !== undefined) {
    const others = words?.filter((word) => word !== near) ?? [];
    return [change(near, words !== undefined && nearest(text, others) === undefined)];
  }
  if (spec?.schema !== day.schema) return [];
  const [, year = '', month = '', date = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const [, date2 = date, month2 = month, year2 = year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = `${year2}-${month2.padStart(2, '0')}-${date2.padStart(2, '0')}`;
  return isDay(iso) ? [change(iso, year !== '')] : [];
};

function isDay(text: string): boolean {
  return new RegExp(`^${DAY}$`).test(text) && isCalendarDay(text);
}

/** Days that end before they start: the other way round, or, over the turn of the year, in the next one. */
export const turnDays: Fixer = (finding, fixing) => {
  const file = fixing.sound(finding.file);
  const place = file && nodeAt(file.root, finding.range);
  const days = file && place && bothDays(file, place);
  if (!days) return [];
  const { from, to, put } = days;
  const nextYear = `${Number(to.slice(0, 4)) + 1}${to.slice(4)}`;
  const isOverTheYear = isDay(nextYear) && from < nextYear && nextYear < addDays(from, 300);
  return [
    isOverTheYear ? fixWith(finding, 'change', [`${from}..${nextYear}`], false, put(from, nextYear)) : undefined,
    fixWith(finding, 'swap', [], false, put(to, from)),
  ];
};

interface Days {
  readonly from: string;
  readonly to: string;
  readonly put: (from: string, to: string) => Change;
}

function bothDays({ text }: SoundFile, place: NodePlace): Days | undefined {
  const { node, path } = place;
  if (node.kind === 'scalar') {
    const [from = '', to = ''] = node.text.split('..');
    return { from, to, put: (first, last) => replaceValue(text, { ...place, node }, `${first}..${last}`) };
  }
  if (node.kind !== 'map') return undefined;
  return pairIn(text, { node, path }, 'from', 'to');
}

/** Two days that are fields of the same map. */
function pairIn(
  text: string,
  { node, path }: Pick<NodePlace, 'node' | 'path'>,
  first: string,
  last: string,
): Days | undefined {
  if (node.kind !== 'map') return undefined;
  const placeOf = (key: string): NodePlace<ScalarNode> | undefined => {
    const value = entryOf(node, key)?.value;
    return value?.kind === 'scalar' ? { node: value, path: [...path, key], parent: node } : undefined;
  };
  const [from, to] = [placeOf(first), placeOf(last)];
  if (!from || !to) return undefined;
  const put = (start: string, end: string): Change =>
    together([replaceValue(text, from, start), replaceValue(text, to, end)]);
  return { from: from.node.text, to: to.node.text, put };
}

/** Two fields whose days are in the wrong order. */
export const swapDates: Fixer = (finding, fixing) => {
  const [second = '', , first = ''] = finding.args;
  const file = fixing.sound(finding.file);
  const place = file && nodeAt(file.root, finding.range);
  if (!file || place?.parent?.kind !== 'map') return [];
  const days = pairIn(file.text, { node: place.parent, path: place.path.slice(0, -1) }, first, second);
  return [days && fixWith(finding, 'swap', [], false, days.put(days.to, days.from))];
};
