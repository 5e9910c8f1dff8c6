import type { Entry } from '../model/located.ts';
import { type EntrySectionName, SECTIONS } from '../model/sections.ts';
import { titleOf } from '../model/titleOf.ts';
import { plainMarkdown, safeMarkdown } from '../present/plain.ts';

/** What is not told as one of the facts: it is told above them, or below. */
const APART = new Set(['id', 'title', 'name', 'description', 'notes', 'risk', 'assumption', 'issue', 'dependency']);

/**
 * An entry of a plan by what stands in its fields, as Markdown in which nothing of the plan acts.
 * @param facts what else is known of it, as Markdown
 */
export function entryTooltip(section: EntrySectionName, entry: Entry<object>, facts: readonly string[] = []): string {
  const values = entry.values as Readonly<Record<string, unknown>>;
  const title = titleOf(entry);
  const lines = [`**${plainMarkdown(title ?? entry.id)}**`];
  if (title !== undefined) lines.push(plainMarkdown(entry.id));
  const told = Object.keys(SECTIONS[section].fields).flatMap((field) => {
    const text = APART.has(field) ? '' : textOf(values[field]);
    return text === '' ? [] : [`${plainMarkdown(field)}: ${plainMarkdown(text)}`];
  });
  const all = [...facts, ...told];
  if (all.length > 0) lines.push(all.join('  \n'));
  const text = values['description'] ?? values['notes'];
  if (typeof text === 'string') lines.push('---', safeMarkdown(text));
  return lines.join('\n\n');
}

/** Words and numbers, and lists of them; what is made of parts is for its own kind of hover. */
function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((part) => part !== '')
      .join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
