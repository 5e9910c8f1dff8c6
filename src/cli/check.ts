import { checkProjectKeys } from '../core/checks/checkProjectKeys.ts';
import { nearest } from '../core/model/nearest.ts';
import { asOfDay } from './asOf.ts';
import { checkTargets, type TargetsResult } from './checkTargets.ts';
import { datesFindings } from './datesFindings.ts';
import { findingsText, summaryOf } from './findingsText.ts';
import { fixTargets } from './fixTargets.ts';
import { githubAnnotation, githubFinding } from './githubAnnotations.ts';
import { type CommandIo, displayPath, EXIT, type ExitCode, fail, say } from './io.ts';
import type { Invocation } from './options.ts';
import { sarifLog } from './sarif.ts';
import { planFindings, portfolioFindings } from './shownFinding.ts';
import { painterFor } from './style.ts';
import { writeJson } from './writeJson.ts';

const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
type Format = (typeof FORMATS)[number];

/** `plandeck check [PATH…]`: what is wrong with plans, or with single files of them. */
export async function check(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const { format: named, json, plan, args, at, fix } = invocation;
  const format = formatOf(named ?? (json ? 'json' : 'text'));
  if (format === undefined) return fail(io, EXIT.usage, unknownFormat(named ?? ''));
  if (json && format !== 'json') return fail(io, EXIT.usage, `Give either --json or --format ${format}, not both.`);
  // A workflow acts on both streams, so what stands on stderr is an annotation there as well.
  const tell = (sentence: string): void =>
    format === 'github' ? io.err(githubAnnotation('warning', sentence)) : say(io, sentence);
  if (at !== undefined && (args.length > 0 || fix)) {
    tell('At a revision, check takes no paths and mends nothing; --plan DIR says which plan is meant.');
    return EXIT.usage;
  }
  if (plan !== undefined && args.length > 0) {
    tell('Give either --plan or paths to check, not both.');
    return EXIT.usage;
  }
  const day = asOfDay(io, invocation);
  if (!day.ok) {
    tell(day.message);
    return EXIT.usage;
  }
  const found = await targetsOf(invocation, io, tell);
  if (found === undefined) return EXIT.usage;
  const { targets, portfolios, problems, isPartMissing, isFixed } = found;
  for (const problem of problems) tell(problem);

  const clashes = checkProjectKeys(
    targets.map(({ loaded }) => loaded.plan),
    ({ folder }) => displayPath(io, folder),
  );
  const dates = await datesFindings(io, targets, portfolios, { asOf: day.value, at });
  const findings = [
    ...portfolios.flatMap((portfolio) => portfolioFindings(io, portfolio)),
    ...targets.flatMap((target) => {
      const { plan } = target.loaded;
      return planFindings(io, target, day.value, [...(clashes.get(plan) ?? []), ...(dates.get(plan) ?? [])]);
    }),
  ];
  switch (format) {
    case 'text':
      io.out(findingsText(targets, findings, painterFor(io)));
      break;
    case 'json':
      writeJson(io, findings);
      break;
    case 'github':
      io.out(`${findings.map(githubFinding).join('')}${summaryOf(targets, findings)}\n`);
      break;
    case 'sarif':
      writeJson(io, sarifLog(findings));
  }
  if (findings.some(({ severity }) => severity === 'error')) return EXIT.errors;
  return isPartMissing || !isFixed ? EXIT.usage : EXIT.fine;
}

/** What is to be checked, mended before if that is wanted: what is left is told of the files as they are then. */
async function targetsOf(
  invocation: Invocation,
  io: CommandIo,
  tell: (sentence: string) => void,
): Promise<(TargetsResult & { readonly ok: true; readonly isFixed: boolean }) | undefined> {
  const found = await checkTargets(io, invocation);
  const isFixed = !(found.ok && invocation.fix) || (await fixTargets(io, found.targets, tell));
  const left = found.ok && invocation.fix ? await checkTargets(io, invocation) : found;
  if (left.ok) return { ...left, isFixed };
  tell(left.message);
  return undefined;
}

function formatOf(name: string): Format | undefined {
  return FORMATS.find((format) => format === name);
}

function unknownFormat(name: string): string {
  const near = nearest(name, FORMATS);
  return `There is no format ${name}. ${near === undefined ? `There are ${FORMATS.join(', ')}.` : `Did you mean ${near}?`}`;
}
