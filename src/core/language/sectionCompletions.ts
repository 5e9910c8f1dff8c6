import type { Section } from '../model/sections.ts';
import type { Completion, Scene } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { entryCompletions } from './entryCompletions.ts';

/** The sections that a file may have and has not yet, each with its first entry. */
export function sectionCompletions(scene: Scene, cursor: Cursor): Completion[] {
  return Object.entries(scene.table)
    .filter(([name]) => !scene.sections.includes(name))
    .map(([name, section]) => ({
      kind: 'section',
      label: name,
      documentation: section.description,
      ...(cursor.hasColon || cursor.quotes !== undefined
        ? { insert: name }
        : { insert: name + start(scene, name, section), isSnippet: true, ...(section.kind !== 'entries' && ASKS_ON) }),
    }));
}

const ASKS_ON = { asksOn: true } as const;

function start(scene: Scene, name: string, section: Section): string {
  if (section.kind === 'value') return ': $0';
  if (section.kind === 'settings') return ':\n  $0';
  const layout = { isFlow: section.mayBeShort, lead: '', pad: 4 };
  return `:\n  - ${entryCompletions(scene, name, layout)[0]?.insert ?? '$0'}`;
}
