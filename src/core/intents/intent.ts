import type { Plan } from '../model/plan.ts';
import type { TextEdit } from '../model/range.ts';
import type { EntrySectionName } from '../model/sections.ts';
import type { FieldValue } from '../text/writeValue.ts';

/** An entry of a plan. */
export interface EntryRef {
  readonly id: string;
  /** The section in which it is looked for; in all of them where left out. */
  readonly section?: EntrySectionName;
  /** The folder of its plan; the first plan that has it where left out. */
  readonly folder?: string;
  /** The file in which it stands, where others may have its id. */
  readonly file?: string;
}

/** What is expected to stand in fields of the entry; where something else does, the edit is refused. */
export type Expected = Readonly<Record<string, FieldValue>>;

/** How references to an entry that goes away are mended. */
export type Mending =
  /** Nothing is done while there are any. */
  | 'refuse'
  /** They go as well; children move up to the parent of the item that goes. */
  | 'remove'
  /** They stay, and are findings from then on. */
  | 'keep';

/** A change of plans, as people mean it. Plain data, so that it can cross any boundary; ids of new entries come with it. */
export type Intent =
  | {
      readonly kind: 'create';
      readonly folder: string;
      readonly section: EntrySectionName;
      /** The fields in the order in which they are written; `id` among them. */
      readonly fields: Readonly<Record<string, FieldValue>>;
      /** Where it is written; else beside the entry that `after` names, or its siblings. */
      readonly file?: string;
      /** The id of the entry behind which it goes, where the user pointed; to the front of its section where null. */
      readonly after?: string | null;
    }
  | { readonly kind: 'set'; readonly ref: EntryRef; readonly fields: Expected; readonly expect?: Expected }
  | { readonly kind: 'add'; readonly ref: EntryRef; readonly field: string; readonly values: readonly FieldValue[] }
  | { readonly kind: 'remove'; readonly ref: EntryRef; readonly field: string; readonly values: readonly FieldValue[] }
  | {
      readonly kind: 'rank';
      readonly folder?: string;
      readonly ids: readonly string[];
      /** The item behind which they go; at the top of their priority where null. */
      readonly after: string | null;
    }
  | {
      readonly kind: 'setParent';
      readonly folder?: string;
      readonly ids: readonly string[];
      /** Null: at the top of the outline. */
      readonly parent: string | null;
    }
  | {
      readonly kind: 'move';
      readonly refs: readonly EntryRef[];
      /** That in which they stand, or another one of their plan. */
      readonly file: string;
      /**
       * The id of the entry behind which they go; to the front of their section where null. Left out, their ids decide
       * where they go in another file, and they stay where they are in their own.
       */
      readonly after?: string | null;
    }
  | { readonly kind: 'delete'; readonly refs: readonly EntryRef[]; readonly references: Mending }
  | {
      readonly kind: 'duplicate';
      readonly ref: EntryRef;
      readonly newId: string;
      /** Where it is written; else where the entry stands, or the one that `after` names. */
      readonly file?: string;
      /** The id of the entry behind which it goes; else behind the one that it is a copy of. */
      readonly after?: string;
    }
  | { readonly kind: 'rename'; readonly ref: EntryRef; readonly newId: string }
  | {
      /** Labels and skills are known by their names alone. */
      readonly kind: 'renameWord';
      readonly folder: string;
      readonly field: 'labels' | 'skills';
      readonly word: string;
      readonly newWord: string;
    }
  | {
      readonly kind: 'split';
      readonly ref: EntryRef;
      /** The new items, each with at least an id and a title. */
      readonly parts: readonly Readonly<Record<string, FieldValue>>[];
      /** Whether the first of them gets what is left to do: the open points of the checklist, and the remaining work. */
      readonly takesRest?: boolean;
    }
  | {
      readonly kind: 'accept';
      readonly ref: EntryRef;
      /** The item that comes of the request: its id, and what is to differ from the request. */
      readonly item: Readonly<Record<string, FieldValue>>;
      readonly file?: string;
      /** Who decides. */
      readonly by?: string;
    }
  | { readonly kind: 'toRequest'; readonly ref: EntryRef }
  | {
      readonly kind: 'extract';
      readonly refs: readonly EntryRef[];
      /** A file that does not exist yet. */
      readonly file: string;
    };

/** What intents are carried out on. */
export interface IntentScope {
  /** Every plan that is open: what refers to an entry from another plan is mended as well. */
  readonly plans: readonly Plan[];
  /** The text of a plan's file as it is now, which may be newer than what the plans were read from. */
  textOf(file: string): string | undefined;
  /** An ISO date. */
  readonly today: string;
}

/** What is to be done with the files of plans. */
export interface PlanEdit {
  /** Edits of files, none of which is empty. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** The texts of new files. */
  readonly created: ReadonlyMap<string, string>;
}
