import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import type { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js';
import type { ComponentChildren, RefObject, VNode } from 'preact';
import { chordOf } from './chordOf.ts';
import { isEditingKey } from './editingKeys.ts';
import { vscodeElement } from './vscodeElement.ts';

const Field = vscodeElement<VscodeTextfield, 'value' | 'label' | 'placeholder' | 'invalid'>('vscode-textfield');

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Answers keys such as Enter; true where it has. */
  readonly onKey?: (chord: string) => boolean;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly isInvalid?: boolean;
  readonly field?: RefObject<VscodeTextfield | null>;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** A line of text. Keys that edit it are its own: VS Code has commands on many of them. */
export function TextField(props: TextFieldProps): VNode {
  const { label, value, onInput, onKey, onBlur, placeholder, isInvalid = false, field, children } = props;
  return (
    <Field
      {...(field && { ref: field })}
      class={props.class ?? ''}
      label={label}
      title={label}
      value={value}
      placeholder={placeholder}
      invalid={isInvalid}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
      onKeyDown={(event) => {
        const chord = chordOf(event);
        if (onKey?.(chord)) event.preventDefault();
        else if (!isEditingKey(chord)) return;
        event.stopPropagation();
      }}
      {...(onBlur && { onBlur })}
    >
      {children}
    </Field>
  );
}
