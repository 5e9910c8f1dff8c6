import type { PlanChange } from '../compare/planChange.ts';
import { spokenChange } from '../compare/spokenChange.ts';
import { groupBy } from '../model/groupBy.ts';
import { plainComment } from './plain.ts';

/** Code hosts refuse comments of more than 65,536 characters. */
const MAX_LENGTH = 60_000;
const MAX_VALUE = 400;

/** What changed in a plan, as Markdown for a pull request, in which nothing of the plan acts. */
export function changesMarkdown(changes: readonly PlanChange[], maxLength: number = MAX_LENGTH): string {
  if (changes.length === 0) return 'The plan does not change.\n';
  const lines = [`**Changes of the plan:** ${changesSummary(changes)}`];
  let length = 0;
  let shown = 0;
  for (const [section, own] of groupBy(changes, (change) => change.section)) {
    for (const [index, change] of own.entries()) {
      const block = [...(index === 0 ? ['', `#### ${section}`, ''] : []), ...linesOf(change)];
      length += block.join('\n').length + 1;
      if (length > maxLength) return `${[...lines, '', `… and ${changes.length - shown} more.`].join('\n')}\n`;
      lines.push(...block);
      shown++;
    }
  }
  return `${lines.join('\n')}\n`;
}

/** How many there are of each kind: 2 added, 1 changed. */
export function changesSummary(changes: readonly PlanChange[]): string {
  const counts = (['added', 'changed', 'removed'] as const).map((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  return counts.flat().join(', ');
}

const KIND = { added: 'added', changed: '', removed: 'removed' } as const;

function linesOf({ id, section, title, kind, fields }: PlanChange): string[] {
  const name = id === section ? '' : ` **${plainComment(id)}**`;
  const words = [KIND[kind], title === undefined ? '' : plainComment(title)].filter((word) => word !== '');
  const head = `-${[name, ...words.map((word) => ` ${word}`)].join('')}`;
  if (kind === 'removed') return [head];
  const changes = Object.entries(fields).filter(
    ([field, { to }]) => kind === 'changed' || to !== title || field !== 'title',
  );
  const lines = changes.map(([field, change]) => `  - ${plainComment(field)}: ${wordsOf(spokenChange(change))}`);
  return head === '-' ? lines.map((line) => line.slice(2)) : [head, ...lines];
}

function wordsOf(change: ReturnType<typeof spokenChange>): string {
  const text = (value: string): string => plainComment(value, MAX_VALUE) || '(empty)';
  if (change.kind === 'elements') {
    const parts = [
      ...(change.added.length > 0 ? [`added ${change.added.map(text).join(', ')}`] : []),
      ...(change.removed.length > 0 ? [`removed ${change.removed.map(text).join(', ')}`] : []),
    ];
    return parts.join('; ');
  }
  const { from, to } = change;
  if (from === undefined) return text(to ?? '');
  return `${text(from)} → ${to === undefined ? '(nothing)' : text(to)}`;
}
