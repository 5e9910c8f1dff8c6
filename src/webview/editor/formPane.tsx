import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Form } from '../../messages/form.ts';
import type { TableFrame } from '../../messages/toPlanEditor.ts';
import { EntryForm } from '../form/entryForm.tsx';
import { translate } from '../shared/translate.ts';

interface FormPaneProps {
  readonly form: Form | undefined;
  readonly choices: TableFrame['choices'];
  /** A field that is to get the focus once it is there, and how often that was asked for. */
  readonly wanted: { readonly field: string | undefined; readonly asked: number };
  readonly onClose: () => void;
}

/** All of the entry that is selected, beside the table. */
export function FormPane({ form, choices, wanted, onClose }: FormPaneProps): VNode {
  const pane = useRef<HTMLElement>(null);
  const answered = useRef(0);
  useLayoutEffect(() => {
    if (wanted.asked === answered.current || form?.key === undefined) return;
    answered.current = wanted.asked;
    const field = [...(pane.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].find(
      (each) => each.dataset['field'] === wanted.field,
    );
    const first = 'input, textarea, select, button, [tabindex]';
    (field?.querySelector<HTMLElement>(first) ?? pane.current?.querySelector<HTMLElement>(first))?.focus();
  });
  return (
    <aside ref={pane} class="form-pane" aria-label={translate('All of the entry')}>
      {form && <EntryForm {...{ form, choices, onClose }} />}
    </aside>
  );
}
