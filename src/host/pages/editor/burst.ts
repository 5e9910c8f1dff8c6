import type { IntentScope, PlanEdit } from '../../../core/intents/intent.ts';
import { applyEdits, type TextEdit } from '../../../core/model/range.ts';
import type { EntrySectionName } from '../../../core/model/sections.ts';
import type { TableSource } from '../../../core/table/table.ts';
import { commonEnds } from '../../../core/text/commonEnds.ts';
import type { EditResult } from '../../../core/text/refusal.ts';

/** What an edit of a file is made of. */
export interface Base {
  readonly source: TableSource;
  readonly section: EntrySectionName;
  readonly scope: IntentScope;
}

/**
 * A burst of typing in one field. Each text of it is written into what stood there when it began, as if it came at once:
 * quotes that only half a word needs, such as `On`, do not stay when the word goes on.
 */
export class Burst {
  #base: Base | undefined;
  /** What the file says with what was typed last. */
  #made: string | undefined;

  /**
   * The edit of what a file says now.
   * @param make makes the edit of a base
   */
  edit(now: Base, make: (base: Base) => EditResult<PlanEdit>): EditResult<PlanEdit> {
    const { source } = now;
    const base = this.#isOwn(source.text) && this.#base ? this.#base : now;
    const made = make(base);
    if (!made.ok) return made;
    const { file } = source.file;
    const { edits, created } = made.value;
    if (created.size > 0 || [...edits.keys()].some((each) => each !== file)) return make(now);
    this.#base = base;
    this.#made = applyEdits(base.source.text, edits.get(file) ?? []);
    if (this.#made === source.text) return { ok: true, value: { created, edits: new Map() } };
    return { ok: true, value: { created, edits: new Map([[file, [editBetween(source.text, this.#made)]]]) } };
  }

  /** Whether a text is what the burst began with or made: nobody else has changed it. */
  #isOwn(text: string): boolean {
    return text === this.#made || text === this.#base?.source.text;
  }
}

/** The edit that makes one text of another; it cuts no character in two, and no line end. */
function editBetween(from: string, to: string): TextEdit {
  let { prefix, suffix } = commonEnds(from, to);
  if (/[\uD800-\uDBFF\r]$/.test(from.slice(0, prefix).slice(-1))) prefix--;
  if (/^[\uDC00-\uDFFF\n]/.test(from.charAt(from.length - suffix))) suffix--;
  return { range: { start: prefix, end: from.length - suffix }, newText: to.slice(prefix, to.length - suffix) };
}
