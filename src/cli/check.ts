import { checkPlan } from '../core/checks/checkPlan.ts';
import { type Finding, findingMessage, type Severity } from '../core/model/finding.ts';
import { lineStarts, type Position, positionAt } from '../core/model/range.ts';
import { plain } from '../core/present/plain.ts';
import type { LoadedPortfolio } from '../node/plan/loadPortfolio.ts';
import { type CheckTarget, checkTargets } from './checkTargets.ts';
import { type CommandIo, displayPath, EXIT, type ExitCode, fail, say } from './io.ts';
import type { Invocation } from './options.ts';
import { painterFor, type Style } from './style.ts';
import { writeJson } from './writeJson.ts';

/** A finding as `check --json` gives it: lines and columns from 1, columns in UTF-16 units. */
interface ShownFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** `plandeck check [PATH…]`: what is wrong with plans, or with single files of them. */
export async function check(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  if (invocation.plan !== undefined && invocation.args.length > 0) {
    return fail(io, EXIT.usage, 'Give either --plan or paths to check, not both.');
  }
  const found = await checkTargets(io, invocation);
  if (!found.ok) return fail(io, EXIT.usage, found.message);
  const { targets, portfolios, problems, isPartMissing } = found;
  for (const problem of problems) say(io, problem);

  const findings = [
    ...portfolios.flatMap((portfolio) => portfolioFindings(io, portfolio)),
    ...targets.flatMap((target) => findingsOf(io, target)),
  ];
  if (invocation.json) writeJson(io, findings);
  else writeFindings(io, targets, findings);
  if (findings.some(({ severity }) => severity === 'error')) return EXIT.errors;
  return isPartMissing ? EXIT.usage : EXIT.fine;
}

function findingsOf(io: CommandIo, { loaded: { plan, texts }, shows }: CheckTarget): ShownFinding[] {
  const findings = checkPlan(plan, (file) => displayPath(io, file)).filter(({ file }) => shows(file));
  const files = [...plan.files, ...plan.privateFiles].map(({ file }) => file);
  return shown(io, inTextOrder(files, findings), new Map(files.map((file) => [file, texts.get(file)?.text ?? ''])));
}

function portfolioFindings(io: CommandIo, { portfolio, text, findings }: LoadedPortfolio): ShownFinding[] {
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

const SEVERITY_STYLE: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue' };

function writeFindings(io: CommandIo, targets: readonly CheckTarget[], findings: readonly ShownFinding[]): void {
  const paint = painterFor(io);
  let last: string | undefined;
  const lines = findings.map(({ file, line, column, severity, message, code }) => {
    const gap = last === undefined || last === file ? '' : '\n';
    last = file;
    const place = paint('bold', `${plain(file)}:${line}:${column}`);
    return `${gap}${place} ${paint(SEVERITY_STYLE[severity], severity)} ${plain(message)} ${paint('dim', `(${code})`)}\n`;
  });
  const isFine = findings.length === 0;
  io.out(`${lines.join('')}${isFine ? '' : '\n'}${paint(isFine ? 'green' : 'bold', summary(targets, findings))}\n`);
}

function summary(targets: readonly CheckTarget[], findings: readonly ShownFinding[]): string {
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
