import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { TextField } from './textField.tsx';

/** A filter is asked for when nobody has typed for so long; in milliseconds. */
const TYPING = 200;

interface FilterFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly filter: string;
  readonly isInvalid: boolean;
  /** Its event `filter` gives the field the focus. */
  readonly commands: EventTarget;
  readonly onFilter: (filter: string) => void;
  /** Gives the focus to what is filtered. */
  readonly onLeave: () => void;
}

/** A line that filters what a page shows while it is typed. */
export function FilterField({
  label,
  placeholder,
  filter,
  isInvalid,
  commands,
  onFilter,
  onLeave,
}: FilterFieldProps): VNode {
  const [text, setText] = useState(filter);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef(0);
  useEffect(() => setText(filter), [filter]);
  useEffect(() => {
    const focus = (): void => field.current?.focus();
    commands.addEventListener('filter', focus);
    return () => commands.removeEventListener('filter', focus);
  }, [commands]);
  const set = (value: string): void => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onFilter(value.trim()), TYPING);
  };
  return (
    <TextField
      field={field}
      class="grow"
      label={label}
      placeholder={placeholder}
      value={text}
      isInvalid={isInvalid}
      onInput={set}
      onKey={(chord) => {
        if (chord === 'Escape') {
          if (text === '') onLeave();
          else set('');
        } else if (chord === 'Enter' || chord === 'ArrowDown') onLeave();
        else return false;
        return true;
      }}
    />
  );
}
