import { checkPlan } from '../core/checks/checkPlan.ts';
import { type Finding, findingMessage, type Severity } from '../core/model/finding.ts';
import { allFilesOf } from '../core/model/plan.ts';
import { lineStarts, type Position, positionAt } from '../core/model/range.ts';
import type { LoadedPlan } from '../node/plan/loadPlan.ts';
import type { LoadedPortfolio } from '../node/plan/loadPortfolio.ts';
import type { CheckTarget } from './checkTargets.ts';
import { type CommandIo, displayPath } from './io.ts';

/** A finding as `check --json` gives it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface ShownFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * What is wrong with the files of a target, in the order of the text.
 * @param today an ISO date
 * @param more findings that its plan has because of others, or because of its dates
 */
export function planFindings(
  io: CommandIo,
  { loaded, shows }: CheckTarget,
  today: string,
  more: readonly Finding[] = [],
): ShownFinding[] {
  const found = checkPlan(loaded.plan, today, (file) => displayPath(io, file));
  return shownIn(
    io,
    loaded,
    [...found, ...more].filter(({ file }) => shows(file)),
  );
}

/** Findings of a plan, in the order of the text. */
export function shownIn(io: CommandIo, { plan, texts }: LoadedPlan, findings: readonly Finding[]): ShownFinding[] {
  const files = allFilesOf(plan).map(({ file }) => file);
  return shown(io, inTextOrder(files, findings), new Map(files.map((file) => [file, texts.get(file)?.text ?? ''])));
}

/** What is wrong with a portfolio's own file, in the order of its text. */
export function portfolioFindings(io: CommandIo, { portfolio, text, findings }: LoadedPortfolio): ShownFinding[] {
  const { file } = portfolio.file;
  return shown(io, inTextOrder([file], findings), new Map([[file, text ?? '']]));
}

function shown(io: CommandIo, findings: readonly Finding[], texts: ReadonlyMap<string, string>): ShownFinding[] {
  const starts = new Map([...texts].map(([file, text]) => [file, lineStarts(text)]));
  return findings.map((finding) => {
    const { code, severity, file, range } = finding;
    const start = from1(positionAt(starts.get(file) ?? [0], range.start));
    const end = from1(positionAt(starts.get(file) ?? [0], range.end));
    return {
      ...{ code, severity, message: findingMessage(finding), file: displayPath(io, file) },
      ...{ line: start.line, column: start.column, endLine: end.line, endColumn: end.column },
    };
  });
}

function from1({ line, column }: Position): Position {
  return { line: line + 1, column: column + 1 };
}

function inTextOrder(files: readonly string[], findings: readonly Finding[]): Finding[] {
  const places = new Map(files.map((file, index) => [file, index]));
  const placeOf = (finding: Finding): number => places.get(finding.file) ?? 0;
  return [...findings].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.range.start - b.range.start || a.range.end - b.range.end,
  );
}
