import type { RefObject, VNode } from 'preact';
import { chordOf } from './chordOf.ts';
import { isEditingKey } from './editingKeys.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Answers keys such as Enter; true where it has. */
  readonly onKey?: (chord: string) => boolean;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly isInvalid?: boolean;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly class?: string;
}

/** A line of text. Keys that edit it are its own: VS Code has commands on many of them. */
export function TextField(props: TextFieldProps): VNode {
  const { label, value, onInput, onKey, onBlur, placeholder, isInvalid = false, field } = props;
  return (
    <input
      {...(field && { ref: field })}
      class={props.class === undefined ? 'text-field' : `text-field ${props.class}`}
      type="text"
      autocomplete="off"
      spellcheck={false}
      aria-label={label}
      aria-invalid={isInvalid}
      title={label}
      value={value}
      {...(placeholder !== undefined && { placeholder })}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
      onKeyDown={(event) => {
        // Keys of an input method choose its words.
        if (event.isComposing) {
          event.stopPropagation();
          return;
        }
        const chord = chordOf(event);
        if (onKey?.(chord)) event.preventDefault();
        else if (!isEditingKey(chord)) return;
        event.stopPropagation();
      }}
      {...(onBlur && { onBlur })}
    />
  );
}
