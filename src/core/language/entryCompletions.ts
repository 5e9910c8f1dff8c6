import { customFieldsOf } from '../model/customFields.ts';
import { plain } from '../present/plain.ts';
import type { Completion, Scene } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { type EntryStart, entryStarts, MINTED } from './entryStarts.ts';
import { stop } from './snippet.ts';

/** How a new entry is laid out. */
export interface EntryLayout {
  readonly isFlow: boolean;
  /** What stands before it where its dash, its space or its section's key is still missing. */
  readonly lead: string;
  /** How much deeper than the line with the cursor its further lines are. */
  readonly pad: number;
}

/** Snippets for new entries of a section, with an id that nothing has where Plandeck makes those. */
export function entryCompletions(scene: Scene, section: string, layout: EntryLayout): Completion[] {
  return entryStarts(scene, section).map((each) => {
    const start = section === 'items' ? withRequired(scene, each) : each;
    const keys = start.fields.map(([key]) => key).join(', ');
    return {
      kind: 'entry',
      label: start.title,
      about: plain(keys),
      insert: layout.lead + entrySnippet(scene, start, layout),
      isSnippet: true,
    };
  });
}

/** How an entry is laid out where one is wanted at a cursor, like its neighbours. */
export function layoutAt(cursor: Cursor, isFlowNear: boolean): EntryLayout {
  const { isFlow, wantsDash, wantsSpace, column, indent } = cursor;
  const lead = `${wantsSpace ? ' ' : ''}${wantsDash ? '- ' : ''}`;
  return { isFlow: isFlow || isFlowNear, lead, pad: column - indent + (wantsDash ? 2 : 0) };
}

/** With the fields of the plan's own that every item must have. */
function withRequired({ plan }: Scene, { title, fields }: EntryStart): EntryStart {
  const own = plan ? customFieldsOf(plan, undefined).filter(({ values }) => values.required === true) : [];
  return { title, fields: [...fields, ...own.map(({ id }) => [id, ''] as const)] };
}

function entrySnippet(scene: Scene, { fields }: EntryStart, { isFlow, pad }: EntryLayout): string {
  let count = 0;
  const written = fields.map(([key, proposal]) => {
    if (proposal === MINTED) return `${key}: ${scene.mintId()}`;
    count++;
    const braces = /^([[{])([\]}])$/.exec(proposal);
    return `${key}: ${braces ? `${braces[1]}${stop(count)}${braces[2] === '}' ? '\\}' : ']'}` : stop(count, proposal)}`;
  });
  return isFlow ? `{${written.join(', ')}\\}$0` : `${written.join(`\n${' '.repeat(pad)}`)}$0`;
}
