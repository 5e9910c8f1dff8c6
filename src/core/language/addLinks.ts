import type { Intent } from '../intents/intent.ts';
import { rangeOfField } from '../model/place.ts';
import type { TextEdit } from '../model/range.ts';
import type { EntryOf } from '../model/sections.ts';
import { eolOf, lineEnd, lineStart } from '../text/layout.ts';
import type { FileInPlan } from './nameAt.ts';

/**
 * A Markdown link to a file, from the folder of the one that the link is to stand in.
 * @param from the path of the file in which it stands
 * @param to the path of the file that it leads to
 */
export function fileLink(from: string, to: string): string {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < own.length && shared < other.length - 1 && own[shared] === other[shared]) shared++;
  const path = [...own.slice(shared).map(() => '..'), ...other.slice(shared)];
  const name = (other.at(-1) ?? '').replaceAll(/[[\]\\]/g, '\\$&');
  return `[${name}](${path.map(encoded).join('/')})`;
}

/** A name as the target of a link holds it: without what would end the target, or begin something else. */
function encoded(name: string): string {
  return name.replaceAll(
    /[\s()<>%#?\\]/g,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}

/** Links added to an item's description: as an intent, or as an edit of the text that leaves all lines as they are. */
export type AddedLinks = { readonly intent: Intent } | { readonly edits: readonly TextEdit[] };

/** Adds links to an item's description; undefined where the text would have to be laid out anew for that. */
export function addLinks(
  { plan, text }: Pick<FileInPlan, 'plan' | 'text'>,
  item: EntryOf<'items'>,
  links: readonly string[],
): AddedLinks | undefined {
  const range = rangeOfField(item, 'description')?.value;
  const written = range ? text.slice(range.start, range.end) : '';
  if (range && /^[|>]/.test(written)) {
    const isFolded = written.startsWith('>');
    const last = range.start + written.trimEnd().length;
    const indent = /\r?\n(?:[ \t]*\r?\n)*( +)\S/.exec(written)?.[1];
    if (indent === undefined || lineStart(text, last) <= range.start) return undefined;
    const lines = links.map((link) => `${eolOf(text)}${indent}${isFolded ? '' : '- '}${link}`);
    const end = lineEnd(text, last);
    return { edits: [{ range: { start: end, end }, newText: lines.join('') }] };
  }
  if (/[\r\n]/.test(written)) return undefined;
  const description = [item.values.description ?? [], links].flat().join(' ');
  const ref = { id: item.id, section: 'items', folder: plan.folder, file: item.file } as const;
  return { intent: { kind: 'set', ref, fields: { description } } };
}
