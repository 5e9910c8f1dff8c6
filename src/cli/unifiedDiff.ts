import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { plain } from '../core/present/plain.ts';

const CONTEXT = 3;

/** What would change in a file, as `git apply` and `patch -p1` take it; `before` is undefined for a new file. */
export function unifiedDiff(name: string, before: string | undefined, after: string): string {
  const shown = plain(name, 1000);
  const old = before === undefined ? '/dev/null' : `a/${shown}`;
  return createTwoFilesPatch(old, `b/${shown}`, before ?? '', after, undefined, undefined, {
    context: CONTEXT,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
