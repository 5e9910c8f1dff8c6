import { groupBy } from '../core/model/groupBy.ts';
import type { Plan } from '../core/model/plan.ts';
import { plain } from '../core/present/plain.ts';
import { SEVERITY_STYLE } from './findingsText.ts';
import type { CommandIo } from './io.ts';
import type { ShownFinding } from './shownFinding.ts';
import { painterFor } from './style.ts';

/** A finding as `drift --json` gives it. */
export interface DriftRecord extends ShownFinding {
  /** Of the item that it is about; null where it is about commits alone. */
  readonly id: string | null;
}

/** What is out of step as a person reads it: by items, then what is about commits alone, and a summary. */
export function driftText(io: CommandIo, plan: Plan, findings: readonly DriftRecord[]): string {
  const paint = painterFor(io);
  const groups = groupBy(findings, ({ id }) => id);
  const commits = groups.get(null) ?? [];
  groups.delete(null);
  if (commits.length > 0) groups.set(null, commits);
  const blocks = [...groups].map(([id, own]) => {
    const title = id === null ? 'Commits' : `${id}  ${plan.itemsById.get(id)?.values.title ?? ''}`.trimEnd();
    const lines = own.map(({ severity, message, code, file, line }) => {
      const place = paint('dim', `(${code}) ${plain(file)}:${line}`);
      return `  ${paint(SEVERITY_STYLE[severity], severity)} ${plain(message)} ${place}\n`;
    });
    return `${paint('bold', plain(title))}\n${lines.join('')}\n`;
  });
  const count = findings.length;
  if (count === 0) return `${paint('green', 'The plan and git are in step.')}\n`;
  return `${blocks.join('')}${paint('bold', `${count} ${count === 1 ? 'finding' : 'findings'}.`)}\n`;
}
