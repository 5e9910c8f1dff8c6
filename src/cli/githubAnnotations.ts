import type { Severity } from '../core/model/finding.ts';
import { plain } from '../core/present/plain.ts';
import type { ShownFinding } from './shownFinding.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;
const MAX_MESSAGE = 1000;
const MAX_PATH = 4096;

/** A finding as a workflow command of GitHub Actions, which shows it beside the line that it is about. */
export function githubFinding({ severity, message, code, ...place }: ShownFinding): string {
  const { file, line, column, endLine, endColumn } = place;
  // Columns are not allowed where an annotation spans several lines.
  const range = line === endLine ? { line, col: column, endColumn } : { line, endLine };
  return githubAnnotation(COMMANDS[severity], message, { file: plain(file, MAX_PATH), ...range, title: code });
}

/**
 * A workflow command on a line of its own. Text that was escaped twice, for the log and for the command, can neither
 * end the line nor its own property, and so starts no command.
 */
export function githubAnnotation(
  command: (typeof COMMANDS)[Severity],
  message: string,
  properties: Readonly<Record<string, string | number>> = {},
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeMessage(plain(message, MAX_MESSAGE))}\n`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
