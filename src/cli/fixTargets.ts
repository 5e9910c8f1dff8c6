import { fixTitle } from '../core/checks/fixes/fix.ts';
import { fixAll } from '../core/checks/fixes/fixAll.ts';
import { writeFileAtomically } from '../node/files/writeFileAtomically.ts';
import type { CheckTarget } from './checkTargets.ts';
import { type CommandIo, displayPath } from './io.ts';
import { writeRoot } from './writeRoot.ts';

/**
 * Mends what can be mended without asking, and says what it did. Each file is written whole or not at all, and not where
 * it has changed since it was read.
 * @param tell says a sentence to the user
 * @returns whether every file that was to be changed could be written
 */
export async function fixTargets(
  io: CommandIo,
  targets: readonly CheckTarget[],
  tell: (sentence: string) => void,
): Promise<boolean> {
  let isWritten = true;
  for (const target of targets) isWritten = (await fixTarget(io, target, tell)) && isWritten;
  return isWritten;
}

async function fixTarget(
  io: CommandIo,
  { loaded: { plan, texts }, shows }: CheckTarget,
  tell: (sentence: string) => void,
): Promise<boolean> {
  const { made, texts: fixed } = fixAll({
    plan,
    today: io.today,
    random: io.random,
    textOf: (file) => texts.get(file)?.text,
    wants: ({ file }) => shows(file),
  });
  const failed = new Set<string>();
  for (const [file, text] of fixed) {
    const source = texts.get(file);
    if (source === undefined) throw new Error(`No text for ${file}`);
    const root = writeRoot(plan, file);
    const result = await writeFileAtomically(file, text, { root, expected: source.stamp, bom: source.bom });
    if (result.ok) continue;
    failed.add(file);
    tell(result.message);
  }
  for (const { fix, line } of made) {
    const { file, code } = fix.finding;
    if (!failed.has(file)) tell(`Fixed ${displayPath(io, file)}:${line + 1}: ${fixTitle(fix)} (${code})`);
  }
  return failed.size === 0;
}
