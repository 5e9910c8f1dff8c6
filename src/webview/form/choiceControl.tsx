import type { VNode } from 'preact';
import type { ControlProps } from './controlProps.ts';

/** Yes or no; where it is left out, it is no. */
export function FlagControl({ draft, id, describedBy, isInvalid, isFixed }: ControlProps<'flag'>): VNode {
  return (
    <input
      type="checkbox"
      class="tick"
      id={id}
      checked={draft.text.value === 'yes'}
      disabled={isFixed}
      aria-invalid={isInvalid}
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => choose(draft, currentTarget.checked ? 'yes' : '')}
    />
  );
}

/** One of a few words. */
export function ChoiceControl({ control, draft, id, describedBy, isInvalid, isFixed }: ControlProps<'choice'>): VNode {
  const now = draft.text.value;
  const { choices } = control;
  return (
    <select
      class="picker"
      id={id}
      value={now}
      disabled={isFixed}
      aria-invalid={isInvalid}
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => choose(draft, currentTarget.value)}
    >
      {['', ...choices, ...(now === '' || choices.includes(now) ? [] : [now])].map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}

function choose(draft: ControlProps['draft'], text: string): void {
  draft.input(text);
  draft.commit();
}
