import type { FieldChange, PlanChange } from '../core/compare/planChange.ts';
import { fillIn } from '../core/model/fillIn.ts';
import { groupBy } from '../core/model/groupBy.ts';
import { changesSummary } from '../core/present/changesMarkdown.ts';
import { type ChangeLook, changeWords } from '../core/present/changeWords.ts';
import { plain } from '../core/present/plain.ts';
import type { Painter, Style } from './style.ts';

const MARK: Record<PlanChange['kind'], { readonly sign: string; readonly style: Style }> = {
  added: { sign: '+', style: 'green' },
  changed: { sign: '~', style: 'yellow' },
  removed: { sign: '-', style: 'red' },
};

/**
 * What changed in a plan, as a person reads it: by section, a line for each entry and one for each of its fields.
 * @param more lines on what follows from that
 */
export function changesText(changes: readonly PlanChange[], paint: Painter, more: readonly string[] = []): string {
  if (changes.length === 0) return 'No changes.\n';
  const parts = [...groupBy(changes, ({ section }) => section)].map(([section, own]) => {
    return [paint('bold', section), ...own.flatMap((change) => linesOf(change, paint)), ''];
  });
  return `${[...parts.flat(), ...more, paint('bold', `${changesSummary(changes)}.`)].join('\n')}\n`;
}

function linesOf({ id, section, title, kind, fields }: PlanChange, paint: Painter): string[] {
  const { sign, style } = MARK[kind];
  const name = id === section ? [] : [plain(id)];
  const head = `  ${paint(style, [sign, ...name].join(' '))}${title === undefined ? '' : `  ${plain(title)}`}`;
  if (kind === 'removed') return [head];
  const isSaid = (field: string, { to }: FieldChange): boolean => kind === 'added' && field === 'title' && to === title;
  const unsaid = Object.entries(fields).filter(([field, change]) => !isSaid(field, change));
  return [head, ...fieldLines(Object.fromEntries(unsaid), paint)];
}

/** What became of fields, a line for each. */
export function fieldLines(fields: PlanChange['fields'], paint: Painter): string[] {
  const look: ChangeLook = {
    added: (text) => paint('green', text),
    removed: (text) => paint('red', text),
    nothing: (text) => paint('dim', text),
  };
  return Object.entries(fields).map(
    ([field, change]) => `      ${paint('dim', `${plain(field)}:`)} ${changeWords(change, fillIn, look)}`,
  );
}
