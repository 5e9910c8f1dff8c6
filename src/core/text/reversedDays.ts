import { DAY, isCalendarDay } from '../model/values.ts';
import { entryOf, type YamlNode } from './yamlNode.ts';

const DAYS = new RegExp(`^(${DAY})\\.\\.(${DAY})$`);

/** Days that a value names in the wrong order, as `2027-01-01..2026-12-21`; undefined where it does not. */
export function reversedDays(node: YamlNode): string | undefined {
  const text = node.kind === 'scalar' ? node.text : node.kind === 'map' ? daysOf(node) : '';
  const [, from = '', to = ''] = DAYS.exec(text) ?? [];
  return isCalendarDay(from) && isCalendarDay(to) && from > to ? text : undefined;
}

function daysOf(map: YamlNode & { kind: 'map' }): string {
  const [from, to] = ['from', 'to'].map((key) => entryOf(map, key)?.value);
  return from?.kind === 'scalar' && to?.kind === 'scalar' ? `${from.text}..${to.text}` : '';
}
