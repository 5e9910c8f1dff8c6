import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { plain } from '../../core/present/plain.ts';
import type { Choice } from '../../messages/toPlanEditor.ts';

interface ChoiceListProps {
  /** Of its element; those of its options begin with it. */
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Which of them a key would take; -1 where it would take none. */
  readonly active: number;
  readonly onPick: (choice: Choice) => void;
}

/** The id of an option, which the line of text names as its active one. */
export function optionId(list: string, index: number): string | undefined {
  return index === -1 ? undefined : `${list}-${index}`;
}

/** The choices of a combobox. The focus stays in the line of text. */
export function ChoiceList({ id, label, choices, active, onPick }: ChoiceListProps): VNode {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} class="choices" role="listbox" aria-label={label}>
      {choices.map((choice, index) => (
        <div
          key={choice.id}
          id={optionId(id, index)}
          class="choice"
          role="option"
          aria-selected={index === active}
          // The line of text keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(choice)}
        >
          <span class="name">{plain(choice.name === '' ? choice.id : choice.name)}</span>
          <span class="detail">
            {plain(
              [choice.name === choice.id ? '' : choice.id, choice.detail ?? ''].filter((part) => part).join(' · '),
            )}
          </span>
        </div>
      ))}
    </div>
  );
}
