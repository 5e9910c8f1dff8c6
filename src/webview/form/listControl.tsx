import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { cutWords } from '../../core/controls/cutWords.ts';
import { plain } from '../../core/present/plain.ts';
import { chordOf } from '../shared/chordOf.ts';
import { isEditingKey } from '../shared/editingKeys.ts';
import { Icon } from '../shared/icon.tsx';
import { takeKey } from '../shared/takeKey.ts';
import { translate } from '../shared/translate.ts';
import { type ControlProps, REVERTING } from './controlProps.ts';
import { listText } from './listText.ts';
import { NameInput } from './nameInput.tsx';
import { useNameOf } from './useNameOf.ts';

/** Several names or words: each a chip that can be changed and removed, and a line for one more. */
export function ListControl(props: ControlProps<'names' | 'words'> & { readonly column: string }): VNode {
  const { control, draft, id, label, column, describedBy, isInvalid, isFixed } = props;
  const targets = control.kind === 'names' ? control.targets : [];
  const name = useNameOf(targets);
  const nameOf = (element: string): string => plain(name(element));
  const [typed, setTyped] = useState('');
  /** The place of the chip that is being changed. */
  const [changed, setChanged] = useState<number>();
  const box = useRef<HTMLDivElement>(null);
  const elements = cutWords(draft.text.value);
  const focus = (): void => box.current?.querySelector<HTMLInputElement>('.combo input')?.focus();
  const write = (next: readonly string[]): void => {
    setTyped('');
    setChanged(undefined);
    draft.commit(listText(next));
  };
  const add = (text: string): void => {
    const place = changed ?? elements.length;
    if (text.trim() !== '' || changed !== undefined) {
      write([...elements.slice(0, place), ...cutWords(text), ...elements.slice(place + 1)]);
    }
  };
  const remove = (place: number): void => {
    write(elements.filter((_, index) => index !== place));
    focus();
  };
  const change = (place: number): void => {
    setChanged(place);
    setTyped(elements[place] ?? '');
    focus();
  };
  const leave = useRef(() => {});
  leave.current = () => {
    if (typed.trim() !== '') add(typed);
  };
  useEffect(() => () => leave.current(), []);
  const forgetTyped = (): boolean => {
    if (typed === '' && changed === undefined) return false;
    setTyped('');
    setChanged(undefined);
    return true;
  };
  const onKey = (event: KeyboardEvent): void => {
    const chord = chordOf(event);
    if (chord === 'Ctrl+S') leave.current();
    else if (answer(chord)) takeKey(event);
    else if (isEditingKey(chord) && (typed !== '' || !REVERTING.test(chord))) event.stopPropagation();
  };
  const answer = (chord: string): boolean => {
    if (chord === 'Escape') return forgetTyped() || draft.escape();
    if (chord === 'Enter') add(typed);
    else if (chord === 'Backspace' && typed === '' && elements.length > 0) change(elements.length - 1);
    else return false;
    return true;
  };
  return (
    <div class="list" ref={box}>
      {elements.length > 0 && (
        <ul class="chips" aria-label={label}>
          {elements.map((element, place) => (
            <li key={`${place} ${element}`} class={place === changed ? 'chip changed' : 'chip'}>
              {isFixed ? (
                <span title={element}>{nameOf(element)}</span>
              ) : (
                <>
                  <button
                    type="button"
                    title={translate('Change {0}', element)}
                    aria-label={translate('Change {0}', nameOf(element))}
                    onClick={() => change(place)}
                  >
                    {nameOf(element)}
                  </button>
                  <button
                    type="button"
                    title={translate('Remove')}
                    aria-label={translate('Remove {0}', nameOf(element))}
                    onClick={() => remove(place)}
                  >
                    <Icon name="close" />
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isFixed && (
        <NameInput
          {...{ id, column, targets, describedBy, isInvalid, isFixed, onKey }}
          text={typed}
          placeholder={translate('Add…')}
          onFocus={() => draft.focus()}
          onInput={setTyped}
          onPick={(choice) => add(withName(typed, choice.id))}
          onBlur={() => {
            leave.current();
            draft.blur();
          }}
        />
      )}
    </div>
  );
}

/** What is typed, with another name at its front. */
function withName(typed: string, name: string): string {
  return name + (/^[^\s:]+((?::|\s+\S).*)$/su.exec(typed)?.[1] ?? '');
}
