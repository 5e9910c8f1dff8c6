import type { Control } from '../../core/controls/control.ts';
import { chordOf } from '../shared/chordOf.ts';
import { isEditingKey } from '../shared/editingKeys.ts';
import { takeKey } from '../shared/takeKey.ts';
import type { Draft } from './draft.ts';

/** What every control of a field is given. */
export interface ControlProps<Kind extends Control['kind'] = Control['kind']> {
  readonly control: Extract<Control, { readonly kind: Kind }>;
  readonly draft: Draft;
  /** Of the element that the field's label is for. */
  readonly id: string;
  readonly label: string;
  /** The ids of what describes it. */
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly isFixed: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The properties of an input or a text area that a draft is typed into. */
export function fieldProps({ draft, id, describedBy, isInvalid, isFixed }: Omit<ControlProps, 'control' | 'label'>) {
  return {
    id,
    value: draft.text.value,
    readOnly: isFixed,
    'aria-invalid': isInvalid,
    'aria-describedby': describedBy,
    dir: 'auto',
    spellcheck: false,
    autocomplete: 'off',
    onFocus: () => draft.focus(),
    onBlur: () => draft.blur(),
    onInput: ({ currentTarget }: { readonly currentTarget: Field }) => draft.input(currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => void answerKey(event, draft),
  } as const;
}

/** Answers the keys that all fields have: Enter writes, Escape takes back; what edits text is kept from VS Code. */
export function answerKey(event: KeyboardEvent, draft: Draft): void {
  if (event.isComposing) {
    event.stopPropagation();
    return;
  }
  const chord = chordOf(event);
  if (chord === 'Ctrl+S') draft.commit();
  else if (chord === 'Enter' && event.target instanceof HTMLInputElement) {
    draft.commit();
    takeKey(event);
  } else if (chord === 'Escape') {
    if (draft.escape()) takeKey(event);
  } else if (isEditingKey(chord) && (draft.isOpen || !REVERTING.test(chord))) event.stopPropagation();
}

/** What was written already is taken back as any other change is. */
export const REVERTING = /^Ctrl\+(Shift\+)?[YZ]$/;
