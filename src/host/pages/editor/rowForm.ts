import { entryOf } from '../../../core/table/rowKeys.ts';
import type { Form } from '../../../messages/form.ts';
import { formOf } from '../form/formOf.ts';
import type { FormSubject } from '../form/formParts.ts';
import type { EditorParts, Projection } from './tableProjection.ts';

/** The entry of a row, as its form takes it. */
export function subjectOf({ of: made }: Projection, key: string): FormSubject | undefined {
  const section = made?.table?.options.section;
  const entry = made && section && entryOf(made.source, section, key);
  return entry && { loaded: { ...made.loaded, plan: made.source.plan }, section, entry };
}

/**
 * The form of a row; an empty one where no row has one, or the row is gone.
 * @param version of the table that the row is of
 */
export function rowForm({ forms }: EditorParts, shown: Projection, key: string | undefined, version: number): Form {
  const subject = key === undefined ? undefined : subjectOf(shown, key);
  if (!subject || key === undefined) return emptyForm(version);
  const { broken, frozen = broken } = shown.frame;
  const form = formOf(forms, subject.loaded, subject.section, subject.entry, version, key);
  return frozen === undefined ? form : { ...form, frozen };
}

function emptyForm(version: number): Form {
  return {
    ...{ kind: 'form', version, section: '', id: '', title: '', place: '' },
    ...{ groups: [], others: [], above: [], below: [], predecessors: [], dependents: [] },
    ...{ findings: [], previews: {}, links: [] },
  };
}
