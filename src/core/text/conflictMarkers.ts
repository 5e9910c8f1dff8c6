import type { Range } from '../model/range.ts';

const MARKER = /^(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/;

/**
 * A text with merge conflicts as our side of it reads: markers and the other sides are blanked, so that every
 * offset stays. Returns undefined for a text without conflicts.
 */
export function ourSide(text: string): { text: string; firstMarker: Range } | undefined {
  if (!/^<{7}(?: |\r?$)/m.test(text)) return undefined;
  let side: 'both' | 'ours' | 'theirs' = 'both';
  let firstMarker: Range | undefined;
  let offset = 0;
  const lines = text.split('\n').map((line) => {
    const marker = MARKER.exec(line)?.[1]?.[0];
    const isMarker = marker === '<' || (marker !== undefined && side !== 'both');
    if (isMarker) {
      firstMarker ??= { start: offset, end: offset + line.length };
      side = marker === '<' ? 'ours' : marker === '>' ? 'both' : 'theirs';
    }
    offset += line.length + 1;
    return isMarker || side === 'theirs' ? line.replaceAll(/[^\r]/g, ' ') : line;
  });
  return firstMarker && { text: lines.join('\n'), firstMarker };
}
