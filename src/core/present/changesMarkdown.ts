import type { PlanChange } from '../compare/planChange.ts';
import { spokenChange } from '../compare/spokenChange.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import { groupBy } from '../model/groupBy.ts';
import { plainComment } from './plain.ts';

/** Code hosts refuse comments of more than 65,536 characters. */
const MAX_LENGTH = 60_000;
const MAX_VALUE = 400;

/** What changed in a plan, as Markdown for a pull request, in which nothing of the plan acts. */
export function changesMarkdown(
  changes: readonly PlanChange[],
  maxLength: number = MAX_LENGTH,
  translate: Translate = fillIn,
): string {
  if (changes.length === 0) return `${translate('The plan does not change.')}\n`;
  const lines = [`**${translate('Changes of the plan:')}** ${changesSummary(changes, translate)}`];
  let length = 0;
  let shown = 0;
  for (const [section, own] of groupBy(changes, (change) => change.section)) {
    for (const [index, change] of own.entries()) {
      const block = [...(index === 0 ? ['', `#### ${section}`, ''] : []), ...linesOf(change, translate)];
      length += block.join('\n').length + 1;
      if (length > maxLength) {
        const left = translate('… and {0} more.', String(changes.length - shown));
        return `${[...lines, '', left].join('\n')}\n`;
      }
      lines.push(...block);
      shown++;
    }
  }
  return `${lines.join('\n')}\n`;
}

/** How many there are of each kind: 2 added, 1 changed. */
export function changesSummary(changes: readonly PlanChange[], translate: Translate = fillIn): string {
  const count = (kind: PlanChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  const [added, changed, removed] = [count('added'), count('changed'), count('removed')];
  const counts = [
    added === 0 ? '' : translate('{0} added', String(added)),
    changed === 0 ? '' : translate('{0} changed', String(changed)),
    removed === 0 ? '' : translate('{0} removed', String(removed)),
  ];
  return counts.filter((text) => text !== '').join(', ');
}

function linesOf({ id, section, title, kind, fields }: PlanChange, translate: Translate): string[] {
  const name = id === section ? '' : ` **${plainComment(id)}**`;
  const became = { added: translate('added'), changed: '', removed: translate('removed') };
  const words = [became[kind], title === undefined ? '' : plainComment(title)].filter((word) => word !== '');
  const head = `-${[name, ...words.map((word) => ` ${word}`)].join('')}`;
  if (kind === 'removed') return [head];
  const changes = Object.entries(fields).filter(
    ([field, { to }]) => kind === 'changed' || to !== title || field !== 'title',
  );
  const lines = changes.map(
    ([field, change]) => `  - ${plainComment(field)}: ${wordsOf(spokenChange(change), translate)}`,
  );
  return head === '-' ? lines.map((line) => line.slice(2)) : [head, ...lines];
}

function wordsOf(change: ReturnType<typeof spokenChange>, translate: Translate): string {
  const text = (value: string): string => plainComment(value, MAX_VALUE) || translate('(empty)');
  if (change.kind === 'elements') {
    const parts = [
      ...(change.added.length > 0 ? [translate('added {0}', change.added.map(text).join(', '))] : []),
      ...(change.removed.length > 0 ? [translate('removed {0}', change.removed.map(text).join(', '))] : []),
    ];
    return parts.join('; ');
  }
  const { from, to } = change;
  if (from === undefined) return text(to ?? '');
  return `${text(from)} → ${to === undefined ? translate('(nothing)') : text(to)}`;
}
