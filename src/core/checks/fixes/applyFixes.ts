import { applyEdits, type Range, type TextEdit } from '../../model/range.ts';
import { afterEdits } from '../../text/editableFile.ts';
import { plainTouched } from '../../text/plainTouched.ts';
import { readSyntax } from '../../text/readSyntax.ts';
import { isSamePlain } from '../../text/samePlain.ts';
import { plainValue } from '../../text/yamlNode.ts';
import type { Change, Fix } from './fix.ts';
import type { Fixing } from './fixing.ts';

/** Fixes that go together, and their edits by file. */
export interface AppliedFixes {
  readonly fixes: readonly Fix[];
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
}

const NONE: AppliedFixes = { fixes: [], edits: new Map() };

/**
 * As many of the fixes as go together: a fix that would touch what an earlier one does is left out. What comes out is
 * read again and must mean just what the fixes say, else there is none: a layout that we misread can never damage a plan.
 */
export function applyFixes(fixing: Fixing, fixes: readonly Fix[]): AppliedFixes {
  const taken = new Map<string, Change[]>();
  const chosen = fixes.filter(({ finding: { file }, change }) => {
    const others = taken.get(file) ?? [];
    // Several findings may be mended by one change.
    if (others.includes(change)) return true;
    if (!goesWith(others, change)) return false;
    taken.set(file, [...others, change]);
    return true;
  });
  const edits = new Map([...taken].map(([file, changes]) => [file, changes.flatMap((change) => change.edits)]));
  const isMeant = [...taken].every(([file, changes]) => isAsMeant(fixing, file, changes));
  return isMeant && chosen.length > 0 ? { fixes: chosen, edits } : NONE;
}

/** A repair of what cannot be read goes alone, for nothing can be said of what else would change by it. */
function goesWith(others: readonly Change[], { edits, expect }: Change): boolean {
  if (others.length > 0 && (expect === undefined || others[0]?.expect === undefined)) return false;
  return others.every((other) => edits.every(({ range }) => other.edits.every((edit) => isApart(range, edit.range))));
}

/** Two insertions at one place are not apart: which comes first would be left to chance. */
function isApart(a: Range, b: Range): boolean {
  return a.end < b.start || b.end < a.start || (a.start !== b.start && (a.end === b.start || b.end === a.start));
}

function isAsMeant(fixing: Fixing, file: string, changes: readonly Change[]): boolean {
  const text = fixing.textOf(file);
  if (text === undefined) return false;
  const edits = changes.flatMap((change) => change.edits);
  if (changes.every(({ expect }) => expect === undefined)) return isReadBetter(text, edits);
  const edited = afterEdits(text, edits);
  if (edited === undefined) return false;
  const { before, after } = plainTouched(text, edited) ?? plainWhole(fixing, file, text, edited);
  for (const { expect } of changes) expect?.(before);
  return after !== undefined && isSamePlain(after, before);
}

function plainWhole(fixing: Fixing, file: string, text: string, edited: string) {
  const { root, isSound } = readSyntax(edited);
  return { before: plainValue(fixing.document(file, text).root), after: isSound ? plainValue(root) : undefined };
}

/** Whether a text that could not be read well has fewer problems after edits. */
export function isReadBetter(text: string, edits: readonly TextEdit[]): boolean {
  return readSyntax(applyEdits(text, edits)).problems.length < readSyntax(text).problems.length;
}
