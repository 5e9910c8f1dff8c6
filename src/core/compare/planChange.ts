import type { Plan } from '../model/plan.ts';
import type { SectionName } from '../model/sections.ts';
import type { ShortForm } from '../model/shortForms.ts';

/** A plan with the texts of its files: what could not be read of it is compared as it is written. */
export interface PlanState {
  readonly plan: Plan;
  readonly textOf: (file: string) => string | undefined;
}

/** What a field held and holds, in short form; null where it holds nothing. */
export interface FieldChange {
  readonly from: ShortForm;
  readonly to: ShortForm;
}

/** What became of an entry, or of a section that is one map of settings, from one state of a plan to another. */
export interface PlanChange {
  readonly section: SectionName;
  /** The entry's id, the new one if it was renamed; of settings, the section's name. */
  readonly id: string;
  /** What it is called; the id alone where it has no title. */
  readonly title?: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /**
   * By name, in the order of the format: `id` where it was renamed, `file` where it was moved to another file, and each
   * field whose meaning changed. Of what was added or removed, all fields.
   */
  readonly fields: Readonly<Record<string, FieldChange>>;
}
