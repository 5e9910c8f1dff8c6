import { applyFixes } from '../core/checks/fixes/applyFixes.ts';
import { type Fix, fixTitle } from '../core/checks/fixes/fix.ts';
import { fixesFor } from '../core/checks/fixes/fixesFor.ts';
import { Fixing } from '../core/checks/fixes/fixing.ts';
import type { Finding } from '../core/model/finding.ts';
import { applyEdits } from '../core/model/range.ts';
import { writeFileAtomically } from '../node/files/writeFileAtomically.ts';
import type { LoadedPlan } from '../node/plan/loadPlan.ts';
import { type CommandIo, displayPath, say } from './io.ts';
import { writeRoot } from './writeRoot.ts';

/**
 * Makes the first fix of each finding, as far as they go together, and says what it did. Each file is written whole or not at
 * all, and not where it has changed since it was read.
 * @returns whether every file that was to be changed could be written
 */
export async function fixFindings(
  io: CommandIo,
  { plan, texts }: LoadedPlan,
  findings: readonly Finding[],
): Promise<boolean> {
  const fixing = new Fixing({ plan, today: io.today, random: io.random, textOf: (file) => texts.get(file)?.text });
  const wanted = findings.flatMap((finding) => fixesFor(finding, fixing)[0] ?? []);
  const { fixes, edits } = applyFixes(fixing, wanted);
  let isWritten = true;
  for (const [file, own] of edits) {
    const source = texts.get(file);
    if (source === undefined) throw new Error(`No text for ${file}`);
    const root = writeRoot(plan, file);
    const text = applyEdits(source.text, own);
    const result = await writeFileAtomically(file, text, { root, expected: source.stamp, bom: source.bom });
    isWritten &&= result.ok;
    if (!result.ok) say(io, result.message);
    else for (const fix of fixes) if (fix.finding.file === file) say(io, madeText(io, fix));
  }
  return isWritten;
}

function madeText(io: CommandIo, fix: Fix): string {
  const { file, code, args } = fix.finding;
  return `Fixed ${args[0]} in ${displayPath(io, file)}: ${fixTitle(fix)} (${code})`;
}
