import type { Severity } from '../core/model/finding.ts';
import { plain } from '../core/present/plain.ts';
import type { CheckTarget } from './checkTargets.ts';
import type { ShownFinding } from './shownFinding.ts';
import type { Painter, Style } from './style.ts';

export const SEVERITY_STYLE: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue' };

/** Findings as a person reads them: a line each, a gap between files, and a summary. */
export function findingsText(
  targets: readonly CheckTarget[],
  findings: readonly ShownFinding[],
  paint: Painter,
): string {
  let last: string | undefined;
  const lines = findings.map(({ file, line, column, severity, message, code }) => {
    const gap = last === undefined || last === file ? '' : '\n';
    last = file;
    const place = paint('bold', `${plain(file)}:${line}:${column}`);
    return `${gap}${place} ${paint(SEVERITY_STYLE[severity], severity)} ${plain(message)} ${paint('dim', `(${code})`)}\n`;
  });
  const isFine = findings.length === 0;
  return `${lines.join('')}${isFine ? '' : '\n'}${paint(isFine ? 'green' : 'bold', summaryOf(targets, findings))}\n`;
}

/** How many there are of each severity, and in how much. */
export function summaryOf(targets: readonly CheckTarget[], findings: readonly ShownFinding[]): string {
  const files = targets.flatMap(({ loaded, shows }) => loaded.plan.files.filter(({ file }) => shows(file)));
  const items = files.reduce((sum, file) => sum + file.items.length, 0);
  const where = `${count(items, 'item')} in ${count(files.length, 'file')}`;
  const tally = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const counts = [
    count(tally('error'), 'error'),
    count(tally('warning'), 'warning'),
    ...(tally('info') > 0 ? [count(tally('info'), 'hint')] : []),
  ];
  return findings.length === 0 ? `No findings: ${where}.` : `${counts.join(', ')}: ${where}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
