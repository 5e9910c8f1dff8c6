import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Target } from '../../core/model/fields.ts';
import type { Choice } from '../../messages/toPlanEditor.ts';
import { ChoiceList, optionId } from '../shared/choiceList.tsx';
import { chordOf } from '../shared/chordOf.ts';
import { Popup } from '../shared/popup.tsx';
import { takeKey } from '../shared/takeKey.ts';
import { translate } from '../shared/translate.ts';
import { useSuggestions } from './useSuggestions.ts';

interface NameInputProps {
  readonly id: string;
  /** Where the label of the field does not say what it is for. */
  readonly label?: string;
  readonly column: string;
  readonly targets: readonly Target[];
  readonly text: string;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly isFixed: boolean;
  readonly placeholder?: string;
  readonly onFocus?: () => void;
  readonly onInput: (text: string) => void;
  readonly onPick: (choice: Choice) => void;
  readonly onBlur: () => void;
  /** Answers the keys that the list of choices does not. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** A name that is typed, with a list of those that it may become below it. */
export function NameInput(props: NameInputProps): VNode {
  const { id, label, column, targets, text, describedBy, isInvalid, isFixed, placeholder, onKey } = props;
  /** Whether all choices are shown, or those that what is typed may become. */
  const [open, setOpen] = useState<'all' | 'typed'>();
  const [at, setAt] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const list = `${id}-list`;
  const choices = useSuggestions(column, targets, open === 'typed' ? text : '', open !== undefined);
  const isShown = open !== undefined && choices.length > 0;
  const close = (): void => {
    setOpen(undefined);
    setAt(-1);
  };
  const pick = (choice: Choice): void => {
    close();
    props.onPick(choice);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) event.stopPropagation();
    else if (answer(chordOf(event))) takeKey(event);
    else onKey(event);
  };
  /** Whether a key is for the list of choices. */
  const answer = (chord: string): boolean => {
    const chosen = choices[at];
    if (chord === 'ArrowDown' && isShown) setAt((at + 1) % choices.length);
    else if (chord === 'ArrowDown' || chord === 'Alt+ArrowDown') setOpen('all');
    else if (chord === 'ArrowUp' && isShown) setAt((at <= 0 ? choices.length : at) - 1);
    else if (chord === 'Enter' && isShown && chosen !== undefined) pick(chosen);
    else if (chord === 'Escape' && isShown) close();
    else return false;
    return true;
  };
  return (
    <div class="combo" ref={box}>
      <input
        type="text"
        class="input"
        id={id}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={isShown ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? optionId(list, at) : undefined}
        aria-label={label}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        placeholder={placeholder}
        readOnly={isFixed}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onFocus={props.onFocus}
        onClick={() => {
          if (!isFixed) setOpen(open === undefined ? 'all' : undefined);
        }}
        onInput={({ currentTarget }) => {
          setOpen('typed');
          setAt(-1);
          props.onInput(currentTarget.value);
        }}
        onBlur={() => {
          close();
          props.onBlur();
        }}
        onKeyDown={onKeyDown}
      />
      {isShown && (
        <Popup anchor={box}>
          <ChoiceList id={list} label={label ?? translate('Choices')} choices={choices} active={at} onPick={pick} />
        </Popup>
      )}
    </div>
  );
}
