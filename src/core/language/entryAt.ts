import type { Entry } from '../model/located.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { lineEnd, lineStart } from '../text/layout.ts';
import { entriesWithin } from './entriesWithin.ts';
import type { FileInPlan } from './nameAt.ts';

/** The entry of one of some sections that stands at an offset; beside entries, the first one on the same line. */
export function entryAt(
  { file, text }: Pick<FileInPlan, 'file' | 'text'>,
  offset: number,
  sections: ReadonlySet<EntrySectionName>,
): readonly [entry: Entry<object>, section: EntrySectionName] | undefined {
  const line = { start: lineStart(text, offset), end: lineEnd(text, offset) };
  for (const range of [{ start: offset, end: offset }, line]) {
    for (const found of entriesWithin(file, range)) if (sections.has(found[1])) return found;
  }
  return undefined;
}
